/** What may be done with a declaration in its state, and by whom, in the words that a person is told. */
import { fail } from "../../core/contract.ts";
import { wasEverSent } from "../../core/lifecycle/moves.ts";
import { mayBeAsked } from "../../core/lifecycle/requests.ts";
import { appendAudit } from "../../db/audit.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import type { HandlerContext } from "../handler.ts";

export type Refused = ReturnType<typeof fail>;

/** Why an edit is refused now; undefined when it is not. */
export function editRefusal(declaration: StoredDeclaration): Refused | undefined {
  const { lrn } = declaration;
  if (declaration.work === "discarded") {
    return fail("discarded", `${lrn} was discarded. Restore it first.`);
  }
  if (wasEverSent(declaration, declaration.attempts)) {
    return fail(
      "already-filed",
      `${lrn} was filed already, so it is edited no more. Amend it, cancel it, or correct it under a new LRN.`,
    );
  }
  return undefined;
}

/** What a request is called in sentences. */
export function nameOf({ typeCode }: Pick<ChangeRequest, "typeCode">): string {
  return typeCode === "COR" ? "amendment" : "cancellation";
}

/** True once any byte of the request may have left the desk: from then on customs decides. */
export function wasRequestSent({ attempts, transport }: ChangeRequest): boolean {
  return attempts > 0 || !["none", "queued"].includes(transport);
}

export function requestSent(lrn: string, request: ChangeRequest): Refused {
  return fail(
    "already-filed",
    `The ${nameOf(request)} of ${lrn} was sent already. Wait for what customs decides.`,
  );
}

/** Customs takes one request at a time; what it is about stays as it is meanwhile. */
export function alreadyRequested(lrn: string, request: ChangeRequest): Refused {
  const advice = wasRequestSent(request) ? "Wait for what customs decides" : "Withdraw it first";
  return fail(
    "already-requested",
    `There is an open ${nameOf(request)} of ${lrn}, and customs takes one at a time. ${advice}.`,
  );
}

/** Why no request about this declaration makes sense any more, or yet. */
export function standingRefusal(declaration: StoredDeclaration): Refused | undefined {
  const { lrn, work, customs, transport, attempts } = declaration;
  if (work === "discarded") return fail("discarded", `${lrn} was discarded. Restore it first.`);
  if (!wasEverSent(declaration, attempts)) {
    return fail(
      "not-filed",
      `${lrn} was not filed yet, so it can still be edited, recalled or discarded.`,
    );
  }
  if (transport === "quarantined") {
    return fail(
      "not-at-customs",
      `The hub did not take ${lrn}, so customs does not know it. Correct it under a new LRN.`,
    );
  }
  if (customs === "rejected") {
    return fail("rejected", `Customs rejected ${lrn}. Correct it under a new LRN.`);
  }
  if (mayBeAsked(customs)) return undefined;
  return fail("at-its-end", `${lrn} is ${customs} at customs, so nothing more is asked about it.`);
}

/** Refuses an approval of one's own work, which the audit tells. */
export function refuseOwnWork(
  { db, ports }: HandlerContext,
  lrn: string,
  who: string,
): ReturnType<typeof fail> {
  const detail = { code: "four-eyes" };
  appendAudit(db, { at: ports.clock.now(), who, what: "approval-refused", lrn, detail });
  return fail("four-eyes", `${who} brought in or edited ${lrn}; somebody else approves it.`);
}

export function unknownLrn(lrn: string): Refused {
  return fail("unknown-lrn", `There is no declaration ${lrn}. Check the LRN.`, { lrn });
}

/** A stale screen must not overwrite what somebody else did meanwhile. */
export function changedMeanwhile(
  declaration: StoredDeclaration,
  expected: number | undefined,
): Refused | undefined {
  const { lrn, revision } = declaration;
  if (expected === undefined || expected === revision) return undefined;
  return fail(
    "changed-meanwhile",
    `${lrn} was changed meanwhile (revision ${revision}, you saw ${expected}). Look at it again first.`,
    { lrn, revision, expected },
  );
}
