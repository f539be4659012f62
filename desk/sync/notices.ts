/** Notifications of customs: a page is read, kept and applied in one transaction together with the cursor behind it. */
import { declarationOf } from "../../core/declaration/document.ts";
import { pointerOfWco } from "../../core/declaration/pointer.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import type { CustomsState, PaymentState } from "../../core/lifecycle/facets.ts";
import { applyNotification, notificationKind } from "../../core/lifecycle/notifications.ts";
import { decimalText, sumOfTexts } from "../../core/money/decimal.ts";
import { readXmlText } from "../../core/xml/read.ts";
import { appendAudit } from "../../db/audit.ts";
import { readDeclaration, readDocument } from "../../db/declarations.ts";
import { learnFromAcceptance } from "../../db/learned.ts";
import { cursorOf, setCursor } from "../../db/hubs.ts";
import { hasNotification, insertNotification, moveByCustoms, subjectOf } from "../../db/inbox.ts";
import type { Subject } from "../../db/inbox.ts";
import { openRequestOf, readRequest } from "../../db/requestFilings.ts";
import type { HubNotification, PullOutcome, Trouble } from "./hubAdapter.ts";
import { noteTrouble, noteWell } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { answerRequest } from "./requestAnswers.ts";
import { resync } from "./resync.ts";
import type { Tally } from "./tally.ts";

const pageSize = 500;

type Page = Extract<PullOutcome, { kind: "page" }>;

function declarationOfSubject(context: SyncContext, subject: Subject): Declaration | undefined {
  const { db } = context;
  // What customs finds wrong with a request stands in its corrected copy.
  const copy = subject.request_id === null ? null : readRequest(db, subject.request_id)?.xml;
  const read = readXmlText(copy ?? readDocument(db, subject.id).xml);
  return read.ok ? declarationOf(read.value) : undefined;
}

/** What customs took as right is worth remembering. */
function learn(context: SyncContext, subject: Subject, when: string): void {
  const declaration = declarationOfSubject(context, subject);
  const stored = readDeclaration(context.db, subject.lrn);
  if (declaration === undefined || stored === undefined) return;
  const { profile, client } = stored;
  learnFromAcceptance(context.db, declaration, when, { profile, client });
}

/** The hub's errors with the place of each in our declaration, where it can be told. */
function placedErrors(
  context: SyncContext,
  subject: Subject | undefined,
  notification: HubNotification,
): unknown[] {
  if (notification.errors.length === 0) return [];
  const declaration = subject === undefined ? undefined : declarationOfSubject(context, subject);
  return notification.errors.map((error) => ({
    ...error,
    pointer:
      (error.wcoPointer === null ? undefined : pointerOfWco(error.wcoPointer, declaration)) ?? null,
  }));
}

/** What is payable, when the notification carries taxes that all can be added up. */
function dutyOf(notification: HubNotification): string | null {
  const payable = notification.taxes.map((tax) =>
    typeof tax["payable"] === "string" ? tax["payable"] : "",
  );
  if (payable.length === 0) return null;
  const total = sumOfTexts(payable);
  return total === undefined ? null : decimalText(total, 2);
}

interface Step {
  readonly effect: "moved" | "kept";
  readonly customs: CustomsState;
  readonly payment: PaymentState;
}

/** What answers a request to amend or cancel says nothing of the declaration itself, but for its being invalidated. */
function stepOf(
  context: SyncContext,
  lane: Lane,
  subject: Subject,
  notification: HubNotification,
  errors: readonly unknown[],
): Step {
  const { payment, request_id: requestId } = subject;
  if (requestId !== null) {
    const request = { ...subject, request_id: requestId };
    const who = `hub ${lane.hub.name}`;
    const customs = answerRequest(context, who, request, notification, errors);
    return { effect: customs === subject.customs ? "kept" : "moved", customs, payment };
  }
  // Without a messageID a rejection may be of the declaration or of the request about it: it is shown, and moves nothing.
  const doubtful =
    notification.messageID === null &&
    notification.functionCode === "03" &&
    openRequestOf(context.db, subject.id)?.state === "requested";
  const step = applyNotification(subject, notification.functionCode);
  return step.effect === "kept" || doubtful
    ? { effect: "kept", customs: subject.customs, payment }
    : step;
}

function applyStep(
  context: SyncContext,
  lane: Lane,
  subject: Subject,
  notification: HubNotification,
  errors: readonly unknown[],
): void {
  const now = context.ports.clock.now();
  const step = stepOf(context, lane, subject, notification, errors);
  const { customs, payment } = step;
  moveByCustoms(context.db, subject.id, {
    customs,
    payment,
    mrn: notification.mrn,
    duty: dutyOf(notification),
    now,
  });
  if (notification.functionCode === "01" && subject.request_id === null)
    learn(context, subject, now);
  const kind = notificationKind(notification.functionCode);
  appendAudit(context.db, {
    at: now,
    who: `hub ${lane.hub.name}`,
    what: "notified",
    lrn: subject.lrn,
    detail: {
      notificationID: notification.notificationID,
      functionCode: notification.functionCode,
      name: kind?.name ?? null,
      effect: step.effect,
      customs,
      payment,
    },
  });
}

/** Keeps a notification and takes its step; false when the desk had it already. */
function take(context: SyncContext, lane: Lane, notification: HubNotification): boolean {
  const { db, ports } = context;
  if (hasNotification(db, lane.hub.id, notification.notificationID)) return false;
  const subject = subjectOf(db, notification.messageID, notification.lrn);
  const errors = placedErrors(context, subject, notification);
  insertNotification(db, {
    ...notification,
    hubId: lane.hub.id,
    received: ports.clock.now(),
    lrn: subject?.lrn ?? notification.lrn,
    errors,
  });
  if (subject !== undefined) applyStep(context, lane, subject, notification, errors);
  return true;
}

function tell(context: SyncContext, fresh: readonly HubNotification[]): void {
  if (fresh.length === 0) return;
  const lrns = fresh.flatMap(({ lrn }) => lrn ?? []);
  context.emit({ name: "declaration.changed", data: { lrns: [...new Set(lrns)] } });
  for (const { lrn, functionCode: code } of fresh) {
    context.emit({ name: "notification.received", data: { lrn, code } });
  }
}

/** Keeps a page; the cursor moves only together with what was read before it. */
function keep(context: SyncContext, lane: Lane, page: Page): HubNotification[] {
  const fresh: HubNotification[] = [];
  context.db.transaction(() => {
    for (const notification of page.notifications) {
      if (take(context, lane, notification)) fresh.push(notification);
    }
    setCursor(context.db, lane.hub.id, page.nextCursor, context.ports.clock.now());
  });
  return fresh;
}

/** What was missed is taken from the hub's list; then what it still has is read from the start, and what the desk has already is known by its id. */
async function startAgain(
  context: SyncContext,
  lane: Lane,
  after: string,
  began: number,
  signal: AbortSignal,
): Promise<"more" | "end" | "trouble"> {
  let trouble: Trouble | undefined;
  if (after === "" || lane.rereading) {
    trouble = {
      code: "cursor-expired",
      message: `The hub at ${lane.hub.url} does not know any place to read its notifications from. Ask its operator.`,
      line: "unwell",
      reached: true,
    };
  } else {
    trouble = await resync(context, lane, signal);
    if (signal.aborted) return "end";
  }
  if (trouble !== undefined) {
    noteTrouble(context, lane, "pull", trouble, began);
    return "trouble";
  }
  lane.rereading = true;
  context.db.transaction(() => setCursor(context.db, lane.hub.id, "", context.ports.clock.now()));
  return "more";
}

/**
 * Reads one page.
 * @param wait seconds for which the hub may hold its answer back.
 * @returns `more` when another page should be read at once, `end` when there is nothing new, `trouble` when it could not be read.
 */
export async function pullPage(
  context: SyncContext,
  lane: Lane,
  tally: Tally,
  wait: number,
  signal: AbortSignal,
): Promise<"more" | "end" | "trouble"> {
  const after = cursorOf(context.db, lane.hub.id);
  const began = context.ports.clock.monotonic();
  const page = await lane.adapter.pull({ after, limit: pageSize, wait, signal });
  if (page.kind === "unknown") {
    if (signal.aborted) return "end";
    noteTrouble(context, lane, "pull", page.trouble, began);
    return "trouble";
  }
  if (page.kind === "cursor-expired") return startAgain(context, lane, after, began, signal);
  noteWell(context, lane, "pull");
  if (page.notifications.length === 0) {
    lane.rereading = false;
    if (page.nextCursor !== after) keep(context, lane, page);
    return page.hasMore && page.nextCursor !== after ? "more" : "end";
  }
  const fresh = keep(context, lane, page);
  if (fresh.length > 0) lane.rereading = false;
  tally.notifications += fresh.length;
  tell(context, fresh);
  // A hub whose cursor stands still would be read for ever.
  return fresh.length === 0 && page.nextCursor === after ? "end" : "more";
}
