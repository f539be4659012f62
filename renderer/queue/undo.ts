/** How an order over the queue is taken back, where the life cycle allows it. */
import type { CallInput } from "../../core/contract.ts";

export interface Done {
  readonly what: "approved" | "discarded";
  readonly lrns: readonly string[];
}

export interface Undo {
  readonly move: CallInput<"declaration.moveMany">["move"];
  readonly lrns: readonly string[];
}

/** An approval is recalled while nothing of it was sent, what was discarded is restored; null where nothing was done. */
export function undoOf({ what, lrns }: Done): Undo | null {
  if (lrns.length === 0) return null;
  return { move: what === "approved" ? "recall" : "restore", lrns };
}
