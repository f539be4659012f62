/** Books that are only ever added to, and the triggers that keep them so. */
import { describe, expect, it } from "vitest";
import { appendAudit } from "../../db/audit.ts";
import { insertCorrection } from "../../db/corrections.ts";
import { takeBack } from "../../db/filings.ts";
import { refreshTriggers, triggers } from "../../db/guards.ts";
import { approve, check, edit, noon, put, refusalOf, stored, world } from "./world.ts";

describe("books", () => {
  const books = ["filings", "corrections", "audit", "requests"];

  it.each(books)("%s: nothing is changed or deleted", (table) => {
    const { db } = world();
    put(db, "L-1");
    check(db, "L-1");
    approve(db, "L-1");
    takeBack(db, stored(db, "L-1").id);
    edit(db, "L-1", "Anna");
    db.run(
      "INSERT INTO requests (function_code, type_code, digest, xml, received, received_by) VALUES ('13', 'INV', 'd', '<x/>', '', 'Anna')",
    );
    const count = db.value(`SELECT count(*) FROM ${table}`);
    expect(count).toBeGreaterThan(0);
    expect(refusalOf(() => db.run(`UPDATE ${table} SET id = id`))).toBe("append-only");
    expect(refusalOf(() => db.run(`DELETE FROM ${table}`))).toBe("append-only");
    expect(db.value(`SELECT count(*) FROM ${table}`)).toBe(count);
  });

  it("audit entries follow the last one, in a transaction", () => {
    const { db } = world();
    expect(() => appendAudit(db, { at: noon, who: "Anna", what: "x" })).toThrow(
      "written with what it tells of",
    );
    db.transaction(() => appendAudit(db, { at: noon, who: "Anna", what: "x" }));
    const forged = `INSERT INTO audit (id, at, who, what, detail, prev, hash) VALUES (?, '', 'Anna', 'x', '{}', ?, 'h')`;
    const { hash } = db.get<{ hash: string }>("SELECT hash FROM audit_head") ?? { hash: "" };
    expect(refusalOf(() => db.run(forged, 2, "0".repeat(64)))).toBe("append-only");
    expect(refusalOf(() => db.run(forged, 3, hash))).toBe("append-only");
    expect(refusalOf(() => db.run(forged, 2, hash))).toBe("");
  });

  it("a correction belongs to the version under way and to a user", () => {
    const { db } = world();
    const id = put(db, "L-1");
    const correction = {
      pointer: "/typeCode",
      before: null,
      after: "X",
      who: "Anna",
      when: noon,
      why: "y",
    };
    const insert = (version: number, who: string): void =>
      insertCorrection(db, { id, version, revision: 2 }, { ...correction, who });
    expect(refusalOf(() => insert(1, "Anna"))).toBe("illegal-move");
    expect(refusalOf(() => insert(0, "Nobody"))).toBe("FOREIGN KEY constraint failed");
    expect(refusalOf(() => insert(0, "Anna"))).toBe("");
  });

  it("users, their keys and what customs said stay", () => {
    const { db } = world();
    db.run(
      `INSERT INTO inbox (hub_id, sequence, notification_id, issued, received, function_code)
        VALUES (1, 1, 'n-1', '', '', '01')`,
    );
    for (const sql of [
      "DELETE FROM users",
      "DELETE FROM user_keys",
      "UPDATE user_keys SET public_jwk = '{}'",
      "DELETE FROM inbox",
      "UPDATE inbox SET function_code = '08'",
    ]) {
      expect(`${sql}: ${refusalOf(() => db.run(sql))}`).toBe(`${sql}: append-only`);
    }
    expect(refusalOf(() => db.run("UPDATE inbox SET applied = 1"))).toBe("");
  });
});

describe("triggers", () => {
  it("are put back at the next opening when they are missing or others", () => {
    const { db, folder, opened } = world();
    const names = (): string[] =>
      db.column("SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY sql");
    const all = names();
    expect(all).toHaveLength(triggers.length);
    db.run("DROP TRIGGER filings_four_eyes");
    db.run("DROP TRIGGER declarations_begin");
    db.run("CREATE TRIGGER declarations_begin BEFORE INSERT ON declarations BEGIN SELECT 1; END");
    refreshTriggers(db);
    expect(names()).toEqual(all);
    expect(opened.path.startsWith(folder)).toBe(true);
  });
});
