/** Every key of the window in one place: screens lay their keys on top of each other, the topmost that knows a key acts. */
import type { ShapeName } from "../marks/shapes.ts";
import type { PlainSaying } from "../words/words.ts";

export const levels = ["app", "screen", "panel", "dialog"] as const;
export type Level = (typeof levels)[number];

export interface Binding {
  /** `j`, `shift+j`, `ctrl+k`, `f8`, `enter`, `space`, `/`, `g n` for one after the other. */
  readonly keys: string;
  readonly say: PlainSaying;
  readonly run: () => void;
  /** Shown at the foot of the window, there perhaps together with its opposite. */
  readonly foot?: { readonly keys?: string; readonly say?: PlainSaying };
  /** The palette finds it too, with this mark. */
  readonly found?: ShapeName;
  /** Works also while a text field has the focus. */
  readonly typing?: boolean;
}

export interface Layer {
  readonly level: Level;
  readonly bindings: readonly Binding[];
  /** What lies below hears nothing, as under a dialog. */
  readonly sealed: boolean;
}

export interface Keyring {
  /** Lays a layer on top of its level; the returned function takes it off. */
  lay(read: () => Layer): () => void;
  /** Says that the keys of a layer became others. */
  touch(): void;
  /** Told when layers come, go or change. */
  subscribe(listener: () => void): () => void;
  /** Changes with every lay; for subscribers that compare. */
  version(): number;
  /** From the bottom to the top; only what can be reached. */
  layers(): readonly Layer[];
  /** True when a binding took the key. */
  press(event: KeyboardEvent): boolean;
}

const spoken: Readonly<Record<string, string>> = { " ": "space", esc: "escape" };

/** The name under which a key is bound: `ctrl+shift+c`, `?`, `space`. */
export function keyName(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string {
  const lower = event.key.toLowerCase();
  const key = spoken[lower] ?? lower;
  // Shift is part of how a sign like ? is typed; with a letter or a named key it is a key of its own.
  const shift = event.shiftKey && (/^[a-z]$/u.test(key) || key.length > 1);
  return [
    event.ctrlKey || event.metaKey ? "ctrl+" : "",
    event.altKey ? "alt+" : "",
    shift ? "shift+" : "",
    key,
  ].join("");
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "button", "submit", "range"].includes(target.type);
  }
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

/** A focused button answers Enter and Space itself. */
function isOwnOf(target: EventTarget | null, name: string): boolean {
  return (
    (name === "enter" || name === "space") &&
    target instanceof HTMLElement &&
    target.closest("button, a[href], summary, input[type=checkbox], input[type=radio]") !== null
  );
}

/** In a text field these edit the text. */
const ofText: ReadonlySet<string> = new Set([
  "ctrl+a",
  "ctrl+c",
  "ctrl+v",
  "ctrl+x",
  "ctrl+y",
  "ctrl+z",
  "ctrl+shift+z",
]);

/** A first key of two is forgotten after this many milliseconds. */
const patience = 1500;

/** `now` gives milliseconds that only go forward. */
export function createKeyring(now: () => number): Keyring {
  const laid = new Set<() => Layer>();
  const listeners = new Set<() => void>();
  let version = 0;
  let first: { readonly name: string; readonly at: number } | undefined;

  function changed() {
    version += 1;
    for (const listener of listeners) listener();
  }

  function layers(): readonly Layer[] {
    const all = [...laid].map((read) => read());
    const sorted = levels.flatMap((level) => all.filter((layer) => layer.level === level));
    const sealed = sorted.findLastIndex((layer) => layer.sealed);
    return sealed < 0 ? sorted : sorted.slice(sealed);
  }

  function find(name: string): Binding | undefined {
    for (const layer of layers().toReversed()) {
      const found = layer.bindings.find((binding) => binding.keys === name);
      if (found) return found;
    }
    return undefined;
  }

  return {
    lay(read) {
      laid.add(read);
      changed();
      return () => {
        laid.delete(read);
        changed();
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch: changed,
    version: () => version,
    layers,
    press(event) {
      if (event.defaultPrevented || event.isComposing) return false;
      const name = keyName(event);
      const typing = isTyping(event.target);
      if (isOwnOf(event.target, name)) return false;
      const lead = first && now() - first.at < patience && !typing ? `${first.name} ` : "";
      first = undefined;
      const found = find(lead + name) ?? (lead === "" ? undefined : find(name));
      if (found) {
        const plain = ofText.has(name) || !/^(?:ctrl|alt)\+|^f\d+$|^escape$/u.test(name);
        if (typing && plain && found.typing !== true) return false;
        event.preventDefault();
        found.run();
        return true;
      }
      const begins = layers().some((layer) =>
        layer.bindings.some((binding) => binding.keys.startsWith(`${name} `)),
      );
      if (begins && !typing) first = { name, at: now() };
      return false;
    },
  };
}
