/** What customs answers to a request, and what becomes of one that the hub does not take: always found by its message, never by the LRN alone. */
import { mayMove, customsMoves } from "../../core/lifecycle/moves.ts";
import { decidedState, decisionIn } from "../../core/lifecycle/requests.ts";
import type { RequestDecision } from "../../core/lifecycle/requests.ts";
import { readResponse } from "../../core/messages/response.ts";
import type { CustomsResponse } from "../../core/messages/response.ts";
import { summaryOf } from "../../core/summary.ts";
import { readXmlText } from "../../core/xml/read.ts";
import type { CustomsState } from "../../core/lifecycle/facets.ts";
import { appendAudit } from "../../db/audit.ts";
import {
  raiseRevision,
  readDeclaration,
  readDocument,
  replaceDocument,
} from "../../db/declarations.ts";
import type { Subject } from "../../db/inbox.ts";
import {
  decideRequest,
  openRequestOf,
  readRequest,
  setAsideBehind,
} from "../../db/requestFilings.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import { deskName } from "../handler.ts";
import { problemsFound, readStored } from "../rules.ts";
import type { HubNotification } from "./hubAdapter.ts";
import type { SyncContext } from "./lane.ts";

/** The same answer as customs wrote it; undefined when there is none to read. */
function responseIn({ responseXML }: HubNotification): CustomsResponse | undefined {
  if (responseXML === null) return undefined;
  const read = readXmlText(responseXML);
  if (!read.ok) return undefined;
  const response = readResponse(read.value);
  return response.ok ? response.value : undefined;
}

/** Why it was not granted, in customs' own words where there are any. */
function reasonIn(notification: HubNotification, response: CustomsResponse | undefined): string {
  const words = [
    ...notification.errors.map(({ validationCode, detail }) =>
      `${validationCode} ${detail}`.trim(),
    ),
    ...(response?.statements ?? []).flatMap(({ text }) => text ?? []),
  ];
  return words.length > 0 ? words.join("; ") : "Customs gave no reason.";
}

/** The corrected copy becomes the declaration's document. */
function bringIntoForce(context: SyncContext, lrn: string, request: ChangeRequest): void {
  const { db, ports } = context;
  const stored = readDeclaration(db, lrn);
  if (!stored) throw new Error(`${lrn} is gone`);
  const at = ports.clock.now();
  if (request.xml === null) {
    raiseRevision(db, stored.id, at);
    return;
  }
  const { extras } = readDocument(db, stored.id);
  const { declaration } = readStored(request.xml);
  replaceDocument(db, stored.id, {
    xml: request.xml,
    summary: summaryOf(declaration, extras),
    problems: problemsFound(context, declaration, { ...stored, extras }),
    by: request.lastEditor,
    at,
  });
}

function decide(
  context: SyncContext,
  who: string,
  request: ChangeRequest,
  decision: {
    readonly lrn: string;
    readonly state: RequestDecision | "set-aside";
    readonly reason: string | null;
    readonly errors: readonly unknown[];
  },
): void {
  const { db, ports } = context;
  const { lrn, state, reason, errors } = decision;
  const stored = readDeclaration(db, lrn);
  if (!stored) throw new Error(`${lrn} is gone`);
  const at = ports.clock.now();
  decideRequest(db, request.id, {
    state,
    at,
    revision: stored.revision + 1,
    decision: reason,
    errors,
  });
  if (state === "granted") bringIntoForce(context, lrn, request);
  else raiseRevision(db, stored.id, at);
  appendAudit(db, {
    at,
    who,
    what: `request-${state}`,
    lrn,
    detail: {
      request: request.typeCode,
      version: request.version,
      ...(reason === null ? {} : { why: reason }),
    },
  });
}

/**
 * Takes an answer to a request of ours. Part of the transaction that keeps it.
 * @param errors as they are kept, each with its place in the declaration.
 * @returns the customs state that the declaration is in afterwards.
 */
export function answerRequest(
  context: SyncContext,
  who: string,
  subject: Subject & { readonly request_id: number },
  notification: HubNotification,
  errors: readonly unknown[],
): CustomsState {
  const request = readRequest(context.db, subject.request_id);
  if (!request) throw new Error(`the request that ${notification.messageID} belongs to is gone`);
  const { functionCode } = notification;
  const response = responseIn(notification);
  const status = notification.status ?? response?.statuses[0] ?? null;
  const state = decidedState(request.state, decisionIn(request.typeCode, functionCode, status));
  if (state !== undefined) {
    const reason = state === "granted" ? null : reasonIn(notification, response);
    decide(context, who, request, { lrn: subject.lrn, state, reason, errors });
  }
  const isInvalidated = functionCode === "10" && request.typeCode === "INV";
  return isInvalidated && mayMove(customsMoves, subject.customs, "invalidated")
    ? "invalidated"
    : subject.customs;
}

/** What the hub will not take is decided; with an original, what waited behind it. Part of the transaction that sets it aside. */
export function noteSetAside(
  context: SyncContext,
  filing: { messageID: string; lrn: string },
): void {
  const { db } = context;
  const stored = readDeclaration(db, filing.lrn);
  const request = stored && openRequestOf(db, stored.id);
  if (request?.state !== "requested") return;
  const own = request.messageId === filing.messageID;
  if (!own && stored?.transport !== "quarantined") return;
  const reason = own
    ? request.trouble
    : "Its original was set aside, so the hub never learned of it.";
  if (!own) setAsideBehind(db, request.id, reason ?? "");
  decide(context, deskName, request, { lrn: filing.lrn, state: "set-aside", reason, errors: [] });
}
