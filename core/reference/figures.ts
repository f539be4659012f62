/** Figures and days as packs write them, to plain decimal text and CCYY-MM-DD. */
import { isDay } from "../dates.ts";
import { decimalText, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";

function positive(text: string): Decimal | undefined {
  const number = parseDecimal(text);
  return number === undefined || number.units < 0n ? undefined : number;
}

/** Plain decimal text of a figure that is not negative: 1,234.50 → 1234.5; undefined when it is none. */
export function figureOf(text: string): string | undefined {
  // Thousands in threes only: 0,5 is somebody's decimal comma, and is refused rather than read as 5.
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u.test(text) ? text.replaceAll(",", "") : text;
  const number = positive(plain.replaceAll(/\s/gu, ""));
  return number === undefined ? undefined : decimalText(number);
}

/** A percentage with or without its sign; free and nil are 0. */
export function percentOf(text: string): string | undefined {
  if (/^(?:free|nil|exempt|免税|bebas)$/iu.test(text)) return "0";
  return figureOf(text.replace(/\s*%$/u, ""));
}

/** A day as CCYY-MM-DD from that, CCYYMMDD, CCYY/MM/DD or a moment; undefined when it is none. */
export function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:T.*)?$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${month ?? ""}-${day ?? ""}`;
  return isDay(written) ? written : undefined;
}

export function isZero(figure: string): boolean {
  return /^0(?:\.0*)?$/u.test(figure);
}
