/** Exact sums of the decimal texts in a parcel file. */

const millionths = 1_000_000n;

/** The sum, with as many decimals as the longest part; undefined when a part is missing or there is none. */
export function sumDecimals(parts: readonly (string | undefined)[]): string | undefined {
  let total = 0n;
  let places = 0;
  for (const part of parts) {
    if (part === undefined || !/^\d{1,16}(?:\.\d{1,6})?$/u.test(part)) return undefined;
    const [whole = "0", fraction = ""] = part.split(".");
    total += BigInt(whole) * millionths + BigInt(fraction.padEnd(6, "0"));
    places = Math.max(places, fraction.length);
  }
  if (parts.length === 0) return undefined;
  const fraction = (total % millionths).toString().padStart(6, "0").slice(0, places);
  return places === 0 ? `${total / millionths}` : `${total / millionths}.${fraction}`;
}
