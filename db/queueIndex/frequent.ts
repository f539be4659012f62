/** Finds the frequent words and beginnings of words by looking at some rows, and reads their sets slice by slice. */
import type { ReadableDb } from "../database.ts";
import { bitsFor, putBit, widened } from "./bits.ts";
import type { Bits } from "./bits.ts";
import { matchOf } from "./words.ts";
import type { Words } from "./words.ts";

/** Reading a set that is not kept costs 0.15 µs a row; these shares keep that within the time a person does not notice. */
const frequentWord = 0.05;
const frequentBeginning = 0.28;
/** Sets kept at most: 125 kB each at a million rows. */
const mostSets = 100;

const rowsAtOnce = 15_000;
/** Lengths that FTS5 has an index of beginnings for: longer ones it puts together from all their words each time. */
const indexedBeginnings = [2, 3];

/** What the sampled rows hold, by what FTS5 would be asked. */
export interface Sample {
  rows: number;
  readonly words: Map<string, number>;
  readonly beginnings: Map<string, number>;
}

export function newSample(): Sample {
  return { rows: 0, words: new Map(), beginnings: new Map() };
}

const text = `SELECT concat_ws(' ', lrn, mrn, client, importer, exporter, goods, waybill, order_no)
  FROM declarations WHERE id IN (SELECT value FROM json_each(?))`;

function raise(counts: Map<string, number>, keys: Iterable<string>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Only a guess at what FTS5 takes for a word: a wrong one costs a set that nobody asks for. */
export function lookAtRows(db: ReadableDb, sample: Sample, ids: readonly number[]): void {
  for (const row of db.column<string>(text, JSON.stringify(ids))) {
    sample.rows += 1;
    const words = new Set(row.toLowerCase().match(/[\p{L}\p{N}\p{Co}]+/gu));
    raise(sample.words, words);
    const beginnings = new Set<string>();
    for (const word of words) {
      for (const length of indexedBeginnings) {
        if (word.length >= length) beginnings.add(word.slice(0, length));
      }
    }
    raise(sample.beginnings, beginnings);
  }
}

/** What is worth keeping, the most frequent first. */
function frequentIn({ rows, words, beginnings }: Sample): string[] {
  const over = (counts: Map<string, number>, share: number, prefix: boolean) =>
    [...counts].flatMap(([text, times]) => {
      const match = times < rows * share ? undefined : matchOf(text, prefix);
      return match === undefined ? [] : [{ match, times }];
    });
  return [...over(words, frequentWord, false), ...over(beginnings, frequentBeginning, true)]
    .toSorted((left, right) => right.times - left.times)
    .slice(0, mostSets)
    .map(({ match }) => match);
}

/** The rows of a match, read to the end in one go with pauses: passing over rows anew each time would cost more than reading them. */
function* readSet(reader: ReadableDb, match: string, room: () => number): Generator<void, Bits> {
  const rows = bitsFor(room());
  let read = 0;
  for (const id of reader.each<number>("SELECT rowid FROM search WHERE search MATCH ?", match)) {
    putBit(rows, id, true);
    read += 1;
    if (read % rowsAtOnce === 0) yield;
  }
  // Rows beyond the room there was came meanwhile, and are looked at again with all that changed.
  return rows.length === bitsFor(room()).length ? rows : widened(rows, room());
}

function isSame(left: Bits, right: Bits): boolean {
  return left.length === right.length && left.every((word, at) => word === right[at]);
}

/**
 * Reads the sets of all frequent words; what changes meanwhile is looked at again when a set is used.
 * @param reader A connection that nothing else uses.
 */
export function* keepFrequent(
  reader: ReadableDb,
  words: Words,
  sample: Sample,
  room: () => number,
): Generator<void> {
  for (const match of frequentIn(sample)) {
    // Before the reading begins: what changes from here on is looked at again.
    const asOf = words.changed.length;
    const rows = yield* readSet(reader, match, room);
    // "sd*", "sdn*" and "sdn" are mostly the same rows.
    const twin = [...words.frequent.values()].find((set) => isSame(set.rows, rows));
    if (twin !== undefined) twin.shared = true;
    words.frequent.set(match, { rows: twin?.rows ?? rows, shared: twin !== undefined, asOf });
    yield;
  }
}
