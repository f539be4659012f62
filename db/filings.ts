/** Filings: what was approved, frozen byte for byte, with the outbox row that sends it. */
import { appendAudit } from "./audit.ts";
import type { ReadableDb, WritableDb } from "./database.ts";
import { digestOf } from "./digests.ts";

export interface NewFiling {
  readonly declarationId: number;
  /** The request to amend or cancel whose message this is. */
  readonly requestId?: number;
  readonly lrn: string;
  readonly version: number;
  /** The declaration's revision whose document is frozen. */
  readonly revision: number;
  readonly hubId: number;
  /** UUIDv7. */
  readonly messageId: string;
  readonly functionCode: string;
  readonly typeCode: string | null;
  readonly bytes: Uint8Array;
  readonly approver: string;
  readonly kid: string;
  /** Detached JWS over the bytes. */
  readonly jws: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** How many values were signed that were filled in and that no person confirmed; 0 when absent. */
  readonly unconfirmed?: number;
}

export interface FiledMessage {
  readonly messageId: string;
  readonly functionCode: string;
  readonly sha256: string;
  readonly approved: string;
  readonly xml: string;
  /** The outbox row's; recalled when it is gone. */
  readonly state: string;
}

// The earliest deadline leaves first, in seconds since 1970; what has none comes last (year 9999).
const priority =
  "coalesce((SELECT unixepoch(deadline) FROM declarations WHERE id = ?), 253402300799)";

/** Freezes the bytes, and queues them once `approve` has set the state that goes with them. Part of a transaction. */
export function freeze(db: WritableDb, filing: NewFiling, approve: () => void): string {
  const sha256 = digestOf(filing.bytes);
  const { id } = db.run(
    `INSERT INTO filings (declaration_id, lrn, version, revision, hub_id, message_id, function_code,
      type_code, bytes, sha256, approver, kid, jws, approved, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    filing.declarationId,
    filing.lrn,
    filing.version,
    filing.revision,
    filing.hubId,
    filing.messageId,
    filing.functionCode,
    filing.typeCode,
    filing.bytes,
    sha256,
    filing.approver,
    filing.kid,
    filing.jws,
    filing.at,
    filing.requestId ?? null,
  );
  approve();
  db.run(
    `INSERT INTO outbox (filing_id, declaration_id, hub_id, of_request, created, priority) VALUES (?, ?, ?, ?, ?, ${priority})`,
    id,
    filing.declarationId,
    filing.hubId,
    filing.requestId ?? null,
    filing.at,
    filing.declarationId,
  );
  return sha256;
}

/**
 * Approves: the frozen bytes, the state, the outbox row and the audit entry in one transaction. The triggers
 * refuse what is not checked, not this document, own work, or not the approver's to do; then nothing is kept.
 * @returns the digest of the bytes.
 */
export function fileApproved(db: WritableDb, filing: NewFiling): string {
  const { declarationId, lrn, version, hubId, messageId, approver, at, unconfirmed = 0 } = filing;
  return db.transaction(() => {
    const digest = freeze(db, filing, () =>
      db.run(
        `UPDATE declarations SET work = 'approved', version_id = ?, hub_id = ?, revision = revision + 1, updated = ?
          WHERE id = ?`,
        version,
        hubId,
        at,
        declarationId,
      ),
    );
    const doubted = unconfirmed > 0 ? { unconfirmed } : {};
    const detail = { version, messageID: messageId, digest, ...doubted };
    appendAudit(db, { at, who: approver, what: "approved", lrn, detail });
    return digest;
  });
}

/** Takes what was never sent out of the outbox; the triggers refuse the rest. True when there was a row. */
export function takeBack(db: WritableDb, declarationId: number): boolean {
  return (
    db.run(
      `DELETE FROM outbox WHERE declaration_id = ? AND state <> 'sent'
        AND of_request IS NULL`,
      declarationId,
    ).changes > 0
  );
}

/** Oldest first. */
export function filingsOf(db: ReadableDb, declarationId: number): FiledMessage[] {
  return db.all<FiledMessage>(
    `SELECT message_id AS messageId, function_code AS functionCode, sha256, approved,
        CAST(bytes AS TEXT) AS xml, coalesce(state, 'recalled') AS state
      FROM filings LEFT JOIN outbox ON filing_id = filings.id WHERE filings.declaration_id = ? ORDER BY version`,
    declarationId,
  );
}
