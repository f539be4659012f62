/** What the rules found in each declaration: beside its row, which is written at every step through the states. */
import type { Problem } from "../core/contract/shapes.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export function readProblems(db: ReadableDb, declarationId: number): Problem[] {
  const sql = "SELECT list FROM problems WHERE declaration_id = ?";
  const list = db.value<string>(sql, declarationId);
  if (list === undefined) throw new Error(`declaration ${declarationId} has no list of problems`);
  return JSON.parse(list) as Problem[];
}

/** In place of what was found before. How many there are is in the declaration's row; both are written together. */
export function keepProblems(
  db: WritableDb,
  declarationId: number,
  problems: readonly Problem[],
): void {
  db.run(
    `INSERT INTO problems (declaration_id, list) VALUES (?, ?)
      ON CONFLICT (declaration_id) DO UPDATE SET list = excluded.list WHERE list <> excluded.list`,
    declarationId,
    JSON.stringify(problems),
  );
}
