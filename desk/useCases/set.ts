/** Corrections: several fields with one reason, all or none. */
import { succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { AutomaticValue } from "../../core/contract/keying.ts";
import { extrasOfRows } from "../../core/formats/extras.ts";
import type { Extras } from "../../core/formats/extras.ts";
import { summaryOf } from "../../core/summary.ts";
import { writeXml } from "../../core/xml/write.ts";
import { appendAudit } from "../../db/audit.ts";
import { automaticValues } from "../../db/automaticValues.ts";
import { insertCorrection } from "../../db/corrections.ts";
import type { Correction } from "../../db/corrections.ts";
import { changeDocument, readDeclaration, readDocument } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { takeBack } from "../../db/filings.ts";
import { readProblems } from "../../db/problems.ts";
import { openRequestOf } from "../../db/requestFilings.ts";
import type { HandlerContext } from "../handler.ts";
import { blocks, checkContextOf } from "../rules.ts";
import type { ReadDocument } from "../rules.ts";
import { correctionsBetween, marksAfter, withChanges } from "./changes.ts";
import { alreadyRequested, changedMeanwhile, editRefusal, unknownLrn } from "./lock.ts";
import { checkMarks, keepMarks, marksBesideItems } from "./marks.ts";
import { mayOf } from "./may.ts";
import { checkOpened, openStored, readChanged } from "./opened.ts";
import { editableCopy, setInCopy } from "./requestWork.ts";

type Input = CallParsed<"declaration.set">;
type Output = CallOutput<"declaration.set">;

/** What makes a declaration this one and no request; other LRNs are other declarations. */
const fixed: Readonly<Record<string, string>> = {
  "/functionalReferenceID": "The LRN of a declaration stays. Import it under another LRN instead.",
  "/functionCode": "The FunctionCode stays: this is an original declaration.",
};

function fixedBecause(pointer: string): string | undefined {
  return Object.hasOwn(fixed, pointer) ? fixed[pointer] : undefined;
}

/** An edit leaves checked only what nothing blocks; all else is a draft again until it was checked. */
function workAfter(declaration: StoredDeclaration, blocked: boolean): "draft" | "checked" {
  return declaration.work === "checked" && !blocked ? "checked" : "draft";
}

function outputOf(
  context: HandlerContext,
  lrn: string,
  corrections: Correction[],
): CallResult<Output> {
  const stored = readDeclaration(context.db, lrn);
  if (!stored) return unknownLrn(lrn);
  const { revision, work, status } = stored;
  return succeed({
    lrn,
    revision,
    work,
    status,
    problems: readProblems(context.db, stored.id),
    corrections,
    automatic: automaticValues(context.db, stored.id),
    may: mayOf(context, stored, true),
  });
}

/** A new document of a declaration, with all that is kept of the edit that made it. */
export interface Edited {
  readonly xml: string;
  /** Columns of the file that have no place in the document; they follow their items. */
  readonly extras: Extras;
  readonly read: ReadDocument;
  readonly corrections: readonly Correction[];
  readonly why: string;
  /** Values that wait to be confirmed afterwards; where not given, those of no item. */
  readonly marks?: readonly AutomaticValue[];
}

/** Keeps an edited document with its corrections: part of a transaction. The approval is void. */
export function storeEdited(
  context: HandlerContext,
  stored: StoredDeclaration,
  changed: Edited,
): void {
  const { db, ports } = context;
  const { extras, read } = changed;
  const automatic = changed.marks ?? marksBesideItems(db, stored.id);
  const subject = { ...stored, extras, automatic };
  const problems = checkOpened(db, stored, changed, checkContextOf(context, subject));
  const at = ports.clock.now();
  const by = context.who();
  // Voids the approval: what was never sent leaves the queue together with it.
  const wasQueued = takeBack(db, stored.id);
  const place = { id: stored.id, version: stored.version_id, revision: stored.revision + 1 };
  for (const correction of changed.corrections) insertCorrection(db, place, correction);
  changeDocument(db, stored.id, {
    xml: changed.xml,
    extras,
    summary: summaryOf(read.declaration, extras),
    problems,
    work: workAfter(stored, blocks(problems)),
    by,
    at,
  });
  keepMarks(db, stored.id, automatic);
  appendAudit(db, {
    at,
    who: by,
    what: "corrected",
    lrn: stored.lrn,
    detail: {
      revision: stored.revision + 1,
      why: changed.why,
      fields: changed.corrections.slice(0, 100).map(({ pointer }) => pointer),
      ...(wasQueued ? { approvalVoided: stored.version_id } : {}),
    },
  });
}

/**
 * Puts the items in order and sets fields of one declaration, or of the corrected copy of an amendment under way, with one reason. Errors:
 * `unknown-lrn`, `already-filed`, `discarded`, `already-requested`, `changed-meanwhile`, `fixed-field`, those of `arrangeItems`, and those of `setField` with the pointer; then nothing is kept.
 */
export function setFields(context: HandlerContext, input: Input): CallResult<Output> {
  const { db } = context;
  const { lrn, why, items } = input;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const request = openRequestOf(db, stored.id);
  const copy = editableCopy(request);
  if (copy) return setInCopy(context, stored, copy, input);
  const refused =
    editRefusal(stored) ??
    (request && alreadyRequested(lrn, request)) ??
    changedMeanwhile(stored, input.expectedRevision);
  if (refused) return refused;
  const document = readDocument(db, stored.id);
  const before = openStored(db, stored.id, document.xml);
  const changed = withChanges(before.document, input, fixedBecause);
  if (!changed.ok) return changed;
  const after = readChanged(before, changed.value);
  const xml = writeXml(after.document);
  const corrections = correctionsBetween(context, before.declaration, after.declaration, input);
  const marks = marksAfter(automaticValues(db, stored.id), input);
  if (corrections.length === 0) {
    db.transaction(() => {
      if (keepMarks(db, stored.id, marks)) checkMarks(context, stored);
    });
    return outputOf(context, lrn, []);
  }
  if (after.declaration.functionalReferenceID !== lrn) throw new Error("an edit changed the LRN");
  const extras = items
    ? extrasOfRows(
        document.extras,
        items.map((row) => (row === null ? [] : [row])),
      )
    : document.extras;
  const edited = { xml, extras, read: after, corrections, why, marks };
  db.transaction(() => storeEdited(context, stored, edited));
  const revision = stored.revision + 1;
  context.emit({ name: "declaration.changed", data: { lrns: [lrn], revision } });
  return outputOf(context, lrn, corrections);
}
