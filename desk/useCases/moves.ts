/** Steps that a person takes with one declaration: return, discard, restore, recall. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallResult } from "../../core/contract.ts";
import type { WorkState } from "../../core/lifecycle/facets.ts";
import { mayMove, wasEverSent, workMoves } from "../../core/lifecycle/moves.ts";
import { appendAudit } from "../../db/audit.ts";
import { moveWork, readDeclaration } from "../../db/declarations.ts";
import { takeBack } from "../../db/filings.ts";
import { openRequestOf } from "../../db/requestFilings.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { changedMeanwhile, editRefusal, unknownLrn } from "./lock.ts";
import { stepOfRequest } from "./requestWork.ts";
import { tellChanged } from "./slices.ts";
import { standingOf } from "./standing.ts";

type Output = CallOutput<"declaration.return">;

interface Step {
  readonly to: WorkState;
  /** Past word for the audit. */
  readonly what: string;
  /** States from which it is taken, where the table of moves allows more. */
  readonly from: readonly WorkState[];
  /** What to do instead, told when it cannot be taken. */
  readonly instead: string;
}

export const steps = {
  return: {
    to: "returned",
    what: "returned",
    from: ["checked", "approved"],
    instead: "Only a checked or approved declaration is returned.",
  },
  discard: {
    to: "discarded",
    what: "discarded",
    from: ["draft", "checked", "returned"],
    instead: "Recall it first, then discard it.",
  },
  restore: {
    to: "draft",
    what: "restored",
    from: ["discarded"],
    instead: "Only a discarded declaration is restored.",
  },
  recall: {
    to: "draft",
    what: "recalled",
    from: ["approved"],
    instead: "Only an approved declaration that was not sent is recalled.",
  },
} as const satisfies Record<string, Step>;

interface Input {
  readonly lrn: string;
  readonly expectedRevision?: number | undefined;
  readonly why?: string;
}

/** One step with one declaration, in a transaction of its own or as part of a longer one; the caller tells of it. */
export function take(context: HandlerContext, step: Step, input: Input): CallResult<Output> {
  const { db, ports } = context;
  const { lrn, why } = input;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const request = openRequestOf(db, stored.id);
  if (request && step.to !== "discarded") {
    return stepOfRequest(context, stored, request, { ...input, what: step.what });
  }
  const sent = wasEverSent(stored, stored.attempts) ? editRefusal(stored) : undefined;
  const refused = sent ?? changedMeanwhile(stored, input.expectedRevision);
  if (refused) return refused;
  if (!step.from.includes(stored.work) || !mayMove(workMoves, stored.work, step.to)) {
    return fail("wrong-state", `${lrn} is ${stored.work}. ${step.instead}`, { work: stored.work });
  }
  db.transaction(() => {
    const at = ports.clock.now();
    takeBack(db, stored.id);
    moveWork(db, stored.id, step.to, at);
    const detail = { from: stored.work, ...(why === undefined ? {} : { why }) };
    appendAudit(db, { at, who: context.who(), what: step.what, lrn, detail });
  });
  return succeed(standingOf(db, lrn));
}

function takeAndTell(context: HandlerContext, step: Step, input: Input): CallResult<Output> {
  const taken = take(context, step, input);
  if (taken.ok) tellChanged(context, [input.lrn]);
  return taken;
}

export const moveHandlers = {
  "declaration.return": (context, input) => takeAndTell(context, steps.return, input),
  "declaration.discard": (context, input) => takeAndTell(context, steps.discard, input),
  "declaration.restore": (context, input) => takeAndTell(context, steps.restore, input),
  "declaration.recall": (context, input) => takeAndTell(context, steps.recall, input),
} satisfies Partial<Handlers>;
