/** Codes that this desk's own accepted filings carried for the same SKU or for like words; evidence, never an order. */
import { weightOf } from "./spelling.ts";
import { termsOf } from "./words.ts";

/** What was learned: a code accepted so many times for a SKU, or for one set of words. */
export interface Learned {
  readonly code: string;
  readonly times: number;
  /** RFC 3339 UTC. */
  readonly last: string;
  readonly by: "sku" | "words";
  /** The SKU, or the words in order of the alphabet. */
  readonly from: readonly string[];
}

export interface Suggestion {
  readonly code: string;
  readonly times: number;
  readonly last: string;
  readonly by: "sku" | "words";
  readonly matched: readonly string[];
  /** 1 for the same SKU or the same words. */
  readonly likeness: number;
}

const mostWords = 24;
/** Below this share of words in common two descriptions tell nothing of each other. */
const leastLikeness = 0.5;

/** The words of a description by which it is remembered: each once, in order of the alphabet, without measures. */
export function rememberedWords(description: string): string[] {
  return [...new Set(termsOf(description))].slice(0, mostWords).toSorted();
}

function weigh(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

function likenessOf(asked: readonly string[], learned: readonly string[]): [number, string[]] {
  const held = new Set(learned);
  const shared = asked.filter((word) => held.has(word));
  const all = weigh(asked) + weigh(learned) - weigh(shared);
  return [all === 0 ? 0 : weigh(shared) / all, shared];
}

function better(one: Suggestion, other: Suggestion): number {
  if (one.by !== other.by) return one.by === "sku" ? -1 : 1;
  const order = other.likeness - one.likeness || other.times - one.times;
  if (order !== 0) return order;
  return one.last > other.last ? -1 : 1;
}

/** Takes two of one code together: the nearer evidence is shown, the times are added. */
function merged(one: Suggestion, other: Suggestion): Suggestion {
  const nearer = better(one, other) <= 0 ? one : other;
  // A filing is known by its SKU and by its words: adding the two would count it twice.
  const times = one.by === other.by ? one.times + other.times : nearer.times;
  return { ...nearer, times, last: one.last > other.last ? one.last : other.last };
}

/** The suggestions for a description, best first: a same SKU before like words, then the likest, then the most frequent. */
export function suggestionsOf(
  learned: readonly Learned[],
  description: string,
  limit: number,
): Suggestion[] {
  const asked = rememberedWords(description);
  const byCode = new Map<string, Suggestion>();
  for (const { code, times, last, by, from } of learned) {
    const [likeness, shared] = by === "sku" ? [1, [...from]] : likenessOf(asked, from);
    if (likeness < leastLikeness) continue;
    const rounded = Math.round(likeness * 100) / 100;
    const found: Suggestion = { code, times, last, by, matched: shared, likeness: rounded };
    const held = byCode.get(code);
    byCode.set(code, held ? merged(held, found) : found);
  }
  return [...byCode.values()].toSorted(better).slice(0, limit);
}
