/** One sort order of the queue in memory: every id by ascending key. Keys stay in SQLite, which compares them. */
import type { ReadableDb, Value } from "../database.ts";
import { sortColumns } from "../queue.ts";
import type { SortKey } from "../queue.ts";
import { bitsFor, hasBit, putBit } from "./bits.ts";
import type { Bits } from "./bits.ts";

export interface Order {
  readonly column: string;
  ids: Uint32Array;
  length: number;
  /** False while it is read from SQLite. */
  whole: boolean;
  /** Rows that came, or whose key changed, since the ids were in order; they may stand among the ids or not. */
  readonly moved: Set<number>;
}

export function newOrder(sort: SortKey, capacity: number): Order {
  return {
    column: sortColumns[sort],
    ids: new Uint32Array(capacity),
    length: 0,
    whole: false,
    moved: new Set(),
  };
}

export interface Key {
  readonly key: Value;
  readonly id: number;
}

/** A row's key as SQLite compares it; whole numbers beyond 2^53 as they are. */
export function keyOf(db: ReadableDb, { column }: Order, id: number): Key {
  const text = db.value<string>(
    `SELECT CAST(${column} AS TEXT) FROM declarations WHERE id = ?`,
    id,
  );
  if (text === undefined) throw new Error(`there is no declaration ${id}`);
  return { key: column === sortColumns.value ? BigInt(text) : text, id };
}

/** How many of the ids stand before a key, which no row need have. */
export function placeOf(db: ReadableDb, order: Order, { key, id }: Key): number {
  const sql = `SELECT (${order.column}, id) < (?, ?) FROM declarations WHERE id = ?`;
  return firstFalse(0, order.length, (at) => db.value(sql, key, id, order.ids[at] ?? 0) === 1);
}

/** The first place from `from` on at which `before` does not hold; it holds up to there. Looks near `from` first. */
function firstFalse(from: number, length: number, before: (at: number) => boolean): number {
  let low = from;
  let high = length;
  for (let step = 1; low + step < length; step *= 2) {
    if (before(low + step - 1)) low += step;
    else {
      high = low + step - 1;
      break;
    }
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function takeOut(order: Order, gone: Bits): void {
  const { ids } = order;
  let kept = 0;
  for (let at = 0; at < order.length; at += 1) {
    const id = ids[at] ?? 0;
    ids[kept] = id;
    kept += hasBit(gone, id) ? 0 : 1;
  }
  order.length = kept;
}

function comparing(column: string): string {
  return `SELECT (a.${column}, a.id) < (b.${column}, b.id) FROM declarations AS a, declarations AS b
    WHERE a.id = ? AND b.id = ?`;
}

/** Where each of the sorted ids goes among those in order. */
function placesFor(db: ReadableDb, order: Order, sorted: readonly number[]): number[] {
  const sql = comparing(order.column);
  let from = 0;
  return sorted.map((id) => {
    from = firstFalse(from, order.length, (at) => db.value(sql, order.ids[at] ?? 0, id) === 1);
    return from;
  });
}

export function makeRoom(order: Order, more: number, capacity: number): void {
  if (order.ids.length >= order.length + more) return;
  const wide = new Uint32Array(Math.max(capacity, order.length + more));
  wide.set(order.ids.subarray(0, order.length));
  order.ids = wide;
}

/** Puts ids in order among the others, each at its place. */
function putIn(order: Order, sorted: readonly number[], places: readonly number[]): void {
  // From the last one down, so that each stretch is shifted once.
  let end = order.length;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const place = places[at] ?? 0;
    order.ids.copyWithin(place + at + 1, place, end);
    order.ids[place + at] = sorted[at] ?? 0;
    end = place;
  }
  order.length += sorted.length;
}

/** A call waits for so many to be placed; more are placed when the desk is idle. */
export const placedInCall = 200;
/** More than these are read anew, all of them. */
export const mostMoved = 5000;

/**
 * Puts moved rows in their places: a walk through the ids, and some twenty comparisons for each row that does not
 * belong at the end. False when rows are left that would take longer than a call may.
 */
export function settle(db: ReadableDb, order: Order, capacity: number): boolean {
  const { column, moved } = order;
  if (!order.whole || moved.size > mostMoved) return false;
  if (moved.size === 0) return true;
  const gone = bitsFor(capacity);
  for (const id of moved) putBit(gone, id, true);
  takeOut(order, gone);
  const sorted = db.column<number>(
    `SELECT id FROM declarations WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${column}, id`,
    JSON.stringify([...moved]),
  );
  const [first] = sorted;
  const last = order.ids[order.length - 1];
  const atEnd =
    first === undefined || last === undefined || db.value(comparing(column), last, first) === 1;
  const now = atEnd ? sorted : sorted.slice(0, placedInCall);
  makeRoom(order, now.length, capacity);
  putIn(order, now, atEnd ? now.map(() => order.length) : placesFor(db, order, now));
  for (const id of now) moved.delete(id);
  return moved.size === 0;
}
