/** After a fault of the disk the desk mends itself, or says what a person must do. Real disks that fail are in test/crash. */
import { closeSync, cpSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import type { DeskHealth } from "../../../core/contract/storage.ts";
import { createDesk } from "../../../desk/desk.ts";
import type { Desk, Session } from "../../../desk/desk.ts";
import { openDatabase } from "../../../db/open.ts";
import type { WritableDb } from "../../../db/database.ts";
import { fastPorts, hearing, pin, preparedFolder, temporaryFolder, value } from "../deskWorld.ts";

interface Held {
  readonly desk: Desk;
  readonly ann: Session;
  readonly folder: string;
  readonly stages: string[];
  /** The connection of the life that is under way. */
  db(): WritableDb;
  /** The next write of that life throws this. */
  failNext(code: string): void;
}

async function hold(folder?: string): Promise<Held> {
  const place = folder ?? (await preparedFolder());
  let db: WritableDb | undefined;
  let next: string | undefined;
  const open: typeof openDatabase = (options) => {
    const opened = openDatabase(options);
    if (!opened.ok) return opened;
    const real = opened.value.db;
    const failing = Object.create(real) as { -readonly [Key in keyof WritableDb]: WritableDb[Key] };
    failing.transaction = (work) => {
      const code = next;
      next = undefined;
      if (code !== undefined) throw new Sqlite.SqliteError("planted", code);
      return real.transaction(work);
    };
    db = real;
    return { ok: true, value: { ...opened.value, db: failing } };
  };
  const desk = value(createDesk(fastPorts(20, hearing().log), { folder: place, open }));
  onTestFinished(() => desk.close());
  const stages: string[] = [];
  desk.on(({ name, data }) => {
    if (name === "health.changed") stages.push(data.storage);
  });
  const ann = desk.session();
  value(await ann.call("session.signIn", { user: "ann", pin }));
  return {
    desk,
    ann,
    folder: place,
    stages,
    db: () => {
      if (db === undefined) throw new Error("never opened");
      return db;
    },
    failNext: (code) => void (next = code),
  };
}

async function until(ann: Session, storage: DeskHealth["storage"]): Promise<DeskHealth> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { health } = value(await ann.call("desk.state", {}));
    if (health.storage === storage) return health;
    await new Promise((resolve) => void setTimeout(resolve, 10));
  }
  throw new Error(`it was never ${storage}`);
}

const seed = { count: 1, profile: "my" };

it("goes on by itself: signed in as before, in a new life, with the audit's word on it", async () => {
  const { ann, failNext, stages, db } = await hold();
  value(await ann.call("declaration.seed", seed));
  const epoch = Number(db().value("SELECT value FROM settings WHERE key = 'epoch'"));
  failNext("SQLITE_IOERR_FSYNC");
  expect(await ann.call("declaration.seed", seed)).toMatchObject({
    ok: false,
    error: { code: "storage-fault", detail: { sqlite: "SQLITE_IOERR_FSYNC" } },
  });
  // At once: nothing is written, everything can be read.
  expect(await ann.call("declaration.seed", seed)).toMatchObject({
    error: { code: "storage-fault" },
  });
  expect(value(await ann.call("declaration.list", {})).total).toBe(1);
  const health = await until(ann, "well");
  expect(health.trouble).toBeNull();
  expect(stages).toEqual(["reading", "mending", "well"]);
  value(await ann.call("declaration.seed", seed));
  expect(Number(db().value("SELECT value FROM settings WHERE key = 'epoch'"))).toBe(epoch + 1);
  expect(db().column("SELECT what FROM audit")).toContain("storage-mended");
  expect(value(await ann.call("desk.verify", {})).ok).toBe(true);
});

it("calls that come while it is opened again wait for it", async () => {
  const { ann, failNext } = await hold();
  value(await ann.call("declaration.seed", { count: 30, profile: "my" }));
  failNext("SQLITE_IOERR_WRITE");
  await ann.call("declaration.check", {});
  const answers: boolean[] = [];
  for (let n = 0; n < 200; n += 1) {
    const { ok } = await ann.call("declaration.list", { limit: 1 });
    answers.push(ok);
    await new Promise((resolve) => void setTimeout(resolve, 1));
  }
  expect(answers.every(Boolean)).toBe(true);
  await until(ann, "well");
});

it("a desk that closes meanwhile closes", async () => {
  const { desk, ann, failNext, folder } = await hold();
  failNext("SQLITE_IOERR_WRITE");
  await ann.call("declaration.seed", seed);
  await desk.close();
  expect(await ann.call("declaration.list", {})).toMatchObject({ error: { code: "closing" } });
  const again = value(createDesk(fastPorts(20, hearing().log), { folder }));
  await again.close();
});

/** Overwrites the page that an index or table begins with. */
function damage(folder: string, name: string): void {
  const path = join(folder, "tidewaiter.sqlite");
  const file = new Sqlite(path);
  const root = file
    .prepare<[string], number>("SELECT rootpage FROM sqlite_schema WHERE name = ?")
    .pluck()
    .get(name);
  const size = Number(file.pragma("page_size", { simple: true }));
  file.close();
  const raw = openSync(path, "r+");
  writeSync(raw, Buffer.alloc(size, 0xff), 0, size, ((root ?? 0) - 1) * size);
  closeSync(raw);
}

it("a damaged database stops all writing, names the newest backup, and that restores", async () => {
  const first = await hold();
  value(await first.ann.call("declaration.seed", { count: 20, profile: "my" }));
  const { path: backup } = value(await first.ann.call("backup.make", {}));
  await first.desk.close();
  damage(first.folder, "documents");
  const { ann, folder } = await hold(first.folder);
  const { declarations } = value(await ann.call("declaration.list", {}));
  const [{ lrn } = { lrn: "" }] = declarations;
  expect(await ann.call("declaration.show", { lrn })).toMatchObject({
    error: { code: "damaged" },
  });
  const health = await until(ann, "stopped");
  expect(health.trouble).toMatchObject({ code: "damaged" });
  expect(health.trouble?.message).toContain(`restore ${backup ?? ""} --data`);
  // What can be read is still shown; nothing is written.
  expect(value(await ann.call("declaration.list", {})).total).toBe(20);
  expect(await ann.call("declaration.seed", seed)).toMatchObject({ error: { code: "damaged" } });
  // A backup of it is refused, and the good one stays.
  expect(await ann.call("backup.make", {})).toMatchObject({ error: { code: "damaged" } });
  expect(value(await ann.call("backup.list", {})).backups.map(({ path }) => path)).toEqual([
    backup,
  ]);
  const place = join(temporaryFolder(), "restored");
  const { restoreData } = await import("../../../desk/restoring.ts");
  const ports = fastPorts(1, hearing().log);
  value(await restoreData(ports, { file: backup ?? "", folder: place }));
  const restored = await hold(place);
  expect(value(await restored.ann.call("desk.verify", {})).ok).toBe(true);
  expect(value(await restored.ann.call("declaration.list", {})).total).toBe(20);
  expect(folder).toBe(first.folder);
});

it("an index that lies is found by the day's backup", async () => {
  const first = await hold();
  value(await first.ann.call("declaration.seed", { count: 20, profile: "my" }));
  await first.desk.close();
  damage(first.folder, "declarations_by_client");
  const { ann } = await hold(first.folder);
  expect(await ann.call("backup.make", { whenDue: true })).toMatchObject({
    error: { code: "damaged" },
  });
  const health = await until(ann, "stopped");
  expect(health.trouble?.message).toContain("Restore a backup");
  expect(health.backup).toMatchObject({ last: null, trouble: expect.stringContaining("damaged") });
});

it("commits that a reopened file no longer holds are missed", async () => {
  const { ann, failNext, folder, db } = await hold();
  const older = temporaryFolder();
  // The state on the disk as it would be had the last commits never reached it.
  db().value("PRAGMA wal_checkpoint(TRUNCATE)");
  cpSync(join(folder, "tidewaiter.sqlite"), join(older, "tidewaiter.sqlite"));
  value(await ann.call("declaration.seed", { count: 3, profile: "my" }));
  db().value("PRAGMA wal_checkpoint(TRUNCATE)");
  failNext("SQLITE_IOERR_FSYNC");
  await ann.call("declaration.seed", seed);
  writeFileSync(join(folder, "tidewaiter.sqlite"), readFileSync(join(older, "tidewaiter.sqlite")));
  const health = await until(ann, "stopped");
  expect(health.trouble?.message).toContain("was written and is no longer there");
});
