/** Where items stand in a declaration: the pointer of a row, the row of a pointer, and where a pointer leads once items were put in order. */
import type { ItemOrder } from "./arrange.ts";

export const itemsPointer = "/goodsShipment/items";

const itemPlace = /^\/goodsShipment\/items\/(\d+)(\/.*)?$/u;

/** @param rest The pointer below the item. */
export function itemPointer(row: number, rest = ""): string {
  return `${itemsPointer}/${row}${rest}`;
}

export interface ItemPlace {
  readonly row: number;
  /** The pointer below the item; "" for the item itself. */
  readonly rest: string;
}

/** undefined outside of items. */
export function itemPlaceOf(pointer: string): ItemPlace | undefined {
  const [, row, rest = ""] = itemPlace.exec(pointer) ?? [];
  return row === undefined ? undefined : { row: Number(row), rest };
}

/** The row of the item that a pointer lies in; undefined outside of items. */
export function rowOf(pointer: string): number | undefined {
  return itemPlaceOf(pointer)?.row;
}

/** Where each pointer leads once the items were put in order; undefined for those of an item that is gone. */
export function movedBy(order: ItemOrder): (pointer: string) => string | undefined {
  const placeOf = new Map(order.map((row, at) => [row, at]));
  return (pointer) => {
    const place = itemPlaceOf(pointer);
    if (place === undefined) return pointer;
    const at = placeOf.get(place.row);
    return at === undefined ? undefined : itemPointer(at, place.rest);
  };
}
