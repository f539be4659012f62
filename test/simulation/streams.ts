/** Random streams of a simulation: one seed, one independent stream for each purpose, so that shrinking one leaves the others alone. */

export const purposes = ["workload", "faults", "network", "hub", "ids", "clock"] as const;
export type Purpose = (typeof purposes)[number];

export interface Stream {
  /** In [0, 1). */
  next(): number;
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
}

/** sfc32, a small fast generator of good quality (Chris Doty-Humphrey, PractRand). */
function generator(a0: number, b0: number, c0: number): () => number {
  let [a, b, c, counter] = [a0 | 0, b0 | 0, c0 | 0, 1];
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 15; warm += 1) step();
  return step;
}

/** The stream of one purpose under a seed. */
export function stream(seed: number, purpose: Purpose): Stream {
  const next = generator(seed, purposes.indexOf(purpose) * 0x9e3779b9, seed ^ 0x5f356495);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error("nothing to pick from");
      return value;
    },
  };
}
