/** Running the rules: drafts and returned ones become checked when nothing blocks, checked ones drafts when something does. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallResult } from "../../core/contract.ts";
import type { Problem } from "../../core/contract/shapes.ts";
import type { WorkState } from "../../core/lifecycle/facets.ts";
import { appendAudit } from "../../db/audit.ts";
import { automaticValues } from "../../db/automaticValues.ts";
import type { ReadableDb } from "../../db/database.ts";
import { hasLrn, readDeclaration, readDocument, storeCheck } from "../../db/declarations.ts";
import type { StoredDeclaration, StoredDocument } from "../../db/declarations.ts";
import { readProblems } from "../../db/problems.ts";
import { lrnsOfWork } from "../../db/queue.ts";
import { lrnsOfRequests } from "../../db/requestFilings.ts";
import type { HandlerContext } from "../handler.ts";
import { blocks, problemsFound, readStored } from "../rules.ts";
import type { ReadDocument } from "../rules.ts";
import { checkRequest } from "./requestWork.ts";
import { inSlices, tellChanged } from "./slices.ts";

type Result = CallOutput<"declaration.check">;

/** Declarations checked in one transaction. */
const most = 100;
/** Drafts go on from here; what is approved or discarded stays as it is. */
export const checkable: readonly WorkState[] = ["draft", "returned", "checked"];

/** A declaration's document as stored and as read. */
export interface ReadOne extends StoredDocument, ReadDocument {}

export function readOne(db: ReadableDb, { id }: StoredDeclaration): ReadOne {
  const document = readDocument(db, id);
  return { ...document, ...readStored(document.xml) };
}

/** What the rules say of one declaration; changes nothing. */
export function lookAt(
  context: HandlerContext,
  stored: StoredDeclaration,
  { declaration, extras }: ReadOne,
): Problem[] {
  const automatic = automaticValues(context.db, stored.id);
  return problemsFound(context, declaration, { ...stored, extras, automatic });
}

/** Runs the rules over one declaration and takes the step that follows; part of the caller's transaction. */
export function checkOne(
  context: HandlerContext,
  stored: StoredDeclaration,
  read: ReadOne,
): Problem[] {
  return takeStep(context, stored, lookAt(context, stored, read));
}

/** Keeps what the rules said and takes the step that follows; part of the caller's transaction. */
export function takeStep(
  context: HandlerContext,
  stored: StoredDeclaration,
  problems: Problem[],
): Problem[] {
  const { db, ports } = context;
  // What is approved or discarded is looked at, but stays as it is.
  if (!checkable.includes(stored.work)) return problems;
  const blocked = blocks(problems);
  const work = !blocked ? "checked" : stored.work === "checked" ? "draft" : stored.work;
  const before = readProblems(db, stored.id);
  if (work === stored.work && JSON.stringify(problems) === JSON.stringify(before)) return problems;
  const at = ports.clock.now();
  storeCheck(db, stored.id, problems, work, at);
  if (work !== stored.work) {
    const what = work === "checked" ? "checked" : "check-failed";
    const blocking = problems.filter(({ severity }) => severity === "blocking").length;
    appendAudit(db, { at, who: context.who(), what, lrn: stored.lrn, detail: { blocking } });
  }
  return problems;
}

/** `unknown-lrn` when one of the LRNs given is in no queue; nothing is checked then. */
export async function check(
  context: HandlerContext,
  input: { lrns?: string[] | undefined },
): Promise<CallResult<Result>> {
  const { db } = context;
  const unknown = input.lrns?.filter((lrn) => !hasLrn(db, lrn)) ?? [];
  if (unknown.length > 0) {
    const shown = unknown.slice(0, 5).join(", ");
    return fail("unknown-lrn", `There is no declaration ${shown}. Check the LRNs.`, {
      lrns: unknown,
    });
  }
  const lrns = input.lrns ?? [
    ...lrnsOfWork(db, checkable),
    ...lrnsOfRequests(db, ["preparing", "checked"]),
  ];
  const results: Result["results"] = [];
  const one = (lrn: string): void => {
    const stored = readDeclaration(db, lrn);
    if (!stored) return;
    const problems =
      checkRequest(context, stored) ?? checkOne(context, stored, readOne(db, stored));
    results.push({ lrn, problems });
  };
  await inSlices(context, { kind: "check", most }, lrns, one, (part) => tellChanged(context, part));
  const blocked = results.filter(({ problems }) => blocks(problems)).length;
  return succeed({ checked: results.length, blocked, results });
}
