/** What SQLite's errors mean to whoever gave the order. */
import Sqlite from "better-sqlite3";
import { fail } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";

/** A trigger's refusal as an error value: its text begins with its code. Undefined for any other error. */
export function triggerRefusal(error: unknown): CallResult<never> | undefined {
  if (!(error instanceof Sqlite.SqliteError) || error.code !== "SQLITE_CONSTRAINT_TRIGGER")
    return undefined;
  const [, code, message] = /^([a-z-]+): (.*)$/su.exec(error.message) ?? [];
  if (code === undefined || message === undefined) return undefined;
  return fail(code, `The database refuses this: ${message}.`);
}

const faults: readonly string[] = [
  "SQLITE_IOERR",
  "SQLITE_CORRUPT",
  "SQLITE_NOTADB",
  "SQLITE_READONLY",
  "SQLITE_CANTOPEN",
];

/**
 * A fault of the disk as an error value. After one nothing more should be promised until the database was closed
 * and opened again: a failed write to disk is not made good by trying it once more.
 */
export function storageFault(error: unknown): CallResult<never> | undefined {
  if (!(error instanceof Sqlite.SqliteError)) return undefined;
  if (error.code.startsWith("SQLITE_FULL")) {
    return fail(
      "disk-full",
      "The disk is full: nothing of this order was kept. Make room, then close and open Tidewaiter.",
    );
  }
  if (!faults.some((fault) => error.code.startsWith(fault))) return undefined;
  return fail(
    "storage-fault",
    `The disk answers badly (${error.code}): nothing of this order was kept. Close Tidewaiter and check the disk.`,
  );
}
