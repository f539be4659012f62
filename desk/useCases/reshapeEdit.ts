/** What merging, splitting and undoing have in common: when they are refused, and the edit that they are. */
import type { CallOutput } from "../../core/contract.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { differences } from "../../core/declaration/differences.ts";
import type { Correction } from "../../db/corrections.ts";
import { readDeclaration } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { openRequestOf } from "../../db/requestFilings.ts";
import type { HandlerContext } from "../handler.ts";
import { readStored } from "../rules.ts";
import type { ReadDocument } from "../rules.ts";
import { alreadyRequested, changedMeanwhile, editRefusal } from "./lock.ts";
import type { Refused } from "./lock.ts";

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

export interface Edited {
  readonly xml: string;
  readonly read: ReadDocument;
  readonly corrections: readonly Correction[];
  readonly why: string;
}

/** A new document of a declaration as text, read back, with what it changes field by field. */
export function editedAs(
  context: HandlerContext,
  before: Declaration,
  xml: string,
  why: string,
): Edited {
  const read = readStored(xml);
  const [who, when] = [context.who(), context.ports.clock.now()];
  const corrections = differences(before, read.declaration).map((difference): Correction => ({
    ...difference,
    who,
    when,
    why,
  }));
  return { xml, read, corrections, why };
}

export function outcomeOf(context: HandlerContext, lrn: string, parts: readonly string[]): Output {
  const stored = readDeclaration(context.db, lrn);
  if (!stored) throw new Error(`${lrn} is gone`);
  const { revision, work, status, items } = stored;
  return { lrn, revision, work, status, items, parts: [...parts] };
}
