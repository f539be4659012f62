/** A sitting over the declaration as it was read again: one's own save settled, somebody else's rows taken in. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { itemsPointer } from "../../core/declaration/itemPlaces.ts";
import { pendingIn, withoutSaved } from "./pending.ts";
import { keysAfter, rowsOver } from "./rows.ts";
import { arranged } from "./sitting.ts";
import type { Sitting } from "./sitting.ts";
import { rowsAt } from "./values.ts";

type Node = Readonly<Record<string, unknown>>;

/** Alike but for their numbers, which follow from their places. */
function isSameItem(left: Node, right: Node): boolean {
  const goods = ({ sequenceNumeric: _, ...rest }: Node) => JSON.stringify(rest);
  return left === right || goods(left) === goods(right);
}

/** What was saved is no edit any more. */
function settledSaved(sitting: Sitting): Sitting {
  const { saved, rows } = sitting;
  if (!saved) return sitting;
  const done = pendingIn(saved.pending, saved.order, rows);
  return {
    ...sitting,
    base: saved.rows ?? sitting.base,
    pending: withoutSaved(sitting.pending, done),
    saved: null,
  };
}

/** The sitting over the declaration as it was read again: one's own save settled, somebody else's rows taken in. */
export function over(sitting: Sitting, shown: DeclarationShown): Sitting {
  const isSaved = sitting.saved !== null && shown.revision >= sitting.saved.revision;
  const settled = isSaved ? settledSaved(sitting) : sitting;
  const before = rowsAt(arranged({ ...sitting, rows: settled.base }), itemsPointer);
  const after = rowsAt(shown.declaration, itemsPointer);
  if (settled.base.length === after.length) return { ...settled, shown };
  let { nextKey } = settled;
  const key = () => (nextKey += 1) - 1;
  const base = keysAfter(settled.base, before, after, isSameItem, key);
  const rows = rowsOver(settled.rows, settled.base, base);
  return {
    ...settled,
    shown,
    base,
    rows,
    nextKey,
    pending: pendingIn(settled.pending, settled.rows, rows),
    // Steps know rows that are no more.
    past: [],
    future: [],
  };
}
