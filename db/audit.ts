/** The audit: append-only, each entry chained to the one before by its hash. */
import { hash as digest } from "node:crypto";
import type { ReadableDb, WritableDb } from "./database.ts";

interface AuditEntry {
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly who: string;
  /** What was done, as a plain past word: imported, corrected, approved. */
  readonly what: string;
  /** The declaration that it was done to, where there is one. */
  readonly lrn?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

interface StoredEntry {
  readonly id: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly lrn: string | null;
  readonly detail: string;
  readonly prev: string;
  readonly hash: string;
}

/** Hash before the first entry. */
const auditStart = "0".repeat(64);

function hashOf(entry: Omit<StoredEntry, "hash">): string {
  const { id, at, who, what, lrn, detail, prev } = entry;
  return digest("sha256", `${prev}${JSON.stringify([id, at, who, what, lrn, detail])}`, "hex");
}

/** Adds entries, one after the other; part of the transaction that does what they tell of, so throws outside of one. */
export function appendAudit(db: WritableDb, ...entries: readonly AuditEntry[]): void {
  if (!db.inTransaction) throw new Error("an audit entry is written with what it tells of");
  const head = db.get<AuditHead>("SELECT count, hash FROM audit_head");
  if (!head) throw new Error("the audit has no head");
  let { count: id, hash } = head;
  const rows = entries.map(({ at, who, what, lrn = null, detail = {} }) => {
    id += 1;
    const row = { id, at, who, what, lrn, detail: JSON.stringify(detail), prev: hash };
    hash = hashOf(row);
    return [id, at, who, what, lrn, row.detail, row.prev, hash];
  });
  db.run(
    `INSERT INTO audit (id, at, who, what, lrn, detail, prev, hash)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7 FROM json_each(?)`,
    JSON.stringify(rows),
  );
}

/** What was done to one declaration, oldest first. */
export function auditOf(db: ReadableDb, lrn: string): AuditEntry[] {
  const rows = db.all<StoredEntry>("SELECT * FROM audit WHERE lrn = ? ORDER BY id", lrn);
  return rows.map(({ at, who, what, detail }) => ({
    at,
    who,
    what,
    lrn,
    detail: JSON.parse(detail) as Record<string, unknown>,
  }));
}

const pageSize = 2000;

/** What is wrong with the chain: the first entry that does not follow, or an end that is not the head; null when it holds. Yields between pages. */
export function* auditFault(db: ReadableDb): Generator<undefined, string | null> {
  let count = 0;
  let prev = auditStart;
  for (;;) {
    const rows = db.all<StoredEntry>(
      "SELECT * FROM audit WHERE id > ? ORDER BY id LIMIT ?",
      count,
      pageSize,
    );
    for (const row of rows) {
      if (row.id !== count + 1) return `entry ${count + 1} is missing`;
      if (row.prev !== prev) return `entry ${row.id} does not follow the one before`;
      if (row.hash !== hashOf(row)) return `entry ${row.id} was changed`;
      count = row.id;
      prev = row.hash;
    }
    if (rows.length < pageSize) break;
    yield;
  }
  const head = db.get<{ count: number; hash: string }>("SELECT count, hash FROM audit_head");
  if (head?.count !== count || head.hash !== prev) {
    return `${head?.count ?? 0} entries were written, ${count} are there`;
  }
  return null;
}

export interface AuditHead {
  readonly count: number;
  readonly hash: string;
}

export function auditHead(db: ReadableDb): AuditHead {
  return db.get<AuditHead>("SELECT count, hash FROM audit_head") ?? { count: 0, hash: auditStart };
}

/** What is wrong with the chain's end, given what it was before the database was closed; null when it holds. */
export function headFault(db: ReadableDb, before: AuditHead | undefined): string | null {
  const head = auditHead(db);
  const last = db.get<StoredEntry>("SELECT * FROM audit ORDER BY id DESC LIMIT 1");
  if (last === undefined) return head.count === 0 ? null : "the audit is gone";
  if (last.id !== head.count || last.hash !== head.hash || last.hash !== hashOf(last)) {
    return "the audit's last entry is not the one that was signed off";
  }
  if (before === undefined || before.count === 0) return null;
  const then = db.value<string>("SELECT hash FROM audit WHERE id = ?", before.count);
  return then === before.hash
    ? null
    : `audit entry ${before.count} was written and is no longer there`;
}
