/** Receiving batches: each message is in the books, committed, before its receipt leaves. */
import { z } from "zod";
import { adjudicate, requestSteps } from "./adjudicate.ts";
import type { Plan } from "./adjudicate.ts";
import { writeBooks } from "./books.ts";
import type { Books, HubPorts } from "./books.ts";
import { checkMessage, findWaybills } from "./checking.ts";
import type { Checked } from "./checking.ts";
import { isoTime } from "./clock.ts";
import { insertWaybills, newDeclaration } from "./declarations.ts";
import { countArrivals, findAnswer, keepAnswer } from "./idempotency.ts";
import { approverKeys } from "./keys.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Outcome } from "./outcomes.ts";
import { problem } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { textAt } from "./reading.ts";
import { wholeNumber } from "./store.ts";
import type { Receipt } from "./wire.ts";

export interface Batch {
  readonly batchID: string;
  readonly submitterID: string;
  readonly messages: readonly { readonly messageID: string }[];
  readonly idempotencyKey: string;
  /** SHA-256 of the request's body. */
  readonly bodyDigest: string;
}

export type BatchResult =
  | { readonly ok: true; readonly replayed: boolean; readonly answer: string }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Takes a batch in. The answer is the JSON of `batchAnswer`, the very same text when the batch comes again
 * under its key.
 */
export async function receiveBatch(ports: HubPorts, batch: Batch): Promise<BatchResult> {
  const approvers = await approverKeys(ports.store, batch.submitterID);
  const now = ports.clock.now();
  // Reading, verifying and judging is the slow part: it is done before the lock is taken.
  const arrivals = batch.messages.map((message, index): Arrival => {
    const door = { approvers, open: ports.options.open };
    const result = checkMessage(message, `/messages/${index}`, door);
    return { messageID: message.messageID, result, outcome: judged(result, now) };
  });
  return writeBooks(ports, async (books) => {
    const found = await findAnswer(books, batch);
    if (found.kind === "other-body") return { ok: false, refusal: found.refusal };
    if (found.kind === "answered") {
      await countArrivals(
        books,
        batch.messages.map(({ messageID }) => messageID),
        batch.submitterID,
      );
      return { ok: true, replayed: true, answer: found.answer };
    }
    const answer = JSON.stringify({ receipts: await takeIn(books, batch, arrivals) });
    await keepAnswer(books, batch, answer);
    return { ok: true, replayed: false, answer };
  });
}

interface Arrival {
  readonly messageID: string;
  readonly result: Checked;
  /** Null for a request, and for what is not taken. */
  readonly outcome: Outcome | null;
}

function judged(result: Checked, now: number): Outcome | null {
  if (!result.ok || result.filed.functionCode === "13") return null;
  const { functionalReferenceID, contentDigest } = result.filed;
  return outcomeOf(functionalReferenceID, result.reading.declaration, contentDigest, now);
}

interface Kept {
  readonly messageID: string;
  readonly submitterID: string;
  readonly lrn: string;
  readonly version: number;
  readonly contentDigest: string;
  readonly receiptID: string;
  readonly conversationID: string;
  readonly receivedDateTime: string;
}

interface NewMessage extends Kept {
  readonly checked: Extract<Checked, { ok: true }>;
  readonly outcome: Outcome | null;
}

async function takeIn(
  books: Books,
  batch: Batch,
  arrivals: readonly Arrival[],
): Promise<Receipt[]> {
  const held = await findHeld(books, batch.submitterID, arrivals);
  const fresh: NewMessage[] = [];
  const duplicates: string[] = [];
  const receipts = arrivals.map((arrival): Receipt => {
    const verdict = judge(books, batch, arrival, held);
    if ("rejection" in verdict) return rejected(arrival.messageID, verdict.rejection);
    if ("original" in verdict) {
      duplicates.push(arrival.messageID);
      return { outcome: "duplicate", ...receiptOf(verdict.original) };
    }
    fresh.push(verdict.fresh);
    held.push(verdict.fresh);
    return { outcome: "accepted", ...receiptOf(verdict.fresh) };
  });
  await insertMessages(books, batch, fresh);
  await countArrivals(books, duplicates, batch.submitterID);
  await open(books, fresh);
  return receipts;
}

type Verdict =
  | { rejection: ReturnType<typeof problem> }
  | { original: Kept }
  | { fresh: NewMessage };

/** What to do with one message, given what is held already, from before or from earlier in this batch. */
function judge(books: Books, batch: Batch, arrival: Arrival, held: readonly Kept[]): Verdict {
  const { messageID, result, outcome } = arrival;
  const same = held.find((kept) => kept.messageID === messageID);
  const stated = result.ok ? result.filed.contentDigest : result.contentDigest;
  if (same !== undefined && same.submitterID === batch.submitterID && same.contentDigest === stated)
    return { original: same };
  if (!result.ok) return { rejection: result.problem };
  if (same !== undefined) {
    return {
      rejection: problem(
        409,
        "message-id-reused",
        `Another message is held under the messageID ${messageID}.`,
      ),
    };
  }
  const { filed } = result;
  const version = Number(filed.versionID);
  const reference = held.find(
    (kept) =>
      kept.submitterID === batch.submitterID &&
      kept.lrn === filed.functionalReferenceID &&
      kept.version === version,
  );
  if (reference !== undefined) {
    const detail = `Version ${version} of ${filed.functionalReferenceID} is held already, as message ${reference.messageID}.`;
    return { rejection: problem(409, "reference-taken", detail) };
  }
  return {
    fresh: {
      messageID,
      submitterID: batch.submitterID,
      lrn: filed.functionalReferenceID,
      version,
      contentDigest: filed.contentDigest,
      receiptID: books.ports.identity.uuid(),
      conversationID: books.ports.identity.uuid(),
      receivedDateTime: isoTime(books.now),
      checked: result,
      outcome,
    },
  };
}

function receiptOf({
  messageID,
  receiptID,
  conversationID,
  receivedDateTime,
  contentDigest,
}: Kept) {
  return { messageID, receiptID, conversationID, receivedDateTime, contentDigest };
}

function rejected(messageID: string, refused: ReturnType<typeof problem>): Receipt {
  return {
    outcome: "rejected",
    messageID,
    receiptID: null,
    conversationID: null,
    problem: refused,
  };
}

const keptRow = z
  .object({
    message_id: z.string(),
    submitter_id: z.string(),
    lrn: z.string(),
    version: wholeNumber,
    content_digest: z.string(),
    receipt_id: z.string(),
    conversation_id: z.string(),
    received_at: z.string(),
  })
  .transform((row): Kept => ({
    messageID: row.message_id,
    submitterID: row.submitter_id,
    lrn: row.lrn,
    version: row.version,
    contentDigest: row.content_digest,
    receiptID: row.receipt_id,
    conversationID: row.conversation_id,
    receivedDateTime: row.received_at,
  }));

async function findHeld(
  books: Books,
  submitterID: string,
  arrivals: readonly Arrival[],
): Promise<Kept[]> {
  const references = arrivals.flatMap(({ result }) =>
    result.ok ? [result.filed.functionalReferenceID] : [],
  );
  return books.statements.all(
    keptRow,
    `select message_id, submitter_id, lrn, version, content_digest, receipt_id, conversation_id, received_at from message
     where message_id = any($1::text[]) or (submitter_id = $2 and lrn = any($3::text[]))`,
    [arrivals.map(({ messageID }) => messageID), submitterID, references],
  );
}

async function insertMessages(
  books: Books,
  batch: Batch,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ checked: { filed }, ...kept }) => ({
    message_id: kept.messageID,
    submitter_id: kept.submitterID,
    batch_id: batch.batchID,
    function_code: filed.functionCode,
    type_code: filed.typeCode,
    lrn: kept.lrn,
    version: kept.version,
    content_digest: kept.contentDigest,
    declaration_xml: filed.declarationXML,
    approval: filed.approval ?? null,
    receipt_id: kept.receiptID,
    conversation_id: kept.conversationID,
    received_at: kept.receivedDateTime,
    sequence: books.next(),
  }));
  await books.statements.run(
    `insert into message (message_id, submitter_id, batch_id, function_code, type_code, lrn, version, content_digest,
       declaration_xml, approval, receipt_id, conversation_id, received_at, arrivals, sequence)
     select message_id, submitter_id, batch_id, function_code, type_code, lrn, version, content_digest,
       declaration_xml, approval, receipt_id, conversation_id, received_at, 1, sequence
     from json_to_recordset($1::json) as given(message_id text, submitter_id text, batch_id text, function_code text,
       type_code text, lrn text, version integer, content_digest text, declaration_xml text, approval text,
       receipt_id text, conversation_id text, received_at text, sequence bigint)`,
    [JSON.stringify(rows)],
  );
}

/** Opens the books for each new message, as a declaration or as a request, and begins its adjudication. */
async function open(books: Books, messages: readonly NewMessage[]): Promise<void> {
  const originals = messages.filter(({ checked }) => checked.filed.functionCode === "9");
  const requests = messages.filter(({ checked }) => checked.filed.functionCode === "13");
  for (const { messageID, submitterID, checked } of requests) {
    const mrn = textAt(checked.reading.declaration, "ID");
    await books.statements.run(
      `insert into request (message_id, submitter_id, carried_mrn, status) values ($1, $2, $3, 'requested')`,
      [messageID, submitterID, mrn === "" ? null : [...mrn].slice(0, 70).join("")],
    );
  }
  const fresh = originals.map(({ checked: { reading }, outcome, ...kept }) =>
    newDeclaration({
      ...kept,
      country: reading.responsibleCountry ?? books.ports.options.country,
      channel: outcome?.channel ?? null,
    }),
  );
  const plans = messages.map(({ messageID, checked, outcome }): Plan => ({
    messageID,
    functionCode: checked.filed.functionCode,
    steps: outcome?.steps ?? requestSteps,
  }));
  await adjudicate(books, plans, fresh);
  const named = originals.map(({ messageID, checked: { reading } }) => ({
    messageID,
    waybills: findWaybills(reading.declaration),
  }));
  await insertWaybills(books, named);
}
