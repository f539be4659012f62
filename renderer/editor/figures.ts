/** Small readings of an explanation, as the panel of figures lays it out. */

interface OfItem {
  readonly item: number;
}

/** The items that anything is said of, in their order. */
export function itemNumbersOf(explained: {
  readonly values: readonly OfItem[];
  readonly lines: readonly OfItem[];
}): readonly number[] {
  const numbers = new Set([...explained.values, ...explained.lines].map(({ item }) => item));
  return [...numbers].toSorted((one, other) => one - other);
}

/** A difference always shows its sign: `+12.00`, `-3.10`; none is `0.00`. */
export function signed(money: string): string {
  return /^-|^[0.,]+$/u.test(money) ? money : `+${money}`;
}
