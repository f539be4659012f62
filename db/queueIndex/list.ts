/** A filter's rows in one sort order: which ids, and how many of them in each stretch of the order, so that any rank is found at once. */
import { countBits, hasBit } from "./bits.ts";
import type { Bits } from "./bits.ts";
import type { Order } from "./order.ts";

const stretch = 1024;

export interface List {
  readonly rows: Bits;
  readonly total: number;
  readonly order: Order;
  /** Rows in all stretches before each one. */
  readonly before: Uint32Array;
}

export function listOf(rows: Bits, order: Order): List {
  const stretches = Math.ceil(order.length / stretch);
  const before = new Uint32Array(stretches + 1);
  const { ids, length } = order;
  let sum = 0;
  for (let at = 0; at < stretches; at += 1) {
    before[at] = sum;
    const end = Math.min(length, (at + 1) * stretch);
    for (let place = at * stretch; place < end; place += 1) {
      const id = ids[place] ?? 0;
      sum += ((rows[id >>> 5] ?? 0) >>> (id & 31)) & 1;
    }
  }
  before[stretches] = sum;
  return { rows, total: countBits(rows), order, before };
}

/** How many of the list's rows stand at the order's first `place` places. */
export function rankAt({ rows, order, before }: List, place: number): number {
  const first = Math.floor(place / stretch);
  let rank = before[first] ?? 0;
  for (let at = first * stretch; at < place; at += 1) {
    if (hasBit(rows, order.ids[at] ?? 0)) rank += 1;
  }
  return rank;
}

/** The ids from one rank up to another, by ascending key. */
export function idsBetween(list: List, from: number, to: number): number[] {
  const { rows, order, before } = list;
  const found: number[] = [];
  let low = 0;
  let high = before.length - 1;
  // The last stretch that begins at or before the rank.
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((before[middle] ?? 0) <= from) low = middle;
    else high = middle - 1;
  }
  let rank = before[low] ?? 0;
  for (let at = low * stretch; at < order.length && rank < to; at += 1) {
    const id = order.ids[at] ?? 0;
    if (!hasBit(rows, id)) continue;
    if (rank >= from) found.push(id);
    rank += 1;
  }
  return found;
}
