/** Decimal text as whole thousandths, so that the database can put values in order without floating point. */

const decimal = /^(-?)(\d{1,30})(?:\.(\d*))?$/u;
const largest = 9_223_372_036_854_775_807n;

/**
 * The thousandths in a decimal text, cut off or taken up to the next whole one; null for what is no decimal.
 * Beyond SQLite's integers the largest stands.
 */
export function thousandths(text: string, up = false): bigint | null {
  const [, sign = "", whole = "", fraction = ""] = decimal.exec(text) ?? [];
  if (whole === "") return null;
  let scaled = BigInt(whole) * 1000n + BigInt(fraction.slice(0, 3).padEnd(3, "0"));
  if (up && /[1-9]/u.test(fraction.slice(3))) scaled += 1n;
  if (scaled > largest) scaled = largest;
  return sign === "-" ? -scaled : scaled;
}

/** True when the text says no more than whole thousandths. */
export function isWholeThousandths(text: string): boolean {
  return thousandths(text) === thousandths(text, true);
}
