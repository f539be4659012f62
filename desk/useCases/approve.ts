/** Approving: each declaration by itself in one transaction with its frozen bytes, many of them in one commit. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import { hadAHand } from "../../db/corrections.ts";
import { readDeclaration } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { triggerRefusal } from "../../db/faults.ts";
import { fileApproved } from "../../db/filings.ts";
import type { HubRow } from "../../db/hubs.ts";
import { lrnsOfWork } from "../../db/queue.ts";
import { lrnsOfRequests, openRequestOf } from "../../db/requestFilings.ts";
import { isFourEyes } from "../../db/users.ts";
import type { HandlerContext, SignedIn } from "../handler.ts";
import { signDetached } from "../keys.ts";
import { checkOne, readOne } from "./check.ts";
import type { ReadOne } from "./check.ts";
import { hubFor } from "./hubFor.ts";
import { refuseOwnWork, unknownLrn } from "./lock.ts";
import { approveRequest } from "./requestApproval.ts";
import { inSlices, tellChanged } from "./slices.ts";

type Input = CallParsed<"declaration.approve">;
type Output = CallOutput<"declaration.approve">;
type Result = Output["results"][number];

/** One wait for the disk for so many approvals. */
const approvalsPerCommit = 50;

function notChecked({ lrn, work }: StoredDeclaration): CallResult<never> {
  const advice = work === "approved" ? "It is approved already." : "Check it first.";
  return fail("not-checked", `${lrn} is ${work}, not checked. ${advice}`);
}

/** Freezes the document as it is stored, signed by the approver. */
function file(
  context: HandlerContext,
  stored: StoredDeclaration,
  { xml, declaration }: ReadOne,
  hub: HubRow,
  user: SignedIn,
): Result {
  const { db, ports } = context;
  const { functionCode = "9", typeCode = null } = declaration;
  const bytes = new TextEncoder().encode(xml);
  const messageId = ports.random.uuidv7();
  const digest = fileApproved(db, {
    declarationId: stored.id,
    lrn: stored.lrn,
    version: stored.version_id + 1,
    revision: stored.revision,
    hubId: hub.id,
    messageId,
    functionCode,
    typeCode,
    bytes,
    approver: user.name,
    kid: user.kid,
    jws: signDetached(bytes, user.key, user.kid),
    at: ports.clock.now(),
  });
  return { lrn: stored.lrn, messageID: messageId, digest, refusal: null };
}

function approveOne(
  context: HandlerContext,
  lrn: string,
  hubName: string | undefined,
  user: SignedIn,
): CallResult<Result> {
  const stored = readDeclaration(context.db, lrn);
  if (!stored) return unknownLrn(lrn);
  const request = openRequestOf(context.db, stored.id);
  if (request) return approveRequest(context, stored, request, { hubName, user });
  if (stored.work !== "checked") return notChecked(stored);
  if (isFourEyes(context.db) && hadAHand(context.db, stored.id, user.name)) {
    return refuseOwnWork(context, lrn, user.name);
  }
  const hub = hubFor(context, stored, hubName);
  if (!hub.ok) return hub;
  // Rules may have changed since the check, and days pass.
  const read = readOne(context.db, stored);
  const blocking = checkOne(context, stored, read).find(({ severity }) => severity === "blocking");
  if (blocking) {
    return fail("blocked", `${lrn} has problems that block it: ${blocking.message}`, {
      pointer: blocking.pointer,
    });
  }
  return succeed(file(context, stored, read, hub.value, user));
}

/** One approval, whole or not at all, with its answer; what the database refuses is an answer too. */
function answerOne(
  context: HandlerContext,
  lrn: string,
  hub: string | undefined,
  user: SignedIn,
): Result {
  const answered = ((): CallResult<Result> => {
    try {
      return context.db.transaction(() => approveOne(context, lrn, hub, user));
    } catch (error) {
      const refusal = triggerRefusal(error);
      if (refusal) return refusal;
      throw error;
    }
  })();
  if (answered.ok) return answered.value;
  const { code, message } = answered.error;
  return { lrn, messageID: null, digest: null, refusal: { code, message } };
}

/** Approves the declarations named, or every checked one, or what is asked about them once filed; each gets its own answer. */
export async function approve(context: HandlerContext, input: Input): Promise<CallResult<Output>> {
  const { db, session } = context;
  const { user } = session;
  if (!user) return fail("sign-in-needed", "Sign in first: an approval is signed by a person.");
  const lrns = input.lrns
    ? [...new Set(input.lrns)]
    : [...lrnsOfWork(db, ["checked"]), ...lrnsOfRequests(db, ["checked"])];
  const results: Result[] = [];
  const one = (lrn: string): void => void results.push(answerOne(context, lrn, input.hub, user));
  await inSlices(context, { kind: "approve", most: approvalsPerCommit }, lrns, one, (part) =>
    tellChanged(context, part),
  );
  const approved = results.filter(({ refusal }) => refusal === null).length;
  return succeed({ approved, refused: results.length - approved, results });
}
