/** Comments on a declaration: added, read, never changed. */
import type { Comment } from "../core/contract/history.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export function insertComment(db: WritableDb, declarationId: number, comment: Comment): void {
  const { pointer, text, who, when } = comment;
  db.run(
    "INSERT INTO comments (declaration_id, pointer, text, at, who) VALUES (?, ?, ?, ?, ?)",
    declarationId,
    pointer,
    text,
    when,
    who,
  );
}

/** Oldest first. */
export function commentsOf(db: ReadableDb, declarationId: number): Comment[] {
  return db.all<Comment>(
    `SELECT pointer, text, at AS "when", who FROM comments WHERE declaration_id = ? ORDER BY id`,
    declarationId,
  );
}
