/** Backups: whole or not there; restores: beside the data, whole, and never over it. */
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { CallResult } from "../../core/contract.ts";
import { isReplaceable, listBackups, nextBackupPath, pruneBackups } from "../../db/backup.ts";
import { databaseName, finishRestore, hasDatabase } from "../../db/folder.ts";
import { openDatabase } from "../../db/open.ts";
import type { OpenedDatabase } from "../../db/open.ts";
import { owesReconciling, settlePlace } from "../../db/place.ts";
import { deskKeyNote, restoreBackup } from "../../db/restore.ts";
import type { Restored, RestoreOrder } from "../../db/restore.ts";
import {
  approve,
  check,
  failuresOf,
  noon,
  open,
  put,
  temporaryFolder,
  transport,
  world,
} from "./world.ts";

const entry = { at: noon, who: "desk" };
const notes = { backup: JSON.stringify({ taken: noon }), place: "" };

function codeOf(result: CallResult<unknown>): string {
  return result.ok ? "" : result.error.code;
}

async function backUpTo(opened: OpenedDatabase, target: string, more: Record<string, string> = {}) {
  const made = await opened.backUp({ target, notes: { ...notes, ...more } });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

function restore(
  file: string,
  folder: string,
  more: Partial<RestoreOrder> = {},
): Promise<CallResult<Restored>> {
  return restoreBackup({
    file,
    folder,
    at: noon,
    token: "T",
    signedBy: () => Promise.resolve({ ok: true, value: null }),
    keepFile: () => Promise.resolve(),
    breathe: () => Promise.resolve(),
    ...more,
  });
}

/** Overwrites bytes in the middle of a file. */
function scratch(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, "r+");
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

/** A world with an approved filing, and a backup of it. */
async function backedUp() {
  const it = world();
  put(it.db, "L-1");
  check(it.db, "L-1");
  approve(it.db, "L-1");
  settlePlace(it.db, it.folder, entry);
  const target = join(temporaryFolder(), "copy.sqlite");
  const made = await backUpTo(it.opened, target);
  return { ...it, target, made };
}

describe("a backup", () => {
  it("is one whole file that needs nothing beside it", async () => {
    const { target, made, folder } = await backedUp();
    expect(readdirSync(join(target, ".."))).toEqual(["copy.sqlite"]);
    expect((statSync(target).mode & 0o777).toString(8)).toBe("600");
    expect(made).toMatchObject({ path: target, bytes: statSync(target).size });
    const copy = new Sqlite(target, { readonly: true });
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(copy.pragma("journal_mode", { simple: true })).toBe("delete");
    expect(copy.prepare("SELECT lrn FROM filings").pluck().all()).toEqual(["L-1"]);
    copy.close();
    expect(existsSync(join(folder, "backups"))).toBe(false);
  });

  it("holds what was written while it was made, or not, but nothing half", async () => {
    const { opened, db, target } = await backedUp();
    for (let n = 0; n < 400; n += 1) put(db, `M-${n}`, { xml: "x".repeat(20_000) });
    const making = backUpTo(opened, target);
    let more = 0;
    const writing = setInterval(() => put(db, `N-${(more += 1)}`), 1);
    await making;
    clearInterval(writing);
    const copy = new Sqlite(target, { readonly: true });
    const held = Number(copy.prepare("SELECT count(*) FROM declarations").pluck().get());
    const documents = copy.prepare("SELECT count(*) FROM documents").pluck().get();
    copy.close();
    expect(held).toBe(documents);
    expect(held).toBeGreaterThanOrEqual(401);
  });

  it("of a damaged database is refused, and the one before stays", async () => {
    const { opened, db, target, folder } = await backedUp();
    for (let n = 0; n < 300; n += 1) put(db, `M-${n}`);
    opened.close();
    const before = readFileSync(target);
    const path = join(folder, databaseName);
    const file = new Sqlite(path);
    const page = file
      .prepare<[], number>(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'declarations_by_client'",
      )
      .pluck()
      .get();
    const size = Number(file.pragma("page_size", { simple: true }));
    file.close();
    scratch(path, ((page ?? 0) - 1) * size + 12, Buffer.alloc(600, 7));
    const again = openDatabase({ folder, heard: () => {} });
    if (!again.ok) throw new Error(again.error.message);
    const made = await again.value.backUp({ target, notes });
    again.value.close();
    expect(codeOf(made)).toBe("damaged");
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(readdirSync(join(target, ".."))).toEqual(["copy.sqlite"]);
  });

  it("that is stopped, or whose place is gone, leaves nothing", async () => {
    const { opened, target } = await backedUp();
    const place = join(temporaryFolder(), "other.sqlite");
    const stopped = await opened.backUp({ target: place, notes, signal: AbortSignal.abort() });
    expect(codeOf(stopped)).toBe("backup-failed");
    expect(readdirSync(join(place, ".."))).toEqual([]);
    const nowhere = await opened.backUp({ target: join(target, "x", "y.sqlite"), notes });
    expect(codeOf(nowhere)).toBe("backup-failed");
  });

  it("is told from a desk and from other files", async () => {
    const { target, folder } = await backedUp();
    const letter = join(temporaryFolder(), "letter");
    writeFileSync(letter, "Dear Sir");
    expect(isReplaceable(target)).toBe(true);
    expect(isReplaceable(letter)).toBe(false);
    expect(isReplaceable(join(folder, databaseName))).toBe(false);
    expect(isReplaceable(join(folder, "nothing"))).toBe(true);
  });
});

describe("the desk's own backups", () => {
  it("are numbered, so that a wrong clock does not make old ones new, and the newest are kept", async () => {
    const { opened, folder } = await backedUp();
    const moments = ["2036-01-01", "2026-11-20", "2026-11-21", "2026-11-22"];
    for (const day of moments) {
      await backUpTo(opened, nextBackupPath(folder, `${day}T08:15:30.123Z`));
    }
    writeFileSync(join(folder, "backups", "mine.txt"), "kept");
    writeFileSync(join(folder, "backups", "x.sqlite.unfinished-wal"), "left by a kill");
    expect(listBackups(folder).map(({ taken }) => taken.slice(0, 10))).toEqual(
      moments.toReversed(),
    );
    pruneBackups(folder, 2);
    expect(listBackups(folder).map(({ taken }) => taken)).toEqual([
      "2026-11-22T08:15:30Z",
      "2026-11-21T08:15:30Z",
    ]);
    expect(readdirSync(join(folder, "backups")).toSorted()).toEqual([
      "mine.txt",
      "tidewaiter-000003-2026-11-21T08-15-30Z.sqlite",
      "tidewaiter-000004-2026-11-22T08-15-30Z.sqlite",
    ]);
  });
});

describe("a restore", () => {
  it("into an empty folder gives back all, with the key, and asks before it sends", async () => {
    const { opened, target } = await backedUp();
    await backUpTo(opened, target, { [deskKeyNote]: "PEM" });
    const folder = join(temporaryFolder(), "new");
    const restored = await restore(target, folder);
    expect(restored).toEqual({
      ok: true,
      value: { path: join(folder, databaseName), replaced: null, taken: noon, declarations: 1 },
    });
    expect(readdirSync(folder).toSorted()).toEqual(["desk.key", "lock.db", databaseName]);
    expect(readFileSync(join(folder, "desk.key"), "utf8")).toBe("PEM");
    const again = open(folder);
    expect(again.db.value("SELECT count(*) FROM settings WHERE key LIKE 'file:%'")).toBe(0);
    expect(settlePlace(again.db, folder, entry)).toEqual({ change: "restored", doubted: 1 });
    expect(again.db.column("SELECT state FROM outbox")).toEqual(["unknown"]);
    expect(again.db.column("SELECT what FROM audit")).toContain("data-restored");
    expect([1, 2].map((hub) => owesReconciling(again.db, hub))).toEqual([true, true]);
    expect(failuresOf(again.db)).toEqual([]);
    // Only the first opening is in another place.
    again.close();
    expect(settlePlace(open(folder).db, folder, entry)).toEqual({ change: undefined, doubted: 0 });
  });

  it("over data moves that aside, log and all", async () => {
    const { opened, db, folder, target } = await backedUp();
    put(db, "L-2");
    // As after a kill: the last change is in the log only.
    const log = readFileSync(`${opened.path}-wal`);
    const file = readFileSync(opened.path);
    opened.close();
    writeFileSync(opened.path, file);
    writeFileSync(`${opened.path}-wal`, log);
    const restored = await restore(target, folder);
    expect(restored).toMatchObject({ ok: true, value: { replaced: join(folder, "replaced-T") } });
    const now = open(folder);
    expect(now.db.column("SELECT lrn FROM declarations")).toEqual(["L-1"]);
    const aside = temporaryFolder();
    cpSync(join(folder, "replaced-T"), aside, { recursive: true });
    expect(open(aside).db.column("SELECT lrn FROM declarations")).toEqual(["L-1", "L-2"]);
  });

  it("is refused while a desk is open there, and changes nothing", async () => {
    const { folder, target } = await backedUp();
    const before = readdirSync(folder);
    expect(codeOf(await restore(target, folder))).toBe("already-open");
    expect(readdirSync(folder)).toEqual(before);
    // Nor is a desk that is open copied from.
    expect(codeOf(await restore(join(folder, databaseName), temporaryFolder()))).toBe(
      "already-open",
    );
  });

  it("of what is no backup, or a damaged one, changes nothing", async () => {
    const { opened, folder, target } = await backedUp();
    opened.close();
    const before = readFileSync(join(folder, databaseName));
    const place = temporaryFolder();
    const letter = join(place, "letter");
    writeFileSync(letter, "This is a letter, not a database. ".repeat(300));
    const song = join(place, "song.sqlite");
    const other = new Sqlite(song);
    other.exec("CREATE TABLE songs (title)");
    other.close();
    const newer = join(place, "newer.sqlite");
    cpSync(target, newer);
    const raised = new Sqlite(newer);
    raised.pragma("user_version = 99");
    raised.close();
    const torn = join(place, "torn.sqlite");
    writeFileSync(torn, readFileSync(target).subarray(0, 50_000));
    const changed = join(place, "changed.sqlite");
    cpSync(target, changed);
    const forged = new Sqlite(changed);
    forged.exec("DROP TRIGGER filings_stays; UPDATE filings SET bytes = CAST('<other/>' AS BLOB)");
    forged.close();
    for (const [file, code] of [
      [letter, "not-a-backup"],
      [place, "not-a-backup"],
      [join(place, "nothing"), "file-missing"],
      [song, "not-ours"],
      [newer, "newer-database"],
      [torn, "damaged"],
      [changed, "damaged"],
    ] as const) {
      expect(`${file} ${codeOf(await restore(file, folder))}`).toBe(`${file} ${code}`);
    }
    expect(readFileSync(join(folder, databaseName)).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith("re"))).toEqual([]);
  });

  it("signed by nobody whom the backup knows is refused", async () => {
    const { opened, folder, target } = await backedUp();
    opened.close();
    const refused = await restore(target, folder, {
      signedBy: () => Promise.resolve({ ok: false, error: { code: "wrong-pin", message: "no" } }),
    });
    expect(codeOf(refused)).toBe("wrong-pin");
    expect(open(folder).db.column("SELECT lrn FROM declarations")).toEqual(["L-1"]);
  });
});

describe("a restore that a kill interrupted", () => {
  /** What lies in the folder after so many of the steps that a restore takes. */
  async function interrupted(steps: number) {
    const { opened, folder, target } = await backedUp();
    put(opened.db, "OLD");
    opened.close();
    writeFileSync(join(folder, "desk.key"), "old key");
    writeFileSync(join(folder, `${databaseName}-wal`), "old log");
    const ready = join(folder, "restored-T");
    const aside = join(folder, "replaced-T");
    const take: readonly (() => void)[] = [
      () => {
        mkdirSync(join(folder, "restoring-T"));
        cpSync(target, join(folder, "restoring-T", databaseName));
        writeFileSync(join(folder, "restoring-T", "desk.key"), "new key");
      },
      () => renameSync(join(folder, "restoring-T"), ready),
      () => mkdirSync(aside),
      () => renameSync(join(folder, "desk.key"), join(aside, "desk.key")),
      () => renameSync(join(folder, databaseName), join(aside, databaseName)),
      () => renameSync(join(folder, `${databaseName}-wal`), join(aside, `${databaseName}-wal`)),
      () => renameSync(join(ready, "desk.key"), join(folder, "desk.key")),
      () => renameSync(join(ready, databaseName), join(folder, databaseName)),
    ];
    for (const step of take.slice(0, steps)) step();
    return folder;
  }

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("after %i steps is taken back or ended", async (steps) => {
    const folder = await interrupted(steps);
    expect(hasDatabase(folder)).toBe(true);
    finishRestore(folder);
    const isNew = steps >= 3;
    expect(readFileSync(join(folder, "desk.key"), "utf8")).toBe(isNew ? "new key" : "old key");
    expect(existsSync(join(folder, `${databaseName}-wal`))).toBe(!isNew);
    expect(existsSync(join(folder, "replaced-T"))).toBe(isNew);
    if (isNew) {
      expect(readFileSync(join(folder, "replaced-T", `${databaseName}-wal`), "utf8")).toBe(
        "old log",
      );
      expect(readFileSync(join(folder, "replaced-T", "desk.key"), "utf8")).toBe("old key");
    }
    expect(readdirSync(folder).filter((name) => /^resto/u.test(name))).toEqual([]);
    const { db } = open(folder);
    expect(db.column("SELECT lrn FROM declarations")).toEqual(isNew ? ["L-1"] : ["L-1", "OLD"]);
  });
});

describe("the place", () => {
  it("stays when the folder is renamed", async () => {
    const { opened, folder } = await backedUp();
    opened.close();
    const moved = join(temporaryFolder(), "moved");
    renameSync(folder, moved);
    const { db } = open(moved);
    expect(settlePlace(db, moved, entry)).toEqual({ change: undefined, doubted: 0 });
    expect(db.column("SELECT state FROM outbox")).toEqual(["queued"]);
    mkdirSync(folder);
  });

  it("is another for a copy: all that is not sent is in doubt, and what was set aside stays so", async () => {
    const { opened, db, folder } = await backedUp();
    for (const lrn of ["L-2", "L-3", "L-4"]) {
      put(db, lrn);
      check(db, lrn);
      approve(db, lrn);
    }
    transport(db, "L-2", "sending");
    transport(db, "L-2", "sent");
    transport(db, "L-3", "sending");
    transport(db, "L-3", "quarantined");
    opened.close();
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    const copied = open(copy);
    expect(settlePlace(copied.db, copy, entry)).toEqual({ change: "copied", doubted: 3 });
    expect(copied.db.column("SELECT state FROM outbox ORDER BY id")).toEqual([
      "unknown",
      "sent",
      "unknown",
      "unknown",
    ]);
    expect(failuresOf(copied.db)).toEqual([]);
    // The original is not concerned.
    const original = open(folder);
    expect(settlePlace(original.db, folder, entry)).toEqual({ change: undefined, doubted: 0 });
  });

  it("tells an older database that was put into the same file", async () => {
    const { opened, folder } = await backedUp();
    opened.close();
    const older = readFileSync(join(folder, databaseName));
    for (let life = 0; life < 3; life += 1) {
      const later = openDatabase({ folder, heard: () => {} });
      if (!later.ok) throw new Error(later.error.message);
      expect(settlePlace(later.value.db, folder, entry).change).toBeUndefined();
      later.value.close();
    }
    // Written into the file itself, so that its number in the file system stays.
    writeFileSync(join(folder, databaseName), older);
    const found = open(folder);
    expect(settlePlace(found.db, folder, entry)).toEqual({ change: "put-back", doubted: 1 });
    found.close();
    expect(settlePlace(open(folder).db, folder, entry).change).toBeUndefined();
  });
});
