/** The queue's index in memory: answers as db/queue.ts does, or not at all, and then SQLite is asked. */
import { sortKeys } from "../../core/contract/views.ts";
import type { Filter } from "../../core/filter/filter.ts";
import type { WritableDb } from "../database.ts";
import { storedColumns } from "../declarations.ts";
import type { StoredDeclaration } from "../declarations.ts";
import { putLatest } from "../latest.ts";
import { pastText } from "../queue.ts";
import type { Asked, CountedPage, PageOrder, Rank } from "../queue.ts";
import type { OpenedDatabase } from "../open.ts";
import type { CounterDimension } from "../upkeep.ts";
import { countBits } from "./bits.ts";
import type { Bits } from "./bits.ts";
import { countValues } from "./coded.ts";
import { rowsFound } from "./found.ts";
import type { TermCache } from "./found.ts";
import { keepFrequent, newSample } from "./frequent.ts";
import { beginJournal, changesAfter, endJournal, forgetChanges } from "./journal.ts";
import type { Change } from "./journal.ts";
import { idsBetween, listOf, rankAt } from "./list.ts";
import type { List } from "./list.ts";
import { loadColumns, loadOrder } from "./load.ts";
import { keyOf, mostMoved, placeOf, settle } from "./order.ts";
import type { Key, Order } from "./order.ts";
import { columnOf, newState, readRows, roomFor } from "./state.ts";
import type { IndexState } from "./state.ts";
import { settleWords } from "./words.ts";

export interface QueueIndex {
  /** Resolves when it answers, or never will. */
  readonly decided: Promise<void>;
  /** Each answers undefined when SQLite has to be asked. */
  page(filter: Filter, order: PageOrder): CountedPage | undefined;
  count(filter: Filter): number | undefined;
  countBy(by: CounterDimension, filter: Filter): Record<string, number> | undefined;
  rank(filter: Filter, asked: Asked): Rank | undefined;
  /** Reads everything, slice by slice; once. Says when it begins to answer; sets of words come after that. */
  load(): Generator<"ready" | void>;
  /** Takes in what changed; when nothing changed since the last time, puts in order what a call would have waited for. */
  keep(): Generator<void>;
  /** Answers nothing any more, and lets its memory go. */
  giveUp(): void;
}

/** Changes taken in at once: about 10 ms. */
const changesAtOnce = 1000;
const mostLists = 8;

export function createQueueIndex(opened: Pick<OpenedDatabase, "db" | "openReader">): QueueIndex {
  const { db } = opened;
  let state: IndexState = newState(32);
  const terms: TermCache = new Map();
  const lists = new Map<string, List>();
  let seen = 0;
  let forgotten = 0;
  let ready = false;
  const { promise: decided, resolve: decide } = Promise.withResolvers<void>();

  function takeIn(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    readRows(db, state, [...new Set(changes.map(({ id }) => id))]);
    for (const { at, id, moved, words } of changes) {
      for (const [bit, sort] of sortKeys.entries()) {
        if (((moved >>> bit) & 1) === 1) state.orders[sort].moved.add(id);
      }
      if (words === 1) state.words.changed.push(id);
      seen = at;
    }
    terms.clear();
    lists.clear();
  }

  /** False while it is not known what the rows are now. */
  function isCurrent(): boolean {
    // What is not committed may never have been.
    if (!ready || db.inTransaction) return false;
    const changes = changesAfter(db, seen, changesAtOnce);
    takeIn(changes);
    return changes.length < changesAtOnce;
  }

  function inOrder(order: Order): boolean {
    const moved = order.moved.size;
    const settled = settle(db, order, state.capacity);
    if (moved > 0) lists.clear();
    return settled;
  }

  function found(filter: Filter): Bits | undefined {
    if (!isCurrent()) return undefined;
    const byValue = filter.terms.some((term) => term.kind === "field" && term.field === "value");
    if (byValue && !inOrder(state.orders.value)) return undefined;
    return rowsFound(db, state, terms, filter);
  }

  function listFor(filter: Filter, order: Order): List | undefined {
    const key = JSON.stringify([order.column, filter.terms]);
    const known = isCurrent() && order.moved.size === 0 ? lists.get(key) : undefined;
    if (known !== undefined) return known;
    const rows = found(filter);
    if (rows === undefined || !inOrder(order)) return undefined;
    const list = listOf(rows, order);
    putLatest(lists, key, list, mostLists);
    return list;
  }

  return {
    decided,
    page(filter, order) {
      const list = listFor(filter, state.orders[order.sort]);
      return list && pageOf(db, list, order);
    },
    count(filter) {
      const rows = found(filter);
      return rows && countBits(rows);
    },
    countBy(by, filter) {
      const rows = found(filter);
      const column = columnOf(state.columns, by);
      return rows && column && countValues(column, rows, by);
    },
    rank(filter, { sort, descending, key }) {
      const list = listFor(filter, state.orders[sort]);
      if (list === undefined) return undefined;
      // Before all rows at the key, or going down before those that begin with it.
      const edge = descending
        ? { key: key + pastText, id: Number.MAX_SAFE_INTEGER }
        : { key, id: 0 };
      return { index: rowsBefore(db, list, edge, descending), total: list.total };
    },
    giveUp() {
      decide();
      ready = false;
      state = newState(32);
      terms.clear();
      lists.clear();
      endJournal(db);
    },
    *load() {
      beginJournal(db);
      // Lists no longer walk through SQLite's indexes, so its cache need not hold them: 10 MB less.
      db.run("PRAGMA cache_size = -6144");
      state = newState(roomFor(db.value<number>("SELECT max(id) FROM declarations") ?? 0));
      const sample = newSample();
      const reader = opened.openReader();
      try {
        yield* loadColumns(reader.db, state, sample);
        // From here on it answers; frequent words are read from SQLite until their sets are here.
        ready = true;
        decide();
        yield "ready";
        yield* keepFrequent(reader.db, state.words, sample, () => state.capacity);
      } finally {
        reader.close();
      }
    },
    *keep() {
      if (!ready) return;
      const before = seen;
      for (let many = true; many;) {
        const changes = changesAfter(db, seen, changesAtOnce);
        takeIn(changes);
        many = changes.length === changesAtOnce;
        yield;
      }
      // While rows still come, putting them in order would be done in vain: that waits for a quiet moment.
      if (seen !== before) return;
      for (const order of Object.values(state.orders)) {
        if (order.moved.size > mostMoved) yield* loadOrder(db, order, () => state.capacity);
        // Rows are placed by their keys of this moment, so each time all changes are taken in first.
        while (isCurrent() && order.moved.size <= mostMoved && !inOrder(order)) yield;
      }
      yield* settleWords(db, state.words);
      if (seen > forgotten) forgetChanges(db, seen);
      forgotten = seen;
    },
  };
}

/** How many of the list's rows stand before a key, going up or down. */
function rowsBefore(db: WritableDb, list: List, edge: Key, descending: boolean): number {
  const rank = rankAt(list, placeOf(db, list.order, edge));
  return descending ? list.total - rank : rank;
}

/** The page's rows, each read as it is now. */
function pageOf(db: WritableDb, list: List, asked: PageOrder): CountedPage {
  const { total, order } = list;
  const { descending, limit, skip, after } = asked;
  let first = skip;
  if (after !== undefined) {
    const key = asked.sort === "value" ? BigInt(after.key) : after.key;
    first += rowsBefore(db, list, { key, id: descending ? after.id : after.id + 1 }, descending);
  }
  const end = Math.min(total, first + limit);
  const ids =
    first >= end
      ? []
      : descending
        ? idsBetween(list, total - end, total - first).toReversed()
        : idsBetween(list, first, end);
  const read = db.all<StoredDeclaration>(
    `SELECT ${storedColumns} FROM declarations WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const byId = new Map(read.map((row) => [row.id, row]));
  const rows = ids.map((id) => {
    const row = byId.get(id);
    if (row === undefined) throw new Error(`the index names a declaration ${id} that is not there`);
    return row;
  });
  const last = ids.at(-1);
  const more = last !== undefined && end < total;
  const next = more ? { key: String(keyOf(db, order, last).key), id: last } : null;
  return { rows, total, next };
}
