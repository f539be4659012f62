/** Items by a key that stays with them while rows come, go and move: the only way to follow one through an undo or a save. */
import { itemPlaceOf, itemPointer } from "../../core/declaration/itemPlaces.ts";

export type RowKey = number;

/** A field by the key of its item; key null: outside of items. */
export interface KeyedPlace {
  readonly key: RowKey | null;
  /** The pointer, below the item where there is a key. */
  readonly rest: string;
}

export function keyedPlace(pointer: string, rows: readonly RowKey[]): KeyedPlace {
  const place = itemPlaceOf(pointer);
  const key = place && rows[place.row];
  return place === undefined || key === undefined
    ? { key: null, rest: pointer }
    : { key, rest: place.rest };
}

/** Where a field stands among these rows; undefined when its item is not among them. */
export function pointerIn(rows: readonly RowKey[], { key, rest }: KeyedPlace): string | undefined {
  if (key === null) return rest;
  const row = rows.indexOf(key);
  return row < 0 ? undefined : itemPointer(row) + rest;
}

export function isSameRows(one: readonly RowKey[], other: readonly RowKey[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

/** What is kept by pointer, once the rows are others: what belongs to a row that is gone goes with it. `moving`: the value at its new place. */
export function inRows<Value>(
  kept: ReadonlyMap<string, Value>,
  before: readonly RowKey[],
  after: readonly RowKey[],
  moving: (value: Value, pointer: string) => Value,
): ReadonlyMap<string, Value> {
  if (before === after || isSameRows(before, after)) return kept;
  const placeOf = new Map(after.map((key, at) => [key, at]));
  const moved = new Map<string, Value>();
  for (const [pointer, value] of kept) {
    const { key, rest } = keyedPlace(pointer, before);
    if (key === null) moved.set(pointer, value);
    else {
      const row = placeOf.get(key);
      if (row === undefined) continue;
      const at = itemPointer(row) + rest;
      moved.set(at, moving(value, at));
    }
  }
  return moved;
}

/** The rows as `declaration.set` wants them: the row of each as it stands, null for a new one; null when they stand so already. */
export function orderOf(
  base: readonly RowKey[],
  rows: readonly RowKey[],
): readonly (number | null)[] | null {
  if (isSameRows(base, rows)) return null;
  const placeOf = new Map(base.map((key, at) => [key, at]));
  return rows.map((key) => placeOf.get(key) ?? null);
}

/** How many are alike at the beginning. */
function alike<Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (left: Item, right: Item) => boolean,
): number {
  const most = Math.min(one.length, other.length);
  for (let at = 0; at < most; at += 1) {
    const [left, right] = [one[at], other[at]];
    if (left === undefined || right === undefined || !same(left, right)) return at;
  }
  return most;
}

/**
 * The keys of the items after somebody else put rows in or took rows out: what is alike at the beginning and at the
 * end keeps its key; what lies between is new. As many as before: the same rows with other fields.
 */
export function keysAfter<Item>(
  keys: readonly RowKey[],
  before: readonly Item[],
  after: readonly Item[],
  same: (left: Item, right: Item) => boolean,
  fresh: () => RowKey,
): readonly RowKey[] {
  if (before.length === after.length) return keys;
  const first = alike(before, after, same);
  const rest = alike(before.slice(first).toReversed(), after.slice(first).toReversed(), same);
  const between = Array.from({ length: after.length - first - rest }, fresh);
  return [...keys.slice(0, first), ...between, ...keys.slice(keys.length - rest)];
}

/** One's own rows, once those below them are others: what is gone there goes, what is new there comes in behind its neighbour. */
export function rowsOver(
  rows: readonly RowKey[],
  base: readonly RowKey[],
  newBase: readonly RowKey[],
): readonly RowKey[] {
  if (isSameRows(rows, base)) return newBase;
  const [old, now] = [new Set(base), new Set(newBase)];
  const kept = rows.filter((key) => now.has(key) || !old.has(key));
  for (const [at, key] of newBase.entries()) {
    if (old.has(key)) continue;
    const behind = newBase
      .slice(0, at)
      .toReversed()
      .find((each) => kept.includes(each));
    kept.splice(behind === undefined ? 0 : kept.indexOf(behind) + 1, 0, key);
  }
  return kept;
}
