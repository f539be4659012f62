/** Work on an open request before it is sent: its corrected copy is edited and checked like a declaration, recalled and returned. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { Problem } from "../../core/contract/shapes.ts";
import type { RequestState } from "../../core/lifecycle/requests.ts";
import { isAmendable } from "../../core/messages/amendment.ts";
import { writeXml } from "../../core/xml/write.ts";
import { appendAudit } from "../../db/audit.ts";
import { insertCorrection } from "../../db/corrections.ts";
import type { Correction } from "../../db/corrections.ts";
import { raiseRevision, readDocument } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import {
  changeRequestCopy,
  moveRequest,
  openRequestOf,
  storeRequestCheck,
  takeBackRequest,
} from "../../db/requestFilings.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import type { HandlerContext } from "../handler.ts";
import { blocks, problemsFound, readStored } from "../rules.ts";
import { correctionsBetween, withChanges } from "./changes.ts";
import { changedMeanwhile, nameOf, requestSent, wasRequestSent } from "./lock.ts";
import { mayOf } from "./may.ts";
import { standingOf } from "./standing.ts";

type SetInput = CallParsed<"declaration.set">;
type SetOutput = CallOutput<"declaration.set">;

/** The amendment whose copy may be corrected now. */
export interface EditableCopy extends ChangeRequest {
  readonly xml: string;
}

export function editableCopy(request: ChangeRequest | undefined): EditableCopy | undefined {
  if (!request || request.xml === null || wasRequestSent(request)) return undefined;
  return { ...request, xml: request.xml };
}

function fixedBecause(pointer: string): string | undefined {
  if (isAmendable(pointer)) return undefined;
  return `An amendment cannot change ${pointer}: its message has that place for itself. Cancel the declaration and file it anew instead.`;
}

function problemsIn(context: HandlerContext, stored: StoredDeclaration, xml: string): Problem[] {
  const { extras } = readDocument(context.db, stored.id);
  return problemsFound(context, readStored(xml).declaration, { ...stored, extras });
}

interface ChangedCopy {
  readonly xml: string;
  readonly corrections: readonly Correction[];
  readonly why: string;
}

function storeCopy(
  context: HandlerContext,
  stored: StoredDeclaration,
  request: EditableCopy,
  changed: ChangedCopy,
): Problem[] {
  const { db, ports } = context;
  const [at, who] = [ports.clock.now(), context.who()];
  const problems = problemsIn(context, stored, changed.xml);
  // Voids the approval: what was never sent leaves the queue together with it.
  const wasQueued = takeBackRequest(db, request.id);
  const stays = request.state === "checked" && !blocks(problems);
  storeRequestCheck(db, request.id, problems, stays ? "checked" : "preparing");
  const revision = stored.revision + 1;
  const place = { id: stored.id, version: stored.version_id, revision, requestId: request.id };
  for (const correction of changed.corrections) insertCorrection(db, place, correction);
  changeRequestCopy(db, request.id, changed.xml, who);
  raiseRevision(db, stored.id, at);
  const fields = changed.corrections.slice(0, 100).map(({ pointer }) => pointer);
  const voided = wasQueued ? { approvalVoided: stored.version_id } : {};
  appendAudit(db, {
    at,
    who,
    what: "corrected",
    lrn: stored.lrn,
    detail: { request: request.typeCode, revision, why: changed.why, fields, ...voided },
  });
  return problems;
}

/** Corrects the copy of an amendment, each field with its reason. The errors are those of `declaration.set`. */
export function setInCopy(
  context: HandlerContext,
  stored: StoredDeclaration,
  request: EditableCopy,
  input: SetInput,
): CallResult<SetOutput> {
  const { db } = context;
  const { lrn } = stored;
  const { why } = input;
  const refused = changedMeanwhile(stored, input.expectedRevision);
  if (refused) return refused;
  const before = readStored(request.xml);
  const changed = withChanges(before.document, input, fixedBecause);
  if (!changed.ok) return changed;
  const xml = writeXml(changed.value);
  const after = readStored(xml).declaration;
  const corrections = correctionsBetween(context, before.declaration, after, input);
  let problems = JSON.parse(request.problems) as Problem[];
  if (corrections.length > 0) {
    problems = db.transaction(() => storeCopy(context, stored, request, { xml, corrections, why }));
    context.emit({ name: "declaration.changed", data: { lrns: [lrn] } });
  }
  const { revision, work, status } = standingOf(db, lrn);
  const may = mayOf(context, stored, true);
  return succeed({ lrn, revision, work, status, problems, corrections, automatic: [], may });
}

/** Runs the rules over the copy of an open request; undefined when there is none to check. Part of the caller's transaction. */
export function checkRequest(
  context: HandlerContext,
  stored: StoredDeclaration,
): Problem[] | undefined {
  const { db, ports } = context;
  const request = openRequestOf(db, stored.id);
  if (!request || request.state === "requested") return undefined;
  const problems = request.xml === null ? [] : problemsIn(context, stored, request.xml);
  const state: RequestState = blocks(problems) ? "preparing" : "checked";
  if (state === request.state && JSON.stringify(problems) === request.problems) return problems;
  storeRequestCheck(db, request.id, problems, state);
  if (state === request.state) return problems;
  const blocking = problems.filter(({ severity }) => severity === "blocking").length;
  appendAudit(db, {
    at: ports.clock.now(),
    who: context.who(),
    what: state === "checked" ? "checked" : "check-failed",
    lrn: stored.lrn,
    detail: { request: request.typeCode, blocking },
  });
  return problems;
}

/** Gives a request back to its maker (returned), or takes back one that was approved (recalled); the caller tells of it. */
export function stepOfRequest(
  context: HandlerContext,
  stored: StoredDeclaration,
  request: ChangeRequest,
  step: { what: string; why?: string; expectedRevision?: number | undefined },
): CallResult<CallOutput<"declaration.return">> {
  const { db, ports } = context;
  const { lrn } = stored;
  const sent = wasRequestSent(request) ? requestSent(lrn, request) : undefined;
  const refused = sent ?? changedMeanwhile(stored, step.expectedRevision);
  if (refused) return refused;
  const from: readonly RequestState[] =
    step.what === "returned"
      ? ["checked", "requested"]
      : step.what === "recalled"
        ? ["requested"]
        : [];
  if (!from.includes(request.state)) {
    return fail(
      "wrong-state",
      `The ${nameOf(request)} of ${lrn} is ${request.state}. Withdraw it to be rid of it.`,
      { state: request.state },
    );
  }
  db.transaction(() => {
    const at = ports.clock.now();
    takeBackRequest(db, request.id);
    moveRequest(db, request.id, "preparing");
    raiseRevision(db, stored.id, at);
    const why = step.why === undefined ? {} : { why: step.why };
    const detail = { request: request.typeCode, from: request.state, ...why };
    appendAudit(db, { at, who: context.who(), what: step.what, lrn, detail });
  });
  return succeed(standingOf(db, lrn));
}
