/** Opens the desk's database: the lock, the refusals, the settings, the migrations; nothing else opens it for writing. */
import { chmodSync, mkdirSync, readdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import { checkpoint } from "./checkpoint.ts";
import type { CheckpointResult } from "./checkpoint.ts";
import { backUp } from "./backup.ts";
import type { BackupMade, BackupOrder } from "./backup.ts";
import { readableDb, writableDb } from "./database.ts";
import type { Listeners, ReadableDb, WritableDb } from "./database.ts";
import { applicationId, databaseName, finishRestore, hasDatabase } from "./folder.ts";
import { refreshTriggers } from "./guards.ts";
import { lookThrough } from "./integrity.ts";
import type { Depth } from "./integrity.ts";
import { makePrivateFile, takeLock } from "./lock.ts";
import type { Binding } from "./lock.ts";
import { latestVersion, migrate } from "./migrate.ts";
import type { Migration } from "./migrations/migrations.ts";
import { applySettings, assertSynchronous } from "./settings.ts";

/** The file system's kind as Linux numbers it (statfs(2)); undefined where it cannot be told. */
type StatFs = (folder: string) => number | undefined;

export interface OpenOptions extends Listeners {
  readonly folder: string;
  /** Path of a better-sqlite3 binary for a runtime that the package's own do not fit. */
  readonly nativeBinding?: string;
  readonly statfs?: StatFs;
  /** Node-API version of this runtime. */
  readonly napi?: number;
  /** For tests of one migration; all of them otherwise. */
  readonly migrations?: readonly Migration[];
}

export interface OpenedDatabase {
  readonly db: WritableDb;
  readonly path: string;
  /** A second connection that cannot write, for long reading. */
  openReader(): { readonly db: ReadableDb; close(): void };
  /** A verified copy under another name, made while the desk goes on. */
  backUp(order: Omit<BackupOrder, "binding">): Promise<CallResult<BackupMade>>;
  /** What is wrong with the file; nothing when all is well. Throws when the disk does not give it out. */
  lookThrough(depth: Depth): Promise<string[]>;
  /** Writes the log back, closes, and lets the lock go; a second time does nothing. */
  close(): CheckpointResult;
}

// SQLite's write-ahead log needs memory shared between processes, which these do not give: nfs, smb, cifs, smb2, ncp, afs, coda, ceph, lustre.
const networkKinds: readonly number[] = [
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x564c, 0x5346414f, 0x73757245, 0x00c36400, 0x0bd00bd0,
];
const oldestSqlite = [3, 54, 0] as const;
const neededNapi = 10;

const systemStatfs: StatFs = (folder) =>
  process.platform === "linux" ? Number(statfsSync(folder).type) >>> 0 : undefined;

/** What a refusal of the operating system or of SQLite means to the person who opens the folder. */
export function faultOf(error: unknown, path: string): CallResult<never> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const message = error instanceof Error ? error.message : String(error);
  if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT")) {
    const advice =
      "Nothing was changed. Keep this file as it is, and open a backup in another folder.";
    return fail("damaged", `${path} is damaged or is no database (${message}). ${advice}`);
  }
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC" || code === "EDQUOT") {
    return fail("disk-full", `There is no space left for ${path}. Make room and try again.`);
  }
  const detail = { code, message };
  if (code.startsWith("SQLITE_IOERR") || code === "EIO") {
    return fail(
      "storage-fault",
      `The disk answers badly at ${path} (${message}). Nothing was begun; try again, and have the disk checked.`,
      detail,
    );
  }
  return fail(
    "folder-unusable",
    `${path} cannot be used: ${message}. Choose another folder.`,
    detail,
  );
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const entries = readdirSync(folder);
  // A folder that holds other things is somebody's own: its mode is theirs.
  if (entries.length === 0 || hasDatabase(folder)) chmodSync(folder, 0o700);
}

function olderThan(version: string, least: readonly number[]): boolean {
  const parts = version.split(".").map(Number);
  for (const [index, wanted] of least.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part < wanted;
  }
  return false;
}

/** Refuses what is not ours or too new, before anything in it is changed. */
export function refusal(
  connection: Sqlite.Database,
  path: string,
  latest: number,
): CallResult<never> | undefined {
  const owner = connection.pragma("application_id", { simple: true });
  const version = Number(connection.pragma("user_version", { simple: true }));
  const tables = Number(connection.prepare("SELECT count(*) FROM sqlite_schema").pluck().get());
  if (owner !== applicationId && (owner !== 0 || version !== 0 || tables > 0)) {
    return fail("not-ours", `${path} is a database of another program. Choose another folder.`);
  }
  if (version > latest) {
    return fail(
      "newer-database",
      `${path} was written by a newer Tidewaiter (version ${version}; this one knows ${latest}). Install the newer program; nothing was changed.`,
      { version, latest },
    );
  }
  return undefined;
}

function prepare(
  connection: Sqlite.Database,
  options: OpenOptions,
  path: string,
  binding: Binding,
): CallResult<WritableDb> {
  const refused = refusal(connection, path, latestVersion(options.migrations));
  if (refused) return refused;
  applySettings(connection);
  const db = writableDb(connection, options);
  const migrated = migrate(connection, path, {
    applicationId,
    binding,
    ...(options.migrations ? { steps: options.migrations } : {}),
  });
  if (!migrated.ok) return migrated;
  if (options.migrations === undefined) refreshTriggers(db);
  db.run("UPDATE settings SET value = CAST(value AS INTEGER) + 1 WHERE key = 'epoch'");
  // Only now: before its first write a new file reports FULL and then drops to NORMAL.
  assertSynchronous(connection);
  return succeed(db);
}

function opened(
  connection: Sqlite.Database,
  db: WritableDb,
  path: string,
  release: () => void,
  binding: Binding,
): OpenedDatabase {
  return {
    db,
    path,
    openReader() {
      const reader = new Sqlite(path, { readonly: true, ...binding });
      applySettings(reader, true);
      // It reads from one end to the other: what it has read it does not need again.
      reader.pragma("cache_size = -2048");
      return { db: readableDb(reader), close: () => void reader.close() };
    },
    backUp: (order) => backUp(connection, { ...order, binding }),
    lookThrough: (depth) => lookThrough(path, depth, binding),
    close() {
      if (!connection.open) return { outcome: "done" };
      const result = checkpoint(connection);
      connection.close();
      release();
      return result;
    },
  };
}

/**
 * Opens, or makes, the database in a folder. Error codes: `old-runtime`, `network-folder`, `already-open`,
 * `old-sqlite`, `damaged`, `not-ours`, `newer-database`, `backup-failed`, `disk-full`, `storage-fault`,
 * `folder-unusable`.
 */
export function openDatabase(options: OpenOptions): CallResult<OpenedDatabase> {
  const { folder, nativeBinding } = options;
  const napi = options.napi ?? Number(process.versions["napi"] ?? 0);
  // An older runtime would crash on the package's binaries, not fail.
  if (napi < neededNapi && nativeBinding === undefined) {
    return fail(
      "old-runtime",
      `This runtime has Node-API ${napi}; ${neededNapi} is needed. Use Node 22.14 or newer.`,
    );
  }
  const path = join(folder, databaseName);
  const binding: Binding = nativeBinding === undefined ? {} : { nativeBinding };
  let release: (() => void) | undefined;
  let connection: Sqlite.Database | undefined;
  try {
    makeFolder(folder);
    const kind = (options.statfs ?? systemStatfs)(folder);
    if (kind !== undefined && networkKinds.includes(kind)) {
      return fail(
        "network-folder",
        `${folder} lies on a network drive, where a database can be damaged. Choose a folder on this computer.`,
      );
    }
    const lock = takeLock(folder, binding);
    if (!lock.ok) return lock;
    release = lock.value.release;
    if (olderThan(lock.value.sqliteVersion, oldestSqlite)) {
      release();
      return fail(
        "old-sqlite",
        `SQLite ${lock.value.sqliteVersion} has known faults; ${oldestSqlite.join(".")} is needed. Install the program anew.`,
      );
    }
    finishRestore(folder);
    makePrivateFile(path);
    connection = new Sqlite(path, binding);
    const prepared = prepare(connection, options, path, binding);
    if (prepared.ok) return succeed(opened(connection, prepared.value, path, release, binding));
    connection.close();
    release();
    return prepared;
  } catch (error) {
    connection?.close();
    release?.();
    return faultOf(error, path);
  }
}
