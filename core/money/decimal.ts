/** Decimal text as scaled integers: money and mass are compared and added exactly, never as floating point. */

/** A number as `units / 10^places`. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

// XML Schema's decimal: "5.", ".5" and a sign are allowed; digits without end are not ours to add up.
const decimalShape = /^([+-]?)(\d{0,40})(?:\.(\d{0,40}))?$/u;

export const zero: Decimal = { units: 0n, places: 0 };

/** The number that a text writes; undefined when it is none ("", "1,5", "1e3"). */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign, whole = "", fraction = ""] = decimalShape.exec(text) ?? [];
  if (sign === undefined || whole + fraction === "") return undefined;
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, places: fraction.length };
}

function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return places === wanted ? units : units * 10n ** BigInt(wanted - places);
}

/** Negative, 0 or positive, as for sorting. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const places = Math.max(left.places, right.places);
  const [a, b] = [unitsAt(left, places), unitsAt(right, places)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(left.places, right.places);
  return { units: unitsAt(left, places) + unitsAt(right, places), places };
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, { units: -right.units, places: right.places });
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, places: left.places + right.places };
}

/** Without its sign. */
export function absolute({ units, places }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, places };
}

/** The sum of texts; undefined as soon as one of them is no number. */
export function sumOfTexts(texts: Iterable<string>): Decimal | undefined {
  let total = zero;
  for (const text of texts) {
    const part = parseDecimal(text);
    if (!part) return undefined;
    total = addDecimals(total, part);
  }
  return total;
}

/** A whole number of any size, or undefined when the text writes something else. */
export function wholeNumber(text: string): bigint | undefined {
  const number = parseDecimal(text);
  if (!number) return undefined;
  const scale = 10n ** BigInt(number.places);
  return number.units % scale === 0n ? number.units / scale : undefined;
}

/** Plain text without needless zeros after the point: 12.500 → 12.5; `least` places are kept. */
export function decimalText(number: Decimal, least = 0): string {
  const { units, places } = number;
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits
    .slice(digits.length - places)
    .replace(/0+$/u, "")
    .padEnd(least, "0");
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
