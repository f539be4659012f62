/** Finds subheadings by words in any order, typed wrong or right, in three languages, or by the beginning of a code. */
import { glossary, longestChinese } from "./glossary.ts";
import type { HsIndex, HsLine, Postings } from "./hsIndex.ts";
import type { Likeness } from "./lexicon.ts";
import { hanRuns, levelled, queryWords, termsOf } from "./words.ts";
import type { QueryWord } from "./words.ts";

export interface HsHit {
  /** Six digits. */
  readonly code: string;
  /** The pack's wording; without a pack our own trade word. */
  readonly description: string;
  /** Higher is better; compares within one answer only. */
  readonly score: number;
  readonly heading: HsLine | null;
  readonly chapter: HsLine | null;
  /** What led to it: the beginning of its code, the official wording, or our trade vocabulary. */
  readonly by: "code" | "wording" | "trade";
  /** The trade phrase that led to it. */
  readonly phrase: string | null;
}

/** One word of the query with every known word that it may stand for. */
interface Slot {
  readonly weight: number;
  readonly meant: readonly Likeness[];
}

const glossaryQuality = 0.7;
const splitQuality = 0.95;
const tradeWeight = 1.7;
const mostWords = 24;

const malayGlossary = new Map<string, string[]>();
const chineseGlossary = new Map<string, readonly string[]>();
for (const { from, to } of glossary) {
  if (/^\p{Script=Han}/u.test(from)) chineseGlossary.set(from, to);
  else {
    const key = termsOf(from).join(" ");
    malayGlossary.set(key, [...(malayGlossary.get(key) ?? []), ...to]);
  }
}

function known(index: HsIndex, words: readonly string[], quality: number): Likeness[] {
  return words
    .flatMap((word) => termsOf(word))
    .map((word) => index.lexicon.numberOf(word))
    .filter((term) => term !== undefined)
    .map((term) => ({ term, quality }));
}

/** "powerbank" where power and bank are known. */
function splitOf(index: HsIndex, word: string): [number, number] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const first = index.lexicon.numberOf(word.slice(0, at));
    const second = index.lexicon.numberOf(termsOf(word.slice(at))[0] ?? "");
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return undefined;
}

function slotsOfWord(index: HsIndex, word: QueryWord, typing: boolean): Slot[] {
  const { lexicon } = index;
  const own = lexicon.numberOf(word.term);
  const foreign = known(index, malayGlossary.get(word.term) ?? [], glossaryQuality);
  if (own !== undefined) {
    return [{ weight: word.weight, meant: [{ term: own, quality: 1 }, ...foreign] }];
  }
  if (word.han) return [];
  if (foreign.length > 0) return [{ weight: word.weight, meant: foreign }];
  const split = splitOf(index, word.term);
  if (split) {
    return split.map((term) => ({ weight: word.weight, meant: [{ term, quality: splitQuality }] }));
  }
  const begun = typing && word.term.length >= 3 ? lexicon.beginning(word.term, 40) : [];
  const meant = [...begun, ...lexicon.near(word.term)];
  return meant.length > 0 ? [{ weight: word.weight, meant }] : [];
}

/** "ear buds" where earbuds is one known word. */
function joined(index: HsIndex, words: readonly QueryWord[]): Slot[] {
  const slots: Slot[] = [];
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (!next || word.han || next.han) return;
    const [whole] = termsOf(`${word.term}${next.term}`);
    const term = whole === undefined ? undefined : index.lexicon.numberOf(whole);
    if (term !== undefined) slots.push({ weight: 1, meant: [{ term, quality: splitQuality }] });
    const pair = malayGlossary.get(`${word.term} ${next.term}`);
    if (pair) slots.push({ weight: 1, meant: known(index, pair, glossaryQuality) });
  });
  return slots;
}

function chinese(index: HsIndex, text: string): Slot[] {
  const slots: Slot[] = [];
  for (const run of hanRuns(text)) {
    const letters = [...run];
    for (let at = 0; at < letters.length; at += 1) {
      for (let length = Math.min(longestChinese, letters.length - at); length > 0; length -= 1) {
        const to = chineseGlossary.get(letters.slice(at, at + length).join(""));
        if (!to) continue;
        const meant = known(index, to, glossaryQuality);
        if (meant.length > 0) slots.push({ weight: length === 1 ? 0.5 : 0.8, meant });
        at += length - 1;
        break;
      }
    }
  }
  return slots;
}

/** Adds each place's best likeness of one query word, so that a word counts once wherever it stands. */
function tally(
  slot: Slot,
  tables: readonly (Postings | undefined)[],
  rareness: Float64Array,
  found: (at: number, value: number) => void,
): void {
  const best = new Map<number, number>();
  for (const { term, quality } of slot.meant) {
    const postings = tables[term];
    if (!postings) continue;
    const worth = quality * (rareness[term] ?? 0);
    postings.at.forEach((at, place) => {
      const value = worth * (postings.weight[place] ?? 0);
      if (value > (best.get(at) ?? 0)) best.set(at, value);
    });
  }
  for (const [at, value] of best) found(at, value);
}

interface Scores {
  readonly total: Float64Array;
  readonly trade: Float64Array;
  readonly phrase: Int32Array;
}

function score(index: HsIndex, slots: readonly Slot[]): Scores {
  const count = index.subheadings.length;
  const total = new Float64Array(count);
  const trade = new Float64Array(count);
  const phrase = new Int32Array(count).fill(-1);
  const met = new Float64Array(index.phrases.length);
  const strength = new Float64Array(index.phrases.length);
  const touched = new Set<number>();
  for (const slot of slots) {
    tally(slot, index.wording, index.rareness, (at, value) => {
      total[at] = (total[at] ?? 0) + value * slot.weight;
    });
    tally(slot, index.trade, index.rareness, (number, value) => {
      touched.add(number);
      met[number] = (met[number] ?? 0) + value;
      strength[number] = (strength[number] ?? 0) + value * slot.weight;
    });
  }
  for (const number of touched) {
    const candidate = index.phrases[number];
    if (!candidate) continue;
    const covered = Math.min(1, (met[number] ?? 0) / candidate.total);
    const worth = (strength[number] ?? 0) * covered * covered * tradeWeight;
    candidate.leadsTo.forEach((at, place) => {
      // The usual code stands a little before the others of its phrase.
      const value = worth * (1 - 0.03 * place);
      if (value <= (trade[at] ?? 0)) return;
      trade[at] = value;
      phrase[at] = number;
    });
  }
  for (let at = 0; at < count; at += 1) total[at] = (total[at] ?? 0) + (trade[at] ?? 0);
  return { total, trade, phrase };
}

/** Keeps the best few while passing over all once. */
function bestOf(total: Float64Array, limit: number, allowed: (at: number) => boolean): number[] {
  const best: number[] = [];
  let least = 0;
  total.forEach((value, at) => {
    if (value <= least || !allowed(at)) return;
    let place = best.length;
    while (place > 0 && (total[best[place - 1] ?? 0] ?? 0) < value) place -= 1;
    best.splice(place, 0, at);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = total[best.at(-1) ?? 0] ?? 0;
  });
  return best;
}

const dotted =
  /(?<![\p{L}\p{N}.])(\d{2}(?:\d{2})?(?:[.\s]\d{2}){1,4}|\d{4,10})\*?(?![\p{L}\p{N}])/u;

interface CodeWish {
  /** Digits that the code begins with; six at most, as subheadings have. */
  readonly start: string | null;
  readonly rest: string;
}

/** A beginning of a code in the text, dotted or not: 8517, 85.17, 8517.62, 851762*. */
function codeWish(index: HsIndex, text: string): CodeWish {
  const whole = /^\s*(\d{2,10}|\d{2,4}(?:[.\s]\d{1,2}){1,4})\.?\*?\s*$/u.exec(text)?.[1];
  const part = whole ?? dotted.exec(text)?.[1];
  if (part === undefined) return { start: null, rest: text };
  const start = part.replace(/\D/gu, "").slice(0, 6);
  const exists = index.subheadings.some(({ code }) => code.startsWith(start));
  if (whole === undefined && !exists) return { start: null, rest: text };
  return { start, rest: text.replace(part, " ").replaceAll("*", " ") };
}

function lineAbove(index: HsIndex, code: string): HsLine | null {
  const description = index.above.get(code);
  return description === undefined ? null : { code, description };
}

function hit(index: HsIndex, at: number, value: number, scores: Scores | null): HsHit {
  const { code, description } = index.subheadings[at] ?? { code: "", description: "" };
  const trade = scores?.trade[at] ?? 0;
  const number = scores?.phrase[at] ?? -1;
  const fromTrade = trade > value / 2;
  return {
    code,
    description,
    score: Math.round(value * 1000) / 1000,
    heading: lineAbove(index, code.slice(0, 4)),
    chapter: lineAbove(index, code.slice(0, 2)),
    by: scores === null ? "code" : fromTrade ? "trade" : "wording",
    phrase: fromTrade ? (index.phrases[number]?.text ?? null) : null,
  };
}

function byCode(index: HsIndex, start: string, limit: number): HsHit[] {
  const found: HsHit[] = [];
  index.subheadings.forEach(({ code }, at) => {
    if (found.length < limit && code.startsWith(start)) found.push(hit(index, at, 1, null));
  });
  return found;
}

/** The subheadings that a text most likely means, best first; a code in it narrows the answer to what begins so. */
export function searchHs(index: HsIndex, text: string, limit = 10): HsHit[] {
  const { start, rest } = codeWish(index, levelled(text).slice(0, 1000));
  const words = queryWords(rest).slice(0, mostWords);
  if (words.length === 0) return start === null ? [] : byCode(index, start, limit);
  const last = words.at(-1);
  const typing = /[\p{L}\p{N}]$/u.test(rest);
  const slots = [
    ...words.flatMap((word) => slotsOfWord(index, word, typing && word === last)),
    ...joined(index, words),
    ...chinese(index, rest),
  ];
  const scores = score(index, slots);
  const allowed = (at: number): boolean =>
    start === null || (index.subheadings[at]?.code.startsWith(start) ?? false);
  const best = bestOf(scores.total, limit, allowed);
  if (best.length === 0 && start !== null) return byCode(index, start, limit);
  return best.map((at) => hit(index, at, scores.total[at] ?? 0, scores));
}
