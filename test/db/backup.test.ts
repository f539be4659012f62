/** Backups: whole or not there. */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { isReplaceable, listBackups, nextBackupPath, pruneBackups } from "../../db/backup.ts";
import { databaseName } from "../../db/folder.ts";
import { openDatabase } from "../../db/open.ts";
import { put, temporaryFolder } from "./world.ts";

import { backUpTo, backedUp, codeOf, notes, scratch } from "./backups.ts";

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
