/** Values that the desk filled in, each with its source, until a person confirms or changes it. */
import type { AutomaticValue } from "../core/contract/keying.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export function automaticValues(db: ReadableDb, declarationId: number): AutomaticValue[] {
  return db.all<AutomaticValue>(
    "SELECT pointer, source FROM automatic_values WHERE declaration_id = ? ORDER BY pointer",
    declarationId,
  );
}

export function markAutomatic(
  db: WritableDb,
  declarationId: number,
  { pointer, source }: AutomaticValue,
): void {
  db.run(
    `INSERT INTO automatic_values (declaration_id, pointer, source) VALUES (?, ?, ?)
     ON CONFLICT (declaration_id, pointer) DO UPDATE SET source = excluded.source`,
    declarationId,
    pointer,
    source,
  );
}

/** Takes the mark off; the number of marks that were there, 0 or 1. */
export function unmarkAutomatic(db: WritableDb, declarationId: number, pointer: string): number {
  return db.run(
    "DELETE FROM automatic_values WHERE declaration_id = ? AND pointer = ?",
    declarationId,
    pointer,
  ).changes;
}

/** Puts these marks in the place of all that are there: rows of items were put in another order. */
export function replaceAutomatic(
  db: WritableDb,
  declarationId: number,
  values: readonly AutomaticValue[],
): void {
  db.run("DELETE FROM automatic_values WHERE declaration_id = ?", declarationId);
  for (const value of values) markAutomatic(db, declarationId, value);
}
