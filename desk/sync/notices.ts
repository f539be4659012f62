/** Notifications of customs: a page is read, kept and applied in one transaction together with the cursor behind it. */
import { cursorOf, setCursor } from "../../db/hubs.ts";
import { take } from "./customsSteps.ts";
import type { HubNotification, PullOutcome, Trouble } from "./hubAdapter.ts";
import { noteTrouble, noteWell } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { resync } from "./resync.ts";
import type { Tally } from "./tally.ts";

const pageSize = 500;

type Page = Extract<PullOutcome, { kind: "page" }>;

function tell(context: SyncContext, fresh: readonly HubNotification[]): void {
  if (fresh.length === 0) return;
  const lrns = fresh.flatMap(({ lrn }) => lrn ?? []);
  context.emit({ name: "declaration.changed", data: { lrns: [...new Set(lrns)] } });
  for (const { lrn, functionCode: code } of fresh) {
    context.emit({ name: "notification.received", data: { lrn, code } });
  }
}

/** Keeps a page; the cursor moves only together with what was read before it. */
function keep(context: SyncContext, lane: Lane, page: Page): HubNotification[] {
  const fresh: HubNotification[] = [];
  context.db.transaction(() => {
    // A page may come out of order; what customs said first is taken first.
    const inOrder = page.notifications.toSorted((one, other) => one.sequence - other.sequence);
    for (const notification of inOrder) {
      if (take(context, lane, notification)) fresh.push(notification);
    }
    setCursor(context.db, lane.hub.id, page.nextCursor, context.ports.clock.now());
  });
  return fresh;
}

/** What was missed is taken from the hub's list; then what it still has is read from the start, and what the desk has already is known by its id. */
async function startAgain(
  context: SyncContext,
  lane: Lane,
  after: string,
  began: number,
  signal: AbortSignal,
): Promise<"more" | "end" | "trouble"> {
  let trouble: Trouble | undefined;
  if (after === "" || lane.rereading) {
    trouble = {
      code: "cursor-expired",
      message: `The hub at ${lane.hub.url} does not know any place to read its notifications from. Ask its operator.`,
      line: "unwell",
      reached: true,
    };
  } else {
    trouble = await resync(context, lane, signal);
    if (signal.aborted) return "end";
  }
  if (trouble !== undefined) {
    noteTrouble(context, lane, "pull", trouble, began);
    return "trouble";
  }
  lane.rereading = true;
  context.db.transaction(() => setCursor(context.db, lane.hub.id, "", context.ports.clock.now()));
  return "more";
}

/**
 * Reads one page.
 * @param wait seconds for which the hub may hold its answer back.
 * @returns `more` when another page should be read at once, `end` when there is nothing new, `trouble` when it could not be read.
 */
export async function pullPage(
  context: SyncContext,
  lane: Lane,
  tally: Tally,
  wait: number,
  signal: AbortSignal,
): Promise<"more" | "end" | "trouble"> {
  const after = cursorOf(context.db, lane.hub.id);
  const began = context.ports.clock.monotonic();
  const page = await lane.adapter.pull({ after, limit: pageSize, wait, signal });
  if (page.kind === "unknown") {
    if (signal.aborted) return "end";
    noteTrouble(context, lane, "pull", page.trouble, began);
    return "trouble";
  }
  if (page.kind === "cursor-expired") return startAgain(context, lane, after, began, signal);
  noteWell(context, lane, "pull");
  if (page.notifications.length === 0) {
    lane.rereading = false;
    if (page.nextCursor !== after) keep(context, lane, page);
    return page.hasMore && page.nextCursor !== after ? "more" : "end";
  }
  const fresh = keep(context, lane, page);
  if (fresh.length > 0) lane.rereading = false;
  tally.notifications += fresh.length;
  tell(context, fresh);
  // A hub whose cursor stands still would be read for ever.
  return fresh.length === 0 && page.nextCursor === after ? "end" : "more";
}
