/** Backups: an exact copy under another name, read back whole, brought to the disk, and only then given its name. */
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import type { ReadableDb } from "./database.ts";
import { renameForGood, removeDatabase, sidecars, syncFile, syncFolder } from "./durable.ts";
import { lookThrough } from "./integrity.ts";
import { applicationId } from "./folder.ts";
import { lockName, makePrivateFile } from "./lock.ts";
import type { Binding } from "./lock.ts";

export interface BackupMade {
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Settings that the copy carries besides those of the desk. */
export type BackupNotes = Readonly<Record<string, string>>;

export interface BackupOrder {
  readonly target: string;
  readonly notes: BackupNotes;
  /** Files beside the database that go into the copy, so that it is whole by itself. */
  readonly carried?: AsyncIterable<Uint8Array>;
  readonly binding: Binding;
  /** Ends it early; nothing is left behind. */
  readonly signal?: AbortSignal;
}

/** 1 MB at 4 KB a page: the desk answers other calls after each. */
const pagesInOneGo = 250;

export function unfinishedName(target: string): string {
  return `${target}.unfinished`;
}

/** `disk-full` when the copy would not fit; half-written copies on a full disk would only make matters worse. */
function roomFor(connection: Sqlite.Database, target: string): CallResult<null> {
  const log = statSync(`${connection.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const needed = statSync(connection.name).size + log + 1024 * 1024;
  const { bavail, bsize } = statfsSync(dirname(target));
  if (bavail * bsize >= needed) return succeed(null);
  const megabytes = Math.ceil(needed / 1024 / 1024);
  return fail(
    "disk-full",
    `There is no room for a backup in ${dirname(target)}: ${megabytes} MB are needed. Make room, or choose another place.`,
  );
}

/** In a copy only: the bytes of files that lay beside the database. */
export const carriedTable = "carried_files";

/** Digests (SHA-256, base64) of all that was ever attached. */
export function attachedDigests(db: ReadableDb): string[] {
  return db.column<string>("SELECT DISTINCT sha256 FROM attachments ORDER BY sha256");
}

/** Settles the copy for a life as a single file, and writes the notes and the carried files into it. */
async function finishCopy(path: string, { notes, carried, binding }: BackupOrder): Promise<void> {
  const copy = new Sqlite(path, binding);
  try {
    copy.pragma("synchronous = EXTRA");
    copy.pragma("trusted_schema = OFF");
    const mode = copy.pragma("journal_mode = DELETE", { simple: true });
    if (mode !== "delete") throw new Error(`the copy stays in journal mode ${String(mode)}`);
    const put = copy.prepare(
      "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    );
    copy.transaction(() => {
      for (const [key, value] of Object.entries(notes)) put.run(key, value);
    })();
    if (carried === undefined) return;
    copy.exec(`CREATE TABLE ${carriedTable} (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT`);
    const add = copy.prepare(`INSERT INTO ${carriedTable} (bytes) VALUES (?)`);
    for await (const bytes of carried) add.run(bytes);
  } finally {
    copy.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(part as Buffer);
  }
  return hash.digest("hex");
}

/** Copies page by page, with breaths in between; writes of this connection meanwhile go into the copy too. */
async function copyPages(connection: Sqlite.Database, order: BackupOrder): Promise<void> {
  await connection.backup(unfinishedName(order.target), {
    progress: () => {
      if (order.signal?.aborted) throw new Error("it was stopped");
      return pagesInOneGo;
    },
  });
}

/**
 * Copies the open database. The target is there only when the copy was read back whole and is on the disk; a file that
 * had its name stays until then. Errors: `disk-full`, `damaged` (the database itself, not the copy), `backup-failed`.
 */
export async function backUp(
  connection: Sqlite.Database,
  order: BackupOrder,
): Promise<CallResult<BackupMade>> {
  const { target, binding } = order;
  const unfinished = unfinishedName(target);
  try {
    const room = roomFor(connection, target);
    if (!room.ok) return room;
    removeDatabase(unfinished);
    makePrivateFile(unfinished);
    await copyPages(connection, order);
    await finishCopy(unfinished, order);
    const findings = await lookThrough(unfinished, "whole", binding);
    if (findings.length > 0) {
      removeDatabase(unfinished);
      return fail(
        "damaged",
        `The database is damaged, so no backup was made of it (${findings.slice(0, 3).join("; ")}). Older backups are as they were: restore the newest into another folder.`,
      );
    }
    syncFile(unfinished);
    const made = {
      path: target,
      bytes: statSync(unfinished).size,
      sha256: await hashOf(unfinished),
    };
    renameForGood(unfinished, target);
    return succeed(made);
  } catch (error) {
    return failure(error, unfinished, target);
  }
}

function failure(error: unknown, unfinished: string, target: string): CallResult<never> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const message = error instanceof Error ? error.message : String(error);
  try {
    removeDatabase(unfinished);
  } catch {
    // The disk that failed the copy may fail this too; the next backup clears it away.
  }
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC" || code === "EDQUOT") {
    return fail(
      "disk-full",
      `The disk is full: ${target} was not written. Make room and try again.`,
    );
  }
  return fail("backup-failed", `${target} was not written: ${message}. Choose another place.`, {
    code,
  });
}

/** A copy made in one go inside an update, before anything else uses the database. Throws when it is not whole. */
export function backUpAtOnce(connection: Sqlite.Database, target: string, binding: Binding): void {
  const unfinished = unfinishedName(target);
  removeDatabase(unfinished);
  makePrivateFile(unfinished);
  connection.prepare("VACUUM INTO ?").run(unfinished);
  const copy = new Sqlite(unfinished, { readonly: true, ...binding });
  try {
    const verdict = copy.pragma("integrity_check(1)", { simple: true });
    if (verdict !== "ok") throw new Error(`the copy is not whole: ${String(verdict)}`);
  } finally {
    copy.close();
  }
  syncFile(unfinished);
  renameForGood(unfinished, target);
}

const header = Buffer.from("SQLite format 3\0");
const applicationIdAt = 68;

/** True when nothing is there, or a closed database of ours that may give way to a newer copy. */
export function isReplaceable(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return true;
  // A database with a lock beside it is a desk, not a backup.
  if (!found.isFile() || existsSync(join(dirname(path), lockName))) return false;
  const start = Buffer.alloc(100);
  const file = openSync(path, "r");
  try {
    readSync(file, start, 0, start.length, 0);
  } finally {
    closeSync(file);
  }
  return (
    start.subarray(0, header.length).equals(header) &&
    start.readUInt32BE(applicationIdAt) === applicationId
  );
}

export interface KeptBackup {
  readonly path: string;
  /** RFC 3339 UTC, from its name. */
  readonly taken: string;
  readonly bytes: number;
}

// A number that goes up comes first: a clock that was wrong for a day must not make old backups look new.
const keptName = /^tidewaiter-(\d{6})-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.sqlite$/u;

/** The folder of the backups that the desk makes by itself. */
export function backupFolder(folder: string): string {
  return join(folder, "backups");
}

/** The desk's own backups, newest first; whatever else lies there is left alone. */
export function listBackups(folder: string): KeptBackup[] {
  const place = backupFolder(folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .toSorted()
    .toReversed()
    .flatMap((name) => {
      const [, , day, hour, minute, second] = keptName.exec(name) ?? [];
      if (day === undefined) return [];
      const path = join(place, name);
      const taken = `${day}T${hour ?? ""}:${minute ?? ""}:${second ?? ""}Z`;
      return [{ path, taken, bytes: statSync(path).size }];
    });
}

/** Where the desk's next own backup goes; makes the folder. @param now RFC 3339 UTC. */
export function nextBackupPath(folder: string, now: string): string {
  const place = backupFolder(folder);
  if (!existsSync(place)) {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    syncFolder(folder);
  }
  const numbers = readdirSync(place).map((name) => Number(keptName.exec(name)?.[1] ?? 0));
  const number = String(Math.max(0, ...numbers) + 1).padStart(6, "0");
  const moment = now.slice(0, 19).replaceAll(":", "-");
  return join(place, `tidewaiter-${number}-${moment}Z.sqlite`);
}

/** Removes all but the newest of the desk's own backups, and copies that a kill left unfinished. */
export function pruneBackups(folder: string, keep: number): void {
  const place = backupFolder(folder);
  for (const { path } of listBackups(folder).slice(keep)) rmSync(path, { force: true });
  const leftovers = new RegExp(`\\.unfinished(?:${sidecars.join("|")})?$`, "u");
  for (const name of readdirSync(place)) {
    if (leftovers.test(name)) rmSync(join(place, name), { force: true });
  }
}
