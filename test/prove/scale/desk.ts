/**
 * A simulated desk: it speaks to the hub by the desk's own HTTP adapter, asks about what is unknown before it sends again,
 * reads its notifications as it goes, and remembers everything it was told.
 */
import { createHash, sign } from "node:crypto";
import { createHttpAdapter } from "../../../desk/sync/httpAdapter.ts";
import type { HttpAdapterPorts } from "../../../desk/sync/httpAdapter.ts";
import type { HubAdapter, OutgoingMessage, Receipt } from "../../../desk/sync/hubAdapter.ts";
import { declarationXml } from "../../hub/declarationXml.ts";
import { sha256 } from "../../hub/hubHarness.ts";
import { approve, newSigner } from "../../hub/signing.ts";
import type { Signer } from "../../hub/signing.ts";
import { randomOf } from "../../random.ts";

export const messagesPerBatch = 100;
const askedAtOnce = 8;

export interface Counts {
  batches: number;
  /** Tries after which the desk knew that nothing was taken. */
  refused: number;
  /** Batches of which the desk could not know. */
  unknownBatches: number;
  asked: number;
  askedHeld: number;
  sentAgain: number;
  duplicates: number;
}

export interface SimulatedDesk {
  readonly submitterID: string;
  readonly signer: Signer;
  readonly approver: Signer;
  readonly filings: number;
  /** What was sent, by messageID. */
  readonly digests: Map<string, string>;
  /** What was received, by messageID. */
  readonly receipts: Map<string, string>;
  /** Sequence numbers of the notifications, as they were read. */
  readonly sequences: number[];
  /** Over sequence and notificationID of each. */
  readonly readDigest: ReturnType<typeof createHash>;
  readonly counts: Counts;
  /** What must not happen. */
  readonly wrong: string[];
}

export const approverKeyID = "approver";

export function newDesk(number: number, filings: number): SimulatedDesk {
  return {
    submitterID: `desk-${String(number).padStart(3, "0")}`,
    signer: newSigner(),
    approver: newSigner(),
    filings,
    digests: new Map(),
    receipts: new Map(),
    sequences: [],
    readDigest: createHash("sha256"),
    counts: {
      batches: 0,
      refused: 0,
      unknownBatches: 0,
      asked: 0,
      askedHeld: 0,
      sentAgain: 0,
      duplicates: 0,
    },
    wrong: [],
  };
}

/** One parcel of so many that a platform declares in a night; the same for the same desk and number. */
function filingOf(desk: SimulatedDesk, index: number): OutgoingMessage {
  const lrn = `${desk.submitterID}-${String(index).padStart(6, "0")}`;
  const items = Array.from({ length: 1 + (index % 3) }, (_, item) => ({
    amount: `${1 + ((index * 7 + item * 31) % 900)}.${String(index % 100).padStart(2, "0")}`,
    commodityCode: index % 97 === 0 ? "07123400" : "85171300",
  }));
  const xml = declarationXml({ lrn, waybill: `WB-${lrn}`, items });
  return {
    messageID: `M-${lrn}`,
    functionCode: "9",
    typeCode: "IMA",
    lrn,
    version: 1,
    digest: sha256(xml),
    json: Buffer.from(JSON.stringify(xml)),
    approval: approve(xml, desk.approver, { kid: approverKeyID }),
  };
}

function note(desk: SimulatedDesk, { messageID, receiptID, outcome, problem }: Receipt): void {
  if (receiptID === null) {
    desk.wrong.push(`${messageID} was rejected: ${problem?.code ?? "without a reason"}`);
    return;
  }
  if (outcome === "duplicate") desk.counts.duplicates += 1;
  const earlier = desk.receipts.get(messageID);
  if (earlier !== undefined && earlier !== receiptID)
    desk.wrong.push(`${messageID} has two receipts: ${earlier} and ${receiptID}`);
  desk.receipts.set(messageID, receiptID);
}

interface Line {
  readonly desk: SimulatedDesk;
  /** The next hub, one after the other. */
  readonly hub: () => HubAdapter;
  /** A moment's patience, longer each time in vain. */
  readonly pause: (vain: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Files to send, by number, the next one last; and those that may or may not be there. */
interface Queue {
  readonly waiting: number[];
  readonly unknown: Set<number>;
}

/** @returns true when something was settled. */
async function sendSome({ desk, hub, signal }: Line, { waiting, unknown }: Queue) {
  const numbers = waiting.splice(-messagesPerBatch).toReversed();
  const adapter = hub();
  const messages = numbers.map((number) => adapter.write(filingOf(desk, number)));
  for (const { messageID, digest } of messages) {
    if (desk.digests.has(messageID)) desk.counts.sentAgain += 1;
    desk.digests.set(messageID, digest);
  }
  desk.counts.batches += 1;
  const batchID = `B-${desk.submitterID}-${desk.counts.batches}`;
  const outcome = await adapter.send({ batchID, messages }, signal);
  switch (outcome.kind) {
    case "receipts":
      for (const receipt of outcome.receipts) note(desk, receipt);
      for (const [at, number] of numbers.entries())
        if (!desk.receipts.has(messages[at]?.messageID ?? "")) unknown.add(number);
      return true;
    case "unknown":
      desk.counts.unknownBatches += 1;
      for (const number of numbers) unknown.add(number);
      return false;
    case "not-sent":
    case "not-now":
      desk.counts.refused += 1;
      waiting.push(...numbers.toReversed());
      return false;
    case "too-large":
    case "refused":
      desk.wrong.push(`${batchID} was not taken: ${JSON.stringify(outcome)}`);
      return true;
  }
}

/** Asks about what is unknown; what is not there is sent again. @returns true when something was settled. */
async function askSome({ desk, hub, signal }: Line, { waiting, unknown }: Queue) {
  const numbers = [...unknown].slice(0, askedAtOnce);
  const settled = await Promise.all(
    numbers.map(async (number) => {
      const { messageID, digest } = filingOf(desk, number);
      desk.counts.asked += 1;
      const found = await hub().find(messageID, digest, signal);
      if (found.kind === "unknown") return false;
      unknown.delete(number);
      if (found.kind === "absent") waiting.push(number);
      else {
        desk.counts.askedHeld += 1;
        note(desk, found.receipt);
      }
      return true;
    }),
  );
  return settled.includes(true);
}

interface Place {
  readonly cursor: string;
  /** False when the hub did not answer: there may be more. */
  readonly atEnd: boolean;
}

/** Reads on from the cursor, as far as the hub answers. */
async function readOn({ desk, hub }: Line, cursor: string): Promise<Place> {
  let after = cursor;
  for (;;) {
    const page = await hub().pull({ after, limit: 500, wait: 0 });
    if (page.kind === "cursor-expired") desk.wrong.push("the cursor expired");
    if (page.kind !== "page") return { cursor: after, atEnd: false };
    for (const { sequence, notificationID } of page.notifications) {
      desk.sequences.push(sequence);
      desk.readDigest.update(`${sequence} ${notificationID}\n`);
    }
    after = page.nextCursor;
    if (!page.hasMore) return { cursor: after, atEnd: true };
  }
}

function lineOf(
  desk: SimulatedDesk,
  urls: readonly string[],
  ports: HttpAdapterPorts,
  seed: number,
): Line {
  const signer = {
    keyID: desk.submitterID,
    sign: (bytes: Uint8Array) => sign(null, bytes, desk.signer.privateKey),
  };
  const { submitterID } = desk;
  const identity = async () => ({ ok: true, value: { submitterID, signer } }) as const;
  const adapters = urls.map((url) => createHttpAdapter(ports, { url, identity }));
  const random = randomOf(seed);
  let turn = Math.floor(random() * adapters.length);
  return {
    desk,
    hub: () => {
      turn += 1;
      const adapter = adapters[turn % adapters.length];
      if (adapter === undefined) throw new Error("no hub was given");
      return adapter;
    },
    pause: (vain) => ports.timers.sleep(Math.ceil(random() * Math.min(2000, 50 * 2 ** vain))),
    signal: new AbortController().signal,
  };
}

/** Files everything through the hubs at the addresses in turn, and reads what is said to the end. */
export async function runDesk(
  desk: SimulatedDesk,
  urls: readonly string[],
  ports: HttpAdapterPorts,
  seed: number,
): Promise<void> {
  const line = lineOf(desk, urls, ports, seed);
  const numbers = Array.from({ length: desk.filings }, (_, at) => desk.filings - 1 - at);
  const queue: Queue = { waiting: numbers, unknown: new Set() };
  let place: Place = { cursor: "", atEnd: false };
  let vain = 0;
  while (queue.waiting.length > 0 || queue.unknown.size > 0) {
    const settled = await (queue.unknown.size > 0 ? askSome : sendSome)(line, queue);
    vain = settled ? 0 : vain + 1;
    if (vain > 0) await line.pause(vain);
    place = await readOn(line, place.cursor);
  }
  // With everything said before a receipt leaves, the end that is read after the last receipt is the end of the log.
  for (place = await readOn(line, place.cursor), vain = 1; !place.atEnd; vain += 1) {
    await line.pause(vain);
    place = await readOn(line, place.cursor);
  }
}

/** What the hub lists of a desk, by messageID. */
export async function listOf(
  desk: SimulatedDesk,
  urls: readonly string[],
  ports: HttpAdapterPorts,
): Promise<Map<string, string>> {
  const { hub, signal } = lineOf(desk, urls, ports, 1);
  const found = new Map<string, string>();
  for (let after = ""; ;) {
    const page = await hub().list({ updatedAfter: "", after, limit: 500, signal });
    if (page.kind !== "page") throw new Error(`the hub does not list: ${JSON.stringify(page)}`);
    for (const { messageID, digest } of page.filings) found.set(messageID, digest);
    if (!page.hasMore) return found;
    after = page.nextCursor;
  }
}
