/** Requests to amend or cancel: what the database refuses by itself, whatever code asks for it. */
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { mayMove } from "../../core/lifecycle/moves.ts";
import { requestMoves, requestStates } from "../../core/lifecycle/requests.ts";
import { insertCorrection } from "../../db/corrections.ts";
import { replaceDocument } from "../../db/declarations.ts";
import { triggers } from "../../db/guards.ts";
import { freshFilings } from "../../db/outbox.ts";
import {
  changeRequestCopy,
  lrnsOfRequests,
  moveRequest,
  readRequest,
  setAsideBehind,
  storeRequestCheck,
  takeBackRequest,
  versionInForce,
} from "../../db/requestFilings.ts";
import { switchFourEyes } from "../../db/users.ts";
import {
  copy,
  decide,
  file,
  filed,
  lrn,
  openOne,
  request,
  requested,
  send,
} from "./requestWorld.ts";
import {
  approve,
  blocking,
  check,
  failuresOf,
  noon,
  plain,
  put,
  refusalOf,
  stored,
  transport,
  world,
} from "./world.ts";

describe("moves of a request", () => {
  it("are refused unless core's table has them", () => {
    // The trigger alone on a table of one column: the other guards would hide what it does.
    const connection = new Sqlite(":memory:");
    connection.exec("CREATE TABLE change_requests (state TEXT)");
    connection.exec(triggers.find((sql) => sql.includes("change_requests_state_moves")) ?? "");
    let seen = 0;
    for (const from of requestStates) {
      for (const to of requestStates) {
        connection.exec(
          `DELETE FROM change_requests; INSERT INTO change_requests VALUES ('${from}')`,
        );
        const refusal = refusalOf(() =>
          connection.prepare("UPDATE change_requests SET state = ?").run(to),
        );
        const legal = from === to || mayMove(requestMoves, from, to);
        expect(refusal, `${from} to ${to}`).toBe(legal ? "" : "illegal-move");
        seen += 1;
      }
    }
    expect(seen).toBe(requestStates.length ** 2);
    connection.close();
  });

  it("begin with what was filed, and one at a time", () => {
    const { db } = world();
    put(db, lrn);
    expect(refusalOf(() => openOne(db))).toBe("not-filed");
    check(db, lrn);
    approve(db, lrn);
    expect(refusalOf(() => openOne(db))).toBe("not-filed");
    transport(db, lrn, "sending");
    openOne(db);
    expect(refusalOf(() => openOne(db))).toContain("UNIQUE");
    moveRequest(db, request(db).id, "withdrawn");
    openOne(db, "INV");
    expect(request(db)).toMatchObject({ state: "checked", xml: null, transport: "none" });
    expect(lrnsOfRequests(db, ["checked"])).toEqual([lrn]);
    expect(lrnsOfRequests(db, ["preparing"])).toEqual([]);
  });

  it("end with the declaration", () => {
    for (const customs of ["rejected", "invalidated", "expired"]) {
      const db = filed();
      db.run("UPDATE declarations SET customs = ?", customs);
      expect(
        refusalOf(() => openOne(db)),
        customs,
      ).toBe("not-filed");
    }
    const db = filed();
    openOne(db);
    db.run("UPDATE declarations SET customs = 'invalidated'");
    storeRequestCheck(db, request(db).id, [], "checked");
    expect(refusalOf(() => file(db))).toBe("not-checked");
  });

  it("never change what is asked for, and never delete it", () => {
    const db = filed();
    openOne(db);
    for (const column of [
      "why = 'other'",
      "type_code = 'INV'",
      "opened_by = 'Boris'",
      "base_id = 1",
    ]) {
      expect(
        refusalOf(() => db.run(`UPDATE change_requests SET ${column}`)),
        column,
      ).toBe("append-only");
    }
    expect(refusalOf(() => db.run("DELETE FROM change_requests"))).toBe("append-only");
  });
});

describe("approving a request", () => {
  it("needs a check that found nothing, the right version, revision and code", () => {
    const db = filed();
    openOne(db);
    expect(refusalOf(() => file(db))).toBe("not-checked");
    storeRequestCheck(db, request(db).id, [blocking], "checked");
    expect(refusalOf(() => file(db))).toBe("not-checked");
    storeRequestCheck(db, request(db).id, [], "checked");
    for (const changed of [
      { version: 3 },
      { version: 1 },
      { revision: 1 },
      { functionCode: "9" },
      { typeCode: "INV" },
      { hubId: db.value<number>("SELECT id FROM hubs WHERE name = 'gb'") },
    ]) {
      expect(
        refusalOf(() => file(db, "Boris", changed)),
        JSON.stringify(changed),
      ).not.toBe("");
    }
    file(db);
    expect(request(db)).toMatchObject({ state: "requested", version: 2, transport: "queued" });
    expect(failuresOf(db)).toEqual([]);
  });

  it("needs other eyes than those of who opened or corrected it", () => {
    const db = filed();
    openOne(db, "COR", "Boris");
    storeRequestCheck(db, request(db).id, [], "checked");
    expect(refusalOf(() => file(db))).toBe("four-eyes");
    const { id, version_id: version, revision } = stored(db, lrn);
    insertCorrection(
      db,
      { id, version, revision: revision + 1, requestId: request(db).id },
      { pointer: "/typeCode", before: "A", after: "B", who: "Chen", when: noon, why: "typo" },
    );
    expect(refusalOf(() => file(db, "Chen"))).toBe("four-eyes");
    expect(refusalOf(() => file(db, "Anna"))).toBe("not-allowed");
    db.transaction(() => switchFourEyes(db, false, "Chen", noon));
    file(db);
    expect(request(db).state).toBe("requested");
  });

  it("freezes the copy and leaves the declaration's transport alone", () => {
    const db = requested();
    const { id } = request(db);
    expect(refusalOf(() => changeRequestCopy(db, id, "<x/>", "Anna"))).toBe("already-filed");
    expect(stored(db, lrn)).toMatchObject({ transport: "sent", attempts: 1, version_id: 2 });
    send(db, "sending");
    send(db, "unknown");
    expect(stored(db, lrn)).toMatchObject({ transport: "sent", attempts: 1 });
    expect(refusalOf(() => takeBackRequest(db, id))).toBe("already-filed");
    expect(refusalOf(() => moveRequest(db, id, "withdrawn"))).toBe("already-filed");
    expect(failuresOf(db)).toEqual([]);
  });

  it("is taken back while no byte left the desk", () => {
    const db = requested();
    const { id } = request(db);
    expect(refusalOf(() => moveRequest(db, id, "preparing"))).toBe("already-filed");
    expect(takeBackRequest(db, id)).toBe(true);
    moveRequest(db, id, "preparing");
    expect(request(db)).toMatchObject({ version: null, transport: "none" });
    expect(failuresOf(db)).toEqual([]);
  });
});

describe("a decision", () => {
  it("comes only about what was sent", () => {
    const db = requested();
    const { id } = request(db);
    expect(refusalOf(() => decide(db, id, "granted"))).toBe("illegal-move");
    expect(refusalOf(() => decide(db, id, "set-aside"))).toBe("illegal-move");
    send(db, "sending");
    decide(db, id, "granted");
    expect(refusalOf(() => decide(db, id, "denied"))).toBe("illegal-move");
  });

  it("comes also about what restored data does not know as tried", () => {
    const db = requested();
    const { id } = request(db);
    send(db, "unknown", 0);
    decide(db, id, "granted");
    expect(readRequest(db, id)).toMatchObject({ state: "granted", transport: "unknown" });
  });

  it("brings only the granted copy into force", () => {
    const db = requested();
    const { id } = request(db);
    const declaration = stored(db, lrn).id;
    const replace = (xml: string): void =>
      replaceDocument(db, declaration, {
        xml,
        summary: plain,
        problems: [],
        by: "Anna",
        at: noon,
      });
    send(db, "sending");
    send(db, "sent");
    expect(refusalOf(() => replace(copy))).toBe("already-filed");
    decide(db, id, "granted");
    expect(failuresOf(db).map(({ name }) => name)).toEqual(["states"]);
    expect(refusalOf(() => replace("<Declaration>other</Declaration>"))).toBe("already-filed");
    replace(copy);
    expect(failuresOf(db)).toEqual([]);
    expect(versionInForce(db, declaration)).toBe(2);
    // The next is about this one.
    expect(openOne(db).baseId).toBe(id);
  });

  it("sets aside what waits behind an original that is set aside", () => {
    const { db } = world();
    put(db, lrn);
    check(db, lrn);
    approve(db, lrn);
    transport(db, lrn, "sending");
    storeRequestCheck(db, openOne(db).id, [], "checked");
    file(db);
    const hub = db.value<number>("SELECT id FROM hubs WHERE name = 'my'") ?? 0;
    expect(freshFilings(db, hub, 10)).toEqual([]);
    const { id } = request(db);
    db.run("UPDATE outbox SET state = 'quarantined' WHERE id = 1");
    expect(stored(db, lrn).transport).toBe("quarantined");
    expect(setAsideBehind(db, id, "its original was set aside")).toBe(true);
    decide(db, id, "set-aside");
    expect(refusalOf(() => db.run("UPDATE outbox SET state = 'queued' WHERE id = 2"))).toBe(
      "illegal-move",
    );
    expect(failuresOf(db)).toEqual([]);
  });
});
