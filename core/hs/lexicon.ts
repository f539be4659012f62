/** Every word that the search knows, by number, and the ones that a typed word may have meant. */
import { bitCount, boundedDistance, forgiven, lettersOf } from "./distance.ts";

export interface Likeness {
  readonly term: number;
  /** 1 for the word itself, less the further off. */
  readonly quality: number;
}

export interface Lexicon {
  readonly words: readonly string[];
  numberOf(word: string): number | undefined;
  /** Number of a word, made when it is new. */
  keep(word: string): number;
  /** Known words within a few typing errors; none for a known word's own sake. */
  near(word: string): Likeness[];
  /** Known words that begin so, shortest first, at most `most`. */
  beginning(start: string, most: number): Likeness[];
}

const oneOff = 0.7;
const twoOff = 0.5;
const begun = 0.75;
const mostNear = 8;
const latin = /^[a-z0-9]+$/u;

export function createLexicon(): Lexicon {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const letters: number[] = [];
  const byLength: number[][] = [];
  const keep = (word: string): number => {
    const held = numbers.get(word);
    if (held !== undefined) return held;
    const number = words.push(word) - 1;
    numbers.set(word, number);
    letters.push(lettersOf(word));
    (byLength[word.length] ??= []).push(number);
    return number;
  };
  const near = (word: string): Likeness[] => {
    const most = forgiven(word.length);
    if (most === 0 || !latin.test(word)) return [];
    const mask = lettersOf(word);
    const found: Likeness[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const term of byLength[length] ?? []) {
        if (bitCount((letters[term] ?? 0) ^ mask) > 2 * most) continue;
        const apart = boundedDistance(word, words[term] ?? "", most);
        // A wrong first letter is rare, and lets strangers in.
        const strange = words[term]?.[0] === word[0] ? 0 : 0.15;
        if (apart <= most) found.push({ term, quality: (apart < 2 ? oneOff : twoOff) - strange });
      }
    }
    return found.toSorted((a, b) => b.quality - a.quality).slice(0, mostNear);
  };
  return {
    words,
    numberOf: (word) => numbers.get(word),
    keep,
    near,
    beginning(start, most) {
      const found: number[] = [];
      for (let length = start.length + 1; length < byLength.length; length += 1) {
        for (const term of byLength[length] ?? []) {
          if (words[term]?.startsWith(start)) found.push(term);
          if (found.length === most) break;
        }
        if (found.length === most) break;
      }
      return found.map((term) => ({ term, quality: begun }));
    },
  };
}
