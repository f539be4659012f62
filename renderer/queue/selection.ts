/** Which declarations are selected, with what the bar below needs to say of them. */
import type { Status } from "../../core/lifecycle/status.ts";
import type { DeclarationRow } from "../../core/contract/shapes.ts";

export type Chosen = Pick<DeclarationRow, "lrn" | "status">;
/** By LRN, so that it stays while rows move. */
export type Selection = ReadonlyMap<string, Chosen>;

export const noSelection: Selection = new Map();

/** The most that one order may name. */
export const mostSelected = 100_000;

export function toggled(selection: Selection, row: Chosen): Selection {
  const next = new Map(selection);
  if (!next.delete(row.lrn)) next.set(row.lrn, row);
  return next;
}

export function withRows(selection: Selection, rows: Iterable<Chosen>): Selection {
  const next = new Map(selection);
  for (const row of rows) next.set(row.lrn, row);
  return next;
}

/** How many of each status, in the order of their first. */
export function statusesOf(selection: Selection): readonly (readonly [Status, number])[] {
  const counts = new Map<Status, number>();
  for (const { status } of selection.values()) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts];
}

const checkable: readonly Status[] = ["draft", "returned", "checked"];

export function lrnsToCheck(selection: Selection): string[] {
  return lrnsIn(selection, checkable);
}

const discardable: readonly Status[] = ["draft", "returned", "checked"];
/** Approved and not sent, as far as the row tells; the desk knows. */
const recallable: readonly Status[] = ["approved", "waiting-for-line"];

function lrnsIn(selection: Selection, wanted: readonly Status[]): string[] {
  return [...selection.values()].filter((row) => wanted.includes(row.status)).map((row) => row.lrn);
}

export function lrnsToDiscard(selection: Selection): string[] {
  return lrnsIn(selection, discardable);
}

export function lrnsToRecall(selection: Selection): string[] {
  return lrnsIn(selection, recallable);
}

export function lrnsToRestore(selection: Selection): string[] {
  return lrnsIn(selection, ["discarded"]);
}

export function lrnsToApprove(selection: Selection): string[] {
  return lrnsIn(selection, ["checked"]);
}
