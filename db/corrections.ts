/** Corrections: one row for each field that was changed, never changed themselves. */
import type { CorrectedField } from "../core/history/timeline.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export interface Correction {
  readonly pointer: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly who: string;
  /** RFC 3339 UTC. */
  readonly when: string;
  readonly why: string;
}

export interface CorrectedPlace {
  readonly id: number;
  readonly version: number;
  readonly revision: number;
  /** The request whose copy was corrected; left out for the declaration itself. */
  readonly requestId?: number;
}

/** Adds a correction under the version that is under way; `revision` is the one that it makes. */
export function insertCorrection(
  db: WritableDb,
  declaration: CorrectedPlace,
  correction: Correction,
): void {
  db.run(
    `INSERT INTO corrections (declaration_id, version, revision, pointer, before, after, who, at, why, request_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    declaration.id,
    declaration.version,
    declaration.revision,
    correction.pointer,
    correction.before,
    correction.after,
    correction.who,
    correction.when,
    correction.why,
    declaration.requestId ?? null,
  );
}

const columns = `pointer, before, after, who, at AS "when", why`;

/** Oldest first: those of the document as it stands, so of an amendment only once it was granted. */
export function correctionsOf(db: ReadableDb, declarationId: number): Correction[] {
  return db.all<Correction>(
    `SELECT ${columns} FROM corrections WHERE declaration_id = ? AND (request_id IS NULL
        OR request_id IN (SELECT id FROM change_requests WHERE state = 'granted')) ORDER BY id`,
    declarationId,
  );
}

/** Oldest first. */
export function correctionsOfRequest(db: ReadableDb, requestId: number): Correction[] {
  return db.all<Correction>(
    `SELECT ${columns} FROM corrections WHERE request_id = ? ORDER BY id`,
    requestId,
  );
}

/** Oldest first: all there are, those of requests with their kind, whatever became of the request. */
export function everyCorrectionOf(db: ReadableDb, declarationId: number): CorrectedField[] {
  return db.all<CorrectedField>(
    `SELECT pointer, before, after, who, at AS "when", corrections.why, type_code AS request
      FROM corrections LEFT JOIN change_requests ON change_requests.id = request_id
      WHERE corrections.declaration_id = ? ORDER BY corrections.id`,
    declarationId,
  );
}

/** SQL, the id bound three times: whoever brought in what would be approved now (or what it was split off from), or corrected it since the last approval. */
const hands = `SELECT created_by AS who FROM declarations WHERE id = ? AND version_id = 0
  UNION SELECT who FROM corrections JOIN declarations ON declarations.id = declaration_id
    WHERE declaration_id = ? AND version = version_id AND request_id IS NULL
  UNION SELECT who FROM part_editors JOIN declarations ON declarations.id = declaration_id
    WHERE declaration_id = ? AND version_id = 0`;

/** Everybody who may not approve a declaration as it stands. */
export function handsIn(db: ReadableDb, declarationId: number): string[] {
  const id = declarationId;
  return db.column<string>(`${hands} ORDER BY who`, id, id, id);
}

/** True when this user had a hand in what would be approved now. */
export function hadAHand(db: ReadableDb, declarationId: number, user: string): boolean {
  const id = declarationId;
  const sql = `SELECT 1 FROM (${hands}) WHERE who = ? COLLATE NOCASE`;
  return db.value<number>(sql, id, id, id, user) !== undefined;
}
