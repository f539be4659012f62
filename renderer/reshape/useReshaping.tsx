/** Keys that merge, split and undo in the editor, and the dialog that opens; it is loaded when it is asked for. */
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Binding } from "../keys/keyring.ts";

export type ReshapingKind = "merge" | "split" | "undo";

const Reshaping = lazy(async () => ({ default: (await import("./Reshaping.tsx")).Reshaping }));

export function useReshaping(
  lrn: string,
  possible: boolean,
): { readonly bindings: readonly Binding[]; readonly dialog: ReactNode } {
  const [kind, setKind] = useState<ReshapingKind | null>(null);
  const bindings: readonly Binding[] = [
    { keys: "shift+m", say: "keys.merge", found: "list", run: () => setKind("merge") },
    { keys: "shift+s", say: "keys.split", found: "exchange", run: () => setKind("split") },
    { keys: "shift+u", say: "keys.undo-reshaping", found: "backArrow", run: () => setKind("undo") },
  ];
  return {
    bindings: possible ? bindings : [],
    dialog: kind !== null && (
      <Suspense fallback={null}>
        <Reshaping kind={kind} lrn={lrn} onClose={() => setKind(null)} />
      </Suspense>
    ),
  };
}
