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

/** disk-full mends itself once there is room; damaged needs a backup; storage-fault is anything else that the disk did. */
type FaultCode = "disk-full" | "storage-fault" | "damaged";

const meanings: readonly (readonly [code: string, means: FaultCode])[] = [
  ["SQLITE_FULL", "disk-full"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_NOTADB", "damaged"],
  ["SQLITE_IOERR", "storage-fault"],
  ["SQLITE_READONLY", "storage-fault"],
  ["SQLITE_CANTOPEN", "storage-fault"],
  ["SQLITE_PROTOCOL", "storage-fault"],
];

function meaningOf(error: unknown): FaultCode | undefined {
  if (!(error instanceof Sqlite.SqliteError)) return undefined;
  return meanings.find(([code]) => error.code.startsWith(code))?.[1];
}

/** True when the disk, or what lies on it, is at fault, and not the order. */
export function isStorageFault(error: unknown): boolean {
  return meaningOf(error) !== undefined;
}

/** The write-ahead log has grown to its limit because a reader holds it up. */
export const logTooLongCode = "TIDEWAITER_LOG_TOO_LONG";

/**
 * A fault of the disk as an error value. After one nothing more is promised until the database was closed, opened
 * again and looked through: a failed write to disk is not made good by trying it once more.
 */
export function storageFault(error: unknown): CallResult<never> | undefined {
  if (error instanceof Error && "code" in error && error.code === logTooLongCode) {
    return fail("log-too-long", error.message);
  }
  const detail = error instanceof Sqlite.SqliteError ? { sqlite: error.code } : {};
  switch (meaningOf(error)) {
    case "disk-full":
      return fail(
        "disk-full",
        "The disk is full: the last step of this order was not kept. Make room, then give the order again.",
        detail,
      );
    case "damaged":
      return fail(
        "damaged",
        "The database cannot be read whole. Nothing more is written. Keep the data folder as it is, and restore the newest backup into another folder.",
        detail,
      );
    case "storage-fault":
      return fail(
        "storage-fault",
        "The disk answers badly. Whether the last step of this order was kept shows once the database was opened again: look before you repeat it.",
        detail,
      );
    case undefined:
      return undefined;
  }
}
