/** Asking customs to amend or cancel what was filed: a request is opened, and given up while it was not sent. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { RequestType } from "../../core/lifecycle/requests.ts";
import { appendAudit } from "../../db/audit.ts";
import { raiseRevision, readDeclaration, readDocument } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import {
  changeRequestsOf,
  insertChangeRequest,
  moveRequest,
  openRequestOf,
  takeBackRequest,
} from "../../db/requestFilings.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import {
  alreadyRequested,
  changedMeanwhile,
  requestSent,
  standingRefusal,
  unknownLrn,
  wasRequestSent,
} from "./lock.ts";
import type { Refused } from "./lock.ts";
import { requestShown } from "./shown.ts";
import { standingOf } from "./standing.ts";

type Input = CallParsed<"declaration.amend">;
type Output = CallOutput<"declaration.amend">;

/** Why no request can be opened about a declaration now; undefined when one can. */
export function askRefusal(
  { db }: Pick<HandlerContext, "db">,
  declaration: StoredDeclaration,
): Refused | undefined {
  const refused = standingRefusal(declaration);
  if (refused) return refused;
  const open = openRequestOf(db, declaration.id);
  return open && alreadyRequested(declaration.lrn, open);
}

/** The last request of a declaration, with how the declaration stands. */
function answer(context: HandlerContext, { id, lrn }: StoredDeclaration): CallResult<Output> {
  const { db, emit } = context;
  emit({ name: "declaration.changed", data: { lrns: [lrn] } });
  const request = changeRequestsOf(db, id).at(-1);
  if (!request) throw new Error(`the request about ${lrn} is gone`);
  return succeed({ ...standingOf(db, lrn), request: requestShown(db, request) });
}

function open(context: HandlerContext, typeCode: RequestType, input: Input): CallResult<Output> {
  const { db, ports } = context;
  const { lrn, why } = input;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const refused = askRefusal(context, stored) ?? changedMeanwhile(stored, input.expectedRevision);
  if (refused) return refused;
  db.transaction(() =>
    insertChangeRequest(db, {
      declarationId: stored.id,
      lrn,
      typeCode,
      why,
      xml: typeCode === "COR" ? readDocument(db, stored.id).xml : null,
      by: context.who(),
      at: ports.clock.now(),
    }),
  );
  return answer(context, stored);
}

function withdraw(context: HandlerContext, input: Input): CallResult<Output> {
  const { db, ports } = context;
  const { lrn, why } = input;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const request = openRequestOf(db, stored.id);
  if (!request) return fail("no-request", `No amendment or cancellation of ${lrn} is open.`);
  const sent = wasRequestSent(request) ? requestSent(lrn, request) : undefined;
  const refused = sent ?? changedMeanwhile(stored, input.expectedRevision);
  if (refused) return refused;
  db.transaction(() => {
    const at = ports.clock.now();
    takeBackRequest(db, request.id);
    moveRequest(db, request.id, "withdrawn");
    raiseRevision(db, stored.id, at);
    const detail = { request: request.typeCode, from: request.state, why };
    appendAudit(db, { at, who: context.who(), what: "request-withdrawn", lrn, detail });
  });
  return answer(context, stored);
}

export const requestHandlers = {
  "declaration.amend": (context, input) => open(context, "COR", input),
  "declaration.cancel": (context, input) => open(context, "INV", input),
  "declaration.withdraw": withdraw,
} satisfies Partial<Handlers>;
