/** Two pieces of work timed in turn, A B A B …, so that a machine whose speed drifts treats both alike. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  readonly better: "higher" | "lower";
}

export function passes({ value, goal, better }: Figure): boolean {
  return better === "higher" ? value >= goal : value <= goal;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The median over the rounds of time A / time B; one round more goes first, not counted. */
export function alternate(a: () => unknown, b: () => unknown, rounds = 9): number {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const ratio = timed(a) / timed(b);
    if (round > 0) ratios.push(ratio);
  }
  return ratios.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? Number.NaN;
}
