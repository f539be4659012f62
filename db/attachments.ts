/** Documents attached to declarations: what they are and how far each is sent. Their bytes lie in files beside the database. */
import type { MediaType } from "../core/formats/mediaType.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export interface Attachment {
  readonly id: number;
  /** UUIDv7. */
  readonly attachmentId: string;
  readonly name: string;
  readonly mediaType: MediaType;
  /** Bytes. */
  readonly size: number;
  /** Base64. */
  readonly sha256: string;
  readonly note: string | null;
  readonly attached: string;
  readonly attachedBy: string;
  readonly state: "waiting" | "sent" | "set-aside";
  /** Bytes that the hub said it holds. */
  readonly received: number;
  readonly trouble: string | null;
  readonly receipted: string | null;
}

const columns = `attachments.id, attachment_id AS attachmentId, name, media_type AS mediaType, size, attachments.sha256,
  note, attached, attached_by AS attachedBy, attachments.state, received, attachments.trouble, attachments.receipted`;

interface NewAttachment {
  readonly attachmentId: string;
  readonly declarationId: number;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}

export function insertAttachment(db: WritableDb, attachment: NewAttachment): void {
  db.run(
    `INSERT INTO attachments (attachment_id, declaration_id, name, media_type, size, sha256, note, attached, attached_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    attachment.attachmentId,
    attachment.declarationId,
    attachment.name,
    attachment.mediaType,
    attachment.size,
    attachment.sha256,
    attachment.note,
    attachment.at,
    attachment.by,
  );
}

/** The same bytes are attached to a declaration once. */
export function findAttachment(
  db: ReadableDb,
  declarationId: number,
  sha256: string,
): Attachment | undefined {
  return db.get<Attachment>(
    `SELECT ${columns} FROM attachments WHERE declaration_id = ? AND sha256 = ?`,
    declarationId,
    sha256,
  );
}

/** Oldest first. */
export function attachmentsOf(db: ReadableDb, declarationId: number): Attachment[] {
  return db.all<Attachment>(
    `SELECT ${columns} FROM attachments WHERE declaration_id = ? ORDER BY attachments.id`,
    declarationId,
  );
}

/** Digests of all that is attached, base64, each once, page by page. */
export function digestsAfter(db: ReadableDb, after: string, limit: number): string[] {
  return db.column<string>(
    "SELECT DISTINCT sha256 FROM attachments WHERE sha256 > ? ORDER BY sha256 LIMIT ?",
    after,
    limit,
  );
}

export interface DueAttachment extends Attachment {
  readonly lrn: string;
  /** Of the filing that it belongs to. */
  readonly messageId: string;
}

// Customs knows nothing of a declaration before it has its original.
const due = `FROM attachments JOIN declarations ON declarations.id = attachments.declaration_id
  JOIN outbox ON outbox.declaration_id = declarations.id AND outbox.state = 'sent'
  JOIN filings ON filings.id = filing_id AND request_id IS NULL
  WHERE attachments.state = 'waiting' AND outbox.hub_id = ?`;

/** What may be sent to a hub now, oldest first. */
export function dueAttachments(db: ReadableDb, hubId: number, limit: number): DueAttachment[] {
  return db.all<DueAttachment>(
    `SELECT ${columns}, filings.lrn, message_id AS messageId ${due} ORDER BY attachments.id LIMIT ?`,
    hubId,
    limit,
  );
}

export function countDueAttachments(db: ReadableDb, hubId: number): number {
  return db.value<number>(`SELECT count(*) ${due}`, hubId) ?? 0;
}

/** How far the hub has it. */
export function noteReceived(db: WritableDb, id: number, received: number): void {
  db.run("UPDATE attachments SET received = ?, trouble = NULL WHERE id = ?", received, id);
}

/** The hub has it whole. */
export function settleAttachment(
  db: WritableDb,
  id: number,
  receipt: { receiptID: string; at: string },
): void {
  db.run(
    `UPDATE attachments SET state = 'sent', received = size, trouble = NULL, receipt_id = ?, receipted = ?
      WHERE id = ? AND state = 'waiting'`,
    receipt.receiptID,
    receipt.at,
    id,
  );
}

/** Not sent any more, with the reason in plain words; attaching it again tries again. */
export function setAsideAttachment(db: WritableDb, id: number, trouble: string): void {
  db.run(
    "UPDATE attachments SET state = 'set-aside', trouble = ? WHERE id = ? AND state = 'waiting'",
    trouble,
    id,
  );
}

export function tryAttachmentAgain(db: WritableDb, id: number): void {
  db.run(
    "UPDATE attachments SET state = 'waiting', trouble = NULL WHERE id = ? AND state = 'set-aside'",
    id,
  );
}
