/** What a batch came to: written down filing by filing, and what it says of the line. */
import { settleNeverLeft, settleOpen } from "../../db/outbox.ts";
import type { DueFiling } from "../../db/outbox.ts";
import type { HubProblem, SendOutcome, Trouble, WrittenMessage } from "./hubAdapter.ts";
import { momentAfter, mostInFlight, mostMessages, noteTrouble, noteWell } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { recordSent, recordSetAside } from "./record.ts";
import type { Receipted } from "./record.ts";
import type { Tally } from "./tally.ts";

export interface Sendable {
  readonly filing: DueFiling;
  readonly message: WrittenMessage;
}

function setAside(
  context: SyncContext,
  lane: Lane,
  filing: DueFiling,
  problem: HubProblem,
  tally: Tally,
): void {
  settleOpen(
    context.db,
    filing.id,
    "quarantined",
    `The hub does not take it (${problem.code}): ${problem.detail}`,
  );
  recordSetAside(context, lane, filing, problem);
  tally.rejected += 1;
}

function applyReceipts(
  context: SyncContext,
  lane: Lane,
  sendable: readonly Sendable[],
  outcome: Extract<SendOutcome, { kind: "receipts" }>,
  tally: Tally,
): void {
  const receipts = new Map(outcome.receipts.map((receipt) => [receipt.messageID, receipt]));
  const missing = outcome.trouble?.message ?? "The hub gave no receipt for it. It will be asked.";
  const sent: Receipted[] = [];
  for (const { filing } of sendable) {
    const receipt = receipts.get(filing.message_id);
    if (receipt === undefined) settleOpen(context.db, filing.id, "unknown", missing);
    else if (receipt.outcome === "rejected") {
      const problem = receipt.problem ?? { code: "refused", detail: "without a reason" };
      setAside(context, lane, filing, problem, tally);
    } else {
      sent.push({ filing, receipt, how: { duplicate: receipt.outcome === "duplicate" } });
      if (receipt.outcome === "duplicate") tally.duplicates += 1;
    }
    lane.alone.delete(filing.id);
  }
  recordSent(context, lane, sent);
  tally.receipts += sent.length;
}

/** A whole batch came to nothing: it is taken apart, so that the one filing that causes it is found. */
function takeApart(lane: Lane, size: number): void {
  lane.batchLimit = Math.max(1, Math.floor(size / 2));
}

function countAlone(lane: Lane, sendable: readonly Sendable[], trouble: Trouble): void {
  const [only] = sendable;
  if (sendable.length !== 1 || only === undefined || !trouble.reached) return;
  const before = lane.alone.get(only.filing.id);
  // Only a failure beside others that went well says something about the filing.
  if (before !== undefined && before.taken === lane.taken) return;
  lane.alone.set(only.filing.id, { failures: (before?.failures ?? 0) + 1, taken: lane.taken });
}

/** Writes down what each filing of a batch came to. Within a transaction. */
export function applyOutcome(
  context: SyncContext,
  lane: Lane,
  sendable: readonly Sendable[],
  outcome: SendOutcome,
  tally: Tally,
): void {
  const settleAll = (state: "unknown" | "waiting", trouble: string, pause = 0): void => {
    const nextAt = pause > 0 ? momentAfter(context, pause) : null;
    for (const { filing } of sendable) settleOpen(context.db, filing.id, state, trouble, nextAt);
  };
  switch (outcome.kind) {
    case "receipts":
      applyReceipts(context, lane, sendable, outcome, tally);
      return;
    case "unknown":
      settleAll("unknown", outcome.trouble.message);
      return;
    case "not-sent":
      for (const { filing } of sendable) {
        settleNeverLeft(context.db, filing.id, outcome.trouble.message);
        tally.given.delete(filing.id);
      }
      return;
    case "not-now":
      settleAll("waiting", outcome.trouble.message, outcome.trouble.retryAfterMs);
      return;
    case "too-large":
    case "refused": {
      const problem =
        outcome.kind === "refused"
          ? outcome.problem
          : {
              code: "too-large",
              detail: "The filing is larger than the hub takes. Split the declaration.",
            };
      const [only] = sendable;
      if (sendable.length === 1 && only !== undefined)
        setAside(context, lane, only.filing, problem, tally);
      else
        settleAll("waiting", "The hub took none of its batch; it is sent again in smaller ones.");
      return;
    }
  }
}

/** A batch that takes longer is on a line that is full. */
const unhurriedMs = 2000;

/** How the line is after a batch, and how much may be given to it at once from now on. */
export function noteOutcome(
  context: SyncContext,
  lane: Lane,
  sendable: readonly Sendable[],
  outcome: SendOutcome,
  took: number,
): void {
  // From now on, not from when the batch was given: a long one on a slow line is not a hub out of reach.
  const began = context.ports.clock.monotonic();
  const well = outcome.kind === "receipts" && outcome.trouble === undefined;
  if (!well) lane.window = 1;
  else if (took > unhurriedMs) lane.window = Math.max(1, lane.window - 1);
  else lane.window = Math.min(mostInFlight, lane.window + 1);
  if (outcome.kind === "receipts" && outcome.receipts.length > 0) {
    lane.taken += 1;
    lane.batchLimit = Math.min(mostMessages, lane.batchLimit * 2);
    noteWell(context, lane, "send");
  }
  switch (outcome.kind) {
    case "receipts":
      if (outcome.trouble !== undefined) noteTrouble(context, lane, "send", outcome.trouble, began);
      return;
    case "unknown":
      takeApart(lane, sendable.length);
      countAlone(lane, sendable, outcome.trouble);
      noteTrouble(context, lane, "send", outcome.trouble, began);
      return;
    case "not-sent":
    case "not-now":
      noteTrouble(context, lane, "send", outcome.trouble, began);
      return;
    case "too-large":
    case "refused":
      takeApart(lane, sendable.length);
      noteWell(context, lane, "send");
  }
}
