/** Where a cell of the editor reads and writes: most are one field, some are a row of many found by its kind, one is two fields seen as one. */
import type { Change } from "./useEdits.ts";
import { nodeAt, rowsAt, rowWhere, valueAt } from "./values.ts";

type Node = Readonly<Record<string, unknown>>;

export type Form = "text" | "code" | "id" | "money" | "mass" | "number" | "hs";

export interface CellPlace {
  /** The field that the cell stands for: problems there are shown here. */
  readonly pointer: string;
  readonly form: Form;
  /** The fields that are changed when this text is put there. */
  readonly write: (text: string) => readonly Change[];
  /** Other fields seen as part of the text, after it. */
  readonly behind?: readonly string[];
}

export function field(pointer: string, form: Form = "text"): CellPlace {
  return { pointer, form, write: (value) => [{ pointer, value }] };
}

/** The `id` of the row of a kind; a row that is not there yet is begun with its kind. */
export function rowOfType(
  declaration: Node,
  rows: string,
  type: { readonly key: string; readonly values: readonly [string, ...string[]] },
  leaf: string,
  form: Form,
): CellPlace {
  const present = rowsAt(declaration, rows);
  const at = rowWhere(present, type.key, type.values);
  const row = `${rows}/${at ?? present.length}`;
  const pointer = `${row}/${leaf}`;
  return {
    pointer,
    form,
    write: (value) =>
      at === undefined
        ? [
            { pointer: `${row}/${type.key}`, value: type.values[0] },
            { pointer, value },
          ]
        : [{ pointer, value }],
  };
}

const articleCode = "SA";

/** The commodity code of an item: its first classification that is no article number of a supplier. */
export function hsPlace(declaration: Node, item: string, profile: string): CellPlace {
  const rows = `${item}/commodity/classifications`;
  const present = rowsAt(declaration, rows);
  const found = present.findIndex((row) => row["identificationTypeCode"] !== articleCode);
  const row = `${rows}/${found < 0 ? present.length : found}`;
  const pointer = `${row}/id`;
  const digits = (text: string) => text.replaceAll(/[.\s]/gu, "");
  return {
    pointer,
    form: "hs",
    write: (text) => [
      { pointer, value: digits(text) },
      ...(found < 0
        ? [
            {
              pointer: `${row}/identificationTypeCode`,
              value: profile === "gb" ? "TSP" : "HS",
            },
          ]
        : []),
    ],
  };
}

export function skuPlace(declaration: Node, item: string): CellPlace {
  return rowOfType(
    declaration,
    `${item}/commodity/classifications`,
    { key: "identificationTypeCode", values: [articleCode] },
    "id",
    "id",
  );
}

/** `4000`: requested and previous procedure in one cell, two fields underneath. */
export function procedurePlace(item: string): CellPlace {
  const row = `${item}/governmentProcedures/0`;
  return {
    pointer: `${row}/currentCode`,
    form: "code",
    behind: [`${row}/previousCode`],
    write: (text) => {
      const code = text.replaceAll(/\s/gu, "");
      return [
        { pointer: `${row}/currentCode`, value: code.slice(0, 2) },
        { pointer: `${row}/previousCode`, value: code.slice(2) },
      ];
    },
  };
}

/** The text of a cell, by whatever reads fields: the declaration, or the declaration with edits. */
export function textOf(place: CellPlace, read: (pointer: string) => string | null): string {
  return [place.pointer, ...(place.behind ?? [])].map((pointer) => read(pointer) ?? "").join("");
}

/** How many rows of items there are. */
export function itemCount(declaration: Node): number {
  return rowsAt(declaration, "/goodsShipment/items").length;
}

/** The one currency of all items; undefined when they differ or none is given. */
export function itemCurrency(declaration: Node): string | undefined {
  const currencies = new Set(
    rowsAt(declaration, "/goodsShipment/items").map((item) =>
      valueAt(item, "/commodity/invoiceLine/itemChargeAmount/currencyID"),
    ),
  );
  const [only] = currencies;
  return currencies.size === 1 && typeof only === "string" ? only : undefined;
}

export function isPresent(declaration: Node, pointer: string): boolean {
  return nodeAt(declaration, pointer) !== undefined;
}
