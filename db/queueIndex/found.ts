/** The rows that a filter finds, from bits alone; what it must say is what db/filterSql.ts says. */
import type { Filter, FilterField, Term } from "../../core/filter/filter.ts";
import type { ReadableDb } from "../database.ts";
import { filterCondition } from "../filterSql.ts";
import { putLatest } from "../latest.ts";
import { bitsFor, keepCommon, putBit, takeAway } from "./bits.ts";
import type { Bits } from "./bits.ts";
import { rowsWhere } from "./coded.ts";
import { placeOf } from "./order.ts";
import { passes, valueStretch } from "./passes.ts";
import type { Edge, FieldTerm } from "./passes.ts";
import { columnOf } from "./state.ts";
import type { IndexState } from "./state.ts";
import { matchOf, rowsMatching } from "./words.ts";

/** Bits of terms on columns, kept until a row changes. */
export type TermCache = Map<string, Bits>;

const mostTerms = 12;

function placeOfEdge(db: ReadableDb, state: IndexState, { key, past }: Edge): number {
  return placeOf(db, state.orders.value, { key, id: past ? Number.MAX_SAFE_INTEGER : 0 });
}

/** The order by value must be settled. */
function rowsByValue(db: ReadableDb, state: IndexState, term: FieldTerm): Bits {
  const bits = bitsFor(state.capacity);
  const { ids, length } = state.orders.value;
  for (const { text } of term.values) {
    const stretch = valueStretch(term.operator, text);
    if (stretch === undefined) continue;
    const from = stretch.from ? placeOfEdge(db, state, stretch.from) : 0;
    const to = stretch.to ? placeOfEdge(db, state, stretch.to) : length;
    for (let at = from; at < to; at += 1) putBit(bits, ids[at] ?? 0, true);
  }
  keepCommon(bits, state.valued);
  return bits;
}

function rowsOfNamed(db: ReadableDb, state: IndexState, term: FieldTerm): Bits {
  const matches = term.values.flatMap(({ text, prefix }) => {
    const match = matchOf(text, prefix);
    return match === undefined ? [] : [`${term.field} : ${match}`];
  });
  if (matches.length === 0) return bitsFor(state.capacity);
  return rowsMatching(db, state.words, matches.join(" OR "), state.capacity);
}

/** Fields with a value of its own for nearly every row, and their columns in the full-text index. */
const numbers: Partial<Record<FilterField, string>> = {
  lrn: "lrn",
  mrn: "mrn",
  waybill: "waybill",
  order: "order_no",
};
/** SQLite looks at so many rows within the time of a call. */
const mostLookedAt = 5000;
/** Longer texts are cut where they are looked for, and would find too little. */
const longestNumber = 400;

/** The words of a number lead to the rows that may have it; SQLite looks at just those. */
function rowsOfNumber(
  db: ReadableDb,
  state: IndexState,
  term: FieldTerm,
  column: string,
): Bits | undefined {
  const matches: string[] = [];
  for (const { text, prefix } of term.values) {
    const match = text.length > longestNumber ? undefined : matchOf(text, prefix);
    if (match === undefined) return undefined;
    matches.push(`${column} : ${match}`);
  }
  const match = matches.join(" OR ");
  const some = "SELECT rowid FROM search WHERE search MATCH ?";
  const many = db.value<number>(`SELECT count(*) FROM (${some} LIMIT ?)`, match, mostLookedAt + 1);
  if (many === undefined || many > mostLookedAt) return undefined;
  const { sql, values } = filterCondition({ terms: [{ ...term, negated: false }] });
  const bits = bitsFor(state.capacity);
  const ids = db.column<number>(
    `SELECT id FROM declarations WHERE id IN (${some}) AND ${sql}`,
    match,
    ...values,
  );
  for (const id of ids) putBit(bits, id, true);
  return bits;
}

/** undefined: SQLite has to be asked. Not to be changed by the caller. */
function rowsOfField(
  db: ReadableDb,
  state: IndexState,
  cache: TermCache,
  term: FieldTerm,
): Bits | undefined {
  if (term.field === "importer" || term.field === "exporter") return rowsOfNamed(db, state, term);
  const number = numbers[term.field];
  if (number !== undefined) return rowsOfNumber(db, state, term, number);
  const column = columnOf(state.columns, term.field);
  if (column === undefined && term.field !== "value") return undefined;
  const key = JSON.stringify([term.field, term.operator, term.values]);
  const bits =
    cache.get(key) ?? (column ? rowsWhere(column, passes(term)) : rowsByValue(db, state, term));
  putLatest(cache, key, bits, mostTerms);
  return bits;
}

/** null: a word that asks for nothing. */
function rowsOfTerm(
  db: ReadableDb,
  state: IndexState,
  cache: TermCache,
  term: Term,
): Bits | null | undefined {
  if (term.kind === "field") return rowsOfField(db, state, cache, term);
  const match = matchOf(term.text, term.prefix);
  return match === undefined ? null : rowsMatching(db, state.words, match, state.capacity);
}

/** The rows that a filter finds; undefined when the index cannot tell. */
export function rowsFound(
  db: ReadableDb,
  state: IndexState,
  cache: TermCache,
  filter: Filter,
): Bits | undefined {
  const found = state.rows.slice();
  for (const term of filter.terms) {
    const rows = rowsOfTerm(db, state, cache, term);
    if (rows === undefined) return undefined;
    if (rows === null) continue;
    if (term.negated) takeAway(found, rows);
    else keepCommon(found, rows);
  }
  return found;
}
