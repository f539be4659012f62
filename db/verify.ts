/** Looks the whole database through: structure, states, counters, frozen digests and signatures, audit chain, full-text index. */
import { createPublicKey, verify as verifySignature } from "node:crypto";
import type { JsonWebKey } from "node:crypto";
import { auditFault } from "./audit.ts";
import type { WritableDb } from "./database.ts";
import { digestOf } from "./digests.ts";
import { triggers } from "./guards.ts";
import { amendmentInForce, impossibleRequests } from "./requestGuards.ts";
import { counterDimensions } from "./upkeep.ts";
import { fourEyesThen } from "./users.ts";

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** What is wrong; nothing when all is well. */
type Findings = readonly string[];

const shownAtMost = 5;

function structure(db: WritableDb): Findings {
  return db.column<string>("PRAGMA integrity_check(20)").filter((line) => line !== "ok");
}

function foreignKeys(db: WritableDb): Findings {
  return db
    .all<{ table: string; rowid: number; parent: string }>("PRAGMA foreign_key_check")
    .map(({ table, rowid, parent }) => `${table} ${rowid} points at nothing in ${parent}`);
}

function guards(db: WritableDb): Findings {
  const held = new Set(db.column<string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger'"));
  return triggers
    .filter((sql) => !held.has(sql))
    .map((sql) => `trigger ${sql.split(" ")[2] ?? ""} is missing or was changed`);
}

// The declaration's own row in the outbox; those of its requests have states of their own.
const ownRow =
  "FROM outbox JOIN filings ON filings.id = filing_id WHERE outbox.declaration_id = d.id AND request_id IS NULL ORDER BY outbox.id DESC LIMIT 1";

// Each finds declarations in a state that no legal course of things leads to.
const impossible: readonly (readonly [what: string, where: string])[] = [
  [
    "is approved without a filing",
    "work = 'approved' AND NOT EXISTS (SELECT 1 FROM filings WHERE declaration_id = d.id AND version = d.version_id)",
  ],
  [
    "has a version without a filing",
    "version_id <> (SELECT count(*) FROM filings WHERE declaration_id = d.id)",
  ],
  ["is on its way without approval", "transport <> 'none' AND work <> 'approved'"],
  ["is not where the outbox says", `transport <> coalesce((SELECT state ${ownRow}), 'none')`],
  [
    "has other attempts than the outbox",
    `attempts <> coalesce((SELECT outbox.attempts ${ownRow}), 0)`,
  ],
  ["has no document", "NOT EXISTS (SELECT 1 FROM documents WHERE declaration_id = d.id)"],
  ["is approved with problems that block", "work IN ('checked', 'approved') AND blocking > 0"],
  [
    "was approved by its own editor",
    `EXISTS (
    SELECT 1 FROM filings f WHERE f.declaration_id = d.id AND f.request_id IS NULL AND ${fourEyesThen} AND (
      (f.version = 1 AND f.approver = d.created_by COLLATE NOCASE)
      OR (f.version = 1 AND EXISTS (SELECT 1 FROM part_editors e WHERE e.declaration_id = d.id AND e.who = f.approver COLLATE NOCASE))
      OR EXISTS (SELECT 1 FROM corrections c WHERE c.declaration_id = d.id AND c.version = f.version - 1
        AND c.who = f.approver COLLATE NOCASE AND c.revision <= f.revision)))`,
  ],
  [
    "was edited after its approval",
    `work = 'approved' AND (SELECT CAST(xml AS BLOB) FROM documents WHERE declaration_id = d.id) IS NOT coalesce(
      (SELECT CAST(xml AS BLOB) FROM change_requests WHERE id = ${amendmentInForce("d.id")}),
      (SELECT bytes FROM filings WHERE declaration_id = d.id AND request_id IS NULL ORDER BY version DESC LIMIT 1))`,
  ],
];

function states(db: WritableDb): Findings {
  const find = (what: string, from: string, where: string): string[] =>
    db
      .column<string>(`SELECT lrn FROM ${from} WHERE ${where} LIMIT ${shownAtMost}`)
      .map((lrn) => `${lrn} ${what}`);
  const withRequests = "change_requests AS r JOIN declarations ON declarations.id = declaration_id";
  return [
    ...impossible.flatMap(([what, where]) => find(what, "declarations AS d", where)),
    ...impossibleRequests.flatMap(([what, where]) => find(what, withRequests, where)),
  ];
}

function counters(db: WritableDb): Findings {
  const total = db.value<number>("SELECT count(*) FROM declarations") ?? 0;
  const told = db.value<number>("SELECT n FROM counters WHERE dimension = 'total'") ?? 0;
  const findings = total === told ? [] : [`total is ${total}, the counter says ${told}`];
  for (const dimension of counterDimensions) {
    const wrong = db.all<{ value: string; real: number; told: number }>(
      `SELECT value, sum(real) AS real, sum(told) AS told FROM (
          SELECT coalesce(${dimension}, '') AS value, count(*) AS real, 0 AS told FROM declarations GROUP BY 1
          UNION ALL SELECT value, 0, n FROM counters WHERE dimension = ?)
        GROUP BY value HAVING sum(real) <> sum(told) LIMIT ${shownAtMost}`,
      dimension,
    );
    for (const { value, real, told: counted } of wrong) {
      findings.push(`${dimension} ${value || "(none)"} is ${real}, the counter says ${counted}`);
    }
  }
  return findings;
}

interface FrozenRow {
  readonly id: number;
  readonly lrn: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly jws: string;
  readonly public_jwk: string;
}

function isSignedBy(jwk: JsonWebKey, jws: string, bytes: Uint8Array): boolean {
  const [header, payload, signature] = jws.split(".");
  if (header === undefined || payload !== "" || signature === undefined) return false;
  const signed = Buffer.from(`${header}.${Buffer.from(bytes).toString("base64url")}`);
  const key = createPublicKey({ key: jwk, format: "jwk" });
  return verifySignature(null, signed, key, Buffer.from(signature, "base64url"));
}

function* frozen(db: WritableDb): Generator<undefined, Findings> {
  const findings: string[] = [];
  for (let after = 0; ;) {
    const rows = db.all<FrozenRow>(
      `SELECT id, lrn, bytes, sha256, jws, public_jwk FROM filings JOIN user_keys USING (kid)
        WHERE id > ? ORDER BY id LIMIT 200`,
      after,
    );
    for (const { lrn, bytes, sha256, jws, public_jwk: jwk } of rows) {
      if (digestOf(bytes) !== sha256) findings.push(`the frozen bytes of ${lrn} were changed`);
      else if (!isSignedBy(JSON.parse(jwk) as JsonWebKey, jws, bytes)) {
        findings.push(`the signature of ${lrn} does not hold`);
      }
    }
    const last = rows.at(-1);
    if (!last || findings.length >= shownAtMost) return findings;
    after = last.id;
    yield;
  }
}

function search(db: WritableDb): Findings {
  try {
    // 1: compared with the rows that it indexes, not only with itself.
    db.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function* audit(db: WritableDb): Generator<undefined, Findings> {
  const fault = yield* auditFault(db);
  return fault === null ? [] : [fault];
}

/** In one go, or with breaths in between. */
type Find = (db: WritableDb) => Findings | Generator<undefined, Findings>;

const checks: readonly (readonly [name: string, find: Find])[] = [
  ["integrity", structure],
  ["foreign keys", foreignKeys],
  ["guards", guards],
  ["states", states],
  ["counters", counters],
  ["frozen filings", frozen],
  ["audit chain", audit],
  ["search", search],
];

/** One check after another; undefined is a breath in which the caller may let other work go first. */
export function* verifyDatabase(db: WritableDb): Generator<Check | undefined> {
  for (const [name, find] of checks) {
    const looking = find(db);
    const findings = "next" in looking ? yield* looking : looking;
    const shown = findings.slice(0, shownAtMost).join("; ");
    yield { name, ok: findings.length === 0, detail: findings.length === 0 ? "in order" : shown };
  }
}
