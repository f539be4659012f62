/** Values that the desk filled in and that wait until a person says that they stand: kept together with what the rules say of them. */
import { rowOf } from "../../core/declaration/itemPlaces.ts";
import { succeed } from "../../core/contract.ts";
import type { CallParsed, CallResult } from "../../core/contract.ts";
import type { AutomaticValue } from "../../core/contract/keying.ts";
import { fieldsOf } from "../../core/keying/fill.ts";
import { appendAudit } from "../../db/audit.ts";
import {
  automaticValues,
  markAutomatic,
  replaceAutomatic,
  unmarkAutomatic,
} from "../../db/automaticValues.ts";
import type { ReadableDb, WritableDb } from "../../db/database.ts";
import { readDeclaration, readDocument, storeCheck } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { blocks, checkContextOf } from "../rules.ts";
import { checkable } from "./check.ts";
import { editRefusal, unknownLrn } from "./lock.ts";
import { checkOpened, openStored } from "./opened.ts";

type Answer = CallResult<{ lrn: string; confirmed: number; left: number }>;

/** Part of the caller's transaction; false when they are there already. */
export function keepMarks(db: WritableDb, id: number, marks: readonly AutomaticValue[]): boolean {
  if (JSON.stringify(automaticValues(db, id)) === JSON.stringify(marks)) return false;
  replaceAutomatic(db, id, marks);
  return true;
}

/** Items were merged or split: their rows are others now, and who did it has looked at them. */
export function marksBesideItems(db: ReadableDb, id: number): AutomaticValue[] {
  return automaticValues(db, id).filter(({ pointer }) => rowOf(pointer) === undefined);
}

/** What the rules say of a document that stays as it is, now that other values of it wait; part of the caller's transaction. */
export function checkMarks(context: HandlerContext, stored: StoredDeclaration): void {
  const { db, ports } = context;
  // What is approved stays as it was approved.
  if (!checkable.includes(stored.work)) return;
  const { xml, extras } = readDocument(db, stored.id);
  const subject = { ...stored, extras, automatic: automaticValues(db, stored.id) };
  const read = openStored(db, stored.id, xml);
  const problems = checkOpened(db, stored, { xml, read }, checkContextOf(context, subject));
  const work = stored.work === "checked" && blocks(problems) ? "draft" : stored.work;
  storeCheck(db, stored.id, problems, work, ports.clock.now());
}

/** The audit names so many of one order: as many as the window confirms at once. */
const mostTold = 200;

/** Tells of marks put on or taken off. It is no edit, as checking is none: who has the declaration in hand goes on with the same revision. */
function changeMarks(
  context: HandlerContext,
  stored: StoredDeclaration,
  what: "confirmed" | "confirmation-undone",
  write: () => readonly AutomaticValue[],
): number {
  const { db, ports, emit } = context;
  const { lrn, revision } = stored;
  const changed = db.transaction(() => {
    const values = write();
    if (values.length === 0) return 0;
    checkMarks(context, stored);
    const told = values.slice(0, mostTold);
    appendAudit(db, {
      at: ports.clock.now(),
      who: context.who(),
      what,
      lrn,
      detail: {
        count: values.length,
        fields: told.map(({ pointer }) => pointer),
        sources: told.map(({ source }) => source),
      },
    });
    return values.length;
  });
  if (changed > 0) emit({ name: "declaration.changed", data: { lrns: [lrn], revision } });
  return changed;
}

function confirm(
  context: HandlerContext,
  { lrn, pointers }: CallParsed<"declaration.confirm">,
): Answer {
  const { db } = context;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const refused = editRefusal(stored);
  if (refused) return refused;
  const asked = new Set(pointers);
  const marked = automaticValues(db, stored.id).filter(({ pointer }) => asked.has(pointer));
  const confirmed = changeMarks(context, stored, "confirmed", () => {
    for (const { pointer } of marked) unmarkAutomatic(db, stored.id, pointer);
    return marked;
  });
  return succeed({ lrn, confirmed, left: automaticValues(db, stored.id).length });
}

/** Only what holds a value can wait to be confirmed. */
function unconfirm(
  context: HandlerContext,
  { lrn, values }: CallParsed<"declaration.unconfirm">,
): CallResult<{ lrn: string; left: number }> {
  const { db } = context;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const refused = editRefusal(stored);
  if (refused) return refused;
  const { declaration } = openStored(db, stored.id, readDocument(db, stored.id).xml);
  const filled = new Set(fieldsOf(declaration).map(({ pointer }) => pointer));
  const marked = new Set(automaticValues(db, stored.id).map(({ pointer }) => pointer));
  changeMarks(context, stored, "confirmation-undone", () => {
    const back = values.filter(({ pointer }) => filled.has(pointer) && !marked.has(pointer));
    for (const value of back) markAutomatic(db, stored.id, value);
    return back;
  });
  return succeed({ lrn, left: automaticValues(db, stored.id).length });
}

export const markHandlers = {
  "declaration.confirm": confirm,
  "declaration.unconfirm": unconfirm,
} satisfies Partial<Handlers>;
