/** Running a lane: rounds of reading, asking and sending, with pauses in between, until there is nothing left to do. */
import { countDueAttachments } from "../../db/attachments.ts";
import { isLineOn } from "../../db/hubs.ts";
import { countOutbox } from "../../db/outbox.ts";
import { askAboutUnknown } from "./asking.ts";
import { sendPart } from "./attaching.ts";
import type { Trouble } from "./hubAdapter.ts";
import { isDue, isReached, nextTry, troubledFor, troubleOf } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { pullPage } from "./notices.ts";
import { knowsTheHub } from "./reconcile.ts";
import { sendDue } from "./sending.ts";
import type { Sending } from "./sending.ts";
import type { Tally } from "./tally.ts";

export interface LaneRun {
  readonly untilIdle: boolean;
  readonly signal: AbortSignal;
  readonly tally: Tally;
  readonly progress?: (done: number, total: number) => void;
}

export type LaneEnd =
  | { readonly kind: "idle" }
  | { readonly kind: "stopped" }
  | { readonly kind: "out-of-reach"; readonly trouble: Trouble };

/** design.md §8: so long a hub may be out of reach before `--until-idle` gives up. */
const patienceMs = 30_000;
const longestPauseUntilIdleMs = 5_000;

/** What is left to send or unknown, documents included. */
export function remainingOf({ db }: Pick<SyncContext, "db">, hubId: number): number {
  const { queued, sending, waiting, unknown } = countOutbox(db, hubId);
  return queued + sending + waiting + unknown + countDueAttachments(db, hubId);
}

/** Settles or sends something; false when nothing is due, or the hub cannot be reached. Documents give way to filings, part by part. */
async function moveSomething(context: SyncContext, lane: Lane, sending: Sending): Promise<boolean> {
  if (!isReached(lane)) return false;
  if (await askAboutUnknown(context, lane, sending.tally)) return true;
  const now = context.ports.clock.monotonic();
  if (!(await knowsTheHub(context, lane))) return false;
  if (isDue(lane, "send", now) && (await sendDue(context, lane, sending))) return true;
  return isDue(lane, "attach", now) && sendPart(context, lane);
}

/** Reads page after page; false when one could not be read. */
async function readOn(context: SyncContext, lane: Lane, run: LaneRun): Promise<boolean> {
  if (!isDue(lane, "pull", context.ports.clock.monotonic())) return false;
  for (;;) {
    if (run.signal.aborted) return false;
    const page = await pullPage(context, lane, run.tally, 0, run.signal);
    if (page !== "more") return page === "end";
  }
}

/**
 * One round: reading comes first, as it shows whether the hub can be reached and risks no filing; then sending;
 * then reading what came of it. `quiet` when nothing is left to send or unknown and one page was empty.
 */
export async function runRound(
  context: SyncContext,
  lane: Lane,
  epoch: number,
  run: LaneRun,
): Promise<"quiet" | "blocked"> {
  let read = await readOn(context, lane, run);
  const total = remainingOf(context, lane.hub.id);
  const settledSoFar = (): number => run.tally.receipts + run.tally.rejected;
  const start = settledSoFar();
  let before = start;
  const settled = (): void => {
    if (settledSoFar() !== before) run.progress?.(Math.min(total, settledSoFar() - start), total);
    before = settledSoFar();
  };
  const mayGoOn = (): boolean => !run.signal.aborted && isLineOn(context.db);
  let moved = false;
  while (mayGoOn()) {
    if (!(await moveSomething(context, lane, { epoch, tally: run.tally, mayGoOn, settled }))) break;
    moved = true;
    settled();
    // A single pass promises one try, and leaves what came to nothing to the next.
    if (!run.untilIdle && (lane.slots.send ?? lane.slots.attach) !== null) break;
  }
  if (moved && read) read = await readOn(context, lane, run);
  return read && remainingOf(context, lane.hub.id) === 0 ? "quiet" : "blocked";
}

function endOf(lane: Lane): LaneEnd {
  // A single filing about which the hub gives no answer does not put it out of reach.
  const { send, pull } = lane.slots;
  const trouble = send === null && pull === null ? null : troubleOf(lane);
  return trouble === null ? { kind: "idle" } : { kind: "out-of-reach", trouble };
}

/** Runs a lane once, or until nothing is left or the hub was out of reach for 30 s. */
export async function runLane(
  context: SyncContext,
  lane: Lane,
  epoch: number,
  run: LaneRun,
): Promise<LaneEnd> {
  const { clock, timers } = context.ports;
  lane.longestPauseMs = longestPauseUntilIdleMs;
  for (;;) {
    if (run.signal.aborted || !isLineOn(context.db)) return { kind: "stopped" };
    if ((await runRound(context, lane, epoch, run)) === "quiet") return { kind: "idle" };
    if (run.signal.aborted) return { kind: "stopped" };
    if (!run.untilIdle) return endOf(lane);
    const next = nextTry(lane);
    // Nothing is due and nothing will be: what is left waits for what was set aside.
    if (next === undefined) return { kind: "idle" };
    const now = clock.monotonic();
    const left = patienceMs - troubledFor(lane, now);
    if (left <= 0) {
      const trouble = troubleOf(lane);
      return trouble === null ? { kind: "idle" } : { kind: "out-of-reach", trouble };
    }
    await timers.sleep(Math.min(left, Math.max(10, next - now)), run.signal);
  }
}
