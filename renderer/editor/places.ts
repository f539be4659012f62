/** Where a cell of the editor reads and writes: most are one field, some are a row of many found by its kind, one is two fields seen as one. */
import { itemsPointer } from "../../core/declaration/itemPlaces.ts";
import type { Change } from "./sitting.ts";
import { nodeAt, rowsAt, rowWhere, valueAt } from "./values.ts";

type Node = Readonly<Record<string, unknown>>;

export type Form = "text" | "code" | "id" | "money" | "mass" | "number" | "hs" | "date";

export interface CellPlace {
  /** The field that the cell stands for: problems there are shown here. */
  readonly pointer: string;
  readonly form: Form;
  /** The fields that are changed when this text is put there. */
  readonly write: (text: string) => readonly Change[];
  /** Other fields seen as part of the text, after it. */
  readonly behind?: readonly string[];
}

/** All fields that a cell shows. */
export function pointersOf({ pointer, behind = [] }: CellPlace): readonly string[] {
  return [pointer, ...behind];
}

export function field(pointer: string, form: Form = "text"): CellPlace {
  return { pointer, form, write: (value) => [{ pointer, value }] };
}

/** A field and what has to be said beside it for its text to mean something; beside an empty one nothing is said. */
function begun(written: Change, beside: Change): readonly Change[] {
  return written.value === "" ? [written] : [written, beside];
}

/** A day, as CCYYMMDD. */
export function datePlace(pointer: string): CellPlace {
  return {
    pointer,
    form: "date",
    write: (value) => begun({ pointer, value }, { pointer: `${pointer}/formatCode`, value: "102" }),
  };
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
const price = "/commodity/invoiceLine/itemChargeAmount";

/** Rows of a commodity code: the first is what the tariff calls it, the second, in the UK alone, the national rest. */
const codeRows = { gb: ["TSP", "TRC"] } as const satisfies Record<string, readonly string[]>;
/** Digits of the first row where there are two. */
const firstDigits = 8;

/** The commodity code of an item: its first classification that is no article number of a supplier, with its rest where it has two rows. */
export function hsPlace(declaration: Node, item: string, profile: string): CellPlace {
  const rows = `${item}/commodity/classifications`;
  const present = rowsAt(declaration, rows);
  const [type, restType] = profile === "gb" ? codeRows.gb : ["HS"];
  const found = present.findIndex(
    ({ identificationTypeCode: own }) => own !== articleCode && own !== restType,
  );
  const foundRest = present.findIndex((row) => row["identificationTypeCode"] === restType);
  const at = found < 0 ? present.length : found;
  const rest = foundRest < 0 ? Math.max(present.length, at + 1) : foundRest;
  const pointer = `${rows}/${at}/id`;
  const behind = restType === undefined || foundRest < 0 ? [] : [`${rows}/${rest}/id`];
  const typed = (row: number, value: string) => ({
    pointer: `${rows}/${row}/identificationTypeCode`,
    value,
  });
  return {
    pointer,
    form: "hs",
    behind,
    write: (text) => {
      const code = text.replaceAll(/[.\s]/gu, "");
      const [first, second] =
        restType === undefined ? [code, ""] : [code.slice(0, firstDigits), code.slice(firstDigits)];
      return [
        { pointer, value: first },
        ...(found < 0 && first !== "" ? [typed(at, type)] : []),
        ...(restType === undefined || (second === "" && foundRest < 0)
          ? []
          : [{ pointer: `${rows}/${rest}/id`, value: second }]),
        ...(restType !== undefined && foundRest < 0 && second !== ""
          ? [typed(rest, restType)]
          : []),
      ];
    },
  };
}

/** A mass in kilograms; one that is begun says so. */
export function massPlace(declaration: Node, pointer: string): CellPlace {
  const isGiven = nodeAt(declaration, pointer) !== undefined;
  return {
    pointer,
    form: "mass",
    write: (value) =>
      isGiven
        ? [{ pointer, value }]
        : begun({ pointer, value }, { pointer: `${pointer}/unitCode`, value: "KGM" }),
  };
}

/** The price of an item; one that is begun is in the currency of the others, else of the invoice. */
export function amountPlace(declaration: Node, pointer: string): CellPlace {
  const currency = `${pointer}/currencyID`;
  return {
    pointer,
    form: "money",
    write: (value) => {
      const isGiven = valueAt(declaration, currency) !== null;
      const known = isGiven
        ? null
        : (itemCurrency(declaration) ?? valueAt(declaration, "/invoiceAmount/currencyID"));
      return known === null
        ? [{ pointer, value }]
        : begun({ pointer, value }, { pointer: currency, value: known });
    },
  };
}

/** The country of origin; 1 says that it is the one that is not preferential. */
export function originPlace(declaration: Node, item: string): CellPlace {
  const row = `${item}/origins/0`;
  const pointer = `${row}/countryCode`;
  const isGiven = nodeAt(declaration, row) !== undefined;
  return {
    pointer,
    form: "code",
    write: (value) =>
      isGiven
        ? [{ pointer, value }]
        : begun({ pointer, value }, { pointer: `${row}/typeCode`, value: "1" }),
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
  return pointersOf(place)
    .map((pointer) => read(pointer) ?? "")
    .join("");
}

/** How many rows of items there are. */
export function itemCount(declaration: Node): number {
  return rowsAt(declaration, itemsPointer).length;
}

/** Currency of an item's price by item: one that was not touched is the same object, and is not read again. */
const currencies = new WeakMap<Node, string | null | undefined>();

/** undefined: the item has no price. */
function currencyOf(item: Node): string | null | undefined {
  if (!currencies.has(item)) {
    const isPriced = nodeAt(item, price) !== undefined;
    currencies.set(item, isPriced ? valueAt(item, `${price}/currencyID`) : undefined);
  }
  return currencies.get(item);
}

/** The one currency of all items that have a price; undefined when they differ or none is given. */
export function itemCurrency(declaration: Node): string | undefined {
  let only: string | undefined;
  for (const item of rowsAt(declaration, itemsPointer)) {
    const currency = currencyOf(item);
    if (currency === undefined) continue;
    if (currency === null || (only !== undefined && only !== currency)) return undefined;
    only = currency;
  }
  return only;
}

export function isPresent(declaration: Node, pointer: string): boolean {
  return nodeAt(declaration, pointer) !== undefined;
}
