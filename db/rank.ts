/** Where a row would stand in a sorted list. */
import type { Filter } from "../core/filter/filter.ts";
import type { ReadableDb } from "./database.ts";
import { filterCondition } from "./filterSql.ts";

const columns = {
  lrn: "lrn",
  deadline: "deadline_key",
  created: "created",
  updated: "updated",
} as const;

export interface RankOrder {
  readonly sort: keyof typeof columns;
  readonly descending: boolean;
}

/** Greater than every text that begins with the key: no LRN and no moment holds this sign. */
const past = "\uffff";

/** How many rows of the list stand before the first that is at `key`, or begins with it, or lies past it. */
export function rankOf(db: ReadableDb, filter: Filter, order: RankOrder, key: string): number {
  const { sql, values } = filterCondition(filter);
  const column = columns[order.sort];
  const before = order.descending ? `${column} > ?` : `${column} < ?`;
  return (
    db.value<number>(
      `SELECT count(*) FROM declarations WHERE ${sql} AND ${before}`,
      ...values,
      order.descending ? key + past : key,
    ) ?? 0
  );
}
