/** The word that somebody most likely meant. */

/** Single-letter changes, and swaps of neighbours, from one word to another. */
function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      ) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}

export interface Near {
  readonly word: string;
  /** Changes that lead there; less than one for a word's beginning. */
  readonly changes: number;
}

/** The nearest of the known words; there is always one, near or not. */
export function nearestOf(word: string, known: readonly string[]): Near {
  const lower = word.slice(0, 64).toLowerCase();
  let best = { word: known[0] ?? "", changes: Number.POSITIVE_INFINITY };
  for (const candidate of known) {
    const changes = candidate.startsWith(lower) ? 0.5 : distance(lower, candidate);
    if (changes < best.changes) best = { word: candidate, changes };
  }
  return best;
}

export function nearest(word: string, known: readonly string[]): string {
  return nearestOf(word, known).word;
}
