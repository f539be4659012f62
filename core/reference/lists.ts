/** The long lists that a desk loads as reference packs, and what one row of each is. */

export const referenceLists = ["hs", "locode", "unit", "package", "tariff", "rate"] as const;
export type ReferenceList = (typeof referenceLists)[number];

/** Lists of codes with names; the other two hold figures. */
export const codeLists = ["hs", "locode", "unit", "package"] as const;
export type CodeListName = (typeof codeLists)[number];

export interface CodeRow {
  readonly kind: "code";
  readonly code: string;
  readonly name: string;
  /** What else the list says of it: subdivision, symbol, parent, … */
  readonly detail: Readonly<Record<string, string>>;
}

export const tariffKinds = ["ad-valorem", "specific", "compound", "mixed"] as const;
export type TariffKind = (typeof tariffKinds)[number];

/** One dated line of a tariff. Figures are decimal text; null where the line has none. */
export interface TariffRow {
  readonly kind: "tariff";
  /** 2 to 12 digits: it holds for every code that begins so. */
  readonly hs: string;
  /** A country or a group of countries; "" for every origin. */
  readonly origin: string;
  /** import-duty, excise, sales-tax, vat … */
  readonly type: string;
  readonly rateKind: TariffKind;
  /** Per cent. */
  readonly rate: string | null;
  /** Money per unit, in `currency`. */
  readonly amount: string | null;
  readonly currency: string | null;
  /** UN/ECE Rec 20 code of the unit that amount, minimum and maximum are for. */
  readonly unit: string | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
  /** CCYY-MM-DD, the first day; "" when the pack does not say. */
  readonly validFrom: string;
  /** The last day, included; null while it goes on. */
  readonly validTo: string | null;
  readonly source: string;
  readonly label: string;
}

/** So much of the home currency for `per` of the foreign one. */
export interface RateRow {
  readonly kind: "rate";
  readonly currency: string;
  readonly home: string;
  readonly rate: string;
  readonly per: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

export type PackRow = CodeRow | TariffRow | RateRow;

export interface RowFault {
  readonly kind: "fault";
  readonly code: string;
  readonly message: string;
}

/** A row that belongs to the file and not to the list: a total, a comment. */
export interface RowPassedOver {
  readonly kind: "passed-over";
}

export function rowFault(code: string, message: string): RowFault {
  return { kind: "fault", code, message };
}

export const passedOver: RowPassedOver = { kind: "passed-over" };

/** What the database holds a row under: two rows with one key are duplicates. */
export function keyOf(row: PackRow): string {
  switch (row.kind) {
    case "code":
      return row.code;
    case "tariff":
      return [row.hs, row.origin, row.type, row.validFrom].join(" ").replace(/ +/gu, " ").trim();
    case "rate":
      return `${row.currency}/${row.home} ${row.validFrom}`.trim();
  }
}
