/** After a hub has forgotten the place we had read to: what became of our filings is taken from its list of declarations. */
import { customsStates } from "../../core/lifecycle/facets.ts";
import { customsMoves, mayMove } from "../../core/lifecycle/moves.ts";
import { appendAudit } from "../../db/audit.ts";
import { moveByCustoms, subjectOf } from "../../db/inbox.ts";
import { takeWaiting } from "./customsSteps.ts";
import type { ListOutcome, Trouble } from "./hubAdapter.ts";
import type { Lane, SyncContext } from "./lane.ts";

type HeldFiling = Extract<ListOutcome, { kind: "page" }>["filings"][number];

const pageSize = 500;

/** Moves ours as far as the hub has come with it; the LRN when that was a step. */
function follow(context: SyncContext, lane: Lane, listed: HeldFiling): string | undefined {
  const subject = subjectOf(context.db, listed.messageID, null);
  if (subject === undefined || subject.request_id !== null) return undefined;
  const customs = customsStates.find((state) => state === listed.status);
  if (customs === undefined || !mayMove(customsMoves, subject.customs, customs)) return undefined;
  const now = context.ports.clock.now();
  const { payment } = subject;
  moveByCustoms(context.db, subject.id, { customs, payment, mrn: listed.mrn, duty: null, now });
  appendAudit(context.db, {
    at: now,
    who: `hub ${lane.hub.name}`,
    what: "resynced",
    lrn: subject.lrn,
    detail: { messageID: listed.messageID, before: subject.customs, customs },
  });
  takeWaiting(context, lane, { ...subject, customs });
  return subject.lrn;
}

/**
 * Reads the whole list. Taking a page twice changes nothing, so that a desk that dies midway begins anew.
 * @returns the trouble when the list could not be read to its end; a hub without such a list is none.
 */
export async function resync(
  context: SyncContext,
  lane: Lane,
  signal: AbortSignal,
): Promise<Trouble | undefined> {
  let after = "";
  for (;;) {
    const page = await lane.adapter.list({ updatedAfter: "", after, limit: pageSize, signal });
    if (page.kind === "unknown") return page.trouble;
    if (page.kind === "not-offered") return undefined;
    const { filings, nextCursor, hasMore } = page;
    const moved = context.db.transaction(() =>
      filings.flatMap((listed) => follow(context, lane, listed) ?? []),
    );
    if (moved.length > 0) context.emit({ name: "declaration.changed", data: { lrns: moved } });
    if (!hasMore || nextCursor === after) return undefined;
    after = nextCursor;
  }
}
