/** Where items stand in a declaration: the pointer of a row, and the row of a pointer. */

export const itemsPointer = "/goodsShipment/items";

const itemPlace = /^\/goodsShipment\/items\/(\d+)(\/.*)?$/u;

export function itemPointer(row: number): string {
  return `${itemsPointer}/${row}`;
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
