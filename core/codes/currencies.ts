/** Currencies: ISO 4217 from currency-codes, and what people type instead. */
import { data } from "currency-codes";

const digitsOf: ReadonlyMap<string, number> = new Map(
  data.map(({ code, digits }) => [code, digits]),
);

/** Everyday names, symbols and old codes, with the ISO code that is meant. */
const meantCurrencies: Readonly<Record<string, string>> = {
  RMB: "CNY",
  CNH: "CNY",
  YUAN: "CNY",
  NTD: "TWD",
  RM: "MYR",
  MYRINGGIT: "MYR",
  RINGGIT: "MYR",
  STG: "GBP",
  UKP: "GBP",
  UKL: "GBP",
  POUND: "GBP",
  EURO: "EUR",
  US: "USD",
  DOLLAR: "USD",
  SIN: "SGD",
  YEN: "JPY",
  RP: "IDR",
  BAHT: "THB",
};

/** Whether a code is a currency of ISO 4217 (in capitals). */
export function isCurrency(code: string): boolean {
  return digitsOf.has(code);
}

/** Digits after the point that the currency has: 2 for MYR, 0 for JPY; 2 for what is no currency. */
export function currencyDigits(code: string): number {
  return digitsOf.get(code) ?? 2;
}

/** The code that was probably meant: CNY for RMB, USD for usd; undefined when nobody knows. */
export function likelyCurrency(code: string): string | undefined {
  const upper = code.trim().toUpperCase();
  if (digitsOf.has(upper)) return upper;
  return Object.hasOwn(meantCurrencies, upper) ? meantCurrencies[upper] : undefined;
}
