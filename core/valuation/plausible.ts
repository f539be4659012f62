/** Whether an exchange rate can be true at all: a slip of the decimal point must not become a customs value. */
import { compareDecimals, multiplyDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";

/** Roughly how many units of each currency a US dollar was worth in 2026; for plausibility alone, never for computing. */
const perDollar: Readonly<Record<string, string>> = {
  USD: "1",
  EUR: "0.9",
  GBP: "0.76",
  CHF: "0.85",
  CNY: "7.1",
  HKD: "7.8",
  MOP: "8",
  TWD: "31",
  JPY: "150",
  KRW: "1390",
  SGD: "1.32",
  MYR: "4.3",
  THB: "33",
  IDR: "16400",
  PHP: "57",
  VND: "26000",
  INR: "86",
  AUD: "1.5",
  NZD: "1.7",
  CAD: "1.38",
  AED: "3.67",
  SAR: "3.75",
  SEK: "9.8",
  NOK: "10.2",
  DKK: "6.7",
  PLN: "3.8",
  ZAR: "18",
};

function decimal(text: string): Decimal {
  const number = parseDecimal(text);
  if (!number) throw new Error(`No decimal: ${text}`);
  return number;
}

const dollarRates: ReadonlyMap<string, Decimal> = new Map(
  Object.entries(perDollar).map(([code, text]) => [code, decimal(text)]),
);

// Currencies move by tens of per cent in a decade; a slipped point moves them by a factor of ten.
const slack = decimal("4");
const widest = decimal("1000000");

/** True when `rate` home units for `per` foreign ones is of the right order of magnitude. */
export function isPlausibleRate(
  rate: Decimal,
  per: Decimal,
  foreign: string,
  home: string,
): boolean {
  if (rate.units <= 0n || per.units <= 0n) return false;
  const [a, b] = [dollarRates.get(foreign), dollarRates.get(home)];
  const [left, right, room] =
    a && b ? [multiplyDecimals(rate, a), multiplyDecimals(per, b), slack] : [rate, per, widest];
  return (
    compareDecimals(left, multiplyDecimals(right, room)) <= 0 &&
    compareDecimals(right, multiplyDecimals(left, room)) <= 0
  );
}
