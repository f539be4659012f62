/** Items put together, declarations taken apart, and both undone: each in one transaction, with its reason. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { Problem } from "../../core/contract/shapes.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { mergeDocument } from "../../core/duty/reshape.ts";
import type { SplitDocument } from "../../core/duty/reshape.ts";
import { extrasOfRows } from "../../core/formats/extras.ts";
import type { Extras } from "../../core/formats/extras.ts";
import { summaryOf } from "../../core/summary.ts";
import { writeXml } from "../../core/xml/write.ts";
import { appendAudit } from "../../db/audit.ts";
import { handsIn } from "../../db/corrections.ts";
import { hasLrn, insertDeclaration } from "../../db/declarations.ts";
import { insertPart, insertReshaping } from "../../db/reshapings.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { problemsFound, readStored } from "../rules.ts";
import { editedAs, outcomeOf, reshapeRefusal } from "./reshapeEdit.ts";
import { planHandlers, splitOf, subjectOf } from "./reshapePlans.ts";
import type { Subject } from "./reshapePlans.ts";
import { storeEdited } from "./set.ts";
import { withBreaths } from "./slices.ts";
import { undoHandlers } from "./undoReshaping.ts";

type Output = CallOutput<"declaration.merge">;
type Order = CallParsed<"declaration.merge">;

/** Beyond this a person looks at no list of parts, and one transaction holds up the others. */
const mostParts = 100;

/** The document before, kept for undoing. */
function keepBefore(
  context: HandlerContext,
  { stored, read: { xml, extras } }: Subject,
  kind: "merge" | "split",
  why: string,
): number {
  const { db, ports } = context;
  return insertReshaping(db, {
    declarationId: stored.id,
    kind,
    why,
    made: ports.clock.now(),
    made_by: context.who(),
    revision: stored.revision + 1,
    xml,
    extras,
  });
}

function merge(context: HandlerContext, input: Order): CallResult<Output> {
  const { db, ports } = context;
  const { lrn, why } = input;
  const subject = subjectOf(context, lrn);
  if (!subject.ok) return subject;
  const { stored, read } = subject.value;
  const refused = reshapeRefusal(context, stored, input.expectedRevision);
  if (refused) return refused;
  const merged = mergeDocument(read.document);
  const before = read.declaration.goodsShipment?.items?.length ?? 0;
  const after = merged.from.length;
  if (after === before) {
    return fail("nothing-to-merge", `No two items of ${lrn} can become one.`, { lrn });
  }
  const edited = editedAs(context, read.declaration, {
    xml: writeXml(merged.document),
    extras: extrasOfRows(read.extras, merged.from),
    why,
  });
  db.transaction(() => {
    keepBefore(context, subject.value, "merge", why);
    storeEdited(context, stored, edited);
    const detail = { why, before, after };
    appendAudit(db, { at: ports.clock.now(), who: context.who(), what: "merged", lrn, detail });
  });
  context.emit({ name: "declaration.changed", data: { lrns: [lrn] } });
  return succeed(outcomeOf(context, lrn, []));
}

/** What is kept beside a document, for a part that takes these rows of it. */
function extrasOfPart({ read }: Subject, rows: readonly number[] = []): Extras {
  return extrasOfRows(
    read.extras,
    rows.map((row) => [row]),
  );
}

interface Part {
  readonly lrn: string;
  readonly extras: Extras;
  readonly xml: string;
  readonly declaration: Declaration;
  readonly problems: readonly Problem[];
}

/** What is split off, written and checked; other calls are answered in between. */
async function partsOf(
  context: HandlerContext,
  subject: Subject,
  { documents, from }: SplitDocument,
): Promise<Part[]> {
  const { stored } = subject;
  const parts: Part[] = [];
  const others = [...documents.entries()].slice(1);
  await withBreaths(context, others, ([at, document]) => {
    const extras = extrasOfPart(subject, from[at]);
    const xml = writeXml(document);
    const { declaration } = readStored(xml);
    const lrn = declaration.functionalReferenceID ?? "";
    const problems = problemsFound(context, declaration, { ...stored, extras });
    parts.push({ lrn, extras, xml, declaration, problems });
  });
  return parts;
}

function insertParts(
  context: HandlerContext,
  { stored }: Subject,
  parts: readonly Part[],
  reshapingId: number,
): void {
  const { db, ports } = context;
  const [at, by] = [ports.clock.now(), context.who()];
  const editors = handsIn(db, stored.id);
  for (const { lrn, extras, xml, declaration, problems } of parts) {
    const declarationId = insertDeclaration(db, {
      lrn,
      profile: stored.profile,
      summary: summaryOf(declaration, extras),
      xml,
      extras,
      problems,
      by,
      at,
      how: "split-off",
      from: { splitFrom: stored.lrn },
    });
    insertPart(db, { declarationId, reshapingId }, editors);
  }
}

async function split(
  context: HandlerContext,
  input: CallParsed<"declaration.split">,
): Promise<CallResult<Output>> {
  const { db, ports } = context;
  const { lrn, why, by, over } = input;
  const subject = subjectOf(context, lrn);
  if (!subject.ok) return subject;
  const { stored, read } = subject.value;
  const refused = reshapeRefusal(context, stored, input.expectedRevision);
  if (refused) return refused;
  const made = splitOf(context, subject.value, { by, over });
  if (!made.ok) return made;
  const [first, ...others] = made.value.documents;
  if (!first || others.length === 0) {
    return fail("nothing-to-split", `${lrn} is within the limit already: it stays one.`, { lrn });
  }
  if (others.length >= mostParts) {
    const message = `That would make ${others.length + 1} declarations; ${mostParts} at most are made at once. Choose a higher limit.`;
    return fail("too-many-parts", message, { parts: others.length + 1 });
  }
  const edited = editedAs(context, read.declaration, {
    xml: writeXml(first),
    extras: extrasOfPart(subject.value, made.value.from[0]),
    why,
  });
  const parts = await partsOf(context, subject.value, made.value);
  const lrns = parts.map((part) => part.lrn);
  // Others were answered meanwhile: what was planned must still be so.
  const now = subjectOf(context, lrn);
  if (!now.ok) return now;
  const meanwhile = reshapeRefusal(context, now.value.stored, stored.revision);
  if (meanwhile) return meanwhile;
  const used = lrns.find((each) => hasLrn(db, each));
  if (used !== undefined) {
    return fail("changed-meanwhile", `The LRN ${used} was taken meanwhile. Split once more.`, {
      lrn,
    });
  }
  db.transaction(() => {
    const reshapingId = keepBefore(context, now.value, "split", why);
    insertParts(context, now.value, parts, reshapingId);
    storeEdited(context, now.value.stored, edited);
    const detail = { why, by, over, parts: lrns };
    appendAudit(db, { at: ports.clock.now(), who: context.who(), what: "split", lrn, detail });
  });
  context.emit({ name: "declaration.changed", data: { lrns: [lrn, ...lrns] } });
  return succeed(outcomeOf(context, lrn, lrns));
}

export const reshapeHandlers = {
  ...planHandlers,
  "declaration.merge": merge,
  "declaration.split": split,
  ...undoHandlers,
} satisfies Partial<Handlers>;
