/** One desk a folder: an exclusive transaction on a file beside the database, which the system drops with the process. */
import { chmodSync, closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";

export const lockName = "lock.db";

/** How better-sqlite3 is told of a binary for a runtime that its own do not fit. */
export interface Binding {
  readonly nativeBinding?: string;
}

export interface Lock {
  readonly sqliteVersion: string;
  release(): void;
}

/**
 * SQLite would give a new file the umask's mode; its write-ahead log takes the file's. A file that is there is
 * not opened here: closing it would drop the locks that SQLite holds on it in this process.
 */
export function makePrivateFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, "ax", 0o600));
  chmodSync(path, 0o600);
}

/** A lock that nobody refers to any more must not be dropped by the garbage collector. */
const held = new Set<Sqlite.Database>();

/** Holds the folder's lock, or says `already-open`. A kill leaves nothing behind that would have to be cleared. */
export function takeLock(folder: string, binding: Binding): CallResult<Lock> {
  const path = join(folder, lockName);
  makePrivateFile(path);
  const connection = new Sqlite(path, { timeout: 0, ...binding });
  try {
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
      return fail("already-open", `${folder} is open in another Tidewaiter. Close that one first.`);
    }
    throw error;
  }
  const sqliteVersion = String(connection.prepare("SELECT sqlite_version()").pluck().get());
  held.add(connection);
  return succeed({
    sqliteVersion,
    release() {
      held.delete(connection);
      connection.close();
    },
  });
}
