/** Comparing this desk's filings with those that a hub lists, by message, bytes and day. */
import { createHash } from "node:crypto";
import type { Reconciled } from "../core/contract/storage.ts";
import type { ReadableDb, WritableDb } from "./database.ts";
import type { DueFiling } from "./outbox.ts";
import { refuse, trigger } from "./triggers.ts";

/** A filing as a hub lists it. */
export interface HeldFiling {
  readonly messageID: string;
  readonly lrn: string;
  readonly version: number | null;
  /** SHA-256 of its bytes, base64. */
  readonly digest: string;
  readonly mrn: string | null;
  readonly status: string;
}

/** What the hub holds and the desk does not know keeps its LRN: nothing else is approved under it. */
export const foreignTriggers = [
  trigger(
    "filings_not_foreign",
    "BEFORE INSERT ON filings",
    "EXISTS (SELECT 1 FROM foreign_filings WHERE lrn = NEW.lrn AND hub_id = NEW.hub_id)",
    refuse(
      "held-by-hub",
      "the hub holds a filing under this LRN that this desk does not know, made before its data was restored or in a copy of it; file these goods under a new LRN, or leave them to that filing",
    ),
  ),
];

/** Begins a comparison: the hub's list is gathered in a table that is gone when the desk closes. */
export function beginListing(db: WritableDb, hubId: number): void {
  db.run(`CREATE TEMP TABLE IF NOT EXISTS listed (
    hub_id INTEGER NOT NULL, message_id TEXT NOT NULL, lrn TEXT NOT NULL, version INTEGER, digest TEXT NOT NULL,
    mrn TEXT, status TEXT NOT NULL, PRIMARY KEY (hub_id, message_id)) STRICT, WITHOUT ROWID`);
  db.run("DELETE FROM temp.listed WHERE hub_id = ?", hubId);
}

/** A page of the list; a filing that changed while it was read comes twice and counts once. */
export function putListed(db: WritableDb, hubId: number, held: readonly HeldFiling[]): void {
  db.transaction(() => {
    for (const { messageID, lrn, version, digest, mrn, status } of held) {
      db.run(
        "INSERT OR REPLACE INTO temp.listed (hub_id, message_id, lrn, version, digest, mrn, status) VALUES (?, ?, ?, ?, ?, ?, ?)",
        hubId,
        messageID,
        lrn,
        version,
        digest,
        mrn,
        status,
      );
    }
  });
}

export interface Scope {
  readonly hubId: number;
  /** RFC 3339 UTC or its beginning; null: all. */
  readonly since: string | null;
  /** Whether the hub lists requests (function code 13) with its declarations. */
  readonly requests: boolean;
}

const mostNamed = 1000;
const pageSize = 2000;

// UUIDv7: the first 48 bits are milliseconds since 1970.
const datedId = /^([0-9a-f]{8})-([0-9a-f]{4})-7/u;

/** The day (UTC) on which a message was made, as both sides can tell from its id. */
export function dayOfMessage(messageID: string): string {
  const [, high, low] = datedId.exec(messageID) ?? [];
  if (high === undefined || low === undefined) return "undated";
  return new Date(Number.parseInt(high + low, 16)).toISOString().slice(0, 10);
}

interface Sum {
  count: number;
  readonly digest: Buffer;
}

function add(days: Map<string, Sum>, messageID: string, digest: string): void {
  const day = dayOfMessage(messageID);
  const sum = days.get(day) ?? { count: 0, digest: Buffer.alloc(32) };
  days.set(day, sum);
  sum.count += 1;
  // Combined without an order, because each side has its own.
  const hash = createHash("sha256").update(`${messageID} ${digest}`).digest();
  for (const [at, byte] of hash.entries()) sum.digest[at] = (sum.digest[at] ?? 0) ^ byte;
}

interface Summed {
  readonly message_id: string;
  readonly digest: string;
}

/** Sums rows page by page, in the order of their message ids. */
function summed(page: (after: string) => readonly Summed[]): Map<string, Sum> {
  const days = new Map<string, Sum>();
  for (let after = ""; ;) {
    const rows = page(after);
    for (const { message_id: messageID, digest } of rows) add(days, messageID, digest);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return days;
    after = last.message_id;
  }
}

function daysOf(desk: Map<string, Sum>, held: Map<string, Sum>): Reconciled["days"] {
  const none: Sum = { count: 0, digest: Buffer.alloc(32) };
  return [...new Set([...desk.keys(), ...held.keys()])].toSorted().map((day) => {
    const [mine, theirs] = [desk.get(day) ?? none, held.get(day) ?? none];
    return {
      day,
      desk: mine.count,
      held: theirs.count,
      deskDigest: mine.digest.toString("hex"),
      heldDigest: theirs.digest.toString("hex"),
      same: mine.count === theirs.count && mine.digest.equals(theirs.digest),
    };
  });
}

function total(days: Map<string, Sum>): number {
  return [...days.values()].reduce((sum, { count }) => sum + count, 0);
}

/** What the gathered list and this desk's filings have and have not in common. */
export function compareListed(
  db: ReadableDb,
  { hubId, since, requests }: Scope,
): Omit<Reconciled, "hub" | "at"> {
  const from = since ?? "";
  const mine = `filings.hub_id = ? AND approved >= ? AND (function_code <> '13' OR ?)`;
  const mineValues = [hubId, from, requests ? 1 : 0] as const;
  const sent = `FROM filings JOIN outbox ON filing_id = filings.id WHERE state = 'sent' AND ${mine}`;
  // What is on its way or in doubt here is neither missing nor foreign: its receipt will settle it.
  const settled = `NOT EXISTS (SELECT 1 FROM filings JOIN outbox ON filing_id = filings.id
    WHERE filings.message_id = listed.message_id AND state <> 'sent')`;
  const inScope = `(EXISTS (SELECT 1 FROM filings WHERE filings.message_id = listed.message_id AND approved >= ?)
    OR NOT EXISTS (SELECT 1 FROM filings WHERE filings.message_id = listed.message_id))`;
  const desk = summed((after) =>
    db.all<Summed>(
      `SELECT message_id, sha256 AS digest ${sent} AND message_id > ? ORDER BY message_id LIMIT ${pageSize}`,
      ...mineValues,
      after,
    ),
  );
  const held = summed((after) =>
    db.all<Summed>(
      `SELECT message_id, digest FROM temp.listed AS listed WHERE hub_id = ? AND ${settled} AND ${inScope} AND message_id > ?
        ORDER BY message_id LIMIT ${pageSize}`,
      hubId,
      from,
      after,
    ),
  );
  const missing = db.all<Reconciled["missing"][number]>(
    `SELECT lrn, message_id AS messageID, sha256 AS digest ${sent}
      AND message_id NOT IN (SELECT message_id FROM temp.listed WHERE hub_id = ?) LIMIT ${mostNamed}`,
    ...mineValues,
    hubId,
  );
  const changed = db.all<Reconciled["changed"][number]>(
    `SELECT filings.lrn, filings.message_id AS messageID, digest FROM temp.listed AS listed
      JOIN filings ON filings.message_id = listed.message_id
      WHERE listed.hub_id = ? AND digest <> sha256 AND approved >= ? LIMIT ${mostNamed}`,
    hubId,
    from,
  );
  const foreign = db.all<Reconciled["foreign"][number]>(
    `SELECT lrn, message_id AS messageID, digest, mrn, version, status FROM temp.listed
      WHERE hub_id = ? AND message_id NOT IN (SELECT message_id FROM filings) ORDER BY lrn LIMIT ${mostNamed}`,
    hubId,
  );
  const days = daysOf(desk, held);
  const differing = missing.length + changed.length + foreign.length;
  return {
    ok: differing === 0 && days.every(({ same }) => same),
    since,
    desk: total(desk),
    held: total(held),
    missing,
    foreign,
    changed,
    days,
  };
}

/** Keeps what the desk does not know, so that its LRNs are not filed again. Within a transaction. */
export function keepForeign(db: WritableDb, hubId: number, all: boolean, at: string): void {
  // A whole list also says what is no longer there; of both kinds of list, what became known is foreign no more.
  if (all) db.run("DELETE FROM foreign_filings WHERE hub_id = ?", hubId);
  db.run(
    `INSERT OR REPLACE INTO foreign_filings (hub_id, message_id, lrn, version, digest, mrn, status, found)
      SELECT hub_id, message_id, lrn, version, digest, mrn, status, ? FROM temp.listed
      WHERE hub_id = ? AND message_id NOT IN (SELECT message_id FROM filings)`,
    at,
    hubId,
  );
  db.run("DELETE FROM temp.listed WHERE hub_id = ?", hubId);
}

/** True when the hub holds a filing under this LRN that the desk does not know. */
export function isForeign(db: ReadableDb, hubId: number, lrn: string): boolean {
  const found = "SELECT 1 FROM foreign_filings WHERE hub_id = ? AND lrn = ?";
  return db.value(found, hubId, lrn) !== undefined;
}

/** Filings that wait to be sent under an LRN of which the hub holds one that the desk does not know. */
export function dueUnderForeign(
  db: ReadableDb,
  hubId: number,
): readonly Pick<DueFiling, "id" | "lrn" | "message_id" | "version">[] {
  return db.all(
    `SELECT outbox.id, lrn, message_id, version FROM outbox JOIN filings ON filings.id = filing_id
      WHERE outbox.hub_id = ? AND state IN ('queued', 'waiting')
        AND lrn IN (SELECT lrn FROM foreign_filings WHERE hub_id = ?)`,
    hubId,
    hubId,
  );
}

/** Puts one in doubt, from where it can be set aside: nothing of it was sent. */
export function doubtFiling(db: WritableDb, outboxId: number): void {
  db.run(
    "UPDATE outbox SET state = 'unknown' WHERE id = ? AND state IN ('queued', 'waiting')",
    outboxId,
  );
}

/** @param report null: the hub gives no list. */
export function keepReconciliation(
  db: WritableDb,
  hubId: number,
  at: string,
  report: Reconciled | null,
): void {
  db.run(
    `INSERT INTO reconciliations (hub_id, at, ok, report) VALUES (?, ?, ?, ?)
      ON CONFLICT (hub_id) DO UPDATE SET at = excluded.at, ok = excluded.ok, report = excluded.report`,
    hubId,
    at,
    report === null || report.ok ? 1 : 0,
    report === null ? null : JSON.stringify(report),
  );
}

export interface LastReconciliation {
  readonly at: string;
  readonly report: Reconciled | null;
}

export function lastReconciliation(db: ReadableDb, hubId: number): LastReconciliation | undefined {
  const row = db.get<{ at: string; report: string | null }>(
    "SELECT at, report FROM reconciliations WHERE hub_id = ?",
    hubId,
  );
  if (row === undefined) return undefined;
  const report = row.report === null ? null : (JSON.parse(row.report) as Reconciled);
  return { at: row.at, report };
}
