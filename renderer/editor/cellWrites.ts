/** Texts put into cells of items as changes of fields: what is typed, pasted, filled down or taken out goes the same way. */
import { cellValue } from "../../core/keying/cellValue.ts";
import type { CellKind } from "../../core/keying/cellValue.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import { profileIdOf } from "../../core/profiles/profileIds.ts";
import { withFields } from "../../core/declaration/withFields.ts";
import { itemColumns } from "./itemColumns.ts";
import type { ItemColumnId } from "./itemColumns.ts";
import { itemPlaceOf, itemPointer, itemsPointer } from "../../core/declaration/itemPlaces.ts";
import { itemCurrency, textOf } from "./places.ts";
import type { CellPlace } from "./places.ts";
import type { Change } from "./sitting.ts";
import { rowsAt, valueAt } from "./values.ts";

type Node = Readonly<Record<string, unknown>>;

export interface CellText {
  readonly column: ItemColumnId;
  readonly text: string;
}

export function commodityDigitsOf(profile: string): readonly number[] {
  const id = profileIdOf(profile);
  return id === undefined ? [6, 8, 10] : profileOf(id).commodityDigits;
}

/** What a typed text means for a cell; what cannot be taken stays as it was typed, for the rules to say so. */
export function typedValue(kind: CellKind, text: string, profile: string): string {
  const read = cellValue(kind, text, {
    sign: "point",
    commodityDigits: commodityDigitsOf(profile),
  });
  return read.ok ? read.value : text;
}

/** One item by itself, with what of the header its cells ask for: rows are added to it one after the other. */
function alone(declaration: Node, row: number): Node {
  const item = rowsAt(declaration, itemsPointer)[row] ?? {};
  const currency = itemCurrency(declaration) ?? valueAt(declaration, "/invoiceAmount/currencyID");
  return {
    ...(currency === null ? {} : { invoiceAmount: { value: "", currencyID: currency } }),
    goodsShipment: { items: [item] },
  };
}

/** Where a cell of a row reads and writes; undefined for a column that is none of ours. */
function placeAt(
  declaration: Node,
  profile: string,
  row: number,
  column: ItemColumnId,
): CellPlace | undefined {
  const spec = itemColumns.find(({ id }) => id === column);
  return spec?.placeOf(declaration, itemPointer(row), profile);
}

/** The changes that put these texts into the cells of a row, in their order. */
export function rowChanges(
  declaration: Node,
  profile: string,
  row: number,
  cells: readonly CellText[],
  source?: string,
): Change[] {
  const made: Change[] = [];
  let item = alone(declaration, row);
  for (const { column, text } of cells) {
    const place = placeAt(item, profile, 0, column);
    if (!place || textOf(place, (pointer) => valueAt(item, pointer)) === text) continue;
    const changes = place.write(text);
    item = withFields(item, changes);
    for (const { pointer, value } of changes) {
      made.push({
        pointer: itemPointer(row) + (itemPlaceOf(pointer)?.rest ?? ""),
        value,
        ...(source === undefined ? {} : { source }),
      });
    }
  }
  return made;
}

/** The text of a cell as it is seen. */
export function cellText(
  declaration: Node,
  profile: string,
  row: number,
  column: ItemColumnId,
): string {
  const place = placeAt(declaration, profile, row, column);
  return place ? textOf(place, (pointer) => valueAt(declaration, pointer)) : "";
}

/** The field that a cell stands for. */
export function cellPointer(
  declaration: Node,
  profile: string,
  row: number,
  column: ItemColumnId,
): string {
  return placeAt(declaration, profile, row, column)?.pointer ?? "";
}

/** A range of cells as texts, row by row. */
export function rangeTexts(
  declaration: Node,
  profile: string,
  rows: readonly number[],
  columns: readonly ItemColumnId[],
): string[][] {
  return rows.map((row) => columns.map((column) => cellText(declaration, profile, row, column)));
}
