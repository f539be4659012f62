/** Planted faults, each of which the look through the database must find, by name. */
import { createHash } from "node:crypto";
import { openSync, closeSync, readFileSync, writeSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { appendAudit } from "../../db/audit.ts";
import {
  approve,
  check,
  checksOf,
  failuresOf,
  open,
  put,
  stored,
  transport,
  world,
} from "./world.ts";

/** A desk with filings in several states, closed. */
function filled(): { path: string; folder: string } {
  const { db, opened, folder } = world();
  for (let n = 1; n <= 6; n += 1) {
    put(db, `L-${n}`);
    if (n > 1) check(db, `L-${n}`);
    if (n > 2) approve(db, `L-${n}`);
  }
  transport(db, "L-5", "sending");
  transport(db, "L-6", "sending");
  transport(db, "L-6", "sent");
  db.run("UPDATE declarations SET customs = 'accepted' WHERE lrn = 'L-6'");
  expect(stored(db, "L-6").status).toBe("at-customs");
  opened.close();
  return { path: opened.path, folder };
}

/** Checks that fail after somebody was at the closed database with a tool that heeds no trigger. */
function failing(tamper: (connection: Sqlite.Database) => void): string[] {
  const { path, folder } = filled();
  const connection = new Sqlite(path);
  connection.pragma("foreign_keys = OFF");
  const triggers = connection
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) connection.exec(`DROP TRIGGER "${name}"`);
  tamper(connection);
  for (const { sql } of triggers) connection.exec(sql);
  connection.close();
  const { db } = open(folder);
  return failuresOf(db).map(({ name, detail }) => `${name}: ${detail}`);
}

describe("verify", () => {
  it("finds nothing where nothing is wrong, and names what it looked at", () => {
    const { folder } = filled();
    const { db } = open(folder);
    const checks = checksOf(db);
    expect(checks.map(({ name, ok }) => `${name} ${ok}`)).toEqual([
      "integrity true",
      "foreign keys true",
      "guards true",
      "states true",
      "counters true",
      "frozen filings true",
      "audit chain true",
      "search true",
    ]);
  });

  const planted: readonly (readonly [name: string, sql: string, found: RegExp])[] = [
    [
      "a byte of a frozen filing",
      "UPDATE filings SET bytes = CAST(replace(CAST(bytes AS TEXT), 'L-3', 'L-X') AS BLOB) WHERE lrn = 'L-3'",
      /frozen filings: the frozen bytes of L-3 were changed/u,
    ],
    [
      "a signature",
      "UPDATE filings SET jws = (SELECT jws FROM filings WHERE lrn = 'L-4') WHERE lrn = 'L-3'",
      /frozen filings: the signature of L-3 does not hold/u,
    ],
    ["an audit entry gone", "DELETE FROM audit WHERE id = 3", /audit chain: entry 3 is missing/u],
    [
      "the last audit entry gone",
      "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)",
      /audit chain: \d+ entries were written/u,
    ],
    [
      "an audit entry changed",
      "UPDATE audit SET who = 'Boris' WHERE id = 2",
      /audit chain: entry 2 was changed/u,
    ],
    [
      "audit entries swapped",
      "UPDATE audit SET id = CASE id WHEN 2 THEN -3 ELSE -2 END WHERE id IN (2, 3); UPDATE audit SET id = -id WHERE id < 0",
      /audit chain: entry 2/u,
    ],
    [
      "a wrong counter",
      "UPDATE counters SET n = n + 1 WHERE dimension = 'status' AND value = 'checked'",
      /counters: status checked is 1, the counter says 2/u,
    ],
    [
      "a wrong total",
      "UPDATE counters SET n = 5 WHERE dimension = 'total'",
      /counters: total is 6, the counter says 5/u,
    ],
    [
      "a counter of what is not there",
      "INSERT INTO counters VALUES ('client', 'Nobody', 1)",
      /counters: client Nobody is 0/u,
    ],
    [
      "an approval without filing",
      "DELETE FROM outbox WHERE declaration_id = 3; DELETE FROM filings WHERE lrn = 'L-3'",
      /states: L-3 is approved without a filing/u,
    ],
    [
      "a filing approved by its editor",
      "UPDATE declarations SET created_by = 'Boris' WHERE lrn = 'L-3'",
      /states: L-3 was approved by its own editor/u,
    ],
    [
      "a filing approved by its editor before four eyes was switched off",
      `INSERT INTO audit SELECT id + 1, at, 'Chen', 'four-eyes-switched', NULL, '{"on":false}', hash, hash FROM audit ORDER BY id DESC LIMIT 1;
        UPDATE declarations SET created_by = 'Boris' WHERE lrn = 'L-3'`,
      /states: L-3 was approved by its own editor/u,
    ],
    [
      "an edit after approval",
      "UPDATE documents SET xml = '<Other/>' WHERE declaration_id = 4",
      /states: L-4 was edited after its approval/u,
    ],
    [
      "a document gone",
      "DELETE FROM documents WHERE declaration_id = 1",
      /states: L-1 has no document/u,
    ],
    [
      "a queued one without its outbox row",
      "DELETE FROM outbox WHERE declaration_id = 4",
      /states: L-4 is not where the outbox says/u,
    ],
    [
      "a row that points at nothing",
      "UPDATE documents SET declaration_id = 99 WHERE declaration_id = 1",
      /foreign keys: documents 99 points at nothing in declarations/u,
    ],
    [
      "an index of words that is behind",
      "UPDATE declarations SET goods = 'Elephant' WHERE lrn = 'L-1'",
      /search: /u,
    ],
  ];

  it.each(planted)("finds %s", (_name, sql, found) => {
    expect(failing((connection) => void connection.exec(sql)).join("\n")).toMatch(found);
  });

  it("finds an entry that was changed and stamped anew, since the next one holds its hash", () => {
    const stamp = (row: Record<string, unknown>): string =>
      createHash("sha256")
        .update(String(row["prev"]))
        .update(JSON.stringify(["id", "at", "who", "what", "lrn", "detail"].map((key) => row[key])))
        .digest("hex");
    const found = failing((connection) => {
      const read = connection.prepare<[number], Record<string, unknown>>(
        "SELECT * FROM audit WHERE id = ?",
      );
      const second = { ...read.get(2), who: "Boris" };
      expect(stamp(read.get(2) ?? {})).toBe(read.get(2)?.["hash"]);
      connection
        .prepare("UPDATE audit SET who = 'Boris', hash = ? WHERE id = 2")
        .run(stamp(second));
      connection.prepare("UPDATE audit SET prev = ? WHERE id = 3").run(stamp(second));
    });
    expect(found).toEqual(["audit chain: entry 3 was changed"]);
  });

  it("finds a trigger that is missing", () => {
    const { db } = world();
    db.run("DROP TRIGGER filings_four_eyes");
    expect(failuresOf(db)).toEqual([
      { name: "guards", ok: false, detail: "trigger filings_four_eyes is missing or was changed" },
    ]);
  });

  it("finds a byte flipped on the disk in the pages of the frozen filings", () => {
    const { path, folder } = filled();
    const bytes = readFileSync(path);
    // The document and its frozen copy are the same text; the frozen one is in the page of the filings table.
    const places: number[] = [];
    for (
      let at = bytes.indexOf("<Declaration>L-3<");
      at >= 0;
      at = bytes.indexOf("<Declaration>L-3<", at + 1)
    ) {
      places.push(at);
    }
    expect(places.length).toBeGreaterThanOrEqual(2);
    for (const place of places) {
      const file = openSync(path, "r+");
      writeSync(file, Buffer.from("X"), 0, 1, place + 14);
      closeSync(file);
    }
    const { db } = open(folder);
    const found = failuresOf(db).map(({ name }) => name);
    expect(found).toContain("frozen filings");
  });

  it("follows an audit of several pages", () => {
    const { db } = world();
    db.transaction(() => {
      for (let n = 0; n < 4500; n += 1) appendAudit(db, { at: "", who: "Anna", what: "x" });
    });
    expect(db.value("SELECT count FROM audit_head")).toBe(4500);
    expect(failuresOf(db)).toEqual([]);
    db.run("DROP TRIGGER audit_stays");
    db.run("UPDATE audit SET who = 'Boris' WHERE id = 4321");
    expect(failuresOf(db).map(({ detail }) => detail)).toContain("entry 4321 was changed");
  });
});
