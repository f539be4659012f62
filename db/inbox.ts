/** What customs said, kept as it came, and the steps that it makes a declaration take. */
import type { CustomsState, Facets, PaymentState } from "../core/lifecycle/facets.ts";
import type { Status } from "../core/lifecycle/status.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export interface NewNotification {
  readonly hubId: number;
  readonly sequence: number;
  readonly notificationID: string;
  readonly issued: string;
  readonly received: string;
  readonly messageID: string | null;
  readonly functionCode: string;
  readonly lrn: string | null;
  readonly mrn: string | null;
  readonly version: number | null;
  /** Each as `hubError` of the contract. */
  readonly errors: readonly unknown[];
  readonly taxes: readonly unknown[];
  readonly status: string | null;
  readonly responseXML: string | null;
  /** Its step is still to be taken, after what comes before it. */
  readonly waits: boolean;
}

/** False when the desk has this notification already: then nothing changes. */
export function insertNotification(db: WritableDb, row: NewNotification): boolean {
  const { changes } = db.run(
    `INSERT INTO inbox (hub_id, sequence, notification_id, issued, received, message_id, function_code, lrn, mrn,
        version, errors, taxes, status, response_xml, applied)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (hub_id, notification_id) DO NOTHING`,
    row.hubId,
    row.sequence,
    row.notificationID,
    row.issued,
    row.received,
    row.messageID,
    row.functionCode,
    row.lrn,
    row.mrn,
    row.version,
    JSON.stringify(row.errors),
    JSON.stringify(row.taxes),
    row.status,
    row.responseXML,
    row.waits ? 0 : 1,
  );
  return changes === 1;
}

export function hasNotification(db: ReadableDb, hubId: number, notificationID: string): boolean {
  return (
    db.value(
      "SELECT 1 FROM inbox WHERE hub_id = ? AND notification_id = ?",
      hubId,
      notificationID,
    ) !== undefined
  );
}

/** What a notification is about. */
export interface Subject extends Facets {
  readonly id: number;
  readonly lrn: string;
  readonly mrn: string | null;
  /** The request to amend or cancel that it answers; null when it is about the declaration itself. */
  readonly request_id: number | null;
}

const facets = "declarations.id, declarations.lrn, mrn, work, transport, customs, payment";

/** The declaration that a notification speaks of: by the message it answers, or by its LRN when it names none. */
export function subjectOf(
  db: ReadableDb,
  messageID: string | null,
  lrn: string | null,
): Subject | undefined {
  // A message that is not ours is another desk's, even where it uses the same LRN.
  if (messageID !== null) {
    return db.get<Subject>(
      `SELECT ${facets}, request_id FROM filings
        JOIN declarations ON declarations.id = filings.declaration_id WHERE message_id = ?`,
      messageID,
    );
  }
  if (lrn === null) return undefined;
  return db.get<Subject>(
    `SELECT ${facets}, NULL AS request_id FROM declarations
      WHERE lrn = ? AND version_id > 0`,
    lrn,
  );
}

/** The last thing customs said of a message, or of an LRN without naming one, whose step was taken; 0 when nothing was. */
export function lastSequence(
  db: ReadableDb,
  hubId: number,
  lrn: string,
  messageID: string | null,
): number {
  return (
    db.value<number>(
      "SELECT max(sequence) FROM inbox WHERE lrn = ? AND hub_id = ? AND message_id IS ? AND applied = 1",
      lrn,
      hubId,
      messageID,
    ) ?? 0
  );
}

export interface Waiting {
  readonly id: number;
  readonly notification_id: string;
  readonly function_code: string;
  readonly mrn: string | null;
}

/** What customs said of a declaration and waits for what comes before it, in the order in which it was said. */
export function waitingOf(db: ReadableDb, hubId: number, lrn: string): Waiting[] {
  return db.all<Waiting>(
    `SELECT id, notification_id, function_code, mrn FROM inbox
      WHERE lrn = ? AND hub_id = ? AND applied = 0 ORDER BY sequence`,
    lrn,
    hubId,
  );
}

/** Its step was taken, or overtaken. */
export function settleWaiting(db: WritableDb, id: number): void {
  db.run("UPDATE inbox SET applied = 1 WHERE id = ?", id);
}

/** Sets what customs moved; the triggers refuse a step that the life cycle does not have. */
export function moveByCustoms(
  db: WritableDb,
  declarationId: number,
  step: {
    customs: CustomsState;
    payment: PaymentState;
    mrn: string | null;
    duty: string | null;
    now: string;
  },
): void {
  db.run(
    `UPDATE declarations SET customs = ?, payment = ?, mrn = coalesce(mrn, ?), duty = coalesce(?, duty), updated = ? WHERE id = ?`,
    step.customs,
    step.payment,
    step.mrn,
    step.duty,
    step.now,
    declarationId,
  );
}

export interface InboxListed {
  readonly hub: string;
  readonly notification_id: string;
  readonly received: string;
  readonly issued: string;
  readonly function_code: string;
  readonly lrn: string | null;
  readonly mrn: string | null;
  readonly importer: string | null;
  readonly status: Status | null;
  /** JSON. */
  readonly errors: string;
  readonly applied: number;
}

/** Newest first. */
export function listInbox(db: ReadableDb, limit: number): InboxListed[] {
  return db.all<InboxListed>(
    `SELECT hubs.name AS hub, notification_id, received, issued, function_code, inbox.lrn,
        coalesce(inbox.mrn, declarations.mrn) AS mrn, importer, declarations.status, errors, applied
      FROM inbox JOIN hubs ON hubs.id = inbox.hub_id LEFT JOIN declarations ON declarations.lrn = inbox.lrn
      ORDER BY inbox.id DESC LIMIT ?`,
    limit,
  );
}
