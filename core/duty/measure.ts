/** A measure of a tariff: what one tax takes on one commodity, from where, since when, by which source; and its row in a pack. */
import { isDay } from "../dates.ts";
import { parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { TariffRow as PackRow } from "../reference/lists.ts";

/** Columns of a tariff pack, in file order. */
export const tariffColumns = [
  "hs",
  "validFrom",
  "validTo",
  "origin",
  "type",
  "kind",
  "rate",
  "amount",
  "unit",
  "minimum",
  "maximum",
  "source",
  "label",
] as const;
type TariffColumn = (typeof tariffColumns)[number];
/** A row as text; `currency` is a column that packs may have besides, for amounts that are not in the home currency. */
export type TariffRow = Readonly<Record<TariffColumn, string>> & { readonly currency?: string };

/**
 * When a measure applies: normal to all goods of its origin; preference with proof of origin;
 * suspension when it is claimed, or by itself where the country does so; quota is information unless
 * its order number is claimed.
 */
const measureConditions = ["normal", "preference", "suspension", "quota"] as const;
export type MeasureCondition = (typeof measureConditions)[number];

export interface Measure {
  /** 2 to 12 digits; "" for all goods. A measure holds for all codes that begin so, unless a longer one does. */
  readonly hs: string;
  readonly from: string;
  readonly to: string | null;
  /** Country codes or groups (`ASEAN`); empty for all. */
  readonly origins: readonly string[];
  /** Tax type: A00, B00, CUD, EXC, SST, VAT … */
  readonly type: string;
  readonly condition: MeasureCondition;
  /** Per cent of the base. */
  readonly rate: Decimal | null;
  /** Money for one `unit`; without a unit, flat. */
  readonly amount: Decimal | null;
  /** Of amount, minimum and maximum; null for the home currency. */
  readonly currency: string | null;
  /** UN/ECE Rec 20, or LPA, DTN. */
  readonly unit: string | null;
  /** Money for one `unit`; without a unit, of the whole line. */
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
  readonly source: string;
  readonly label: string;
}

const conditionWords: readonly (readonly [RegExp, MeasureCondition])[] = [
  [/^pref/u, "preference"],
  [/^susp/u, "suspension"],
  [/^quota/u, "quota"],
];

/** Ways of reckoning: they follow from the filled columns; the word only has to be one of these. */
const reckoningWords =
  /^(?:|normal|free|exempt|ad ?valorem|specific|compound|mixed|minimum|maximum|flat)$/u;

interface RowRefusal {
  readonly column: TariffColumn;
  readonly message: string;
}

export type MeasureResult =
  | { readonly ok: true; readonly value: Measure }
  | { readonly ok: false; readonly refusal: RowRefusal };

function refuse(column: TariffColumn, message: string): { ok: false; refusal: RowRefusal } {
  return { ok: false, refusal: { column, message } };
}

function conditionOf(kind: string): MeasureCondition | undefined {
  const word = kind
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/gu, " ")
    .replace("advalorem", "ad valorem");
  const found = conditionWords.find(([pattern]) => pattern.test(word));
  if (found) return found[1];
  return reckoningWords.test(word) ? "normal" : undefined;
}

/** A pack whose kinds name the reckoning can name the condition with the type: `import-duty-quota`. */
function typeOf(text: string): { readonly type: string; readonly suffix: MeasureCondition } {
  const type = text.trim().toUpperCase();
  const [, main = "", word = ""] = /^(.+)[-_ ](PREFERENCE|SUSPENSION|QUOTA)$/u.exec(type) ?? [];
  const suffix = measureConditions.find((condition) => condition === word.toLowerCase());
  return suffix ? { type: main, suffix } : { type, suffix: "normal" };
}

const numberColumns = ["rate", "amount", "minimum", "maximum"] as const;

type Numbers = Record<(typeof numberColumns)[number], Decimal | null>;

function numbersOf(
  row: TariffRow,
): { ok: true; value: Numbers } | { ok: false; refusal: RowRefusal } {
  const numbers: Numbers = { rate: null, amount: null, minimum: null, maximum: null };
  for (const column of numberColumns) {
    const text = row[column].trim().replace(/\s*%$/u, "");
    if (text === "") continue;
    const number = parseDecimal(text);
    if (!number || number.units < 0n) {
      return refuse(column, `${column} “${row[column]}” is no number of 0 or more.`);
    }
    numbers[column] = number;
  }
  return { ok: true, value: numbers };
}

function originsOf(text: string): string[] {
  const all = new Set(["", "*", "ALL", "ERGA OMNES", "1011"]);
  return text
    .split(/[|;, ]+/u)
    .map((origin) => origin.trim().toUpperCase())
    .filter((origin) => !all.has(origin));
}

/**
 * The measure in a row of a tariff pack, or which column is wrong. `kind` names the reckoning
 * (ad valorem, specific, compound, mixed, free) or the condition (preference, suspension, quota); what
 * is reckoned follows from the filled columns. A free row needs no number.
 */
export function measureOf(row: TariffRow): MeasureResult {
  const hs = row.hs.replaceAll(/[.\s*]/gu, "");
  if (!/^\d{0,12}$/u.test(hs)) {
    return refuse("hs", `HS code “${row.hs}” is not 2 to 12 digits.`);
  }
  const [from, to] = [row.validFrom.trim(), row.validTo.trim()];
  if (!isDay(from)) return refuse("validFrom", `“${from}” is no day (CCYY-MM-DD).`);
  if (to !== "" && (!isDay(to) || to < from)) {
    return refuse("validTo", `“${to}” is no day (CCYY-MM-DD) on or after ${from}.`);
  }
  const { type, suffix } = typeOf(row.type);
  if (type === "") return refuse("type", "The row names no tax type.");
  const named = conditionOf(row.kind);
  const condition = named === "normal" ? suffix : named;
  if (!condition) return refuse("kind", `Kind “${row.kind}” is not known.`);
  const numbers = numbersOf(row);
  if (!numbers.ok) return numbers;
  const { rate, amount, minimum, maximum } = numbers.value;
  if (!rate && !amount && !/^(?:free|exempt)$/iu.test(row.kind.trim())) {
    return refuse("rate", "The row has neither rate nor amount, and is not free.");
  }
  if (row.source.trim() === "") return refuse("source", "The row names no source.");
  const unit = row.unit.trim().toUpperCase();
  return {
    ok: true,
    value: {
      hs,
      from,
      to: to === "" ? null : to,
      origins: originsOf(row.origin),
      type,
      condition,
      rate: rate ?? (amount ? null : { units: 0n, places: 0 }),
      amount,
      currency: row.currency === undefined || row.currency === "" ? null : row.currency,
      unit: unit === "" ? null : unit,
      minimum,
      maximum,
      source: row.source.trim(),
      label: row.label.trim(),
    },
  };
}

/** The measure in a row of a loaded pack (core/reference). A pack may leave the first day and the source open. */
export function measureOfPack(row: PackRow): MeasureResult {
  const {
    hs,
    validFrom,
    validTo,
    origin,
    type,
    rateKind,
    rate,
    amount,
    currency,
    unit,
    minimum,
    maximum,
    source,
    label,
  } = row;
  return measureOf({
    hs,
    validFrom: validFrom === "" ? "0001-01-01" : validFrom,
    validTo: validTo ?? "",
    origin,
    type,
    kind: rateKind,
    rate: rate ?? "",
    amount: amount ?? "",
    currency: currency ?? "",
    unit: unit ?? "",
    minimum: minimum ?? "",
    maximum: maximum ?? "",
    source: source === "" ? "tariff pack" : source,
    label,
  });
}
