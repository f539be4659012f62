/** What happened to a declaration and what people say about it: its timeline, comments, and the requests that wait for a signature. */
import { succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { Comment, TimelineEntry } from "../../core/contract/history.ts";
import { timelineOf } from "../../core/history/timeline.ts";
import type { Step, TimelineParts } from "../../core/history/timeline.ts";
import { attachmentsOf } from "../../db/attachments.ts";
import { appendAudit, auditOf } from "../../db/audit.ts";
import { commentsOf, insertComment } from "../../db/comments.ts";
import { everyCorrectionOf } from "../../db/corrections.ts";
import type { ReadableDb } from "../../db/database.ts";
import { readDeclaration, rowOf } from "../../db/declarations.ts";
import { noticesOf, sentOf } from "../../db/messages.ts";
import { lrnsOfRequests, requestsToSign } from "../../db/requestFilings.ts";
import { requestsOf } from "../../db/requests.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { unknownLrn } from "./lock.ts";
import { attachmentShown } from "./shown.ts";

/** What the audit tells of an LRN, oldest first. */
function stepsOf(db: ReadableDb, lrn: string): Step[] {
  return auditOf(db, lrn).map(({ at, who, what, detail = {} }) => ({
    when: at,
    who,
    what,
    detail,
  }));
}

function partsOf(db: ReadableDb, { id, lrn }: { id: number; lrn: string }): TimelineParts {
  return {
    steps: stepsOf(db, lrn),
    corrections: everyCorrectionOf(db, id),
    sent: sentOf(db, id).map(({ when: _when, ...message }) => ({ ...message, taxes: [] })),
    notices: noticesOf(db, lrn),
    imported: requestsOf(db, lrn).map(({ received, typeCode, xml }) => ({
      when: received,
      typeCode,
      xml,
    })),
    attachments: attachmentsOf(db, id).map(attachmentShown),
    comments: commentsOf(db, id),
  };
}

/** All that happened to a declaration, oldest first. */
export function timelineFor(
  db: ReadableDb,
  declaration: { id: number; lrn: string },
): readonly TimelineEntry[] {
  return timelineOf(partsOf(db, declaration));
}

/** A note that stays: errors `unknown-lrn`. The declaration and its revision are as before, so that no screen becomes stale. */
function comment(
  context: HandlerContext,
  { lrn, text, pointer }: CallParsed<"comment.add">,
): CallResult<CallOutput<"comment.add">> {
  const { db, ports } = context;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const added: Comment = {
    pointer: pointer ?? null,
    text,
    who: context.who(),
    when: ports.clock.now(),
  };
  db.transaction(() => {
    insertComment(db, stored.id, added);
    const detail = { text, ...(pointer === undefined ? {} : { pointer }) };
    appendAudit(db, { at: added.when, who: added.who, what: "commented", lrn, detail });
  });
  context.emit({ name: "declaration.changed", data: { lrns: [lrn] } });
  return succeed({ lrn, comment: added });
}

export const historyHandlers = {
  "declaration.history"({ db }, { lrn }) {
    const entries = stepsOf(db, lrn);
    // An amendment or cancellation may have come for an LRN that was never in the queue.
    if (entries.length === 0 && !readDeclaration(db, lrn)) return unknownLrn(lrn);
    return succeed({ lrn, entries });
  },
  "declaration.timeline"({ db }, { lrn }) {
    const stored = readDeclaration(db, lrn);
    if (!stored) return unknownLrn(lrn);
    return succeed({ lrn, entries: timelineFor(db, stored) });
  },
  "comment.add": comment,
  "request.list"({ db }, { limit }) {
    const requests = requestsToSign(db, limit).flatMap(({ lrn, ...request }) => {
      const stored = readDeclaration(db, lrn);
      return stored ? [{ ...request, declaration: rowOf(stored) }] : [];
    });
    return succeed({ total: lrnsOfRequests(db, ["checked"]).length, requests });
  },
} satisfies Partial<Handlers>;
