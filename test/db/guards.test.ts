/** What the database refuses by itself, whatever code asks for it. */
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import {
  customsStates,
  paymentStates,
  transportStates,
  workStates,
} from "../../core/lifecycle/facets.ts";
import {
  customsMoves,
  mayMove,
  paymentMoves,
  transportMoves,
  workMoves,
} from "../../core/lifecycle/moves.ts";
import { statusOf } from "../../core/lifecycle/status.ts";
import type { WritableDb } from "../../db/database.ts";
import { moveWork, storeCheck } from "../../db/declarations.ts";
import { takeBack } from "../../db/filings.ts";
import { statusColumn } from "../../db/migrations/001Status.ts";
import { switchFourEyes } from "../../db/users.ts";
import {
  addUser,
  approve,
  blocking,
  check,
  edit,
  keyOf,
  noon,
  put,
  refusalOf,
  stored,
  transport,
  world,
} from "./world.ts";

function ready(lrn = "L-1"): WritableDb {
  const { db } = world();
  put(db, lrn);
  check(db, lrn);
  return db;
}

describe("the status column", () => {
  it("says what core's statusOf says, for every combination of facets", () => {
    const connection = new Sqlite(":memory:");
    connection.exec(
      `CREATE TABLE t (work TEXT, transport TEXT, customs TEXT, payment TEXT, ${statusColumn}) STRICT`,
    );
    const insert = connection.prepare("INSERT INTO t VALUES (?, ?, ?, ?) RETURNING status").pluck();
    let seen = 0;
    for (const work of workStates) {
      for (const transportState of transportStates) {
        for (const customs of customsStates) {
          for (const payment of paymentStates) {
            seen += 1;
            const told = insert.get(work, transportState, customs, payment);
            expect(told).toBe(statusOf({ work, transport: transportState, customs, payment }));
          }
        }
      }
    }
    expect(seen).toBe(5 * 7 * 14 * 5);
    connection.close();
  });
});

describe("moves", () => {
  const facets = [
    ["work", workStates, workMoves],
    ["transport", transportStates, transportMoves],
    ["customs", customsStates, customsMoves],
    ["payment", paymentStates, paymentMoves],
  ] as const;

  it.each(facets)("of %s are refused unless core's table has them", (facet, states, moves) => {
    const { db } = world();
    const name = `declarations_${facet}_moves`;
    // The trigger alone on a table of one column: the other guards would hide what it does.
    const connection = new Sqlite(":memory:");
    connection.exec(`CREATE TABLE declarations (${facet} TEXT)`);
    const sql = db.value<string>(
      "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
      name,
    );
    connection.exec(sql ?? "");
    for (const from of states) {
      for (const to of states) {
        connection.exec("DELETE FROM declarations");
        connection.prepare("INSERT INTO declarations VALUES (?)").run(from);
        const refused = refusalOf(() =>
          connection.prepare(`UPDATE declarations SET ${facet} = ?`).run(to),
        );
        const legal = from === to || mayMove<string>(moves, from, to);
        expect(`${from} → ${to}: ${refused}`).toBe(
          `${from} → ${to}: ${legal ? "" : "illegal-move"}`,
        );
      }
    }
    connection.close();
  });

  it("begin at draft, and nothing is deleted", () => {
    const { db } = world();
    const id = put(db, "L-1");
    const insert = `INSERT INTO declarations (lrn, profile, items, created, updated, created_by, last_editor, work)
      VALUES ('L-2', 'my', 1, '', '', 'Anna', 'Anna', 'checked')`;
    expect(refusalOf(() => db.run(insert))).toBe("illegal-move");
    expect(refusalOf(() => db.run("DELETE FROM declarations WHERE id = ?", id))).toBe(
      "append-only",
    );
    expect(refusalOf(() => db.run("DELETE FROM documents"))).toBe("append-only");
    expect(refusalOf(() => db.run("UPDATE declarations SET lrn = 'L-9'"))).toBe("append-only");
    expect(refusalOf(() => db.run("UPDATE declarations SET created_by = 'Boris'"))).toBe(
      "append-only",
    );
    expect(refusalOf(() => db.run("UPDATE declarations SET revision = 0"))).toBe("illegal-move");
  });

  it("of transport are the outbox's alone", () => {
    const db = ready();
    expect(refusalOf(() => db.run("UPDATE declarations SET transport = 'queued'"))).toBe(
      "illegal-move",
    );
    approve(db, "L-1");
    expect(stored(db, "L-1")).toMatchObject({
      transport: "queued",
      work: "approved",
      status: "waiting-for-line",
    });
    expect(refusalOf(() => db.run("UPDATE declarations SET transport = 'sending'"))).toBe(
      "illegal-move",
    );
    transport(db, "L-1", "sending");
    expect(stored(db, "L-1")).toMatchObject({ transport: "sending", attempts: 1 });
    expect(refusalOf(() => transport(db, "L-1", "none"))).toContain("CHECK constraint failed");
    transport(db, "L-1", "sent");
    expect(refusalOf(() => transport(db, "L-1", "queued"))).toBe("illegal-move");
  });
});

describe("approval", () => {
  it("needs a checked declaration with nothing that blocks", () => {
    const { db } = world();
    put(db, "L-1");
    expect(refusalOf(() => approve(db, "L-1"))).toBe("not-checked");
    storeCheck(db, stored(db, "L-1").id, [blocking], "checked", noon);
    expect(refusalOf(() => approve(db, "L-1"))).toBe("not-checked");
    check(db, "L-1");
    expect(refusalOf(() => approve(db, "L-1"))).toBe("");
    expect(refusalOf(() => approve(db, "L-1"))).toBe("not-checked");
  });

  it("needs the frozen filing of just this document, version, revision and profile", () => {
    const db = ready();
    expect(refusalOf(() => moveWork(db, stored(db, "L-1").id, "approved", noon))).toBe("no-filing");
    expect(refusalOf(() => approve(db, "L-1", "Boris", { xml: "<Other/>" }))).toBe(
      "not-the-document",
    );
    expect(refusalOf(() => approve(db, "L-1", "Boris", { version: 2 }))).toBe("not-checked");
    expect(refusalOf(() => approve(db, "L-1", "Boris", { revision: 7 }))).toBe("not-checked");
    expect(refusalOf(() => approve(db, "L-1", "Boris", { hub: "gb" }))).toBe("not-checked");
    expect(db.value("SELECT count(*) FROM filings")).toBe(0);
    expect(stored(db, "L-1")).toMatchObject({ work: "checked", version_id: 0, revision: 1 });
  });

  it("is a reviewer's or an admin's, with the own key", () => {
    const db = ready();
    addUser(db, "Dewi", "preparer");
    expect(refusalOf(() => approve(db, "L-1", "Dewi"))).toBe("not-allowed");
    expect(refusalOf(() => approve(db, "L-1", "Boris", { kid: keyOf("Chen").kid }))).toBe(
      "not-allowed",
    );
    expect(refusalOf(() => approve(db, "L-1", "Chen"))).toBe("");
  });

  it("is never of own work: who brought it in, or edited it since", () => {
    const { db } = world();
    put(db, "L-1", { by: "Boris" });
    check(db, "L-1");
    expect(refusalOf(() => approve(db, "L-1", "Boris"))).toBe("four-eyes");
    edit(db, "L-1", "Chen", "checked");
    // An admin too, and in any case of the name.
    expect(refusalOf(() => approve(db, "L-1", "Chen"))).toBe("four-eyes");
    addUser(db, "Dewi", "reviewer");
    expect(refusalOf(() => approve(db, "L-1", "Dewi"))).toBe("");
  });

  it("counts edits from the last approval on", () => {
    const db = ready();
    approve(db, "L-1", "Boris");
    takeBack(db, stored(db, "L-1").id);
    edit(db, "L-1", "Boris");
    check(db, "L-1");
    expect(refusalOf(() => approve(db, "L-1", "Boris"))).toBe("four-eyes");
    expect(refusalOf(() => approve(db, "L-1", "Chen"))).toBe("");
    expect(stored(db, "L-1").version_id).toBe(2);
  });

  it("of own work is allowed once the rule is off, and that is in the audit", () => {
    const { db } = world();
    put(db, "L-1", { by: "Boris" });
    check(db, "L-1");
    switchFourEyes(db, false, "Chen", noon);
    expect(refusalOf(() => approve(db, "L-1", "Boris"))).toBe("");
    expect(db.value("SELECT detail FROM audit WHERE what = 'four-eyes-switched'")).toBe(
      '{"on":false}',
    );
  });

  it("is all or nothing", () => {
    const db = ready();
    db.run(
      "CREATE TEMP TRIGGER fault BEFORE INSERT ON main.outbox BEGIN SELECT RAISE(ABORT, 'planted'); END",
    );
    const before = db.get("SELECT * FROM declarations");
    const count = db.value("SELECT count(*) FROM audit");
    expect(refusalOf(() => approve(db, "L-1"))).toBe("planted");
    expect(db.get("SELECT * FROM declarations")).toEqual(before);
    expect(db.value("SELECT count(*) FROM filings")).toBe(0);
    expect(db.value("SELECT count(*) FROM audit")).toBe(count);
    db.run("DROP TRIGGER fault");
    approve(db, "L-1");
    expect(db.value("SELECT count(*) FROM outbox")).toBe(1);
    expect(db.value("SELECT count(*) FROM audit")).toBe(Number(count) + 1);
  });
});

describe("what may have left the desk", () => {
  it("is edited no more, and stays approved and in the outbox", () => {
    const db = ready();
    approve(db, "L-1");
    const { id } = stored(db, "L-1");
    expect(refusalOf(() => db.run("UPDATE documents SET xml = '<X/>'"))).toBe("already-filed");
    // Still in the outbox: an edit has to take it out first.
    expect(refusalOf(() => moveWork(db, id, "draft", noon))).toBe("already-filed");
    transport(db, "L-1", "sending");
    expect(refusalOf(() => takeBack(db, id))).toBe("already-filed");
    transport(db, "L-1", "waiting");
    expect(refusalOf(() => takeBack(db, id))).toBe("already-filed");
    transport(db, "L-1", "sending", 2);
    transport(db, "L-1", "unknown", 2);
    expect(refusalOf(() => takeBack(db, id))).toBe("already-filed");
    expect(refusalOf(() => edit(db, "L-1", "Anna"))).toBe("already-filed");
    expect(stored(db, "L-1")).toMatchObject({ work: "approved", status: "answer-unknown" });
  });

  it("but a lease that never left the desk leaves it free", () => {
    const db = ready();
    approve(db, "L-1");
    transport(db, "L-1", "sending", 1);
    transport(db, "L-1", "queued", 0);
    takeBack(db, stored(db, "L-1").id);
    edit(db, "L-1", "Anna");
    expect(stored(db, "L-1")).toMatchObject({ work: "draft", transport: "none", attempts: 0 });
  });

  it("goes to the outbox only as the approved version", () => {
    const db = ready();
    approve(db, "L-1");
    takeBack(db, stored(db, "L-1").id);
    edit(db, "L-1", "Anna");
    const again = `INSERT INTO outbox (filing_id, declaration_id, hub_id, created)
      SELECT id, declaration_id, hub_id, '' FROM filings`;
    expect(refusalOf(() => db.run(again))).toBe("illegal-move");
  });
});
