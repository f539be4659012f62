/** What changed in the queue, noted by SQLite itself in a table of this connection's own memory: nothing is forgotten, and what is rolled back was never noted. */
import { sortKeys } from "../../core/contract/views.ts";
import type { ReadableDb, WritableDb } from "../database.ts";
import { sortColumns } from "../queue.ts";

/** Columns whose change the full-text index follows. */
const searched = ["lrn", "mrn", "client", "importer", "exporter", "goods", "waybill", "order_no"];

export interface Change {
  readonly at: number;
  readonly id: number;
  /** Bits of the sort orders in which it stands elsewhere now, by their places among `sortKeys`. */
  readonly moved: number;
  /** 1 when other words lead to it now. */
  readonly words: number;
}

const noted = "INSERT INTO queue_changes (id, moved, words) VALUES";

/** Begins to note. Triggers of a connection's own see every change that it makes, also by other triggers. */
export function beginJournal(db: WritableDb): void {
  const moved = sortKeys
    .map((sort, bit) => [sortColumns[sort], bit] as const)
    .map(([column, bit]) => `((OLD.${column} IS NOT NEW.${column}) << ${bit})`)
    .join(" | ");
  const words = searched.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(" OR ");
  db.run(
    `CREATE TEMP TABLE queue_changes (at INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER NOT NULL,
      moved INTEGER NOT NULL, words INTEGER NOT NULL)`,
  );
  db.run(
    `CREATE TEMP TRIGGER queue_changes_insert AFTER INSERT ON main.declarations
      BEGIN ${noted} (NEW.id, ${2 ** sortKeys.length - 1}, 1); END`,
  );
  db.run(
    `CREATE TEMP TRIGGER queue_changes_update AFTER UPDATE ON main.declarations
      BEGIN ${noted} (NEW.id, ${moved}, ${words}); END`,
  );
}

/** The oldest changes after one, at most so many. */
export function changesAfter(db: ReadableDb, at: number, most: number): Change[] {
  return db.all<Change>(
    "SELECT at, id, moved, words FROM temp.queue_changes WHERE at > ? ORDER BY at LIMIT ?",
    at,
    most,
  );
}

/** Forgets what was taken in. */
export function forgetChanges(db: WritableDb, upTo: number): void {
  db.run("DELETE FROM temp.queue_changes WHERE at <= ?", upTo);
}

/** Nobody listens any more. */
export function endJournal(db: WritableDb): void {
  db.run("DROP TRIGGER IF EXISTS temp.queue_changes_insert");
  db.run("DROP TRIGGER IF EXISTS temp.queue_changes_update");
  db.run("DROP TABLE IF EXISTS temp.queue_changes");
}
