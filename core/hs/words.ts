/** Text to the words that are kept and looked for, the same way for official wording, trade words and queries. */
import { asideWords, formOf, isMeasure, isStopWord, weightOf } from "./spelling.ts";

export interface QueryWord {
  readonly term: string;
  /** 1 for what names the goods; less for what decorates them or comes along. */
  readonly weight: number;
  /** Pairs of Chinese characters are met exactly or not at all. */
  readonly han: boolean;
}

const asideWeight = 0.6;
const ascii = /^[\0-\x7f]*$/u;
/** The same runs as below, several times as fast: official wording is nearly all ASCII. */
const asciiRuns = /[a-z0-9]+(?:'[a-z]+)?(?:-[a-z0-9]+)*/g;
const runs = /\p{Script=Han}+|[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?:-[\p{L}\p{N}]+)*/gu;

/** Lower case, width and accents levelled: ＬＥＤ and led, café and cafe are one. */
export function levelled(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase();
}

/** Runs of letters and digits, levelled; a run of Chinese is one. */
export function runsOf(text: string): readonly string[] {
  const level = levelled(text);
  return level.match(ascii.test(level) ? asciiRuns : runs) ?? [];
}

/** Chinese has no blanks: a run becomes its overlapping pairs of characters. */
function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
}

function partsOf(run: string): string[] {
  if (!/['’-]/u.test(run)) return [run];
  const parts = run
    .replace(/['’]s?$/u, "")
    .replace(/['’]/gu, "")
    .split("-");
  // T-shirt, e-bike, x-ray: a part of one letter means nothing alone.
  return parts.some((part) => part.length === 1) ? [parts.join("")] : parts;
}

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** The words of one run of letters; none for a measure or a word that nobody looks for. */
export function termsOfRun(run: string): string[] {
  if (isHan(run)) return pairsOf(run);
  return partsOf(run)
    .filter((part) => !isStopWord(part) && !isMeasure(part))
    .map(formOf);
}

/** The words of a kept text, in order. */
export function termsOf(text: string): string[] {
  return runsOf(text).flatMap(termsOfRun);
}

/** The words of a query with their weights, each once. */
export function queryWords(text: string): QueryWord[] {
  const found = new Map<string, QueryWord>();
  const keep = (term: string, weight: number, han: boolean): void => {
    const held = found.get(term);
    if (held === undefined || held.weight < weight) found.set(term, { term, weight, han });
  };
  let aside = 1;
  for (const run of runsOf(text)) {
    if (isHan(run)) {
      for (const pair of pairsOf(run)) keep(pair, 1, true);
      continue;
    }
    for (const part of partsOf(run)) {
      // Only once the goods were named: "for iPhone: case" begins with the aside.
      if (asideWords.has(part) && found.size > 0) aside = asideWeight;
      if (isStopWord(part) || isMeasure(part)) continue;
      const term = formOf(part);
      keep(term, aside * weightOf(term), false);
    }
  }
  return [...found.values()];
}

/** The Chinese runs of a text, for the glossary. */
export function hanRuns(text: string): string[] {
  return runsOf(text).filter(isHan);
}
