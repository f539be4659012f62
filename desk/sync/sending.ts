/** Sending: a batch is leased, its frozen bytes checked, given to the line, and what came back is written down in one transaction. */
import { digestOf } from "../../db/digests.ts";
import {
  freshFilings,
  frozenOf,
  leaseFilings,
  returnedFilings,
  settleDamaged,
} from "../../db/outbox.ts";
import type { DueFiling, Frozen } from "../../db/outbox.ts";
import type { OutgoingMessage, SendOutcome, WrittenMessage } from "./hubAdapter.ts";
import { mostBytes } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { recordSetAside } from "./record.ts";
import { applyOutcome, noteOutcome } from "./settling.ts";
import type { Sendable } from "./settling.ts";
import type { Tally } from "./tally.ts";

interface Batch {
  readonly sendable: readonly Sendable[];
  /** Filings whose bytes are no longer those that were approved. */
  readonly damaged: readonly DueFiling[];
}

/** A filing as an adapter is given it. */
export function messageOf(filing: DueFiling, json: Uint8Array): OutgoingMessage {
  return {
    messageID: filing.message_id,
    functionCode: filing.function_code,
    typeCode: filing.type_code ?? "",
    lrn: filing.lrn,
    version: filing.version,
    digest: filing.sha256,
    json,
    approval: filing.jws,
  };
}

/** The frozen bytes as the hub takes them; undefined when they are not what was approved. */
function writtenFor(
  { adapter }: Lane,
  filing: DueFiling,
  { bytes, json }: Frozen,
): WrittenMessage | undefined {
  return digestOf(bytes) === filing.sha256 ? adapter.write(messageOf(filing, json)) : undefined;
}

/** What never failed goes first, so that one bad filing does not hold up the rest. */
function nextBatch({ db }: SyncContext, lane: Lane): Batch {
  let due = freshFilings(db, lane.hub.id, lane.batchLimit);
  if (due.length === 0) due = returnedFilings(db, lane.hub.id, lane.batchLimit);
  const sendable: Sendable[] = [];
  const damaged: DueFiling[] = [];
  let size = 0;
  for (const { bytes, json, ...filing } of due) {
    const frozen = bytes === null ? frozenOf(db, filing) : { bytes, json };
    const message = writtenFor(lane, filing, frozen);
    if (message === undefined) {
      damaged.push(filing);
      continue;
    }
    size += message.size;
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
    recordSetAside(context, lane, filing, { code: "bytes-damaged" });
  }
}

/** One that was given to the line and has not come back. */
interface Flight {
  readonly sendable: readonly Sendable[];
  readonly began: number;
}

interface Landed extends Flight {
  readonly outcome: SendOutcome;
}

function lrnsOf(batches: readonly (Batch | Flight)[]): string[] {
  return batches.flatMap((batch) => [
    ...("damaged" in batch ? batch.damaged : []).map(({ lrn }) => lrn),
    ...batch.sendable.map(({ filing }) => filing.lrn),
  ]);
}

interface Departing extends Batch {
  readonly batchID: string;
}

/** Takes what may leave next. Within a transaction. */
function lease(context: SyncContext, lane: Lane, epoch: number): Departing | undefined {
  const batch = nextBatch(context, lane);
  const { sendable, damaged } = batch;
  if (sendable.length + damaged.length === 0) return undefined;
  const batchID = context.ports.random.uuidv7();
  const filings = [...damaged, ...sendable.map(({ filing }) => filing)];
  leaseFilings(
    context.db,
    filings.map(({ id }) => id),
    { batchID, epoch },
  );
  setAsideDamaged(context, lane, damaged);
  return { ...batch, batchID };
}

export interface Sending {
  readonly epoch: number;
  readonly tally: Tally;
  /** Asked before each batch: false lets what is under way come back, and sends no more. */
  readonly mayGoOn: () => boolean;
  /** Told whenever something was settled. */
  readonly settled: () => void;
}

/**
 * Sends what is due, batch after batch, several on their way at once when the line carries them: while the hub works
 * on some the desk writes down what came of others, in the same commit in which it takes the next.
 * Ends when nothing is due any more, or with the first trouble.
 * @returns false when nothing was due.
 */
export async function sendDue(
  context: SyncContext,
  lane: Lane,
  { epoch, tally, mayGoOn, settled }: Sending,
): Promise<boolean> {
  const { db, ports } = context;
  const landed: Landed[] = [];
  const flights = new Set<Promise<void>>();
  const depart = ({ batchID, sendable }: Departing): void => {
    for (const { filing } of sendable) tally.given.add(filing.id);
    const flight = { sendable, began: ports.clock.monotonic() };
    const messages = sendable.map(({ message }) => message);
    const coming = lane.adapter.send({ batchID, messages }, context.closing).then((outcome) => {
      landed.push({ ...flight, outcome });
      flights.delete(coming);
    });
    flights.add(coming);
  };
  let moved = false;
  for (;;) {
    const back = landed.splice(0);
    for (const { sendable, outcome, began } of back)
      noteOutcome(context, lane, sendable, outcome, ports.clock.monotonic() - began);
    const leaving: Departing[] = [];
    const free = (): boolean =>
      flights.size + leaving.length < lane.window && (lane.slots.send === null || !moved);
    const lookForMore = free() && mayGoOn();
    if (back.length > 0 || lookForMore) {
      db.transaction(() => {
        for (const { sendable, outcome } of back)
          applyOutcome(context, lane, sendable, outcome, tally);
        for (let more = lookForMore; more && free();) {
          const batch = lease(context, lane, epoch);
          if (batch === undefined) more = false;
          else leaving.push(batch);
        }
      });
    }
    const lrns = lrnsOf([...back, ...leaving]);
    if (lrns.length > 0) context.emit({ name: "declaration.changed", data: { lrns } });
    if (back.length > 0) settled();
    moved ||= leaving.length > 0;
    for (const batch of leaving) if (batch.sendable.length > 0) depart(batch);
    // Of a batch that was wholly damaged nothing comes back: the next is looked for at once.
    if (leaving.some(({ sendable }) => sendable.length === 0)) continue;
    if (flights.size === 0 && landed.length === 0) return moved;
    await Promise.race(flights);
    // What came back while the desk wrote is settled together with it, in one commit.
    await ports.timers.sleep(0);
  }
}
