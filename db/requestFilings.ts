/** Requests to amend or cancel what was filed: opened, corrected, approved, decided. What may not be, the triggers refuse. */
import type { Problem } from "../core/contract/shapes.ts";
import type { TransportState } from "../core/lifecycle/facets.ts";
import { openRequestStates } from "../core/lifecycle/requests.ts";
import type { RequestState, RequestType } from "../core/lifecycle/requests.ts";
import { appendAudit } from "./audit.ts";
import type { ReadableDb, WritableDb } from "./database.ts";
import { raiseRevision } from "./declarations.ts";
import { freeze } from "./filings.ts";
import type { NewFiling } from "./filings.ts";
import { amendmentInForce } from "./requestGuards.ts";
import { list } from "./triggers.ts";

/** A request with where its message is, once it was approved. */
export interface ChangeRequest {
  readonly id: number;
  readonly typeCode: RequestType;
  readonly state: RequestState;
  readonly why: string;
  /** The amendment that was in force when it was opened; null: the original. */
  readonly baseId: number | null;
  /** The corrected copy; null for a cancellation. */
  readonly xml: string | null;
  readonly blocking: number;
  /** JSON of Problem[]. */
  readonly problems: string;
  readonly opened: string;
  readonly openedBy: string;
  readonly lastEditor: string;
  readonly decided: string | null;
  readonly decision: string | null;
  /** JSON, each as `hubError` of the contract. */
  readonly errors: string;
  readonly version: number | null;
  readonly messageId: string | null;
  readonly transport: TransportState;
  readonly attempts: number;
  /** Of the line, with its message. */
  readonly trouble: string | null;
}

const selected = `SELECT r.id, r.type_code AS typeCode, r.state, why, base_id AS baseId, xml, blocking, problems, opened,
    opened_by AS openedBy, last_editor AS lastEditor, decided, decision, errors,
    CASE WHEN outbox.id IS NULL THEN NULL ELSE version END AS version,
    CASE WHEN outbox.id IS NULL THEN NULL ELSE message_id END AS messageId,
    coalesce(outbox.state, 'none') AS transport, coalesce(outbox.attempts, 0) AS attempts, trouble
  FROM change_requests AS r
    LEFT JOIN filings ON filings.id = (SELECT max(id) FROM filings WHERE request_id = r.id)
    LEFT JOIN outbox ON filing_id = filings.id`;

const isOpen = `r.state IN (${list(openRequestStates)})`;

export function openRequestOf(db: ReadableDb, declarationId: number): ChangeRequest | undefined {
  return db.get<ChangeRequest>(
    `${selected} WHERE r.declaration_id = ? AND ${isOpen}`,
    declarationId,
  );
}

/** Oldest first. */
export function changeRequestsOf(db: ReadableDb, declarationId: number): ChangeRequest[] {
  return db.all<ChangeRequest>(
    `${selected} WHERE r.declaration_id = ? ORDER BY r.id`,
    declarationId,
  );
}

export function readRequest(db: ReadableDb, id: number): ChangeRequest | undefined {
  return db.get<ChangeRequest>(`${selected} WHERE r.id = ?`, id);
}

/** LRNs whose open request is in one of these states. */
export function lrnsOfRequests(db: ReadableDb, states: readonly RequestState[]): string[] {
  return db.column<string>(
    `SELECT lrn FROM change_requests AS r JOIN declarations ON declarations.id = r.declaration_id
      WHERE ${isOpen} AND r.state IN (${list(states)}) ORDER BY r.id`,
  );
}

/** What is asked and by whom, of each request that waits for a signature; oldest first. */
export interface RequestToSign extends Pick<
  ChangeRequest,
  "typeCode" | "why" | "opened" | "openedBy"
> {
  readonly lrn: string;
}

export function requestsToSign(db: ReadableDb, limit: number): RequestToSign[] {
  return db.all<RequestToSign>(
    `SELECT lrn, type_code AS typeCode, why, opened, opened_by AS openedBy
      FROM change_requests AS r JOIN declarations ON declarations.id = r.declaration_id
      WHERE r.state = 'checked' ORDER BY r.id LIMIT ?`,
    limit,
  );
}

/** The amendment in force; null: the original. */
export function amendmentOfDeclaration(db: ReadableDb, declarationId: number): number | null {
  return db.value<number | null>(`SELECT ${amendmentInForce("?")}`, declarationId) ?? null;
}

/** The version of the message in force at customs; 0 before the first approval. */
export function versionInForce(db: ReadableDb, declarationId: number): number {
  const amended = db.value<number>(
    `SELECT version FROM filings WHERE request_id = ${amendmentInForce("?")} ORDER BY id DESC LIMIT 1`,
    declarationId,
  );
  const original = db.value<number>(
    "SELECT version FROM filings WHERE declaration_id = ? AND request_id IS NULL ORDER BY version DESC LIMIT 1",
    declarationId,
  );
  return amended ?? original ?? 0;
}

interface NewRequest {
  readonly declarationId: number;
  readonly lrn: string;
  readonly typeCode: RequestType;
  readonly why: string;
  /** The document as it stands, to be corrected; null for a cancellation. */
  readonly xml: string | null;
  readonly by: string;
  readonly at: string;
}

/** Opens a request; the triggers refuse a second open one and one about what was not filed. Part of a transaction. */
export function insertChangeRequest(db: WritableDb, request: NewRequest): void {
  const { declarationId, lrn, typeCode, why, xml, by, at } = request;
  db.run(
    `INSERT INTO change_requests (declaration_id, type_code, state, why, base_id, xml, opened, opened_by, last_editor)
      VALUES (?, ?, ?, ?, ${amendmentInForce("?")}, ?, ?, ?, ?)`,
    declarationId,
    typeCode,
    typeCode === "COR" ? "preparing" : "checked",
    why,
    declarationId,
    xml,
    at,
    by,
    by,
  );
  raiseRevision(db, declarationId, at);
  const what = typeCode === "COR" ? "amendment-opened" : "cancellation-opened";
  appendAudit(db, { at, who: by, what, lrn, detail: { why } });
}

/** A step that a person or a check took before the request was sent. */
export function moveRequest(db: WritableDb, id: number, state: RequestState): void {
  db.run("UPDATE change_requests SET state = ? WHERE id = ?", state, id);
}

/** What the rules found in the corrected copy. */
export function storeRequestCheck(
  db: WritableDb,
  id: number,
  problems: readonly Problem[],
  state: RequestState,
): void {
  const blocking = problems.filter(({ severity }) => severity === "blocking").length;
  db.run(
    "UPDATE change_requests SET blocking = ?, problems = ?, state = ? WHERE id = ?",
    blocking,
    JSON.stringify(problems),
    state,
    id,
  );
}

/** Replaces the corrected copy; the triggers refuse it once it was approved. */
export function changeRequestCopy(db: WritableDb, id: number, xml: string, by: string): void {
  db.run("UPDATE change_requests SET xml = ?, last_editor = ? WHERE id = ?", xml, by, id);
}

/** Takes the message of a request that was never sent out of the outbox; the triggers refuse the rest. True when there was one. */
export function takeBackRequest(db: WritableDb, id: number): boolean {
  return db.run("DELETE FROM outbox WHERE of_request = ?", id).changes > 0;
}

/**
 * Approves a request: its message frozen and queued as the declaration's next version. Part of a transaction.
 * @returns the digest of the bytes.
 */
export function fileRequest(
  db: WritableDb,
  filing: NewFiling & { readonly requestId: number },
): string {
  const { declarationId, requestId, lrn, version, messageId, typeCode, approver, at } = filing;
  const digest = freeze(db, filing, () => {
    db.run(
      "UPDATE declarations SET version_id = ?, revision = revision + 1, updated = ? WHERE id = ?",
      version,
      at,
      declarationId,
    );
    moveRequest(db, requestId, "requested");
  });
  const detail = { request: typeCode, version, messageID: messageId, digest };
  appendAudit(db, { at, who: approver, what: "approved", lrn, detail });
  return digest;
}

/** True when this user opened the request or corrected its copy. */
export function hadAHandInRequest(db: ReadableDb, id: number, user: string): boolean {
  return (
    db.value(
      `SELECT 1 FROM change_requests WHERE id = ? AND opened_by = ? COLLATE NOCASE
        UNION ALL SELECT 1 FROM corrections WHERE request_id = ? AND who = ? COLLATE NOCASE`,
      id,
      user,
      id,
      user,
    ) !== undefined
  );
}

interface Decision {
  readonly state: "granted" | "denied" | "rejected" | "set-aside";
  readonly at: string;
  /** The declaration's revision that this makes. */
  readonly revision: number;
  /** Why, in words. */
  readonly decision: string | null;
  readonly errors: readonly unknown[];
}

export function decideRequest(db: WritableDb, id: number, decision: Decision): void {
  db.run(
    "UPDATE change_requests SET state = ?, decided = ?, decided_revision = ?, decision = ?, errors = ? WHERE id = ?",
    decision.state,
    decision.at,
    decision.revision,
    decision.decision,
    JSON.stringify(decision.errors),
    id,
  );
}

/** Sets aside a message that waits behind an original which the hub will not take. True when there was one. */
export function setAsideBehind(db: WritableDb, requestId: number, trouble: string): boolean {
  return (
    db.run(
      `UPDATE outbox SET state = 'quarantined', trouble = ? WHERE state IN ('queued', 'waiting')
        AND of_request = ?`,
      trouble,
      requestId,
    ).changes > 0
  );
}
