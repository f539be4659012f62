/** What several rules need to know of one item, worked out once for as long as the item stays as it is. */
import type { Item } from "../declaration/declaration.ts";
import { bulkTypes } from "../codes/packages.ts";
import { parseDecimal, sumOfTexts } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";

/** Requested and previous procedure ("40", "00") with the additional codes ("000", "C07"). */
export interface ItemProcedure {
  readonly requested: string;
  readonly previous: string;
  readonly additional: readonly string[];
  /** Rows of the item's procedures: the main one, and that of each additional code. */
  readonly row: number;
  readonly additionalRows: readonly number[];
}

/** One of the item's codes with its kind (TSP, TRC, HS …). */
export interface ItemCode {
  readonly row: number;
  readonly id: string;
  readonly type: string;
  /** Whether it holds a tariff number; others are national additions or the seller's article number. */
  readonly isTariff: boolean;
}

/** One of the item's documents. */
export interface ItemDocument {
  readonly pointer: string;
  /** Category and type: "C506". */
  readonly code: string;
  readonly category: string;
  readonly type: string;
  readonly id: string;
  /** Its status code: AC, AE … */
  readonly status: string;
  readonly name: string;
}

export interface ItemView {
  readonly item: Item;
  /** Price of one piece, from the column kept beside the declaration. */
  readonly unitPrice: string | undefined;
  readonly procedure: ItemProcedure;
  readonly codes: readonly ItemCode[];
  readonly documents: readonly ItemDocument[];
  /** Codes of the additional statements. */
  readonly statements: ReadonlySet<string>;
  /** Undefined where the text is missing or no number. */
  readonly gross: Decimal | undefined;
  readonly net: Decimal | undefined;
  readonly price: Decimal | undefined;
  readonly currency: string | undefined;
  /** Packages of all rows; undefined when none of them has a number, or one is no number. */
  readonly packages: Decimal | undefined;
  /** How many rows of packages have a number, right or wrong. */
  readonly packageRows: number;
  /** Goods that lie loose: their packages are not counted. */
  readonly isBulk: boolean;
}

const tariffTypes: ReadonlySet<string> = new Set(["", "HS", "TSP", "HTS"]);

const noStatements: ReadonlySet<string> = new Set();

type Statements = readonly { readonly statementCode?: string }[] | undefined;

export function statementCodes(rows: Statements): ReadonlySet<string> {
  if (rows === undefined) return noStatements;
  return new Set(rows.flatMap(({ statementCode }) => statementCode ?? []));
}

/** The row with a previous code holds the procedure, else the first; the others are additional codes. "4000" in one piece is understood. */
export function procedureOf(item: Item): ItemProcedure {
  const rows = item.governmentProcedures ?? [];
  const row = Math.max(
    0,
    rows.findIndex(({ previousCode }) => previousCode !== undefined),
  );
  const { currentCode: current = "", previousCode } = rows[row] ?? {};
  const joined = previousCode === undefined && /^\d{4}$/u.test(current);
  const additional: string[] = [];
  const additionalRows: number[] = [];
  for (const [at, { currentCode }] of rows.entries()) {
    if (at === row || currentCode === undefined) continue;
    additional.push(currentCode);
    additionalRows.push(at);
  }
  return {
    requested: joined ? current.slice(0, 2) : current,
    previous: joined ? current.slice(2) : (previousCode ?? ""),
    additional,
    row,
    additionalRows,
  };
}

function codesOf({ commodity }: Item): ItemCode[] {
  return (commodity?.classifications ?? []).map(
    ({ id = "", identificationTypeCode: type = "" }, row) => ({
      row,
      id,
      type,
      isTariff: tariffTypes.has(type),
    }),
  );
}

function documentsOf({ additionalDocuments = [] }: Item): ItemDocument[] {
  return additionalDocuments.map((document, row) => {
    const { categoryCode: category = "", typeCode: type = "", id = "", name = "" } = document;
    const status = document.lpcoExemptionCode ?? "";
    const pointer = `/additionalDocuments/${row}`;
    return { pointer, code: category + type, category, type, id, status, name };
  });
}

function decimalOf(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : parseDecimal(text);
}

/** The view of an item; `unitPrice` is the price of one piece that the file gives beside it. */
export function itemViewOf(item: Item, unitPrice: string | undefined): ItemView {
  const { goodsMeasure, invoiceLine } = item.commodity ?? {};
  const packagings = item.packagings ?? [];
  const packageTexts = packagings.flatMap(({ quantity }) => (quantity ? [quantity.value] : []));
  return {
    item,
    unitPrice,
    procedure: procedureOf(item),
    codes: codesOf(item),
    documents: documentsOf(item),
    statements: statementCodes(item.additionalInformation),
    gross: decimalOf(goodsMeasure?.grossMass?.value),
    net: decimalOf(goodsMeasure?.netMass?.value),
    price: decimalOf(invoiceLine?.itemChargeAmount?.value),
    currency: invoiceLine?.itemChargeAmount?.currencyID,
    packages: packageTexts.length === 0 ? undefined : sumOfTexts(packageTexts),
    packageRows: packageTexts.length,
    isBulk: packagings.some(({ typeCode }) => bulkTypes.has(typeCode ?? "")),
  };
}
