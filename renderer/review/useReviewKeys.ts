/** The keys of a review. */
import type { Binding } from "../keys/keyring.ts";
import { useKeys } from "../keys/keys.tsx";
import { listKeys } from "../keys/listKeys.ts";

interface ReviewKeys {
  /** Of the steps that can be taken with any declaration. */
  readonly steps: readonly Binding[];
  readonly move: (by: number) => () => void;
  readonly onTurn: (by: 1 | -1) => void;
  readonly choose: () => void;
  readonly mark: () => void;
  readonly open: () => void;
  /** undefined while there is nothing else to compare with. */
  readonly compare: (() => void) | undefined;
  /** undefined where the person may not, or not now; the next too. */
  readonly approve: (() => void) | undefined;
  readonly giveBack: (() => void) | undefined;
}

const changeWords = {
  down: "keys.next-change",
  up: "keys.previous-change",
  foot: "keys.next-change",
} as const;

export function useReviewKeys(keys: ReviewKeys): void {
  const { move, onTurn, compare, approve, giveBack } = keys;
  const bindings: (Binding | undefined)[] = [
    ...keys.steps,
    ...listKeys(move, changeWords),
    { keys: "shift+j", say: "keys.next-declaration", run: () => onTurn(1), foot: {} },
    { keys: "shift+k", say: "keys.previous-declaration", run: () => onTurn(-1) },
    { keys: "x", say: "keys.choose", run: keys.choose },
    { keys: "s", say: "keys.seen", run: keys.mark, foot: {} },
    { keys: "enter", say: "keys.open", run: keys.open, foot: {} },
    { keys: "f", say: "keys.all-fields", run: keys.open },
    compare && { keys: "l", say: "keys.compare", run: compare },
    approve && { keys: "a", say: "keys.approve", run: approve, foot: {} },
    giveBack && { keys: "r", say: "keys.return", run: giveBack, foot: {} },
  ];
  useKeys(
    "screen",
    bindings.filter((binding) => binding !== undefined),
  );
}
