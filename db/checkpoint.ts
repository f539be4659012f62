/** Our own checkpoints: SQLite's automatic ones swallow the disk's errors, so they are off and these are heard. */
import { statSync } from "node:fs";
import type Sqlite from "better-sqlite3";

/** 32 MB of write-ahead log at 4 KB a page. */
const pagesBetweenCheckpoints = 8000;
/** A log that a reader holds up is tried again after it grew by so much. */
const pagesBetweenTries = 1000;
/** No write is taken any more while the log is longer and cannot be written back. */
const longestLogPages = 256 * 1024;

export type CheckpointResult =
  /** The log was written back whole and cut to nothing. */
  | { readonly outcome: "done" }
  /** A reader still holds an older state; a later one will do it. */
  | { readonly outcome: "busy"; readonly pages: number; readonly written: number }
  /** The disk answered badly: nothing is lost yet, but nothing more should be promised. */
  | {
      readonly outcome: "failed";
      readonly code: string;
      readonly message: string;
      readonly error: unknown;
    };

/** What is told when the disk answers badly outside of any call that could carry the error. */
export type CheckpointListener = (result: CheckpointResult) => void;

interface CheckpointRow {
  readonly busy: number;
  readonly log: number;
  readonly checkpointed: number;
}

export function failedCheckpoint(error: unknown): CheckpointResult {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const message = error instanceof Error ? error.message : String(error);
  return { outcome: "failed", code, message, error };
}

/** Writes the log back into the database file and cuts it to nothing, without waiting for readers. */
export function checkpoint(connection: Sqlite.Database): CheckpointResult {
  const wait = Number(connection.pragma("busy_timeout", { simple: true }));
  try {
    // A long reader must not hold up the desk for the whole of the busy time-out.
    connection.pragma("busy_timeout = 0");
    const [row] = connection.pragma("wal_checkpoint(TRUNCATE)") as CheckpointRow[];
    if (!row) throw new Error("wal_checkpoint returned no row");
    if (row.busy === 0) return { outcome: "done" };
    return { outcome: "busy", pages: row.log, written: row.checkpointed };
  } catch (error) {
    return failedCheckpoint(error);
  } finally {
    connection.pragma(`busy_timeout = ${wait}`);
  }
}

export interface Checkpointer {
  /** Called after each commit: writes the log back when it is long. Never throws, for that commit holds. */
  afterCommit(): void;
  /** Called before each write: tries once more when the log is at its limit. False while it stays there. */
  mayWrite(): boolean;
}

/** Pages of the log after which it is written back, and at which nothing more is written. */
export interface LogLimits {
  readonly due?: number;
  readonly longest?: number;
}

/** Watches one connection's log and tells `heard` how each checkpoint went. */
export function checkpointer(
  connection: Sqlite.Database,
  heard: CheckpointListener,
  { due: duePages = pagesBetweenCheckpoints, longest = longestLogPages }: LogLimits = {},
): Checkpointer {
  const log = `${connection.name}-wal`;
  const pageSize = Number(connection.pragma("page_size", { simple: true }));
  let due = duePages * pageSize;
  let size = 0;
  const run = (): void => {
    const result = checkpoint(connection);
    if (result.outcome === "done") size = 0;
    due = result.outcome === "done" ? duePages * pageSize : size + pagesBetweenTries * pageSize;
    heard(result);
  };
  return {
    afterCommit() {
      try {
        size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
        if (size > due) run();
      } catch (error) {
        heard(failedCheckpoint(error));
      }
    },
    mayWrite() {
      if (size > longest * pageSize) run();
      return size <= longest * pageSize;
    },
  };
}
