/** A filed declaration L-1, and the steps by which a request about it gets into each state. */
import type { WritableDb } from "../../db/database.ts";
import {
  decideRequest,
  fileRequest,
  insertChangeRequest,
  openRequestOf,
  storeRequestCheck,
} from "../../db/requestFilings.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import { signDetached } from "../../desk/keys.ts";
import { approve, check, keyOf, noon, put, stored, transport, world } from "./world.ts";

export const lrn = "L-1";
export const copy = "<Declaration>copy</Declaration>";

/** A declaration that Anna brought in, Boris approved, and the hub has. */
export function filed(): WritableDb {
  const { db } = world();
  put(db, lrn);
  check(db, lrn);
  approve(db, lrn);
  transport(db, lrn, "sending");
  transport(db, lrn, "sent");
  return db;
}

export function openOne(
  db: WritableDb,
  typeCode: "COR" | "INV" = "COR",
  by = "Anna",
): ChangeRequest {
  db.transaction(() =>
    insertChangeRequest(db, {
      declarationId: stored(db, lrn).id,
      lrn,
      typeCode,
      why: "wrong",
      xml: typeCode === "COR" ? copy : null,
      by,
      at: noon,
    }),
  );
  return request(db);
}

export function request(db: WritableDb): ChangeRequest {
  const found = openRequestOf(db, stored(db, lrn).id);
  if (!found) throw new Error("no request is open");
  return found;
}

let messages = 0;

export function file(db: WritableDb, approver = "Boris", changed: object = {}): void {
  const { id, version_id: version, revision } = stored(db, lrn);
  const { key, kid } = keyOf(approver);
  const bytes = new TextEncoder().encode("<Declaration>13</Declaration>");
  messages += 1;
  db.transaction(() =>
    fileRequest(db, {
      declarationId: id,
      requestId: request(db).id,
      lrn,
      version: version + 1,
      revision,
      hubId: db.value<number>("SELECT id FROM hubs WHERE name = 'my'") ?? 0,
      messageId: `00000000-0000-7000-9000-${String(messages).padStart(12, "0")}`,
      functionCode: "13",
      typeCode: request(db).typeCode,
      bytes,
      approver,
      kid,
      jws: signDetached(bytes, key, kid),
      at: noon,
      ...changed,
    }),
  );
}

/** Moves the outbox row of the open request. */
export function send(db: WritableDb, state: string, attempts = 1): void {
  db.run(
    "UPDATE outbox SET state = ?, attempts = ? WHERE filing_id IN (SELECT id FROM filings WHERE request_id = ?)",
    state,
    attempts,
    request(db).id,
  );
}

export function decide(
  db: WritableDb,
  id: number,
  state: "granted" | "denied" | "set-aside",
): void {
  const revision = stored(db, lrn).revision + 1;
  decideRequest(db, id, { state, at: noon, revision, decision: null, errors: [] });
}

/** Checked and approved by Boris. */
export function requested(): WritableDb {
  const db = filed();
  storeRequestCheck(db, openOne(db).id, [], "checked");
  file(db);
  return db;
}
