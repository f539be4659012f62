/** Approving: each declaration by itself in one transaction with its frozen bytes, many of them in one commit. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { Problem } from "../../core/contract/shapes.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { automaticValues } from "../../db/automaticValues.ts";
import { hadAHand } from "../../db/corrections.ts";
import { readDeclaration } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { fileApproved } from "../../db/filings.ts";
import type { HubRow } from "../../db/hubs.ts";
import { lrnsOfWork } from "../../db/queue.ts";
import { lrnsOfRequests, openRequestOf } from "../../db/requestFilings.ts";
import { isFourEyes } from "../../db/users.ts";
import type { HandlerContext, SignedIn } from "../handler.ts";
import { signDetached } from "../keys.ts";
import { pinAgain } from "../pinAgain.ts";
import { blocks } from "../rules.ts";
import { lookAt, readOne, takeStep } from "./check.ts";
import { hubFor } from "./hubFor.ts";
import { refuseOwnWork, unknownLrn } from "./lock.ts";
import { approveRequest } from "./requestApproval.ts";
import { remember } from "./remember.ts";
import { byItself, inSlices, tellChanged } from "./slices.ts";
import { twinWarning } from "./filedLately.ts";

type Input = CallParsed<"declaration.approve">;
type Output = CallOutput<"declaration.approve">;
type Result = Output["results"][number];

/** One wait for the disk for so many approvals. */
const approvalsPerCommit = 50;

function notChecked({ lrn, work }: StoredDeclaration): CallResult<never> {
  const advice = work === "approved" ? "It is approved already." : "Check it first.";
  return fail("not-checked", `${lrn} is ${work}, not checked. ${advice}`);
}

interface Order {
  readonly hub: string | undefined;
  readonly careful: boolean;
  readonly user: SignedIn;
}

/** A document as it was stored at one revision: what the rules say of it and, where nothing blocks, signed. */
interface Looked {
  readonly revision: number;
  readonly problems: Problem[];
  readonly declaration: Declaration;
  readonly functionCode: string;
  readonly typeCode: string | null;
  readonly bytes: Uint8Array;
  readonly jws: string;
}

/** The rules once more, as they may have changed since the check, and days pass. Changes nothing. */
function look(context: HandlerContext, stored: StoredDeclaration, user: SignedIn): Looked {
  const read = readOne(context.db, stored);
  const { functionCode = "9", typeCode = null } = read.declaration;
  const problems = lookAt(context, stored, read);
  const bytes = new TextEncoder().encode(read.xml);
  const jws = blocks(problems) ? "" : signDetached(bytes, user.key, user.kid);
  const { declaration } = read;
  return { revision: stored.revision, problems, declaration, functionCode, typeCode, bytes, jws };
}

function freeze(
  { db, ports }: HandlerContext,
  stored: StoredDeclaration,
  { functionCode, typeCode, bytes, jws, declaration }: Looked,
  hub: HubRow,
  user: SignedIn,
  warning: Result["warning"] | null,
): Result {
  const messageId = ports.random.uuidv7();
  const at = ports.clock.now();
  remember(db, stored, declaration, at);
  const unconfirmed = automaticValues(db, stored.id).length;
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
    jws,
    at,
    unconfirmed,
  });
  return {
    lrn: stored.lrn,
    messageID: messageId,
    digest,
    refusal: null,
    ...(warning ? { warning } : {}),
    ...(unconfirmed > 0 ? { unconfirmed } : {}),
  };
}

/** The long part of an approval, before its transaction; undefined where that has to find out for itself. */
function lookAhead(context: HandlerContext, lrn: string, user: SignedIn): Looked | undefined {
  const stored = readDeclaration(context.db, lrn);
  if (stored?.work !== "checked" || openRequestOf(context.db, stored.id)) return undefined;
  if (isFourEyes(context.db) && hadAHand(context.db, stored.id, user.name)) return undefined;
  return look(context, stored, user);
}

function approveOne(
  context: HandlerContext,
  lrn: string,
  order: Order,
  ahead: Looked | undefined,
): CallResult<Result> {
  const { hub: hubName, user } = order;
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
  // What was edited meanwhile is looked at anew.
  const looked = ahead?.revision === stored.revision ? ahead : look(context, stored, user);
  takeStep(context, stored, looked.problems);
  const blocking = looked.problems.find(({ severity }) => severity === "blocking");
  if (blocking) {
    return fail("blocked", `${lrn} has problems that block it: ${blocking.message}`, {
      pointer: blocking.pointer,
    });
  }
  const warning = twinWarning(context, stored);
  if (warning && order.careful) {
    const { code, message } = warning;
    return succeed({ lrn, messageID: null, digest: null, refusal: { code, message }, warning });
  }
  return succeed(freeze(context, stored, looked, hub.value, user, warning));
}

/** One approval with its answer. */
function answerOne(
  context: HandlerContext,
  lrn: string,
  order: Order,
  ahead: Looked | undefined,
): Result {
  const answered = byItself(context.db, () => approveOne(context, lrn, order, ahead));
  if (answered.ok) return answered.value;
  const { code, message } = answered.error;
  return { lrn, messageID: null, digest: null, refusal: { code, message } };
}

/** Approves the declarations named, or every checked one, or what is asked about them once filed; each gets its own answer. */
export async function approve(context: HandlerContext, input: Input): Promise<CallResult<Output>> {
  const { db, session } = context;
  const { user } = session;
  if (!user) return fail("sign-in-needed", "Sign in first: an approval is signed by a person.");
  const again = pinAgain(context);
  if (again) return again;
  const lrns = input.lrns
    ? [...new Set(input.lrns)]
    : [...lrnsOfWork(db, ["checked"]), ...lrnsOfRequests(db, ["checked"])];
  const order = { hub: input.hub, careful: input.careful, user };
  const results: Result[] = [];
  const looked = new Map<string, Looked>();
  const prepare = (lrn: string): void => {
    const ahead = lookAhead(context, lrn, user);
    if (ahead) looked.set(lrn, ahead);
  };
  const one = (lrn: string): void => {
    results.push(answerOne(context, lrn, order, looked.get(lrn)));
    looked.delete(lrn);
  };
  const slicing = { kind: "approve", most: approvalsPerCommit, prepare } as const;
  await inSlices(context, slicing, lrns, one, (part) => tellChanged(context, part));
  const approved = results.filter(({ refusal }) => refusal === null).length;
  return succeed({ approved, refused: results.length - approved, results });
}
