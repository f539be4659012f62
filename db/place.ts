/** Whether this is still the folder, on the computer, in which the desk was last open; else it was restored or copied. */
import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appendAudit } from "./audit.ts";
import type { ReadableDb, WritableDb } from "./database.ts";
import { databaseName } from "./folder.ts";
import { listHubs } from "./hubs.ts";
import { epochOf } from "./outbox.ts";

/** Beside the database: the last epoch that was seen in this folder. A database put back from elsewhere is behind it. */
const seenName = "epoch.seen";

const machineFiles = ["/etc/machine-id", "/var/lib/dbus/machine-id"];

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

/**
 * A mark of the database file itself: its number in the file system and, where the system has one, the computer's id.
 * It stays when the folder is moved or renamed, and differs for any copy that exists beside the original.
 */
function placeOf(folder: string): string {
  const { ino } = statSync(join(folder, databaseName), { bigint: true });
  const machine = machineFiles.map(textOf).find((id) => id !== "") ?? "";
  return createHash("sha256").update(`${machine} ${ino}`).digest("hex");
}

function lastSeen(folder: string): number {
  const seen = textOf(join(folder, seenName));
  return /^\d{1,15}$/u.test(seen) ? Number(seen) : 0;
}

/** Not brought to the disk, and no fault when it cannot be written: a mark that is behind only says less. */
function noteSeen(folder: string, epoch: number): void {
  try {
    writeFileSync(join(folder, seenName), String(epoch), { mode: 0o600 });
  } catch {
    // A full disk shows itself at the next write that matters.
  }
}

export function readSetting(db: ReadableDb, key: string): string | undefined {
  return db.value<string>("SELECT value FROM settings WHERE key = ?", key);
}

export function writeSetting(db: WritableDb, key: string, value: string): void {
  db.run(
    "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    key,
    value,
  );
}

export function dropSetting(db: WritableDb, key: string): void {
  db.run("DELETE FROM settings WHERE key = ?", key);
}

/** Stands in lease_owner of what had been set aside before it came into doubt: without the hub having it, it is again. */
const wasSetAside = "was-set-aside";

/** Why a filing now in doubt had been set aside; undefined when it was not. */
export function setAsideBefore(
  db: ReadableDb,
  outboxId: number,
): { readonly trouble: string | null } | undefined {
  return db.get(
    "SELECT trouble FROM outbox WHERE id = ? AND lease_owner = ?",
    outboxId,
    wasSetAside,
  );
}

/** Every filing that is not known to have arrived comes into doubt. @returns how many. */
function doubtUnsent(db: WritableDb): number {
  const setAside = db.run(
    `UPDATE outbox SET state = 'unknown', next_at = NULL, lease_owner = ? WHERE state = 'quarantined'
      AND of_request IS NULL`,
    wasSetAside,
  );
  const open = db.run(
    "UPDATE outbox SET state = 'unknown', next_at = NULL, trouble = ? WHERE state IN ('queued', 'waiting', 'sending')",
    "This data was restored or copied. The hub is asked whether it has this filing before anything is sent.",
  );
  return setAside.changes + open.changes;
}

const owed = (hubId: number): string => `reconcile-owed:${hubId}`;

/** True until this desk's filings were compared with those of the hub, after its data was restored or copied. */
export function owesReconciling(db: ReadableDb, hubId: number): boolean {
  return readSetting(db, owed(hubId)) !== undefined;
}

export function settleReconciling(db: WritableDb, hubId: number): void {
  dropSetting(db, owed(hubId));
}

/** restored: by `restore`; copied: another file or computer; put-back: an older database lies in the folder of a newer. */
type Change = "restored" | "copied" | "put-back";

function changeOf(db: ReadableDb, place: string, seen: number): Change | undefined {
  if (readSetting(db, "restored") !== undefined) return "restored";
  const before = readSetting(db, "place");
  if (before !== undefined && before !== place) return "copied";
  return seen >= epochOf(db) ? "put-back" : undefined;
}

export interface Settled {
  /** Why what was not sent came into doubt; undefined when this is the place of last time. */
  readonly change: Change | undefined;
  readonly doubted: number;
}

function takeIn(
  db: WritableDb,
  change: Change,
  seen: number,
  { at, who }: { at: string; who: string },
): number {
  const doubted = doubtUnsent(db);
  const hubs = listHubs(db);
  for (const hub of hubs) writeSetting(db, owed(hub.id), at);
  writeSetting(db, "epoch", String(Math.max(epochOf(db), seen + 1)));
  const restored = readSetting(db, "restored");
  if (restored !== undefined || hubs.length > 0) {
    const told = restored === undefined ? {} : (JSON.parse(restored) as Record<string, unknown>);
    appendAudit(db, { at, who, what: `data-${change}`, detail: { doubted, ...told } });
  }
  dropSetting(db, "restored");
  return doubted;
}

/**
 * Called once after opening, before anything is sent. In restored or copied data every filing not known as sent becomes
 * unknown, so that the hub is asked first, and the books are to be compared with each hub's.
 */
export function settlePlace(
  db: WritableDb,
  folder: string,
  entry: { readonly at: string; readonly who: string },
): Settled {
  const place = placeOf(folder);
  const seen = lastSeen(folder);
  const change = changeOf(db, place, seen);
  let doubted = 0;
  if (change !== undefined || readSetting(db, "place") !== place) {
    db.transaction(() => {
      if (change !== undefined) doubted = takeIn(db, change, seen, entry);
      writeSetting(db, "place", place);
    });
  }
  noteSeen(folder, epochOf(db));
  return { change, doubted };
}
