/** What merging, splitting and undoing have in common: when they are refused, and the edit that they are. */
import type { CallOutput } from "../../core/contract.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { readDeclaration } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { openRequestOf } from "../../db/requestFilings.ts";
import type { HandlerContext } from "../handler.ts";
import { readStored } from "../rules.ts";
import { correctionsBetween } from "./changes.ts";
import { alreadyRequested, changedMeanwhile, editRefusal } from "./lock.ts";
import type { Refused } from "./lock.ts";
import type { Edited } from "./set.ts";

type Output = CallOutput<"declaration.merge">;

/** Why the declaration may not be put together or taken apart now. */
export function reshapeRefusal(
  { db }: Pick<HandlerContext, "db">,
  stored: StoredDeclaration,
  expectedRevision: number | undefined,
): Refused | undefined {
  const request = openRequestOf(db, stored.id);
  return (
    editRefusal(stored) ??
    (request && alreadyRequested(stored.lrn, request)) ??
    changedMeanwhile(stored, expectedRevision)
  );
}

/** A new document of a declaration as text, read back, with what it changes field by field. */
export function editedAs(
  context: HandlerContext,
  before: Declaration,
  made: Pick<Edited, "xml" | "extras" | "why">,
): Edited {
  const read = readStored(made.xml);
  const corrections = correctionsBetween(context, before, read.declaration, made);
  return { ...made, read, corrections };
}

export function outcomeOf(context: HandlerContext, lrn: string, parts: readonly string[]): Output {
  const stored = readDeclaration(context.db, lrn);
  if (!stored) throw new Error(`${lrn} is gone`);
  const { revision, work, status, items } = stored;
  return { lrn, revision, work, status, items, parts: [...parts] };
}
