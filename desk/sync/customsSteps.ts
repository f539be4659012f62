/** What a notification of customs does: its errors are placed, its step is taken or waits, and the audit tells of it. Within the transaction that keeps it. */
import { declarationOf } from "../../core/declaration/document.ts";
import { pointerOfWco } from "../../core/declaration/pointer.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import type { CustomsState, PaymentState } from "../../core/lifecycle/facets.ts";
import { applyNotification, notificationKind } from "../../core/lifecycle/notifications.ts";
import type { NotificationEffect } from "../../core/lifecycle/notifications.ts";
import { decimalText, sumOfTexts } from "../../core/money/decimal.ts";
import { readXmlText } from "../../core/xml/read.ts";
import { appendAudit } from "../../db/audit.ts";
import { readDeclaration, readDocument } from "../../db/declarations.ts";
import { learnFromAcceptance } from "../../db/learned.ts";
import {
  hasNotification,
  insertNotification,
  lastSequence,
  moveByCustoms,
  settleWaiting,
  subjectOf,
  waitingOf,
} from "../../db/inbox.ts";
import type { Subject } from "../../db/inbox.ts";
import { openRequestOf, readRequest } from "../../db/requestFilings.ts";
import type { HubNotification } from "./hubAdapter.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { answerRequest } from "./requestAnswers.ts";

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
  readonly effect: NotificationEffect["effect"];
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
  const { customs: before, payment, request_id: requestId } = subject;
  if (requestId !== null) {
    const request = { ...subject, request_id: requestId };
    const who = `hub ${lane.hub.name}`;
    const customs = answerRequest(context, who, request, notification, errors);
    return { effect: customs === before ? "kept" : "moved", customs, payment };
  }
  // Without a messageID a rejection may be of the declaration or of the request about it: it is shown, and moves nothing.
  const doubtful =
    notification.messageID === null &&
    notification.functionCode === "03" &&
    openRequestOf(context.db, subject.id)?.state === "requested";
  if (doubtful) return { effect: "kept", customs: before, payment };
  const { messageID, sequence, functionCode } = notification;
  const late = sequence < lastSequence(context.db, lane.hub.id, subject.lrn, messageID);
  const step = applyNotification(subject, functionCode, late);
  return step.effect === "moved" ? step : { ...step, customs: before, payment };
}

type Said = Pick<HubNotification, "notificationID" | "functionCode" | "mrn">;

/** Writes a step down, with what the audit tells of it. */
function writeStep(
  context: SyncContext,
  lane: Lane,
  subject: Subject,
  said: Said & { readonly duty: string | null },
  { effect, customs, payment }: Step,
): void {
  const { notificationID, functionCode, mrn, duty } = said;
  const now = context.ports.clock.now();
  moveByCustoms(context.db, subject.id, { customs, payment, mrn, duty, now });
  const name = notificationKind(functionCode)?.name ?? null;
  appendAudit(context.db, {
    at: now,
    who: `hub ${lane.hub.name}`,
    what: "notified",
    lrn: subject.lrn,
    detail: { notificationID, functionCode, name, effect, customs, payment },
  });
}

/** What came before its time takes its step once that is possible, or was overtaken meanwhile. */
export function takeWaiting(context: SyncContext, lane: Lane, before: Subject): void {
  const { db } = context;
  let subject = before;
  for (let again = true; again;) {
    again = false;
    for (const { id, notification_id: notificationID, ...said } of waitingOf(
      db,
      lane.hub.id,
      subject.lrn,
    )) {
      const { function_code: functionCode, mrn } = said;
      const step = applyNotification(subject, functionCode, true);
      if (step.effect === "waits") continue;
      settleWaiting(db, id);
      if (step.effect === "kept") continue;
      writeStep(context, lane, subject, { notificationID, functionCode, mrn, duty: null }, step);
      subject = { ...subject, customs: step.customs, payment: step.payment };
      again = true;
    }
  }
}

/** Keeps a notification and takes its step; false when the desk had it already. */
export function take(context: SyncContext, lane: Lane, notification: HubNotification): boolean {
  const { db, ports } = context;
  if (hasNotification(db, lane.hub.id, notification.notificationID)) return false;
  const subject = subjectOf(db, notification.messageID, notification.lrn);
  const errors = placedErrors(context, subject, notification);
  const step = subject && stepOf(context, lane, subject, notification, errors);
  const received = ports.clock.now();
  insertNotification(db, {
    ...notification,
    hubId: lane.hub.id,
    received,
    lrn: subject?.lrn ?? notification.lrn,
    errors,
    waits: step?.effect === "waits",
  });
  if (subject === undefined || step === undefined) return true;
  writeStep(context, lane, subject, { ...notification, duty: dutyOf(notification) }, step);
  if (notification.functionCode === "01" && subject.request_id === null)
    learn(context, subject, received);
  if (step.effect === "moved") takeWaiting(context, lane, { ...subject, ...step });
  return true;
}
