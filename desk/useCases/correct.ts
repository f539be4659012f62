/** Correcting what was rejected: a linked copy under a new LRN; the rejected declaration stays as it was. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import { setField } from "../../core/declaration/edit.ts";
import { summaryOf } from "../../core/summary.ts";
import { writeXml } from "../../core/xml/write.ts";
import { appendAudit } from "../../db/audit.ts";
import { chainOf, insertCopy, linksOf } from "../../db/copies.ts";
import type { ReadableDb } from "../../db/database.ts";
import {
  insertDeclaration,
  raiseRevision,
  readDeclaration,
  readDocument,
} from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { problemsFound, readStored } from "../rules.ts";
import { freeLrn } from "./freeLrn.ts";
import { changedMeanwhile, unknownLrn } from "./lock.ts";
import type { Refused } from "./lock.ts";
import { standingOf } from "./standing.ts";

type Output = CallOutput<"declaration.correct">;

/** Why a declaration cannot be corrected under a new LRN now; undefined when it can. */
export function correctRefusal(
  { db }: Pick<HandlerContext, "db">,
  { id, lrn, customs, transport }: StoredDeclaration,
): Refused | undefined {
  if (customs !== "rejected" && transport !== "quarantined") {
    return fail(
      "not-rejected",
      `${lrn} was not rejected, so it needs no new LRN. Edit it while it is not filed; amend or cancel it afterwards.`,
    );
  }
  const { correctedBy } = linksOf(db, id);
  if (correctedBy === null) return undefined;
  return fail(
    "already-corrected",
    `${lrn} is corrected by ${correctedBy} already. Go on with that.`,
    {
      lrn: correctedBy,
    },
  );
}

function newLrnOf(db: ReadableDb, id: number): string {
  const { first, length } = chainOf(db, id);
  return freeLrn(db, first, length + 1);
}

function copy(context: HandlerContext, stored: StoredDeclaration, lrn: string): void {
  const { db, ports } = context;
  const [at, by] = [ports.clock.now(), context.who()];
  const { xml, extras } = readDocument(db, stored.id);
  const renamed = setField(readStored(xml).document, "/functionalReferenceID", lrn);
  if (!renamed.ok) throw new Error(`${stored.lrn} cannot be copied: ${renamed.error.message}`);
  const copied = writeXml(renamed.value);
  const { declaration } = readStored(copied);
  db.transaction(() => {
    const declarationId = insertDeclaration(db, {
      lrn,
      profile: stored.profile,
      summary: summaryOf(declaration, extras),
      xml: copied,
      extras,
      problems: problemsFound(context, declaration, { ...stored, extras }),
      by,
      at,
      how: "copied-to-correct",
      from: { corrects: stored.lrn },
    });
    insertCopy(db, { declarationId, corrects: stored.id, at, by });
    // The row of the rejected one tells of its copy: a screen that shows it is stale.
    raiseRevision(db, stored.id, at);
    appendAudit(db, {
      at,
      who: by,
      what: "corrected-under-new-lrn",
      lrn: stored.lrn,
      detail: { lrn },
    });
  });
}

function correct(
  context: HandlerContext,
  input: CallParsed<"declaration.correct">,
): CallResult<Output> {
  const { db } = context;
  const stored = readDeclaration(db, input.lrn);
  if (!stored) return unknownLrn(input.lrn);
  const refused =
    correctRefusal(context, stored) ?? changedMeanwhile(stored, input.expectedRevision);
  if (refused) return refused;
  const lrn = newLrnOf(db, stored.id);
  copy(context, stored, lrn);
  context.emit({ name: "declaration.changed", data: { lrns: [stored.lrn, lrn] } });
  return succeed({ ...standingOf(db, lrn), corrects: stored.lrn });
}

export const correctHandlers = {
  "declaration.correct": correct,
} satisfies Partial<Handlers>;
