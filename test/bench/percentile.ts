/** Figures of many times. */

/** The value at or below which so many per cent of them lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const rank = Math.ceil((sorted.length * percent) / 100);
  return sorted[Math.max(rank, 1) - 1] ?? Number.NaN;
}

/** Of an even number of values the lower of the middle two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}
