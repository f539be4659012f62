/** Items put in another order as one correction, which stands at the items as a whole: which stood where before, in a text that says all of it: `1-2,4-20,+1`. */
import type { ItemOrder } from "./arrange.ts";

/** What one part of the text stands for: items that follow each other, or so many new ones. */
const part = /^(?:(\d+)(?:-(\d+))?|\+(\d+))$/u;

function runOf(order: ItemOrder, at: number): number {
  const first = order[at];
  let length = 1;
  while (
    at + length < order.length &&
    (first === null || first === undefined
      ? order[at + length] === null
      : order[at + length] === first + length)
  ) {
    length += 1;
  }
  return length;
}

/** Items by the numbers that they had, `+2` where two new ones stand; null: no items. */
export function orderText(order: ItemOrder): string | null {
  const parts: string[] = [];
  for (let at = 0; at < order.length;) {
    const length = runOf(order, at);
    const first = order[at];
    if (first === null || first === undefined) parts.push(`+${length}`);
    else parts.push(length === 1 ? String(first + 1) : `${first + 1}-${first + length}`);
    at += length;
  }
  return parts.length === 0 ? null : parts.join(",");
}

/** The items as they stand: `1-20`. */
export function standingText(count: number): string | null {
  return orderText(Array.from({ length: count }, (_, at) => at));
}

/** The order that a text says; undefined for any other text. */
export function readOrder(text: string | null): ItemOrder | undefined {
  if (text === null) return [];
  const order: (number | null)[] = [];
  for (const each of text.split(",")) {
    const [whole, first, last = first, fresh] = part.exec(each) ?? [];
    if (whole === undefined) return undefined;
    if (fresh !== undefined) {
      for (let at = 0; at < Number(fresh); at += 1) order.push(null);
    } else for (let row = Number(first); row <= Number(last); row += 1) order.push(row - 1);
  }
  return order;
}

export function isOrdered(order: ItemOrder, count: number): boolean {
  return order.length === count && order.every((row, at) => row === at);
}

export interface OrderChanges {
  /** Numbers of items that were taken out, as they were. */
  readonly removed: readonly number[];
  /** Numbers of items that were put in, as they are. */
  readonly added: readonly number[];
  /** Those that stayed stand in another order. */
  readonly moved: boolean;
}

/** What an order does to so many items. */
export function changesOfOrder(order: ItemOrder, count: number): OrderChanges {
  const kept = order.filter((row) => row !== null);
  const held = new Set(kept);
  return {
    removed: Array.from({ length: count }, (_, at) => at)
      .filter((row) => !held.has(row))
      .map((row) => row + 1),
    added: order.flatMap((row, at) => (row === null ? [at + 1] : [])),
    moved: kept.some((row, at) => at > 0 && row < (kept[at - 1] ?? 0)),
  };
}
