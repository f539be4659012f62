/** What is wrong with the rows of a parcel file, told at its line and column before anything is written. */
import { itemPointer, itemsPointer } from "../declaration/itemPlaces.ts";
import { isDay } from "../dates.ts";
import { headerColumnNames, headerColumns, parcelColumns } from "./parcelColumns.ts";
import type { HeaderColumn, ParcelColumn } from "./parcelColumns.ts";

export interface ParcelRow {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RowRefusal {
  readonly line: number;
  readonly lrn: string | null;
  readonly pointer: string | null;
  readonly code: string;
  readonly message: string;
}

/** The trimmed text of a row's cell; "" when the file has no such column. */
export type RowReader = (row: ParcelRow, column: ParcelColumn) => string;

const numberColumns: readonly ParcelColumn[] = [
  "freight",
  "insurance",
  "quantity",
  "netMass",
  "grossMass",
  "packages",
  "unitPrice",
  "amount",
];
const dayColumns: readonly ParcelColumn[] = ["invoiceDate", "arrivalDate"];
const decimalText = /^-?\d{1,16}(?:\.\d{1,6})?$/u;
const powerText = /^\d+(?:\.\d+)?E\+?\d+$/iu;

/** Where a refused cell would have gone, for the report. */
function pointerOfColumn(column: ParcelColumn, row: number): string {
  const item = itemPointer(row);
  const masses: Partial<Record<ParcelColumn, string>> = {
    freight: "/goodsShipment/customsValuation/freightChargeAmount",
    invoiceDate: "/goodsShipment/invoice/issueDateTime",
    quantity: `${item}/commodity/goodsMeasure/tariffQuantity`,
    netMass: `${item}/commodity/goodsMeasure/netMass`,
    grossMass: `${item}/commodity/goodsMeasure/grossMass`,
    packages: `${item}/packagings/0/quantity`,
    amount: `${item}/commodity/invoiceLine/itemChargeAmount`,
    currency: `${item}/commodity/invoiceLine/itemChargeAmount/currencyID`,
  };
  const place = column in headerColumns ? headerColumns[column as HeaderColumn] : undefined;
  return masses[column] ?? (place?.to === "field" ? place.pointer : item);
}

function cellTrouble(
  column: ParcelColumn,
  text: string,
): { code: string; message: string } | undefined {
  if (text === "") return undefined;
  if (numberColumns.includes(column) && !decimalText.test(text)) {
    return {
      code: "not-a-number",
      message: `${column} “${text}” is not a number. Write it as 1234.50, without thousands marks.`,
    };
  }
  if (dayColumns.includes(column) && !isDay(text)) {
    return {
      code: "not-a-date",
      message: `${column} “${text}” is not a date. Write it as 2026-11-22.`,
    };
  }
  if (column === "deadline" && !isDay(text.slice(0, 10))) {
    return {
      code: "not-a-date",
      message: `deadline “${text}” is not a date. Write it as 2026-11-22.`,
    };
  }
  if (powerText.test(text) && ["waybill", "masterWaybill", "order", "lrn", "hs"].includes(column)) {
    return {
      code: "number-as-power",
      message: `${column} “${text}” was turned into a power by a spreadsheet. Format the column as text.`,
    };
  }
  return undefined;
}

/** Every reason why the rows of one LRN cannot become a declaration; none when they can. */
export function refusalsOf(
  rows: readonly ParcelRow[],
  width: number,
  read: RowReader,
): RowRefusal[] {
  const [first] = rows;
  if (!first) return [];
  const lrn = read(first, "lrn");
  const refusals: RowRefusal[] = [];
  const refuse = (row: ParcelRow, pointer: string | null, code: string, message: string): void => {
    refusals.push({ line: row.line, lrn: lrn === "" ? null : lrn, pointer, code, message });
  };
  if (lrn === "")
    refuse(
      first,
      "/functionalReferenceID",
      "missing-lrn",
      "The row has no lrn. Give each declaration one of its own.",
    );
  if (lrn.length > 35)
    refuse(first, "/functionalReferenceID", "bad-lrn", "The lrn is longer than 35 characters.");
  if (rows.length > 999)
    refuse(
      first,
      itemsPointer,
      "too-many",
      `${rows.length} rows share the lrn ${lrn}; a declaration has at most 999 items.`,
    );
  for (const [at, row] of rows.entries()) {
    if (row.cells.length > width) {
      refuse(
        row,
        null,
        "too-many-cells",
        `The row has ${row.cells.length} cells, the header ${width}. Is a comma not quoted?`,
      );
    }
    for (const column of parcelColumns) {
      const trouble = cellTrouble(column, read(row, column));
      if (trouble) refuse(row, pointerOfColumn(column, at), trouble.code, trouble.message);
    }
    for (const column of headerColumnNames) {
      const text = read(row, column);
      if (at > 0 && text !== "" && text !== read(first, column)) {
        refuse(
          row,
          pointerOfColumn(column, at),
          "rows-disagree",
          `${column} is “${text}” here and “${read(first, column)}” in line ${first.line} of the same lrn.`,
        );
      }
    }
  }
  return refusals;
}
