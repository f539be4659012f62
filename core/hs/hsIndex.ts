/** The HS in memory, made for searching: subheadings with the words of their wording, and trade phrases that lead to them. */
import { createLexicon } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { vocabulary } from "./vocabulary/vocabulary.ts";
import type { TradeEntry } from "./vocabulary/vocabulary.ts";
import { runsOf, termsOfRun } from "./words.ts";

/** A line of a nomenclature: chapter (2 digits), heading (4), subheading (6) or deeper. */
export interface HsLine {
  readonly code: string;
  readonly description: string;
}

/** Where a word stands: numbers of subheadings (or phrases) with what the word counts for there. */
export interface Postings {
  readonly at: number[];
  readonly weight: number[];
}

export interface Phrase {
  readonly text: string;
  /** Numbers of subheadings, the usual one first. */
  readonly leadsTo: readonly number[];
  /** Sum of the rareness of its words. */
  total: number;
}

export interface HsIndex {
  readonly subheadings: readonly HsLine[];
  /** Chapters and headings by code. */
  readonly above: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
  /** By number of the word. */
  readonly wording: readonly (Postings | undefined)[];
  readonly trade: readonly (Postings | undefined)[];
  readonly phrases: readonly Phrase[];
  /** Rareness of a word, by its number. */
  readonly rareness: Float64Array;
}

const ownWeight = 1;
const headingWeight = 0.45;

/** What wording says that goods are not would only mislead. */
function positive(description: string): string {
  if (!/other than|excluding|except|n\.e\.c\.|not /iu.test(description)) return description;
  return description
    .replace(/\([^()]*(?:other than|excluding|not |except)[^()]*\)/giu, " ")
    .replace(/\b(?:other than|excluding|except|n\.e\.c\.|not )[^;,]*/giu, " ");
}

/** The six-digit lines; a pack that has only deeper ones gives each subheading its first one's words. */
function subheadingsOf(lines: readonly HsLine[]): HsLine[] {
  const found = new Map<string, HsLine>();
  for (const line of lines) {
    const code = line.code.slice(0, 6);
    if (code.length < 6) continue;
    const held = found.get(code);
    if (held === undefined || line.code.length === 6) {
      found.set(code, { code, description: line.description });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Without a pack the vocabulary's own codes stand in, named by their first English phrase. */
function withoutPack(entries: readonly TradeEntry[]): HsLine[] {
  const found = new Map<string, HsLine>();
  for (const { codes, phrases } of entries) {
    for (const code of codes) {
      if (!found.has(code)) found.set(code, { code, description: phrases[0] ?? "" });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Text to numbers of words. The same few thousand runs come again and again, so each is looked at once. */
function numbering(lexicon: Lexicon): (text: string) => number[] {
  const kept = new Map<string, readonly number[]>();
  return (text) => {
    const numbers: number[] = [];
    for (const run of runsOf(text)) {
      let held = kept.get(run);
      if (held === undefined) {
        held = termsOfRun(run).map((term) => lexicon.keep(term));
        kept.set(run, held);
      }
      for (const number of held) numbers.push(number);
    }
    return numbers;
  };
}

function add(table: (Postings | undefined)[], term: number, at: number, weight: number): void {
  const held = (table[term] ??= { at: [], weight: [] });
  if (held.at.at(-1) === at) {
    const last = held.weight.length - 1;
    held.weight[last] = Math.max(held.weight[last] ?? 0, weight);
    return;
  }
  held.at.push(at);
  held.weight.push(weight);
}

function indexWording(
  subheadings: readonly HsLine[],
  above: ReadonlyMap<string, string>,
  numbersOf: (text: string) => number[],
): (Postings | undefined)[] {
  const table: (Postings | undefined)[] = [];
  const kept = new Map<string, readonly number[]>();
  const termsAbove = (code: string): readonly number[] => {
    const held = kept.get(code);
    if (held) return held;
    const terms = numbersOf(positive(above.get(code) ?? ""));
    kept.set(code, terms);
    return terms;
  };
  subheadings.forEach(({ code, description }, at) => {
    const own = numbersOf(positive(description));
    // Long wording names much; each of its words says less.
    const length = 1 / (0.6 + 0.4 * Math.sqrt(own.length / 12));
    for (const term of own) add(table, term, at, ownWeight * length);
    for (const term of termsAbove(code.slice(0, 4))) add(table, term, at, headingWeight * length);
  });
  return table;
}

interface TradeTable {
  readonly table: (Postings | undefined)[];
  readonly phrases: Phrase[];
  readonly terms: (readonly number[])[];
}

function indexTrade(
  entries: readonly TradeEntry[],
  places: ReadonlyMap<string, number>,
  numbersOf: (text: string) => number[],
): TradeTable {
  const table: (Postings | undefined)[] = [];
  const phrases: Phrase[] = [];
  const terms: (readonly number[])[] = [];
  for (const { codes, phrases: texts } of entries) {
    const leadsTo = codes.map((code) => places.get(code)).filter((place) => place !== undefined);
    if (leadsTo.length === 0) continue;
    for (const text of texts) {
      const own = [...new Set(numbersOf(text))];
      if (own.length === 0) continue;
      const number = phrases.push({ text, leadsTo, total: 0 }) - 1;
      terms.push(own);
      for (const term of own) add(table, term, number, 1);
    }
  }
  return { table, phrases, terms };
}

/** Rareness is counted over wording and phrases together, so that a word weighs the same in both. */
function rarenessOf(
  lexicon: Lexicon,
  count: number,
  wording: readonly (Postings | undefined)[],
  trade: readonly (Postings | undefined)[],
): Float64Array {
  const rareness = new Float64Array(lexicon.words.length);
  for (let term = 0; term < rareness.length; term += 1) {
    const inWording = wording[term]?.at.length ?? 0;
    const inTrade = trade[term]?.at.length ?? 0;
    rareness[term] = Math.log(1 + count / (1 + inWording + 2 * inTrade));
  }
  return rareness;
}

/** Makes the index of a nomenclature's lines, of any depth and order; an empty list gives the vocabulary alone. */
export function buildHsIndex(lines: readonly HsLine[]): HsIndex {
  const subheadings = lines.length === 0 ? withoutPack(vocabulary) : subheadingsOf(lines);
  const above = new Map<string, string>();
  for (const { code, description } of lines) if (code.length < 6) above.set(code, description);
  const lexicon = createLexicon();
  const numbersOf = numbering(lexicon);
  const wording = indexWording(lines.length === 0 ? [] : subheadings, above, numbersOf);
  const places = new Map(subheadings.map(({ code }, at) => [code, at]));
  const { table, phrases, terms } = indexTrade(vocabulary, places, numbersOf);
  const count = Math.max(subheadings.length, 1);
  const rareness = rarenessOf(lexicon, count, wording, table);
  terms.forEach((own, number) => {
    const phrase = phrases[number];
    if (phrase) phrase.total = own.reduce((sum, term) => sum + (rareness[term] ?? 0), 0);
  });
  return { subheadings, above, lexicon, wording, trade: table, phrases, rareness };
}
