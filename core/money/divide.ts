/** Exact arithmetic that needs a rounding: every quotient says to how many places and in which way it was rounded. */
import { addDecimals, compareDecimals, multiplyDecimals, zero } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";

/** half-up goes away from zero on a tie, half-even to the even neighbour; down cuts, up never understates. */
export const roundingModes = ["half-up", "half-even", "down", "up"] as const;
type RoundingMode = (typeof roundingModes)[number];

export interface Rounding {
  /** Places after the point: 2 for sen and pence, 0 for whole units. */
  readonly places: number;
  readonly mode: RoundingMode;
}

const powers: readonly bigint[] = Array.from(
  { length: 64 },
  (_, exponent) => 10n ** BigInt(exponent),
);

function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/** numerator / denominator as a whole number. */
function quotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const whole = top / bottom;
  const twice = (top % bottom) * 2n;
  let size = whole;
  if (mode === "up") size = twice > 0n ? whole + 1n : whole;
  else if (mode === "half-up") size = twice >= bottom ? whole + 1n : whole;
  else if (mode === "half-even") {
    const goesUp = twice > bottom || (twice === bottom && whole % 2n === 1n);
    size = goesUp ? whole + 1n : whole;
  }
  return negative ? -size : size;
}

/** The number with exactly so many places. */
export function roundDecimal(number: Decimal, { places, mode }: Rounding): Decimal {
  const { units, places: had } = number;
  if (had === places) return number;
  if (had < places) return { units: units * powerOfTen(places - had), places };
  return { units: quotient(units, powerOfTen(had - places), mode), places };
}

/** left × factor ÷ divisor, rounded once. A divisor of zero is a broken invariant and throws. */
export function multiplyDivide(
  left: Decimal,
  factor: Decimal,
  divisor: Decimal,
  { places, mode }: Rounding,
): Decimal {
  if (divisor.units === 0n) throw new Error("A division by zero was not seen before it was made.");
  const exponent = places + divisor.places - left.places - factor.places;
  const top = left.units * factor.units * (exponent > 0 ? powerOfTen(exponent) : 1n);
  const bottom = divisor.units * (exponent < 0 ? powerOfTen(-exponent) : 1n);
  return { units: quotient(top, bottom, mode), places };
}

const one: Decimal = { units: 1n, places: 0 };

/** left ÷ divisor, rounded once. */
export function divideDecimals(left: Decimal, divisor: Decimal, rounding: Rounding): Decimal {
  return multiplyDivide(left, one, divisor, rounding);
}

/** `rate` per cent of `base`, exact. */
export function percentOf(base: Decimal, rate: Decimal): Decimal {
  const product = multiplyDecimals(base, rate);
  return { units: product.units, places: product.places + 2 };
}

export function negateDecimal({ units, places }: Decimal): Decimal {
  return { units: -units, places };
}

export function isZero({ units }: Decimal): boolean {
  return units === 0n;
}

export function isNegative({ units }: Decimal): boolean {
  return units < 0n;
}

export function sumDecimals(numbers: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const number of numbers) total = addDecimals(total, number);
  return total;
}

export function smallerDecimal(left: Decimal, right: Decimal): Decimal {
  return compareDecimals(left, right) <= 0 ? left : right;
}

export function largerDecimal(left: Decimal, right: Decimal): Decimal {
  return compareDecimals(left, right) >= 0 ? left : right;
}
