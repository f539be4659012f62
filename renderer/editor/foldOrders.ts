/** Corrections as they are listed: what items held that were taken out or put in stands within the one that says so. */
import type { Correction } from "../../core/contract/findings.ts";
import { changesOfOrder, readOrder } from "../../core/declaration/itemOrder.ts";
import { itemsPointer, rowOf } from "../../core/declaration/itemPlaces.ts";

export interface Folded {
  readonly correction: Correction;
  /** Fields of the items that came or went with it; of any other correction none. */
  readonly within: readonly Correction[];
}

function belongs({ pointer }: Correction, numbers: ReadonlySet<number>): boolean {
  const row = rowOf(pointer);
  return row !== undefined && numbers.has(row + 1);
}

/** Of one order of a person: fields that go, the order of the items, fields as they then stand. */
function foldOne(corrections: readonly Correction[]): readonly Folded[] {
  const at = corrections.findIndex(({ pointer }) => pointer === itemsPointer);
  const order = corrections[at];
  const [before, after] = order ? [readOrder(order.before), readOrder(order.after)] : [];
  if (!order || !before || !after) {
    return corrections.map((correction) => ({ correction, within: [] }));
  }
  const { removed, added } = changesOfOrder(after, before.length);
  const [gone, come] = [new Set(removed), new Set(added)];
  const isWithin = (each: Correction, place: number) =>
    place < at ? belongs(each, gone) : belongs(each, come);
  return corrections.flatMap((correction, place): Folded[] => {
    if (correction === order) return [{ correction, within: corrections.filter(isWithin) }];
    return isWithin(correction, place) ? [] : [{ correction, within: [] }];
  });
}

/** Oldest first, as they came. */
export function foldOrders(corrections: readonly Correction[]): readonly Folded[] {
  const orders = Map.groupBy(corrections, ({ when, who, why }) => JSON.stringify([when, who, why]));
  return [...orders.values()].flatMap(foldOne);
}
