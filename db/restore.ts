/** Restoring a backup: copied beside the data, read back and looked through, and only then put in the data's place. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { copyFile, chmod, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import { carriedTable } from "./backup.ts";
import { writableDb } from "./database.ts";
import type { WritableDb } from "./database.ts";
import { syncFile, syncFolder } from "./durable.ts";
import { databaseName, finishRestore, putInPlace, restoringFolder } from "./folder.ts";
import { lockName, takeLock } from "./lock.ts";
import type { Binding } from "./lock.ts";
import { latestVersion } from "./migrate.ts";
import { faultOf, makeFolder, refusal } from "./open.ts";
import { dropSetting, readSetting, writeSetting } from "./place.ts";
import { verifyDatabase } from "./verify.ts";

export interface RestoreOrder {
  /** The backup. */
  readonly file: string;
  /** The data folder; made when it is not there. */
  readonly folder: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** Makes names that nobody else uses. */
  readonly token: string;
  readonly nativeBinding?: string;
  /** Who signs for it, from the users that the backup knows; null: nobody. An error ends it. */
  readonly signedBy: (db: WritableDb) => Promise<CallResult<string | null>>;
  /** Keeps a file that the backup carries where the desk looks for it. */
  readonly keepFile: (bytes: Uint8Array) => Promise<unknown>;
  /** Lets other work go first, between two parts of the look. */
  readonly breathe: () => Promise<void>;
}

export interface Restored {
  /** The database that is in place now. */
  readonly path: string;
  /** Where what it took the place of lies; null when the folder held none. */
  readonly replaced: string | null;
  /** When the backup was taken, RFC 3339 UTC; null when it does not say. */
  readonly taken: string | null;
  readonly declarations: number;
}

/** A setting of a backup that is a small file of the data folder, and the name of that file. */
export const deskKeyNote = "file:desk.key";
const carriedFiles: readonly (readonly [key: string, name: string])[] = [[deskKeyNote, "desk.key"]];

function notABackup(file: string, why: string): CallResult<never> {
  return fail("not-a-backup", `${file} ${why}. Name a file that backup wrote.`);
}

/** The name of a log that belongs to the file and holds the last changes; undefined when there is none. */
function logOf(file: string): string | undefined {
  const log = `${file}-wal`;
  return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0 ? log : undefined;
}

/** Keeps a desk out while its file is copied; a file by itself needs no lock. */
function holdSource(file: string, binding: Binding): CallResult<() => void> {
  const folder = dirname(file);
  const isDesk = basename(file) === databaseName && existsSync(join(folder, lockName));
  if (!isDesk) return succeed(() => undefined);
  const lock = takeLock(folder, binding);
  return lock.ok ? succeed(lock.value.release) : lock;
}

async function copyIn(
  order: RestoreOrder,
  place: string,
  binding: Binding,
): Promise<CallResult<null>> {
  const { file } = order;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return fail("file-missing", `There is no file ${file}. Check the name.`);
  if (!found.isFile()) return notABackup(file, "is no file");
  const held = holdSource(file, binding);
  if (!held.ok) return held;
  try {
    const target = join(place, databaseName);
    await copyFile(file, target);
    await chmod(target, 0o600);
    const log = logOf(file);
    if (log !== undefined) await copyFile(log, `${target}-wal`);
    return succeed(null);
  } finally {
    held.value();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(part as Buffer);
  }
  return hash.digest("hex");
}

/** What is wrong with the copy, beyond what a page or an index can show. */
async function findingsIn(
  connection: Sqlite.Database,
  db: WritableDb,
  breathe: () => Promise<void>,
): Promise<string[]> {
  const findings: string[] = [];
  if (Number(connection.pragma("user_version", { simple: true })) !== latestVersion()) {
    // Of another version only what does not depend on its tables can be said; the update looks at the rest.
    const lines = connection.prepare<[], string>("PRAGMA integrity_check(5)").pluck().all();
    return lines.filter((line) => line !== "ok");
  }
  for (const check of verifyDatabase(db)) {
    await breathe();
    // Triggers are made anew at each opening, so another program's are no damage.
    if (check && !check.ok && check.name !== "guards")
      findings.push(`${check.name}: ${check.detail}`);
  }
  return findings;
}

/** Files that the backup carries are laid beside the copy and taken out of it. */
async function unpackFiles(db: WritableDb, place: string): Promise<void> {
  for (const [key, name] of carriedFiles) {
    const content = readSetting(db, key);
    if (content === undefined) continue;
    await writeFile(join(place, name), content, { mode: 0o600, flag: "wx", flush: true });
    dropSetting(db, key);
  }
}

/** Documents that the backup carries go back to where they lay; what is there already is left. */
async function unpackCarried(
  db: WritableDb,
  connection: Sqlite.Database,
  keepFile: RestoreOrder["keepFile"],
): Promise<void> {
  const has = db.value("SELECT 1 FROM sqlite_schema WHERE name = ?", carriedTable);
  if (has === undefined) return;
  for (const id of db.column<number>(`SELECT id FROM ${carriedTable} ORDER BY id`)) {
    const bytes = db.value<Uint8Array>(`SELECT bytes FROM ${carriedTable} WHERE id = ?`, id);
    if (bytes !== undefined) await keepFile(bytes);
  }
  connection.exec(`DROP TABLE ${carriedTable}`);
  connection.exec("VACUUM");
}

interface Prepared {
  readonly taken: string | null;
  readonly declarations: number;
}

function takenOf(db: WritableDb): string | null {
  const note = readSetting(db, "backup");
  if (note === undefined) return null;
  const { taken } = JSON.parse(note) as { taken?: unknown };
  return typeof taken === "string" ? taken : null;
}

async function prepare(
  order: RestoreOrder,
  place: string,
  binding: Binding,
): Promise<CallResult<Prepared>> {
  const { file, at } = order;
  const copied = await copyIn(order, place, binding);
  if (!copied.ok) return copied;
  const path = join(place, databaseName);
  const sha256 = await hashOf(path);
  const connection = new Sqlite(path, { fileMustExist: true, ...binding });
  try {
    connection.pragma("trusted_schema = OFF");
    connection.pragma("cell_size_check = ON");
    connection.pragma("synchronous = EXTRA");
    const refused = refusal(connection, file, latestVersion());
    if (refused) return refused;
    if (Number(connection.pragma("user_version", { simple: true })) === 0) {
      return notABackup(file, "is no desk's database");
    }
    connection.pragma("journal_mode = DELETE");
    const db = writableDb(connection, { heard: () => undefined });
    const findings = await findingsIn(connection, db, order.breathe);
    if (findings.length > 0) {
      return fail(
        "damaged",
        `${file} is damaged (${findings.slice(0, 3).join("; ")}). Nothing was changed. Take an older backup.`,
      );
    }
    const signed = await order.signedBy(db);
    if (!signed.ok) return signed;
    await unpackFiles(db, place);
    await unpackCarried(db, connection, order.keepFile);
    const taken = takenOf(db);
    writeSetting(
      db,
      "restored",
      JSON.stringify({ restored: at, file: basename(file), sha256, taken, by: signed.value }),
    );
    const declarations = db.value<number>("SELECT count(*) FROM declarations") ?? 0;
    return succeed({ taken, declarations });
  } catch (error) {
    const { code = "", message = "" } = error as { code?: string; message?: string };
    if (code.startsWith("SQLITE_NOTADB")) return notABackup(file, "is no database");
    if (!code.startsWith("SQLITE_CORRUPT")) throw error;
    return fail(
      "damaged",
      `${file} is damaged (${message}). Nothing was changed. Take an older backup.`,
    );
  } finally {
    connection.close();
  }
}

/**
 * Puts a backup in the place of the folder's data; what was there is moved into a folder beside it and never
 * overwritten. A kill at any moment leaves the old data or the new. At the next opening the desk asks the hub about
 * everything that it does not know as sent. Errors: `file-missing`, `not-a-backup`, `damaged`, `already-open`,
 * `not-ours`, `newer-database`, `disk-full`, `folder-unusable`.
 */
export async function restoreBackup(order: RestoreOrder): Promise<CallResult<Restored>> {
  const { folder, nativeBinding } = order;
  const binding: Binding = nativeBinding === undefined ? {} : { nativeBinding };
  const path = join(folder, databaseName);
  const place = restoringFolder(folder, order.token);
  let release: (() => void) | undefined;
  try {
    makeFolder(folder);
    const lock = takeLock(folder, binding);
    if (!lock.ok) return lock;
    release = lock.value.release;
    finishRestore(folder);
    mkdirSync(place, { mode: 0o700 });
    const prepared = await prepare(order, place, binding);
    if (!prepared.ok) {
      rmSync(place, { recursive: true, force: true });
      return prepared;
    }
    for (const name of readdirSync(place)) syncFile(join(place, name));
    syncFolder(place);
    return succeed({ path, replaced: putInPlace(folder, place), ...prepared.value });
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    return faultOf(error, folder);
  } finally {
    release?.();
  }
}
