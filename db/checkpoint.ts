/** Our own checkpoints: SQLite's automatic ones swallow the disk's errors, so they are off and these are heard. */
import type Sqlite from "better-sqlite3";

/** 16 MB of write-ahead log at 4 KB a page. */
export const pagesBetweenCheckpoints = 4000;

export type CheckpointResult =
  /** The log was written back whole and cut to nothing. */
  | { readonly outcome: "done" }
  /** A reader still holds an older state; the next one will do it. */
  | { readonly outcome: "busy"; readonly pages: number; readonly written: number }
  /** The disk answered badly: nothing is lost yet, but nothing more should be promised. */
  | { readonly outcome: "failed"; readonly code: string; readonly message: string };

interface CheckpointRow {
  readonly busy: number;
  readonly log: number;
  readonly checkpointed: number;
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
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return {
      outcome: "failed",
      code,
      message: error instanceof Error ? error.message : String(error),
    };
  } finally {
    connection.pragma(`busy_timeout = ${wait}`);
  }
}
