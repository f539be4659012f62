/** Sharing a total out so that the parts sum to it exactly: largest remainder. */
import { addDecimals, compareDecimals, zero } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { roundDecimal } from "./divide.ts";

const unrounded = { mode: "down" } as const;

function sameScale(weights: readonly Decimal[]): bigint[] {
  const places = weights.reduce((most, weight) => (weight.places > most ? weight.places : most), 0);
  return weights.map((weight) => roundDecimal(weight, { ...unrounded, places }).units);
}

/**
 * The total in parts of `places` places, in proportion to the weights; undefined when a weight is
 * negative, all are zero, or the total has more places than the parts may have.
 * Each part is cut, and the units left over go to the largest remainders; of equal remainders the
 * larger weight comes first, then the earlier in `order` (positions in which ties are settled), which
 * is the order of the weights unless another is given.
 */
export function apportion(
  total: Decimal,
  weights: readonly Decimal[],
  places: number,
  order?: (left: number, right: number) => number,
): Decimal[] | undefined {
  const whole = roundDecimal(total, { ...unrounded, places });
  if (compareDecimals(whole, total) !== 0) return undefined;
  const shares = sameScale(weights);
  const sum = shares.reduce((all, share) => all + share, 0n);
  if (sum <= 0n || shares.some((share) => share < 0n)) return undefined;
  const size = whole.units < 0n ? -whole.units : whole.units;
  const sign = whole.units < 0n ? -1n : 1n;
  const parts = shares.map((share) => (size * share) / sum);
  const remainders = shares.map((share) => (size * share) % sum);
  let left = size - parts.reduce((all, part) => all + part, 0n);
  if (left > 0n) {
    for (const at of largestFirst(remainders, shares, order)) {
      if (left === 0n) break;
      parts[at] = (parts[at] ?? 0n) + 1n;
      left -= 1n;
    }
  }
  return parts.map((part) => ({ units: sign * part, places }));
}

function largestFirst(
  remainders: readonly bigint[],
  shares: readonly bigint[],
  order: ((left: number, right: number) => number) | undefined,
): number[] {
  const bySize = (sizes: readonly bigint[], left: number, right: number): number => {
    const [a = 0n, b = 0n] = [sizes[left], sizes[right]];
    if (a === b) return 0;
    return a > b ? -1 : 1;
  };
  return [...remainders.keys()].toSorted(
    (left, right) =>
      bySize(remainders, left, right) ||
      bySize(shares, left, right) ||
      order?.(left, right) ||
      left - right,
  );
}

/** Whether parts sum to the total. */
export function sumsTo(total: Decimal, parts: readonly Decimal[]): boolean {
  return compareDecimals(parts.reduce(addDecimals, zero), total) === 0;
}
