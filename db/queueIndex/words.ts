/** Which rows a word of the full-text search leads to: frequent words and beginnings are kept in memory, rare ones asked of SQLite each time. */
import type { ReadableDb } from "../database.ts";
import { searchPhrase } from "../filterSql.ts";
import { putLatest } from "../latest.ts";
import { bitsFor, putBit, widened } from "./bits.ts";
import type { Bits } from "./bits.ts";
import { folded } from "./passes.ts";

export interface WordSet {
  rows: Bits;
  /** Another set has the very same rows: they are copied before one of them changes. */
  shared: boolean;
  /** Of the list of rows whose words changed, so much is taken in. */
  asOf: number;
}

export interface Words {
  /** Sets by what FTS5 is asked for; kept as long as the index is. */
  readonly frequent: Map<string, WordSet>;
  /** Sets asked for lately, the last one at the end. */
  readonly lately: Map<string, WordSet>;
  /** Ids whose words changed, in that order. */
  changed: number[];
}

const mostLately = 8;
/** More stretches of ids than this are dearer to ask for one by one than to read the whole set again. */
const mostStretches = 100;

export function newWords(): Words {
  return { frequent: new Map(), lately: new Map(), changed: [] };
}

/** What FTS5 is asked for a word; undefined for a word of nothing but punctuation. FTS5 folds case itself, so one key serves all. */
export function matchOf(text: string, prefix: boolean): string | undefined {
  return searchPhrase(folded(text), prefix);
}

/** Adjoining ids as stretches from the first to the last. */
function stretchesOf(ids: readonly number[]): (readonly [first: number, last: number])[] {
  const sorted = [...new Set(ids)].toSorted((left, right) => left - right);
  const stretches: [number, number][] = [];
  for (const id of sorted) {
    const last = stretches.at(-1);
    if (last !== undefined && last[1] + 1 === id) last[1] = id;
    else stretches.push([id, id]);
  }
  return stretches;
}

const within = "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?";

/** Looks again at the rows whose words changed. False when reading all is cheaper. */
function bringUpToDate(db: ReadableDb, words: Words, match: string, set: WordSet): boolean {
  if (set.asOf === words.changed.length) return true;
  const ids = words.changed.slice(set.asOf);
  const stretches = stretchesOf(ids);
  if (stretches.length > mostStretches) return false;
  if (set.shared) set.rows = set.rows.slice();
  set.shared = false;
  for (const id of ids) putBit(set.rows, id, false);
  for (const [first, last] of stretches) {
    for (const id of db.column<number>(within, match, first, last)) putBit(set.rows, id, true);
  }
  set.asOf = words.changed.length;
  return true;
}

function readSet(db: ReadableDb, words: Words, match: string, capacity: number): WordSet {
  const rows = bitsFor(capacity);
  for (const id of db.column<number>("SELECT rowid FROM search WHERE search MATCH ?", match)) {
    putBit(rows, id, true);
  }
  return { rows, shared: false, asOf: words.changed.length };
}

/** The rows that FTS5 finds for a match. The set is the index's own: it is not to be changed. */
export function rowsMatching(db: ReadableDb, words: Words, match: string, capacity: number): Bits {
  const frequent = words.frequent.get(match);
  if (frequent !== undefined) {
    if (bringUpToDate(db, words, match, frequent)) return frequent.rows;
    words.frequent.delete(match);
  }
  const known = words.lately.get(match);
  const usable = known !== undefined && bringUpToDate(db, words, match, known);
  const set = usable ? known : readSet(db, words, match, capacity);
  putLatest(words.lately, match, set, mostLately);
  return set.rows;
}

export function widenWords(words: Words, capacity: number): void {
  words.lately.clear();
  for (const set of words.frequent.values()) {
    set.rows = widened(set.rows, capacity);
    set.shared = false;
  }
}

/** Takes the changes into every set that is kept, so that they can be forgotten. */
export function* settleWords(db: ReadableDb, words: Words): Generator<void> {
  const upTo = words.changed.length;
  if (upTo === 0) return;
  for (const [match, set] of words.frequent) {
    if (!bringUpToDate(db, words, match, set)) words.frequent.delete(match);
    yield;
  }
  // More may have changed in between; what nobody has still to look at goes.
  words.lately.clear();
  words.changed = words.changed.slice(upTo);
  for (const set of words.frequent.values()) set.asOf -= upTo;
}
