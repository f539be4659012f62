/** Opening: the settings, the refusals, the lock between processes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkpoint } from "../../db/checkpoint.ts";
import { writableDb } from "../../db/database.ts";
import { databaseName } from "../../db/folder.ts";
import { openDatabase } from "../../db/open.ts";
import type { OpenOptions } from "../../db/open.ts";
import { lockName } from "../../db/lock.ts";
import { latestVersion } from "../../db/migrate.ts";
import { applySettings, assertSynchronous } from "../../db/settings.ts";
import { open, put, temporaryFolder, world } from "./world.ts";

function codeOf(folder: string, more: Partial<OpenOptions> = {}): string {
  const opened = openDatabase({ folder, heard: () => {}, ...more });
  if (!opened.ok) return opened.error.code;
  opened.value.close();
  return "";
}

function mode(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

describe("a new folder", () => {
  it("is the user's alone", () => {
    const folder = join(temporaryFolder(), "deep", "data");
    const { db } = open(folder);
    db.run("UPDATE settings SET value = 'on' WHERE key = 'line'");
    expect(mode(folder)).toBe("700");
    for (const name of [databaseName, lockName, `${databaseName}-wal`]) {
      expect(`${name} ${mode(join(folder, name))}`).toBe(`${name} 600`);
    }
  });

  it("with other things in it keeps its mode", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "letter.txt"), "mine");
    mkdirSync(join(folder, "sub"), { mode: 0o755 });
    const before = mode(folder);
    open(folder);
    expect(mode(folder)).toBe(before);
  });
});

describe("settings", () => {
  it("hold, and synchronous is FULL after the first write", () => {
    const { opened, db } = world();
    const expected = {
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      wal_autocheckpoint: 0,
      journal_mode: "wal",
      application_id: 0x54696465,
      user_version: latestVersion(),
    };
    put(db, "L-1");
    for (const [name, value] of Object.entries(expected)) {
      expect(`${name} ${String(db.value(`PRAGMA ${name}`))}`).toBe(`${name} ${value}`);
    }
    const reader = opened.openReader();
    expect(reader.db.value("PRAGMA trusted_schema")).toBe(0);
    expect(reader.db.value("SELECT count(*) FROM declarations")).toBe(1);
    reader.close();
  });

  it("the assertion after a write finds a connection that would lose commits", () => {
    const connection = new Sqlite(join(temporaryFolder(), "plain.sqlite"));
    onTestFinished(() => void connection.close());
    connection.pragma("journal_mode = WAL");
    // Before the first write the wrong default cannot be seen: this is why the check comes after one.
    assertSynchronous(connection);
    connection.exec("CREATE TABLE t (a)");
    expect(() => assertSynchronous(connection)).toThrow("synchronous is 1");
    applySettings(connection);
    connection.exec("INSERT INTO t VALUES (1)");
    assertSynchronous(connection);
  });
});

describe("refused", () => {
  it("is a runtime that would crash", () => {
    expect(codeOf(temporaryFolder(), { napi: 9 })).toBe("old-runtime");
  });

  it("is a network drive", () => {
    for (const kind of [0x6969, 0xff534d42, 0xfe534d42]) {
      expect(codeOf(temporaryFolder(), { statfs: () => kind })).toBe("network-folder");
    }
    expect(codeOf(temporaryFolder(), { statfs: () => 0xef53 })).toBe("");
  });

  it("is a newer database, by name, unchanged", () => {
    const { opened, folder } = world();
    opened.close();
    const path = join(folder, databaseName);
    const newer = new Sqlite(path);
    newer.pragma("user_version = 99");
    newer.close();
    const before = readFileSync(path);
    const refused = openDatabase({ folder, heard: () => {} });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: "newer-database", detail: { version: 99, latest: latestVersion() } },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is another program's database", () => {
    const folder = temporaryFolder();
    const other = new Sqlite(join(folder, databaseName));
    other.exec("CREATE TABLE songs (title)");
    other.close();
    expect(codeOf(folder)).toBe("not-ours");
    const named = temporaryFolder();
    const marked = new Sqlite(join(named, databaseName));
    marked.pragma("application_id = 7");
    marked.close();
    expect(codeOf(named)).toBe("not-ours");
  });

  it("is a file that is no database, or a torn one, and it is kept as it is", () => {
    const folder = temporaryFolder();
    const path = join(folder, databaseName);
    writeFileSync(path, "This is a letter, not a database. ".repeat(300));
    const before = readFileSync(path);
    expect(codeOf(folder)).toBe("damaged");
    expect(readFileSync(path).equals(before)).toBe(true);

    const { opened, folder: torn } = world();
    opened.close();
    truncateSync(join(torn, databaseName), 5000);
    expect(codeOf(torn)).toBe("damaged");
    expect(statSync(join(torn, databaseName)).size).toBe(5000);
  });

  it("is a file where the folder should be", () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "");
    expect(codeOf(path)).toBe("folder-unusable");
    expect(codeOf(join(path, "below"))).toBe("folder-unusable");
  });
});

/** Another process that opens the folder, says what came of it, and stays. */
async function otherProcess(folder: string) {
  const script = `
    const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, "../../db/open.ts"))});
    const opened = openDatabase({ folder: process.argv[1], heard: () => {} });
    console.log(opened.ok ? "open" : opened.error.code);
    if (opened.ok) setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: said.toString().trim() };
}

describe("the lock", () => {
  it("lets one desk in, and the next after it closed", () => {
    const { opened, folder, db } = world();
    expect(codeOf(folder)).toBe("already-open");
    // The refused opener must not have broken the lock.
    expect(codeOf(folder)).toBe("already-open");
    db.run("UPDATE settings SET value = 'on' WHERE key = 'line'");
    opened.close();
    expect(codeOf(folder)).toBe("");
  });

  it("is not lost by an attempt in the same process", async () => {
    const { folder } = world();
    // Opening and closing a locked file by other means would drop the locks of this process without a word.
    expect(codeOf(folder)).toBe("already-open");
    expect((await otherProcess(folder)).said).toBe("already-open");
  }, 30_000);

  it("holds between processes, and goes with a killed one", async () => {
    const { opened, folder, db } = world();
    put(db, "L-1");
    opened.close();
    const first = await otherProcess(folder);
    expect(first.said).toBe("open");
    expect(codeOf(folder)).toBe("already-open");
    expect((await otherProcess(folder)).said).toBe("already-open");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    const again = open(folder);
    expect(again.db.value("SELECT lrn FROM declarations")).toBe("L-1");
    // Each opening is another life: world, the killed child, this one.
    expect(again.db.value("SELECT value FROM settings WHERE key = 'epoch'")).toBe("3");
  }, 30_000);
});

describe("checkpoints", () => {
  it("are made when the log grows long, and cut it", () => {
    const folder = temporaryFolder();
    const told: string[] = [];
    const opened = openDatabase({ folder, heard: ({ outcome }) => void told.push(outcome) });
    if (!opened.ok) throw new Error(opened.error.message);
    onTestFinished(() => void opened.value.close());
    const { db, path } = opened.value;
    const filler = "x".repeat(1_000_000);
    for (let n = 0; n < 40; n += 1) {
      db.run("INSERT INTO settings (key, value) VALUES (?, ?)", `filler-${n}`, filler);
    }
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set(["done"]));
    expect(statSync(`${path}-wal`).size).toBeLessThan(20_000_000);
  });

  it("tell of a reader that holds them up, without waiting for it", () => {
    const { opened, db } = world();
    const reader = new Sqlite(opened.path, { readonly: true });
    reader.exec("BEGIN");
    reader.prepare("SELECT * FROM settings").all();
    put(db, "L-1");
    const writer = new Sqlite(opened.path);
    onTestFinished(() => void (reader.close(), writer.close()));
    applySettings(writer);
    const began = performance.now();
    expect(checkpoint(writer)).toMatchObject({ outcome: "busy" });
    expect(performance.now() - began).toBeLessThan(1000);
    expect(writer.pragma("busy_timeout", { simple: true })).toBe(5000);
    reader.exec("COMMIT");
    expect(checkpoint(writer)).toEqual({ outcome: "done" });
  });

  it("tell of a fault instead of throwing it into a commit that held", () => {
    const connection = new Sqlite(join(temporaryFolder(), "a.sqlite"));
    applySettings(connection);
    connection.exec("CREATE TABLE t (a)");
    const db = writableDb(connection, { heard: () => {} });
    db.run("BEGIN");
    db.run("INSERT INTO t VALUES (1)");
    // A checkpoint inside a transaction is an error of SQLite's own, standing in for one of the disk.
    expect(checkpoint(connection)).toMatchObject({ outcome: "failed", code: "SQLITE_LOCKED" });
    db.run("COMMIT");
    connection.close();
  });
});
