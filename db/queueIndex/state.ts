/** What the index holds in memory: ids, ranks and codes of rows, never what a row says. */
import { sortKeys } from "../../core/contract/views.ts";
import type { FilterField } from "../../core/filter/filter.ts";
import type { ReadableDb } from "../database.ts";
import type { SortKey } from "../queue.ts";
import { bitsFor, putBit, widened } from "./bits.ts";
import type { Bits } from "./bits.ts";
import { newCoded, putCode, widenCoded } from "./coded.ts";
import type { Coded, Meaning } from "./coded.ts";
import { newOrder } from "./order.ts";
import type { Order } from "./order.ts";
import { newWords, widenWords } from "./words.ts";
import type { Words } from "./words.ts";

/** Facets and the like have few combinations: one code stands for all of them. */
const combined = [
  "status",
  "work",
  "transport",
  "customs",
  "payment",
  "profile",
  "form",
  "from",
  "currency",
] as const;

export interface CodedColumns {
  readonly combined: Coded;
  readonly client: Coded;
  readonly hs: Coded;
  readonly due: Coded;
  readonly items: Coded;
}

export interface IndexState {
  /** Ids from 0 up to here have room; a multiple of 32. */
  capacity: number;
  /** Ids that there are. */
  rows: Bits;
  /** Rows with a value: those without have the key of −0.001. */
  valued: Bits;
  readonly columns: CodedColumns;
  readonly orders: Readonly<Record<SortKey, Order>>;
  readonly words: Words;
}

export function newState(capacity: number): IndexState {
  const orders = Object.fromEntries(sortKeys.map((sort) => [sort, newOrder(sort, capacity)]));
  return {
    capacity,
    rows: bitsFor(capacity),
    valued: bitsFor(capacity),
    columns: {
      combined: newCoded(capacity),
      client: newCoded(capacity),
      hs: newCoded(capacity),
      due: newCoded(capacity),
      items: newCoded(capacity),
    },
    orders: orders as Record<SortKey, Order>,
    words: newWords(),
  };
}

/** Room for an id and some more: making it anew copies everything, which a call has to wait for. */
export function roomFor(id: number): number {
  return Math.ceil((id * 1.03 + 10_000) / 32) * 32;
}

export function widen(state: IndexState, capacity: number): void {
  state.capacity = capacity;
  state.rows = widened(state.rows, capacity);
  state.valued = widened(state.valued, capacity);
  for (const coded of Object.values(state.columns)) widenCoded(coded, capacity);
  widenWords(state.words, capacity);
}

/** Which column answers for a field; undefined where none does. */
export function columnOf(columns: CodedColumns, field: FilterField): Coded | undefined {
  if ((combined as readonly FilterField[]).includes(field)) return columns.combined;
  switch (field) {
    case "client":
    case "hs":
    case "due":
    case "items":
      return columns[field];
    default:
      return undefined;
  }
}

interface RowCodes {
  readonly id: number;
  readonly combined: string;
  readonly client: string | null;
  readonly hs: string | null;
  readonly due: string | null;
  readonly items: number;
  readonly valued: number;
}

// Lengths go before the texts that are the users' own, so that no two combinations look alike.
const codeColumns = `id, concat_ws(' ', status, work, transport, customs, payment, profile,
  coalesce(length(form), '-'), coalesce(length(origin), '-'), coalesce(length(currency), '-'),
  form, origin, currency) AS combined,
  client, hs, substr(deadline, 1, 10) AS due, items, value_scaled IS NOT NULL AS valued`;

const meaningSql = `SELECT status, work, transport, customs, payment, profile, form, origin AS "from", currency
  FROM declarations WHERE id = ?`;

/** Takes in rows as they are now. */
function put(db: ReadableDb, state: IndexState, row: RowCodes): void {
  const { columns } = state;
  const { id } = row;
  putBit(state.rows, id, true);
  putBit(state.valued, id, row.valued === 1);
  putCode(columns.combined, id, row.combined, () => db.get<Meaning>(meaningSql, id) ?? {});
  const single = (coded: Coded, field: FilterField, value: string | null): void =>
    putCode(coded, id, value === null ? "" : `=${value}`, () => ({ [field]: value }));
  single(columns.client, "client", row.client);
  single(columns.hs, "hs", row.hs);
  single(columns.due, "due", row.due);
  single(columns.items, "items", String(row.items));
}

/** Reads so many rows after an id; the last id read, or undefined when there are no more. */
export function readRowsAfter(
  db: ReadableDb,
  state: IndexState,
  after: number,
  most: number,
): number | undefined {
  const rows = db.all<RowCodes>(
    `SELECT ${codeColumns} FROM declarations WHERE id > ? ORDER BY id LIMIT ?`,
    after,
    most,
  );
  const last = rows.at(-1);
  if (last !== undefined && last.id >= state.capacity) widen(state, roomFor(last.id));
  for (const row of rows) put(db, state, row);
  return last?.id;
}

export function readRows(db: ReadableDb, state: IndexState, ids: readonly number[]): void {
  const highest = ids.reduce((one, other) => Math.max(one, other), 0);
  if (highest >= state.capacity) widen(state, roomFor(highest));
  const rows = db.all<RowCodes>(
    `SELECT ${codeColumns} FROM declarations WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  for (const row of rows) put(db, state, row);
}
