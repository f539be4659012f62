/** Which characters differ between two short texts. */

export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

export interface TextDifference {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

/** Beyond this many characters only the common beginning and end are told apart: the table below grows with the product of both. */
const longest = 400;

function letters(text: string): string[] {
  return [...text];
}

function runsOf(text: readonly string[], kept: ReadonlySet<number>): Run[] {
  const runs: { text: string; changed: boolean }[] = [];
  for (const [at, letter] of text.entries()) {
    const changed = !kept.has(at);
    const last = runs.at(-1);
    if (last && last.changed === changed) last.text += letter;
    else runs.push({ text: letter, changed });
  }
  return runs;
}

/** Lengths of the longest common subsequence of every pair of endings. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    const below = rows[i + 1];
    if (!row || !below) continue;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] =
        one[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function keptLetters(one: readonly string[], other: readonly string[]) {
  const lengths = commonLengths(one, other);
  const [ofOne, ofOther] = [new Set<number>(), new Set<number>()];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      ofOne.add(i);
      ofOther.add(j);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [ofOne, ofOther] as const;
}

function keptEnds(one: readonly string[], other: readonly string[]) {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const kept = (length: number) =>
    new Set(Array.from({ length }, (_, at) => at).filter((at) => at < head || at >= length - tail));
  return [kept(one.length), kept(other.length)] as const;
}

/** How many separate stretches the kept letters make. */
function stretches(kept: ReadonlySet<number>): number {
  return [...kept].filter((at) => !kept.has(at - 1)).length;
}

/** The texts in runs of same and changed characters. Texts with little in common, or only single letters here and there, are changed as a whole: scattered tints cannot be read. */
export function textDifference(before: string, after: string): TextDifference {
  const [one, other] = [letters(before), letters(after)];
  const isShort = one.length <= longest && other.length <= longest;
  const [ofOne, ofOther] = isShort ? keptLetters(one, other) : keptEnds(one, other);
  const enough = ofOne.size * 2 >= Math.min(one.length, other.length);
  const together = ofOne.size >= 2 * stretches(ofOne);
  const none = new Set<number>();
  return {
    before: runsOf(one, enough && together ? ofOne : none),
    after: runsOf(other, enough && together ? ofOther : none),
  };
}
