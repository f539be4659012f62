/** The keyring for components: lay keys while mounted, read what can be pressed. */
import { createContext, use, useEffect, useRef, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { Binding, Keyring, Layer, Level } from "./keyring.ts";

const KeyringContext = createContext<Keyring | null>(null);

export function KeysProvider({ keyring, children }: { keyring: Keyring; children: ReactNode }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => void keyring.press(event);
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [keyring]);
  return <KeyringContext value={keyring}>{children}</KeyringContext>;
}

function useKeyring(): Keyring {
  const keyring = use(KeyringContext);
  if (!keyring) throw new Error("No keyring around this component");
  return keyring;
}

/** Lays keys while the component is there; the newest functions are always the ones that run. */
export function useKeys(level: Level, bindings: readonly Binding[], sealed = false): void {
  const keyring = useKeyring();
  const layer = useRef<Layer>({ level, bindings, sealed });
  useEffect(() => {
    layer.current = { level, bindings, sealed };
  });
  useEffect(() => keyring.lay(() => layer.current), [keyring, level, sealed]);
  const signature = bindings.map((binding) => `${binding.keys} ${binding.say}`).join();
  useEffect(() => keyring.touch(), [keyring, signature]);
}

/** The layers that can be reached now, from the bottom to the top. */
export function useLayers(): readonly Layer[] {
  const keyring = useKeyring();
  useSyncExternalStore(keyring.subscribe, keyring.version);
  return keyring.layers();
}
