/** Declarations merged and split: what they were before, what was split off, and who had a hand in that. */
import type { Extras } from "../core/formats/extras.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export interface Reshaping {
  readonly id: number;
  readonly kind: "merge" | "split";
  readonly why: string;
  /** RFC 3339 UTC. */
  readonly made: string;
  readonly made_by: string;
  readonly revision: number;
  /** The document before, and what was kept beside it. */
  readonly xml: string;
  readonly extras: Extras;
}

interface NewReshaping extends Omit<Reshaping, "id"> {
  readonly declarationId: number;
}

/** Part of the transaction that changes the document; returns its id. */
export function insertReshaping(db: WritableDb, reshaping: NewReshaping): number {
  const { declarationId, kind, why, made, made_by, revision, xml, extras } = reshaping;
  return db.run(
    "INSERT INTO reshapings (declaration_id, kind, why, made, made_by, revision, xml, extras) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    declarationId,
    kind,
    why,
    made,
    made_by,
    revision,
    xml,
    JSON.stringify(extras),
  ).id;
}

/** Links a declaration to the split that made it, with those whose work it is beside the one who split. */
export function insertPart(
  db: WritableDb,
  part: { readonly declarationId: number; readonly reshapingId: number },
  editors: readonly string[],
): void {
  const { declarationId, reshapingId } = part;
  db.run(
    "INSERT INTO split_parts (declaration_id, reshaping_id) VALUES (?, ?)",
    declarationId,
    reshapingId,
  );
  for (const who of editors) {
    db.run("INSERT INTO part_editors (declaration_id, who) VALUES (?, ?)", declarationId, who);
  }
}

/** The last one that was not undone; undefined when there is none. */
export function lastReshaping(db: ReadableDb, declarationId: number): Reshaping | undefined {
  const row = db.get<Omit<Reshaping, "extras"> & { extras: string }>(
    `SELECT id, kind, why, made, made_by, revision, xml, extras FROM reshapings
      WHERE declaration_id = ? AND undone IS NULL ORDER BY id DESC LIMIT 1`,
    declarationId,
  );
  return row && { ...row, extras: JSON.parse(row.extras) as Extras };
}

/** The LRNs of what a split made beside the declaration itself, in their order. */
export function partsOf(db: ReadableDb, reshapingId: number): string[] {
  return db.column<string>(
    "SELECT lrn FROM split_parts JOIN declarations ON id = declaration_id WHERE reshaping_id = ? ORDER BY id",
    reshapingId,
  );
}

/** The LRN that a part was split off from, also after that was undone; null for what is no part. */
export function splitFrom(db: ReadableDb, declarationId: number): string | null {
  return (
    db.value<string>(
      `SELECT lrn FROM split_parts JOIN reshapings ON reshapings.id = reshaping_id
        JOIN declarations ON declarations.id = reshapings.declaration_id WHERE split_parts.declaration_id = ?`,
      declarationId,
    ) ?? null
  );
}

/** Part of the transaction that brings the document back. */
export function markUndone(db: WritableDb, id: number, at: string, by: string): void {
  db.run("UPDATE reshapings SET undone = ?, undone_by = ? WHERE id = ?", at, by, id);
}
