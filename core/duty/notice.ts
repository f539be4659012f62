/** A tax line as customs notifies it, whichever way it came, and whether its own figures hold together. */
import {
  absolute,
  addDecimals,
  compareDecimals,
  decimalText,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { isZero, percentOf, roundDecimal } from "../money/divide.ts";
import type { Rounding } from "../money/divide.ts";

/** What a tax line says: of a WCO response (core/messages) or of a hub's notification. Missing and null are the same. */
export interface NoticeLine {
  /** Number of the item; null for a sum over the declaration. */
  readonly item?: string | number | null;
  readonly type?: string | null;
  readonly base?: string | null;
  readonly rate?: string | null;
  /** After deductions; a hub calls it amount. */
  readonly assessed?: string | null;
  readonly amount?: string | null;
  readonly deducted?: string | null;
  readonly payable?: string | null;
}

export interface NoticeFigures {
  readonly item: string;
  readonly type: string;
  readonly base: Decimal | undefined;
  readonly rate: Decimal | undefined;
  readonly assessed: Decimal | undefined;
  readonly deducted: Decimal | undefined;
  readonly payable: Decimal | undefined;
}

function read(text: string | null | undefined): Decimal | undefined {
  return parseDecimal(text ?? "");
}

/** The figures of a line. One without a payable amount is information (CDS's MOD, MDP, CSD). */
export function noticeFigures(line: NoticeLine): NoticeFigures {
  const payable = read(line.payable);
  return {
    item: String(line.item ?? ""),
    type: line.type ?? "",
    base: read(line.base),
    rate: read(line.rate),
    assessed: read(line.assessed ?? line.amount) ?? payable,
    deducted: read(line.deducted),
    payable,
  };
}

/** agrees: base × rate − deduction, rounded, is what is assessed. The others say why it is not. */
type NoticeFinding = "agrees" | "rounded-rate" | "relief" | "unexplained" | "not-stated";

export interface NoticeCheck {
  readonly finding: NoticeFinding;
  /** base × rate − deduction, rounded; null when base, rate or amount is not stated. */
  readonly expected: string | null;
  /** Assessed − expected. */
  readonly difference: string | null;
}

const two: Decimal = { units: 2n, places: 0 };

function within(left: Decimal, right: Decimal, room: Decimal): boolean {
  return compareDecimals(absolute(subtractDecimals(left, right)), room) <= 0;
}

/** Whether some rate that is shown as this one makes the amount: |2 × (amount − base × rate)| ≤ base × last place of the rate. */
function comesFromRoundedRate(gross: Decimal, base: Decimal, rate: Decimal): boolean {
  const lastPlace = { units: 1n, places: rate.places };
  const off = multiplyDecimals(subtractDecimals(gross, percentOf(base, rate)), two);
  return within(off, { units: 0n, places: 0 }, percentOf(base, lastPlace));
}

/** Does the line agree with itself, within half a unit of the rounding? */
export function checkNotice(line: NoticeLine, rounding: Rounding): NoticeCheck {
  const { base, rate, assessed, deducted } = noticeFigures(line);
  if (!base || !rate || !assessed)
    return { finding: "not-stated", expected: null, difference: null };
  const nothing: Decimal = { units: 0n, places: 0 };
  const exact = subtractDecimals(percentOf(base, rate), deducted ?? nothing);
  const expected = roundDecimal(exact, rounding);
  const halfUnit = { units: 5n, places: rounding.places + 1 };
  const result = (finding: NoticeFinding): NoticeCheck => ({
    finding,
    expected: decimalText(expected, rounding.places),
    difference: decimalText(subtractDecimals(assessed, expected)),
  });
  if (within(assessed, expected, halfUnit)) return result("agrees");
  if (isZero(assessed)) return result("relief");
  const gross = deducted ? addDecimals(assessed, deducted) : assessed;
  return result(comesFromRoundedRate(gross, base, rate) ? "rounded-rate" : "unexplained");
}
