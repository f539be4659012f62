/** The last merge or split taken back: the document as it was, byte for byte; what was split off is put aside. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import { wasEverSent } from "../../core/lifecycle/moves.ts";
import { appendAudit } from "../../db/audit.ts";
import { readDeclaration } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { lastReshaping, markUndone, partsOf, splitFrom } from "../../db/reshapings.ts";
import type { Reshaping } from "../../db/reshapings.ts";
import type { HandlerContext } from "../handler.ts";
import { changedMeanwhile, unknownLrn } from "./lock.ts";
import type { Refused } from "./lock.ts";
import { editedAs, outcomeOf, reshapeRefusal } from "./reshapeEdit.ts";
import { readOne } from "./check.ts";
import { steps, take } from "./moves.ts";
import { storeEdited } from "./set.ts";

/** Why a part that was split off stands in the way. */
function partRefusal({ db }: Pick<HandlerContext, "db">, lrn: string): Refused | undefined {
  const part = readDeclaration(db, lrn);
  if (!part || part.work === "discarded") return undefined;
  if (wasEverSent(part, part.attempts)) {
    return fail(
      "part-filed",
      `${lrn}, which was split off, was filed already: it cannot be taken back.`,
      {
        lrn,
      },
    );
  }
  if (part.work === "approved") {
    return fail("part-approved", `${lrn}, which was split off, is approved. Recall it first.`, {
      lrn,
    });
  }
  // A declaration begins with revision 1; any edit raises it.
  return part.revision === 1
    ? undefined
    : fail(
        "part-changed",
        `${lrn}, which was split off, was edited since: undoing would lose that.`,
        {
          lrn,
        },
      );
}

function undoRefusal(
  context: HandlerContext,
  stored: StoredDeclaration,
  last: Reshaping,
): Refused | undefined {
  const refused = reshapeRefusal(context, stored, undefined);
  if (refused) return refused;
  if (stored.revision !== last.revision) {
    const what = last.kind === "merge" ? "merged" : "split";
    return fail(
      "edited-since",
      `${stored.lrn} was edited since it was ${what}: undoing would lose that.`,
      { lrn: stored.lrn },
    );
  }
  for (const lrn of partsOf(context.db, last.id)) {
    const held = partRefusal(context, lrn);
    if (held) return held;
  }
  return undefined;
}

function reshaped(
  context: HandlerContext,
  { lrn }: CallParsed<"declaration.reshaped">,
): CallResult<CallOutput<"declaration.reshaped">> {
  const { db } = context;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const last = lastReshaping(db, stored.id);
  const refused = last && undoRefusal(context, stored, last);
  return succeed({
    lrn,
    revision: stored.revision,
    splitFrom: splitFrom(db, stored.id),
    last: last
      ? {
          kind: last.kind,
          why: last.why,
          made: last.made,
          by: last.made_by,
          parts: partsOf(db, last.id),
          refusal: refused ? { code: refused.error.code, message: refused.error.message } : null,
        }
      : null,
  });
}

/** Those that were put aside now; none of them stands in the way any more. */
function putAside(context: HandlerContext, lrns: readonly string[], why: string): string[] {
  return lrns.filter((lrn) => {
    const part = readDeclaration(context.db, lrn);
    if (!part || part.work === "discarded") return false;
    const taken = take(context, steps.discard, { lrn, why });
    if (!taken.ok) throw new Error(`${lrn} is not put aside: ${taken.error.message}`);
    return true;
  });
}

function undo(
  context: HandlerContext,
  input: CallParsed<"declaration.undoReshaping">,
): CallResult<CallOutput<"declaration.undoReshaping">> {
  const { db, ports } = context;
  const { lrn, why } = input;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const last = lastReshaping(db, stored.id);
  if (!last) return fail("nothing-to-undo", `${lrn} was neither merged nor split.`, { lrn });
  const refused =
    undoRefusal(context, stored, last) ?? changedMeanwhile(stored, input.expectedRevision);
  if (refused) return refused;
  const { xml, extras } = last;
  const edited = editedAs(context, readOne(db, stored).declaration, { xml, extras, why });
  const parts = partsOf(db, last.id);
  const aside = db.transaction(() => {
    storeEdited(context, stored, edited);
    const at = ports.clock.now();
    markUndone(db, last.id, at, context.who());
    const put = putAside(context, parts, why);
    const what = last.kind === "merge" ? "merge-undone" : "split-undone";
    appendAudit(db, { at, who: context.who(), what, lrn, detail: { why, parts: put } });
    return put;
  });
  context.emit({ name: "declaration.changed", data: { lrns: [lrn, ...parts] } });
  return succeed(outcomeOf(context, lrn, aside));
}

export const undoHandlers = {
  "declaration.reshaped": reshaped,
  "declaration.undoReshaping": undo,
};
