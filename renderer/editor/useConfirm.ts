/** Telling the desk that values which it filled in were looked at and stand, shown so at once; and taking that back. */
import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { AutomaticValue } from "../../core/contract/keying.ts";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { readKey, useAsk } from "../desk/desk.tsx";
import type { KeyedPlace } from "./rows.ts";
import { shownKey } from "./shownKey.ts";
import type { Step } from "./sitting.ts";

/** Values that one key confirmed. */
export interface Confirmed {
  /** At the desk; among them none that waits to be saved. */
  readonly values: readonly { readonly place: KeyedPlace; readonly source: string }[];
  /** With those that wait to be saved. */
  readonly count: number;
  /** The last step of the sitting when it was done: it is taken back while that is the last. */
  readonly after: Step | undefined;
  /** Whether that step is a part of it. */
  readonly withStep: boolean;
}

export interface Confirming {
  readonly tell: (pointers: readonly string[]) => void;
  readonly takeBack: (values: readonly AutomaticValue[]) => void;
  /** What was confirmed in this sitting, the last at the end. */
  readonly done: readonly Confirmed[];
  readonly setDone: (done: readonly Confirmed[]) => void;
}

export function useConfirm(lrn: string): Confirming {
  const ask = useAsk();
  const client = useQueryClient();
  const [done, setDone] = useState<readonly Confirmed[]>([]);
  const queryKey = shownKey(lrn);
  const show = (change: (old: DeclarationShown["automatic"]) => DeclarationShown["automatic"]) =>
    client.setQueryData<DeclarationShown>(queryKey, (shown) =>
      shown ? { ...shown, automatic: change(shown.automatic) } : undefined,
    );
  // What the desk did not take stands as it says; other screens read the rules' doubts anew.
  const readAgain = () => void client.invalidateQueries({ queryKey });
  const readElsewhere = () =>
    void client.invalidateQueries({ queryKey: readKey("declaration.show", { lrn }), exact: true });
  return {
    done,
    setDone,
    tell: (pointers) => {
      if (pointers.length === 0) return;
      const gone = new Set(pointers);
      show((old) => old.filter(({ pointer }) => !gone.has(pointer)));
      ask("declaration.confirm", { lrn, pointers: [...pointers] }).then(readElsewhere, readAgain);
    },
    takeBack: (values) => {
      if (values.length === 0) return;
      show((old) => [...old, ...values]);
      ask("declaration.unconfirm", { lrn, values: [...values] }).then(readElsewhere, readAgain);
    },
  };
}
