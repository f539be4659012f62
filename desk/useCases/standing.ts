/** Where a declaration stands, as the calls that move it answer. */
import type { CallOutput } from "../../core/contract.ts";
import type { ReadableDb } from "../../db/database.ts";
import { readDeclaration } from "../../db/declarations.ts";

/** For a declaration that is known to be there. */
export function standingOf(db: ReadableDb, lrn: string): CallOutput<"declaration.return"> {
  const stored = readDeclaration(db, lrn);
  if (!stored) throw new Error(`${lrn} is gone`);
  const { revision, work, transport, customs, payment, status } = stored;
  return { lrn, revision, work, transport, customs, payment, status };
}
