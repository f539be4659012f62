/** Fills the index slice by slice, each well under 20 ms, while the desk works; what changes meanwhile is in the journal. */
import type { ReadableDb } from "../database.ts";
import { lookAtRows } from "./frequent.ts";
import type { Sample } from "./frequent.ts";
import { keyOf, makeRoom } from "./order.ts";
import type { Key, Order } from "./order.ts";
import { readRowsAfter } from "./state.ts";
import type { IndexState } from "./state.ts";

/** All values of a slice stand in memory outside of the heap, which is not given back: few at once. */
const rowsAtOnce = 500;
const idsAtOnce = 5000;
/** One row of so many is looked at for frequent words. */
const sampledOf = 150;

function* loadRows(db: ReadableDb, state: IndexState, sample: Sample): Generator<void> {
  for (let after = 0; ;) {
    const last = readRowsAfter(db, state, after, rowsAtOnce);
    if (last === undefined) return;
    const picked: number[] = [];
    for (let id = after + 1; id <= last; id += sampledOf) picked.push(id);
    lookAtRows(db, sample, picked);
    after = last;
    yield;
  }
}

/** The ids after the last one read; its key is kept, because the row itself may move meanwhile. */
function nextIds(db: ReadableDb, { column }: Order, after: Key | undefined): number[] {
  const end = `ORDER BY ${column}, id LIMIT ${idsAtOnce}`;
  if (after === undefined) return db.column(`SELECT id FROM declarations ${end}`);
  return db.column(
    `SELECT id FROM declarations WHERE (${column}, id) > (?, ?) ${end}`,
    after.key,
    after.id,
  );
}

/** Reads an order from SQLite. Rows that move meanwhile are among `moved`, wherever they were read, or not at all. */
export function* loadOrder(db: ReadableDb, order: Order, capacity: () => number): Generator<void> {
  order.whole = false;
  order.moved.clear();
  order.length = 0;
  for (let after: Key | undefined; ;) {
    const ids = nextIds(db, order, after);
    const last = ids.at(-1);
    if (last === undefined) break;
    makeRoom(order, ids.length, capacity());
    order.ids.set(ids, order.length);
    order.length += ids.length;
    after = keyOf(db, order, last);
    yield;
  }
  order.whole = true;
}

export function* loadColumns(db: ReadableDb, state: IndexState, sample: Sample): Generator<void> {
  yield* loadRows(db, state, sample);
  for (const order of Object.values(state.orders)) {
    yield* loadOrder(db, order, () => state.capacity);
  }
}
