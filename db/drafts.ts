/** Drafts: what each person typed into a declaration and gave no reason for yet. */
import type { ReadableDb, WritableDb } from "./database.ts";

export interface KeptDraft {
  /** JSON, as the contract's draft. */
  readonly content: string;
  /** RFC 3339 UTC. */
  readonly kept: string;
}

export function readDraft(
  db: ReadableDb,
  user: string,
  declarationId: number,
): KeptDraft | undefined {
  return db.get<KeptDraft>(
    "SELECT content, kept FROM drafts WHERE user = ? AND declaration_id = ?",
    user,
    declarationId,
  );
}

export function keepDraft(
  db: WritableDb,
  user: string,
  declarationId: number,
  { content, kept }: KeptDraft,
): void {
  db.run(
    `INSERT INTO drafts (user, declaration_id, content, kept) VALUES (?, ?, ?, ?)
     ON CONFLICT (user, declaration_id) DO UPDATE SET content = excluded.content, kept = excluded.kept`,
    user,
    declarationId,
    content,
    kept,
  );
}

export function forgetDraft(db: WritableDb, user: string, declarationId: number): void {
  db.run("DELETE FROM drafts WHERE user = ? AND declaration_id = ?", user, declarationId);
}
