/** Restores: beside the data, whole, and never over it; and the place that a database lies in. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { databaseName, finishRestore, hasDatabase } from "../../db/folder.ts";
import { openDatabase } from "../../db/open.ts";
import { owesReconciling, settlePlace } from "../../db/place.ts";
import { deskKeyNote } from "../../db/restore.ts";
import {
  approve,
  check,
  failuresOf,
  noon,
  open,
  put,
  temporaryFolder,
  transport,
} from "./world.ts";

import { backUpTo, backedUp, codeOf, entry, restore } from "./backups.ts";

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
    expect(readdirSync(folder).filter((name) => name.startsWith("resto"))).toEqual([]);
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
