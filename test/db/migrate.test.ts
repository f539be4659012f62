/** Migrations: each whole or not at all, never without a backup that was read back. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { applicationId, databaseName } from "../../db/folder.ts";
import { openDatabase } from "../../db/open.ts";
import { latestVersion, migrate } from "../../db/migrate.ts";
import { migrations } from "../../db/migrations/migrations.ts";
import type { Migration } from "../../db/migrations/migrations.ts";
import { outboxRequests } from "../../db/migrations/007OutboxRequests.ts";
import { readProblems } from "../../db/problems.ts";
import { requested } from "./requestWorld.ts";
import { addUser, open, put, temporaryFolder, world } from "./world.ts";

const last = latestVersion();
const next: Migration = {
  version: last + 1,
  name: "next",
  sql: "ALTER TABLE hubs ADD COLUMN remark TEXT",
};
const broken: Migration = {
  version: last + 2,
  name: "broken",
  sql: "CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)",
};

describe("migration 1", () => {
  it("makes every table of the spine, strict, from nothing", () => {
    const opened = openDatabase({
      folder: temporaryFolder(),
      heard: () => {},
      migrations: migrations.slice(0, 1),
    });
    if (!opened.ok) throw new Error(opened.error.message);
    const { db } = opened.value;
    const tables = db.all<{ name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    expect(tables.map(({ name }) => name)).toEqual([
      "audit",
      "audit_head",
      "corrections",
      "counters",
      "cursors",
      "declarations",
      "documents",
      "filings",
      "hubs",
      "inbox",
      "outbox",
      "requests",
      "settings",
      "user_keys",
      "users",
    ]);
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
    opened.value.close();
  });

  it("numbers go up by one", () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
    expect(latestVersion()).toBe(migrations.length);
  });
});

describe("migration 7", () => {
  it("finds the request of each row of the outbox", () => {
    const db = requested();
    const rows = () => db.all<{ id: number; of_request: number | null }>("SELECT * FROM outbox");
    const after = rows();
    expect(after.map(({ of_request: request }) => request === null)).toEqual([true, false]);
    for (const name of db.column<string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
      db.run(`DROP TRIGGER ${name}`);
    db.run("DROP INDEX outbox_of_request");
    db.run("ALTER TABLE outbox DROP COLUMN of_request");
    for (const statement of outboxRequests.split(";").filter((sql) => sql.trim() !== ""))
      db.run(statement);
    expect(rows()).toEqual(after);
  });
});

describe("migration 13", () => {
  it("puts what the rules found of each declaration beside its row", () => {
    const folder = temporaryFolder();
    const before = openDatabase({ folder, heard: () => {}, migrations: migrations.slice(0, 12) });
    if (!before.ok) throw new Error(before.error.message);
    addUser(before.value.db, "ann", "admin");
    const found = [[], [{ code: "LRN-01", severity: "warning", path: "", message: '关 "x"' }]];
    for (const [at, list] of found.entries())
      before.value.db.run(
        `INSERT INTO declarations (lrn, profile, items, warnings, problems, created, updated, created_by, last_editor)
          VALUES (?, 'my', 1, ?, ?, '', '', 'ann', 'ann')`,
        `L-${at}`,
        list.length,
        JSON.stringify(list),
      );
    before.value.close();
    const { db } = open(folder);
    const rows = db.all<{ id: number; warnings: number }>("SELECT * FROM declarations ORDER BY id");
    expect(rows.map(({ id }) => readProblems(db, id))).toEqual(found);
    expect(rows.map(({ warnings }) => warnings)).toEqual([0, 1]);
    expect(Object.keys(rows[0] ?? {})).not.toContain("problems");
  });
});

describe("a later migration", () => {
  it("keeps the data and leaves a backup that opens", () => {
    const { opened, db, folder } = world();
    put(db, "L-1");
    opened.close();
    const steps = [...migrations, next];
    const newer = openDatabase({ folder, heard: () => {}, migrations: steps });
    if (!newer.ok) throw new Error(newer.error.message);
    expect(newer.value.db.value("PRAGMA user_version")).toBe(last + 1);
    expect(newer.value.db.all("SELECT lrn, remark FROM declarations, hubs LIMIT 1")).toEqual([
      { lrn: "L-1", remark: null },
    ]);
    newer.value.close();
    const backup = new Sqlite(join(folder, `${databaseName}.before-${last + 1}`), {
      readonly: true,
    });
    expect(backup.pragma("user_version", { simple: true })).toBe(last);
    expect(backup.prepare("SELECT lrn FROM declarations").pluck().get()).toBe("L-1");
    backup.close();
    // The older program says so, and touches nothing.
    expect(openDatabase({ folder, heard: () => {} })).toMatchObject({
      ok: false,
      error: { code: "newer-database" },
    });
  });

  it("that fails leaves its number and its tables out, and those before it in", () => {
    const { opened, folder } = world();
    opened.close();
    const steps = [...migrations, next, broken];
    const failed = openDatabase({ folder, heard: () => {}, migrations: steps });
    expect(failed).toMatchObject({ ok: false });
    const connection = new Sqlite(join(folder, databaseName));
    expect(connection.pragma("user_version", { simple: true })).toBe(last + 1);
    expect(
      connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get(),
    ).toBe(0);
    connection.close();
  });

  it("is not begun when no backup can be made", () => {
    const { opened, folder } = world();
    opened.close();
    // A folder where the backup should go.
    mkdirSync(join(folder, `${databaseName}.before-${last + 1}`));
    const refused = openDatabase({ folder, heard: () => {}, migrations: [...migrations, next] });
    expect(refused).toMatchObject({ ok: false, error: { code: "backup-failed" } });
    expect(open(folder).db.value("PRAGMA user_version")).toBe(last);
  });

  it("of an empty database makes no backup", () => {
    const folder = temporaryFolder();
    const path = join(folder, databaseName);
    const connection = new Sqlite(path);
    expect(migrate(connection, path, { applicationId })).toEqual({
      ok: true,
      value: { from: 0, to: latestVersion() },
    });
    connection.close();
    expect(existsSync(`${path}.before-${latestVersion()}`)).toBe(false);
  });
});
