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
