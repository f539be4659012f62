/** Approving a request to amend or cancel: its message is made, frozen, signed and queued behind what it is about. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallResult } from "../../core/contract.ts";
import { amendmentOf, cancellationOf } from "../../core/messages/amendment.ts";
import type { RequestHead } from "../../core/messages/amendment.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { writeXml } from "../../core/xml/write.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import type { HubRow } from "../../db/hubs.ts";
import { amendmentOfDeclaration, fileRequest, hadAHandInRequest } from "../../db/requestFilings.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import { isFourEyes } from "../../db/users.ts";
import type { HandlerContext, SignedIn } from "../handler.ts";
import { signDetached } from "../keys.ts";
import { readStored } from "../rules.ts";
import { readOne } from "./check.ts";
import { hubFor } from "./hubFor.ts";
import { nameOf, refuseOwnWork, standingRefusal } from "./lock.ts";
import { checkRequest } from "./requestWork.ts";

type Result = CallOutput<"declaration.approve">["results"][number];

/** FunctionCode of a request about what is already filed. */
const requestCode = "13";

function notReady(lrn: string, request: ChangeRequest): CallResult<never> {
  const advice = request.state === "requested" ? "It is approved already." : "Check it first.";
  return fail("not-checked", `The ${nameOf(request)} of ${lrn} is ${request.state}. ${advice}`);
}

function messageOf(
  { db }: HandlerContext,
  stored: StoredDeclaration,
  request: ChangeRequest,
): CallResult<XmlDocument> {
  const inForce = readOne(db, stored);
  const head: RequestHead = {
    mrn: stored.mrn,
    lrn: stored.lrn,
    submitterID: inForce.declaration.submitter?.id ?? null,
    why: request.why,
  };
  if (request.xml === null) return succeed(cancellationOf(head));
  const message = amendmentOf(inForce.document, readStored(request.xml).document, head);
  if (message) return succeed(message);
  return fail(
    "nothing-changed",
    `Nothing of ${stored.lrn} was changed yet. Correct its fields, or withdraw the amendment.`,
  );
}

/** Freezes the message of the request, signed by the approver. */
function file(
  { db, ports }: HandlerContext,
  stored: StoredDeclaration,
  request: ChangeRequest,
  made: { message: XmlDocument; hub: HubRow; user: SignedIn },
): Result {
  const { message, hub, user } = made;
  const bytes = new TextEncoder().encode(writeXml(message));
  const messageId = ports.random.uuidv7();
  const digest = fileRequest(db, {
    declarationId: stored.id,
    requestId: request.id,
    lrn: stored.lrn,
    version: stored.version_id + 1,
    revision: stored.revision,
    hubId: hub.id,
    messageId,
    functionCode: requestCode,
    typeCode: request.typeCode,
    bytes,
    approver: user.name,
    kid: user.kid,
    jws: signDetached(bytes, user.key, user.kid),
    at: ports.clock.now(),
  });
  return { lrn: stored.lrn, messageID: messageId, digest, refusal: null };
}

/** Approves the open request of a declaration; part of the caller's transaction. */
export function approveRequest(
  context: HandlerContext,
  stored: StoredDeclaration,
  request: ChangeRequest,
  { hubName, user }: { hubName: string | undefined; user: SignedIn },
): CallResult<Result> {
  const { db } = context;
  const { lrn } = stored;
  if (request.state !== "checked") return notReady(lrn, request);
  if (isFourEyes(db) && hadAHandInRequest(db, request.id, user.name)) {
    return refuseOwnWork(context, lrn, user.name);
  }
  const refused = standingRefusal(stored);
  if (refused) return refused;
  if (amendmentOfDeclaration(db, stored.id) !== request.baseId) {
    return fail(
      "changed-meanwhile",
      `Customs granted another amendment of ${lrn} meanwhile. Withdraw this one and amend anew.`,
    );
  }
  const hub = hubFor(context, stored, hubName);
  if (!hub.ok) return hub;
  // Rules may have changed since the check, and days pass.
  const blocking = checkRequest(context, stored)?.find(({ severity }) => severity === "blocking");
  if (blocking) {
    return fail("blocked", `${lrn} has problems that block it: ${blocking.message}`, {
      pointer: blocking.pointer,
    });
  }
  const message = messageOf(context, stored, request);
  if (!message.ok) return message;
  return succeed(file(context, stored, request, { message: message.value, hub: hub.value, user }));
}
