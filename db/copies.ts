/** Copies under a new LRN of what was rejected, linked to it in both directions. */
import type { ReadableDb, WritableDb } from "./database.ts";

/** Links a copy to what it corrects; the triggers refuse it for what was not rejected. Part of a transaction. */
export function insertCopy(
  db: WritableDb,
  copy: { declarationId: number; corrects: number; at: string; by: string },
): void {
  db.run(
    "INSERT INTO corrected_copies (declaration_id, corrects, made, made_by) VALUES (?, ?, ?, ?)",
    copy.declarationId,
    copy.corrects,
    copy.at,
    copy.by,
  );
}

export interface Links {
  /** LRN of the rejected one that this stands for. */
  readonly corrects: string | null;
  /** LRN of the copy that stands for this. */
  readonly correctedBy: string | null;
}

export function linksOf(db: ReadableDb, declarationId: number): Links {
  const lrn = (sql: string): string | null => db.value<string>(sql, declarationId) ?? null;
  return {
    corrects: lrn(
      "SELECT lrn FROM corrected_copies AS c JOIN declarations ON declarations.id = corrects WHERE c.declaration_id = ?",
    ),
    correctedBy: lrn(
      "SELECT lrn FROM corrected_copies AS c JOIN declarations ON declarations.id = c.declaration_id WHERE corrects = ?",
    ),
  };
}

/** The first of a chain of copies, and how many declarations the chain has up to this one. */
export function chainOf(db: ReadableDb, declarationId: number): { first: string; length: number } {
  const row = db.get<{ first: string; length: number }>(
    `WITH RECURSIVE chain (id, length) AS (
        SELECT ?, 1
        UNION ALL SELECT corrects, length + 1 FROM corrected_copies JOIN chain ON declaration_id = chain.id)
      SELECT lrn AS first, length FROM chain JOIN declarations ON declarations.id = chain.id ORDER BY length DESC LIMIT 1`,
    declarationId,
  );
  if (!row) throw new Error(`there is no declaration ${declarationId}`);
  return row;
}
