/** What the practice hub's answers mean; what cannot be read, or does not match, is unknown. */
import type { z } from "zod";
import type {
  AttachmentPart,
  FindOutcome,
  HubNotification,
  HubProblem,
  OutgoingBatch,
  PartOutcome,
  PullOutcome,
  Receipt,
  SendOutcome,
  Trouble,
} from "./hubAdapter.ts";
import { jsonOf, retryAfterOf } from "./httpExchange.ts";
import type { HttpAnswer } from "./httpExchange.ts";
import {
  batchAnswer,
  messageAnswer,
  notificationPage,
  partAnswer,
  problemAnswer,
  receiptAnswer,
} from "./hubWire.ts";
import type { ReceiptAnswer } from "./hubWire.ts";

export type Answer = Extract<HttpAnswer, { kind: "answer" }>;

export function problemOf(answer: Answer): HubProblem | undefined {
  const parsed = problemAnswer.safeParse(jsonOf(answer.text));
  return parsed.success ? { code: parsed.data.code, detail: parsed.data.detail } : undefined;
}

/** Why an answer is not what a hub says; HTML is named, as a network's sign-in page is the usual cause. */
export function unwell(url: string, answer: Answer, what?: string): Trouble {
  const { origin } = new URL(url);
  const retryAfterMs = retryAfterOf(answer.headers);
  const html = /^\s*(?:<!doctype html|<html)/iu.test(answer.text.slice(0, 200));
  const problem = problemOf(answer);
  let code = "unreadable-answer";
  let message = `The hub at ${origin} gave an answer that cannot be read. Nothing is taken as filed or as refused; it will be asked again.`;
  if (what !== undefined) {
    code = "wrong-answer";
    message = `The hub at ${origin} gave an answer that does not fit: ${what}. Nothing is taken as filed or as refused; it will be asked again.`;
  } else if (html) {
    code = "html-answer";
    message = `A web page answered in place of the hub at ${origin}. A proxy or the network's sign-in page may stand between, or the address may be wrong.`;
  } else if (answer.status >= 400) {
    code = problem?.code ?? "hub-failing";
    message = `The hub at ${origin} answered ${answer.status}${problem === undefined || problem.detail === "" ? "" : `: ${problem.detail}`}. It will be asked again.`;
  }
  // A sign-in page answers 200 or redirects; only a hub, or what stands for it, says 4xx and 5xx.
  const reached = !html && (answer.status >= 400 || what !== undefined);
  return {
    code,
    message,
    line: "unwell",
    reached,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

function receiptOf(answer: ReceiptAnswer): Receipt {
  return {
    messageID: answer.messageID,
    outcome: answer.outcome,
    receiptID: answer.receiptID ?? null,
    conversationID: answer.conversationID ?? null,
    problem:
      answer.outcome === "rejected"
        ? { code: answer.problem.code, detail: answer.problem.detail }
        : null,
  };
}

/** Receipts that name a message of the batch and its very bytes, each at most once. */
function matchingReceipts(
  batch: OutgoingBatch,
  raw: readonly unknown[],
): { receipts: Receipt[]; misfits: number } {
  const open = new Map(batch.messages.map((message) => [message.messageID, message.digest]));
  const receipts: Receipt[] = [];
  let misfits = 0;
  for (const each of raw) {
    const parsed = receiptAnswer.safeParse(each);
    const digest = parsed.success ? open.get(parsed.data.messageID) : undefined;
    if (
      !parsed.success ||
      digest === undefined ||
      (parsed.data.contentDigest ?? digest) !== digest
    ) {
      misfits += 1;
      continue;
    }
    open.delete(parsed.data.messageID);
    receipts.push(receiptOf(parsed.data));
  }
  return { receipts, misfits };
}

export function sendOutcome(url: string, batch: OutgoingBatch, answer: HttpAnswer): SendOutcome {
  if (answer.kind === "none") {
    return answer.left
      ? { kind: "unknown", trouble: answer.trouble }
      : { kind: "not-sent", trouble: answer.trouble };
  }
  const { status } = answer;
  if (status === 200) {
    const parsed = batchAnswer.safeParse(jsonOf(answer.text));
    if (!parsed.success) return { kind: "unknown", trouble: unwell(url, answer) };
    const { receipts, misfits } = matchingReceipts(batch, parsed.data.receipts);
    if (misfits === 0 && receipts.length === batch.messages.length)
      return { kind: "receipts", receipts };
    const what =
      misfits > 0 ? `${misfits} receipts are not for what was sent` : "receipts are missing";
    return { kind: "receipts", receipts, trouble: unwell(url, answer, what) };
  }
  if (status === 413) return { kind: "too-large" };
  const trouble = unwell(url, answer);
  // 425 and 429 say that nothing was looked at; 401 to 405 are about this desk or address, not about a filing.
  if ([401, 403, 404, 405, 407, 425, 429].includes(status)) return { kind: "not-now", trouble };
  const problem = problemOf(answer);
  const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 409;
  return isFinal && problem !== undefined
    ? { kind: "refused", problem }
    : { kind: "unknown", trouble };
}

export function findOutcome(
  url: string,
  messageID: string,
  digest: string,
  answer: HttpAnswer,
): FindOutcome {
  if (answer.kind === "none") return { kind: "unknown", trouble: answer.trouble };
  // Only the hub itself can say that it has no such message; a web page with 404 says nothing.
  if (answer.status === 404 && problemOf(answer) !== undefined) return { kind: "absent" };
  if (answer.status !== 200) return { kind: "unknown", trouble: unwell(url, answer) };
  const parsed = messageAnswer.safeParse(jsonOf(answer.text));
  if (!parsed.success) return { kind: "unknown", trouble: unwell(url, answer) };
  const found = parsed.data;
  if (found.messageID !== messageID || found.contentDigest !== digest) {
    return {
      kind: "unknown",
      trouble: unwell(url, answer, "it is about another message or other bytes"),
    };
  }
  const { receiptID, conversationID = null } = found;
  return {
    kind: "receipt",
    receipt: { messageID, outcome: "accepted", receiptID, conversationID, problem: null },
  };
}

function notificationOf(
  answer: z.output<typeof notificationPage>["notifications"][number],
): HubNotification {
  const version = Number(answer.versionID ?? Number.NaN);
  return {
    sequence: answer.sequence,
    notificationID: answer.notificationID,
    issued: answer.issueDateTime,
    messageID: answer.messageID ?? null,
    functionCode: answer.functionCode,
    lrn: answer.functionalReferenceID ?? null,
    mrn: answer.declarationID ?? null,
    version: Number.isSafeInteger(version) ? version : null,
    errors: answer.errors.map(({ validationCode, wcoPointer, detail }) => ({
      validationCode,
      wcoPointer: wcoPointer ?? null,
      detail,
    })),
    taxes: answer.taxes,
    status: answer.status ?? null,
    responseXML: answer.responseXML ?? null,
  };
}

export function pullOutcome(url: string, answer: HttpAnswer): PullOutcome {
  if (answer.kind === "none") return { kind: "unknown", trouble: answer.trouble };
  if (answer.status === 410 && problemOf(answer) !== undefined) return { kind: "cursor-expired" };
  if (answer.status !== 200) return { kind: "unknown", trouble: unwell(url, answer) };
  const parsed = notificationPage.safeParse(jsonOf(answer.text));
  if (!parsed.success) return { kind: "unknown", trouble: unwell(url, answer) };
  const { notifications, nextCursor, hasMore } = parsed.data;
  return { kind: "page", notifications: notifications.map(notificationOf), nextCursor, hasMore };
}

/** Statuses with which a hub says nothing about the document itself. */
const aboutTheLine = [401, 403, 407, 408, 425, 429];

export function partOutcome(url: string, part: AttachmentPart, answer: HttpAnswer): PartOutcome {
  if (answer.kind === "none") return { kind: "unknown", trouble: answer.trouble };
  const { status } = answer;
  const problem = problemOf(answer);
  // A body that was damaged on the way is refused by its digest, and sent again.
  const isFinal =
    status >= 400 &&
    status < 500 &&
    !aboutTheLine.includes(status) &&
    problem?.code !== "digest-mismatch";
  if (isFinal && problem !== undefined) return { kind: "refused", problem };
  if (status !== 200) return { kind: "unknown", trouble: unwell(url, answer) };
  const parsed = partAnswer.safeParse(jsonOf(answer.text));
  if (!parsed.success) return { kind: "unknown", trouble: unwell(url, answer) };
  const { attachmentID, contentDigest, received, receiptID = null } = parsed.data;
  const fits =
    attachmentID === part.attachmentID &&
    contentDigest === part.digest &&
    received <= part.size &&
    (receiptID === null || received === part.size);
  if (fits) return { kind: "held", received, receiptID };
  const what = "it is about another attachment or other bytes";
  return { kind: "unknown", trouble: unwell(url, answer, what) };
}
