/** The queue as it is read: pages by keyset, totals from maintained counters, counts by facet, form or client, and where a row stands. */
import type { sortKeys } from "../core/contract/views.ts";
import type { Filter, Term } from "../core/filter/filter.ts";
import type { WorkState } from "../core/lifecycle/facets.ts";
import { storedColumns } from "./declarations.ts";
import type { StoredDeclaration } from "./declarations.ts";
import type { ReadableDb, Value } from "./database.ts";
import { filterCondition } from "./filterSql.ts";
import type { IsCommon } from "./filterSql.ts";
import { counterDimensions } from "./upkeep.ts";
import type { CounterDimension } from "./upkeep.ts";

export type SortKey = (typeof sortKeys)[number];

export const sortColumns = {
  updated: "updated",
  created: "created",
  lrn: "lrn",
  deadline: "deadline_key",
  value: "value_key",
} as const satisfies Record<SortKey, string>;

export interface PageOrder {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly limit: number;
  /** Where the page before ended, as `nextCursor` wrote it. */
  readonly after?: Cursor;
  /** Rows to pass over after that. */
  readonly skip: number;
}

/** The sort key and id of a page's last row. */
export interface Cursor {
  readonly key: string;
  readonly id: number;
}

export interface Page {
  readonly rows: readonly StoredDeclaration[];
  /** null at the end of the list. */
  readonly next: Cursor | null;
}

export interface CountedPage extends Page {
  /** How many rows the filter finds. */
  readonly total: number;
}

/** Where a text stands in the order of a column that holds texts. */
export interface Asked {
  readonly sort: Exclude<SortKey, "value">;
  readonly descending: boolean;
  /** The whole text or its beginning. */
  readonly key: string;
}

export interface Rank {
  /** How many rows stand before the first that is at the key, or begins with it, or lies past it. */
  readonly index: number;
  /** How many rows the filter finds. */
  readonly total: number;
}

/** The queue as it is read, from the index in memory where it can tell, else from SQLite: nobody else sees which. */
export interface Queue {
  page(filter: Filter, order: PageOrder): CountedPage;
  count(filter: Filter): number;
  /** Declarations by the values of one dimension; '' stands for none. */
  countBy(by: CounterDimension, filter: Filter): Record<string, number>;
  rank(filter: Filter, asked: Asked): Rank;
  /** Resolves when lists are answered as quickly as they ever will be. */
  readonly atItsBest: Promise<void>;
}

/** What may answer in place of SQLite; undefined when it cannot. */
type Quicker = {
  readonly [Name in "page" | "count" | "countBy" | "rank"]: (
    ...asked: Parameters<Queue[Name]>
  ) => ReturnType<Queue[Name]> | undefined;
} & { readonly decided: Promise<void> };

export function createQueue(db: ReadableDb, quicker?: Quicker): Queue {
  return {
    atItsBest: quicker?.decided ?? Promise.resolve(),
    page: (filter, order) =>
      quicker?.page(filter, order) ?? {
        ...readPage(db, filter, order),
        total: countRows(db, filter),
      },
    count: (filter) => countedAtOnce(db, filter) ?? quicker?.count(filter) ?? countRows(db, filter),
    countBy: (by, filter) =>
      (filter.terms.length > 0 ? quicker?.countBy(by, filter) : undefined) ??
      countBy(db, by, filter),
    rank: (filter, asked) => quicker?.rank(filter, asked) ?? readRank(db, filter, asked),
  };
}

const fewEnoughToSort = 5000;

/** What the counters say of values of one dimension, in any case. */
function counted(db: ReadableDb, dimension: string, values: readonly string[]): number {
  const marks = values.map(() => "?").join(", ");
  return (
    db.value<number>(
      `SELECT coalesce(sum(n), 0) FROM counters WHERE dimension = ? AND value <> ''
        AND value COLLATE NOCASE IN (${marks})`,
      dimension,
      ...values,
    ) ?? 0
  );
}

/** One page: rows that come or go elsewhere never make it repeat or miss a row that stayed. */
export function readPage(db: ReadableDb, filter: Filter, order: PageOrder): Page {
  const column = sortColumns[order.sort];
  // The indexes by status and client are in the order of `updated`; for another order all that they find is sorted.
  const isCommon: IsCommon = (dimension, text) =>
    order.sort !== "updated" && counted(db, dimension, [text]) > fewEnoughToSort;
  const condition = filterCondition(filter, isCommon);
  const way = order.descending ? "DESC" : "ASC";
  const values: Value[] = [...condition.values];
  let where = condition.sql;
  if (order.after) {
    where += ` AND (${column}, id) ${order.descending ? "<" : ">"} (?, ?)`;
    values.push(order.sort === "value" ? BigInt(order.after.key) : order.after.key, order.after.id);
  }
  // The inner query walks the index of the sort order; only the page's own rows are then read whole.
  const rows = db.all<StoredDeclaration & { sort_key: string }>(
    `SELECT CAST(${column} AS TEXT) AS sort_key, ${storedColumns} FROM declarations WHERE id IN (
        SELECT id FROM declarations WHERE ${where} ORDER BY ${column} ${way}, id ${way} LIMIT ? OFFSET ?)
      ORDER BY ${column} ${way}, id ${way}`,
    ...values,
    order.limit + 1,
    order.skip,
  );
  const page = rows.slice(0, order.limit);
  const last = page.at(-1);
  const more = rows.length > order.limit && last !== undefined;
  return {
    rows: page.map(({ sort_key: _key, ...row }) => row),
    next: more ? { key: last.sort_key, id: last.id } : null,
  };
}

function isDimension(field: string): field is CounterDimension {
  return (counterDimensions as readonly string[]).includes(field);
}

/** The one dimension that the counters answer for; undefined when rows must be looked at. */
function countedTerm(filter: Filter): (Term & { kind: "field" }) | undefined {
  const [term, another] = filter.terms;
  if (another || term?.kind !== "field" || term.negated || !isDimension(term.field))
    return undefined;
  return term.values.some(({ prefix }) => prefix) ? undefined : term;
}

/** What the maintained counters say; undefined when rows must be looked at. */
function countedAtOnce(db: ReadableDb, filter: Filter): number | undefined {
  if (filter.terms.length === 0) {
    return db.value<number>("SELECT n FROM counters WHERE dimension = 'total'") ?? 0;
  }
  const term = countedTerm(filter);
  return (
    term &&
    counted(
      db,
      term.field,
      term.values.map(({ text }) => text),
    )
  );
}

/** How many declarations a filter finds. */
export function countRows(db: ReadableDb, filter: Filter): number {
  const known = countedAtOnce(db, filter);
  if (known !== undefined) return known;
  const { sql, values } = filterCondition(filter);
  return db.value<number>(`SELECT count(*) FROM declarations WHERE ${sql}`, ...values) ?? 0;
}

/** Declarations by the values of one dimension; '' stands for none. */
export function countBy(
  db: ReadableDb,
  by: CounterDimension,
  filter: Filter,
): Record<string, number> {
  const condition = filterCondition(filter);
  const rows =
    filter.terms.length === 0
      ? db.all<{ value: string; n: number }>(
          "SELECT value, n FROM counters WHERE dimension = ? AND n > 0 ORDER BY value",
          by,
        )
      : db.all<{ value: string; n: number }>(
          `SELECT coalesce(${by}, '') AS value, count(*) AS n FROM declarations WHERE ${condition.sql} GROUP BY 1 ORDER BY 1`,
          ...condition.values,
        );
  // Values are people's own words: without a prototype none of them means anything.
  const counts: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const { value, n } of rows) counts[value] = n;
  return counts;
}

/** Greater than every text that begins with the key: no LRN and no moment holds this sign. */
export const pastText = "\uffff";

/** Where a text stands among the rows that a filter finds. */
export function readRank(db: ReadableDb, filter: Filter, { sort, descending, key }: Asked): Rank {
  const { sql, values } = filterCondition(filter);
  const index = db.value<number>(
    `SELECT count(*) FROM declarations WHERE ${sql} AND ${sortColumns[sort]} ${descending ? ">" : "<"} ?`,
    ...values,
    descending ? key + pastText : key,
  );
  return { index: index ?? 0, total: countRows(db, filter) };
}

/** LRNs that a filter finds, in the order in which they were put in, after an id; for long work page by page. */
export function lrnsAfter(
  db: ReadableDb,
  filter: Filter,
  after: number,
  limit: number,
): { id: number; lrn: string }[] {
  const { sql, values } = filterCondition(filter);
  return db.all(
    `SELECT id, lrn FROM declarations WHERE id > ? AND ${sql} ORDER BY id LIMIT ?`,
    after,
    ...values,
    limit,
  );
}

/** The LRNs in any of these states, oldest first. */
export function lrnsOfWork(db: ReadableDb, states: readonly WorkState[]): string[] {
  const marks = states.map(() => "?").join(", ");
  return db.column<string>(
    `SELECT lrn FROM declarations WHERE work IN (${marks}) ORDER BY id`,
    ...states,
  );
}
