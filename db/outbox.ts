/** Filings on their way to a hub. The declaration's transport facet follows these rows by trigger. */
import type { TransportState } from "../core/lifecycle/facets.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

type OutboxState = Exclude<TransportState, "none">;

/** A filing that may be sent now. */
export interface DueFiling {
  readonly id: number;
  readonly lrn: string;
  readonly message_id: string;
  readonly function_code: string;
  readonly type_code: string | null;
  readonly version: number;
  readonly sha256: string;
  readonly jws: string;
  readonly attempts: number;
}

/** The bytes frozen at approval, and the same as a string of JSON (RFC 8259), both UTF-8: SQLite escapes them in half the time that it takes here. */
export interface Frozen {
  readonly bytes: Uint8Array;
  readonly json: Uint8Array;
}

/** With its frozen bytes when they are few: a batch of large ones would not fit in memory. */
export type SendableFiling = DueFiling & (Frozen | { readonly [Key in keyof Frozen]: null });

const fewBytes = 64 * 1024;

const filing = `outbox.id, filings.lrn, message_id, function_code, type_code, version, sha256, jws, outbox.attempts`;
const json = "CAST(json_quote(CAST(bytes AS TEXT)) AS BLOB)";
const when = (column: string) => `CASE WHEN length(bytes) <= ${fewBytes} THEN ${column} END`;
const filingWithBytes = `${filing}, ${when("bytes")} AS bytes, ${when(json)} AS json`;

// A later filing of a declaration waits until every earlier one has its receipt; a request that was set aside holds up nothing.
const inOrder = `NOT EXISTS (SELECT 1 FROM outbox AS earlier
  WHERE earlier.declaration_id = outbox.declaration_id AND earlier.id < outbox.id AND earlier.state <> 'sent'
    AND NOT (earlier.state = 'quarantined' AND earlier.of_request IS NOT NULL))`;

/** This life of the desk; raised at every opening, so that a lease of an earlier one is known for dead. */
export function epochOf(db: ReadableDb): number {
  return Number(db.value<string>("SELECT value FROM settings WHERE key = 'epoch'") ?? 0);
}

/**
 * Leases of earlier lives become unknown: nobody can say whether those bytes arrived.
 * @returns the LRNs.
 */
export function voidDeadLeases(db: WritableDb, epoch: number): string[] {
  return db.transaction(() => {
    const dead = db.all<{ id: number; lrn: string }>(
      `SELECT outbox.id, lrn FROM outbox JOIN filings ON filings.id = filing_id
        WHERE state = 'sending' AND lease_epoch IS NOT ?`,
      epoch,
    );
    for (const { id } of dead) {
      db.run(
        "UPDATE outbox SET state = 'unknown', next_at = NULL, trouble = ? WHERE id = ?",
        "The desk stopped while this was being sent. The hub will be asked whether it has it.",
        id,
      );
    }
    return dead.map(({ lrn }) => lrn);
  });
}

/** Filings that were not tried yet and may be sent, by priority and age. */
export function freshFilings(db: ReadableDb, hubId: number, limit: number): SendableFiling[] {
  return db.all<SendableFiling>(
    `SELECT ${filingWithBytes} FROM outbox JOIN filings ON filings.id = filing_id
      WHERE outbox.hub_id = ? AND state = 'queued' AND ${inOrder} ORDER BY priority, outbox.id LIMIT ?`,
    hubId,
    limit,
  );
}

/** Filings that came back and may be sent again: the least tried first, so that one that always fails stands behind the others. */
export function returnedFilings(db: ReadableDb, hubId: number, limit: number): SendableFiling[] {
  return db.all<SendableFiling>(
    `SELECT ${filingWithBytes} FROM outbox JOIN filings ON filings.id = filing_id
      WHERE outbox.hub_id = ? AND state = 'waiting' AND ${inOrder}
      ORDER BY outbox.attempts, priority, outbox.id LIMIT ?`,
    hubId,
    limit,
  );
}

/** Filings of which nobody knows whether the hub has them. */
export function unknownFilings(db: ReadableDb, hubId: number, limit: number): DueFiling[] {
  return db.all<DueFiling>(
    `SELECT ${filing} FROM outbox JOIN filings ON filings.id = filing_id
      WHERE outbox.hub_id = ? AND state = 'unknown' ORDER BY outbox.id LIMIT ?`,
    hubId,
    limit,
  );
}

/** Of a filing whose bytes are many. */
export function frozenOf(db: ReadableDb, { id }: Pick<DueFiling, "id">): Frozen {
  const frozen = db.get<Frozen>(
    `SELECT bytes, ${json} AS json FROM filings JOIN outbox ON filing_id = filings.id WHERE outbox.id = ?`,
    id,
  );
  if (frozen === undefined) throw new Error(`Outbox row ${id} has no filing.`);
  return frozen;
}

export interface Lease {
  /** The batch under whose idempotency key the filings are given to the line. */
  readonly batchID: string;
  readonly epoch: number;
}

/** Takes filings for one batch, counted as tried before the first byte leaves. Within a transaction. */
export function leaseFilings(db: WritableDb, ids: readonly number[], lease: Lease): void {
  const { changes } = db.run(
    `UPDATE outbox SET state = 'sending', lease_owner = ?, lease_epoch = ?, next_at = NULL, attempts = attempts + 1
      WHERE id IN (SELECT value FROM json_each(?)) AND state IN ('queued', 'waiting')`,
    lease.batchID,
    lease.epoch,
    JSON.stringify(ids),
  );
  if (changes !== ids.length)
    throw new Error(`${ids.length - changes} outbox rows were not free to be sent.`);
}

export interface ReceiptKept {
  /** The outbox row. */
  readonly id: number;
  readonly receiptID: string | null;
  readonly conversationID: string | null;
}

/** The hub has them, as it said at that moment. */
export function settleSent(db: WritableDb, receipts: readonly ReceiptKept[], at: string): void {
  db.run(
    `UPDATE outbox SET state = 'sent', receipt_id = kept.value ->> 'receiptID',
        conversation_id = kept.value ->> 'conversationID', receipted = ?, next_at = NULL, trouble = NULL
      FROM json_each(?) AS kept WHERE outbox.id = kept.value ->> 'id' AND state IN ('sending', 'unknown')`,
    at,
    JSON.stringify(receipts),
  );
}

/** Nobody knows, the hub does not have it, or it will not take it: with the reason in plain words. */
export function settleOpen(
  db: WritableDb,
  id: number,
  state: "unknown" | "waiting" | "quarantined",
  trouble: string | null,
  nextAt: string | null = null,
): void {
  db.run(
    `UPDATE outbox SET state = ?, trouble = ?, next_at = ? WHERE id = ? AND state IN ('sending', 'unknown')`,
    state,
    trouble,
    nextAt,
    id,
  );
}

/** No byte of it left the desk: as if it had not been tried, so that it can still be recalled. */
export function settleNeverLeft(db: WritableDb, id: number, trouble: string | null): void {
  db.run(
    `UPDATE outbox SET state = CASE WHEN attempts = 1 THEN 'queued' ELSE 'waiting' END, attempts = attempts - 1, trouble = ?
      WHERE id = ? AND state = 'sending'`,
    trouble,
    id,
  );
}

/** Never sent, as the bytes are not those that were approved. */
export function settleDamaged(db: WritableDb, id: number, trouble: string): void {
  db.run(
    "UPDATE outbox SET state = 'quarantined', attempts = attempts - 1, trouble = ? WHERE id = ? AND state = 'sending'",
    trouble,
    id,
  );
}

export type OpenState = Exclude<OutboxState, "sent">;

/** Filings of a hub that are not there yet, by state. */
export function countOutbox(db: ReadableDb, hubId: number): Readonly<Record<OpenState, number>> {
  const counts = { queued: 0, sending: 0, unknown: 0, waiting: 0, quarantined: 0 };
  const rows = db.all<{ state: OpenState; n: number }>(
    "SELECT state, count(*) AS n FROM outbox WHERE hub_id = ? AND state IN ('queued', 'sending', 'unknown', 'waiting', 'quarantined') GROUP BY state",
    hubId,
  );
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

export interface OutboxListed {
  readonly lrn: string;
  readonly hub: string;
  readonly message_id: string;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly next_at: string | null;
  readonly trouble: string | null;
}

/** What is not at the hub yet, what needs somebody first. */
export function listOutbox(db: ReadableDb, limit: number): OutboxListed[] {
  return db.all<OutboxListed>(
    `SELECT filings.lrn, hubs.name AS hub, message_id, state, attempts, next_at, outbox.trouble
      FROM outbox JOIN filings ON filings.id = filing_id JOIN hubs ON hubs.id = outbox.hub_id
      WHERE state <> 'sent'
      ORDER BY CASE state WHEN 'quarantined' THEN 0 WHEN 'unknown' THEN 1 ELSE 2 END, priority, outbox.id LIMIT ?`,
    limit,
  );
}
