/** Sending: a batch is leased, its frozen bytes checked, given to the line, and what came back is written down in one transaction. */
import {
  freshFilings,
  frozenBytes,
  leaseFilings,
  returnedFilings,
  settleDamaged,
  settleNeverLeft,
  settleOpen,
  settleSent,
} from "../../db/outbox.ts";
import type { DueFiling } from "../../db/outbox.ts";
import type { HubProblem, OutgoingMessage, Receipt, SendOutcome, Trouble } from "./hubAdapter.ts";
import { momentAfter, mostBytes, mostMessages, noteTrouble, noteWell } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { recordOutcome } from "./record.ts";
import { digestOf } from "./signature.ts";
import type { Tally } from "./tally.ts";

interface Sendable {
  readonly filing: DueFiling;
  readonly message: OutgoingMessage;
}

interface Batch {
  readonly sendable: readonly Sendable[];
  /** Filings whose bytes are no longer those that were approved. */
  readonly damaged: readonly DueFiling[];
}

/** The frozen bytes as a message; undefined when they are not what was approved. */
function messageOf(context: SyncContext, filing: DueFiling): OutgoingMessage | undefined {
  const bytes = frozenBytes(context.db, filing.id);
  if (digestOf(bytes) !== filing.sha256) return undefined;
  return {
    messageID: filing.message_id,
    functionCode: filing.function_code,
    typeCode: filing.type_code ?? "",
    lrn: filing.lrn,
    version: filing.version,
    digest: filing.sha256,
    // The mark at a text's start is part of the bytes that were signed.
    xml: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
    approval: filing.jws,
  };
}

/** What never failed goes first, so that one bad filing does not hold up the rest. */
function nextBatch(context: SyncContext, lane: Lane): Batch {
  const { db } = context;
  let due = freshFilings(db, lane.hub.id, lane.batchLimit);
  if (due.length === 0) due = returnedFilings(db, lane.hub.id, lane.batchLimit);
  const sendable: Sendable[] = [];
  const damaged: DueFiling[] = [];
  let size = 0;
  for (const filing of due) {
    const message = messageOf(context, filing);
    if (message === undefined) {
      damaged.push(filing);
      continue;
    }
    size += lane.adapter.sizeOf(message);
    if (size > mostBytes && sendable.length > 0) break;
    sendable.push({ filing, message });
  }
  return { sendable, damaged };
}

function setAsideDamaged(context: SyncContext, lane: Lane, damaged: readonly DueFiling[]): void {
  for (const filing of damaged) {
    const reason =
      "The frozen bytes are not those that were approved, so nothing was sent. Run verify and restore from a backup.";
    settleDamaged(context.db, filing.id, reason);
    recordOutcome(context, lane, filing, "set-aside", { code: "bytes-damaged" });
  }
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
  recordOutcome(context, lane, filing, "set-aside", problem);
  tally.rejected += 1;
}

function applyReceipt(
  context: SyncContext,
  lane: Lane,
  filing: DueFiling,
  receipt: Receipt,
  tally: Tally,
): void {
  const { outcome, receiptID, conversationID, problem } = receipt;
  if (outcome === "rejected") {
    setAside(
      context,
      lane,
      filing,
      problem ?? { code: "refused", detail: "without a reason" },
      tally,
    );
    return;
  }
  settleSent(context.db, filing.id, { receiptID, conversationID, at: context.ports.clock.now() });
  recordOutcome(context, lane, filing, "sent", { receiptID, duplicate: outcome === "duplicate" });
  tally.receipts += 1;
  if (outcome === "duplicate") tally.duplicates += 1;
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
  for (const { filing } of sendable) {
    const receipt = receipts.get(filing.message_id);
    if (receipt === undefined) settleOpen(context.db, filing.id, "unknown", missing);
    else applyReceipt(context, lane, filing, receipt, tally);
    lane.alone.delete(filing.id);
  }
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

function applyOutcome(
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

function noteOutcome(
  context: SyncContext,
  lane: Lane,
  sendable: readonly Sendable[],
  outcome: SendOutcome,
): void {
  // From now on, not from when the batch was given: a long one on a slow line is not a hub out of reach.
  const began = context.ports.clock.monotonic();
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

/**
 * Sends one batch of what is due.
 * @returns false when nothing was due.
 */
export async function sendBatch(
  context: SyncContext,
  lane: Lane,
  epoch: number,
  tally: Tally,
): Promise<boolean> {
  const { db, ports } = context;
  const { sendable, damaged } = nextBatch(context, lane);
  if (sendable.length + damaged.length === 0) return false;
  const batchID = ports.random.uuidv7();
  const lrns = [...damaged, ...sendable.map(({ filing }) => filing)].map(({ lrn }) => lrn);
  db.transaction(() => {
    leaseFilings(
      db,
      [...damaged, ...sendable.map(({ filing }) => filing)].map(({ id }) => id),
      { batchID, epoch },
    );
    setAsideDamaged(context, lane, damaged);
  });
  context.emit({ name: "declaration.changed", data: { lrns } });
  if (sendable.length === 0) return true;
  for (const { filing } of sendable) tally.given.add(filing.id);
  const outcome = await lane.adapter.send(
    { batchID, messages: sendable.map(({ message }) => message) },
    context.closing,
  );
  db.transaction(() => applyOutcome(context, lane, sendable, outcome, tally));
  noteOutcome(context, lane, sendable, outcome);
  context.emit({ name: "declaration.changed", data: { lrns } });
  return true;
}
