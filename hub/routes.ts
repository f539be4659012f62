/** Every address of the hub: what it takes, what it answers, and who does it. The OpenAPI page is made from this table. */
import { z } from "zod";
import { adminRoutes } from "./adminRoutes.ts";
import { findAttachment, takePart } from "./attachments.ts";
import { attachmentAnswer, attachmentPart } from "./attachmentWire.ts";
import { witness } from "./auditHeads.ts";
import type { Caller } from "./callers.ts";
import { isoTime } from "./clock.ts";
import { sha256 } from "./digests.ts";
import { findMessage, listConsignments, listDeclarations } from "./lists.ts";
import { readNotifications } from "./notifications.ts";
import { listAccounts, pay } from "./payments.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { receiveBatch } from "./receive.ts";
import { answer, answerOr, route } from "./route.ts";
import type { Call, Reply, Route } from "./route.ts";
import * as wire from "./wire.ts";

const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(wire.limits.pageMaximum)
  .default(wire.limits.pageDefault);

/** A signed caller speaks for itself alone. */
function findImpostor(caller: Caller, submitterID: string): Refusal | null {
  if (caller.submitterID === null || caller.submitterID === submitterID) return null;
  return refusal(
    403,
    "submitter-differs",
    `The request is signed by ${caller.submitterID} and speaks for ${submitterID}.`,
  );
}

async function takeBatch(call: Call, batch: z.infer<typeof wire.batchEnvelope>): Promise<Reply> {
  const idempotencyKey = (call.headers["idempotency-key"] ?? "").trim();
  if (!/^[\u0021-\u007e]{1,200}$/.test(idempotencyKey)) {
    const detail = "An Idempotency-Key of 1 to 200 visible ASCII characters is needed.";
    return { ok: false, refusal: refusal(400, "idempotency-key-missing", detail) };
  }
  const impostor = findImpostor(call.caller, batch.submitterID);
  if (impostor !== null) return { ok: false, refusal: impostor };
  if (batch.messages.length > wire.limits.messagesPerBatch) {
    const detail = `A batch holds at most ${wire.limits.messagesPerBatch} messages; this one has ${batch.messages.length}. Send halves.`;
    return { ok: false, refusal: refusal(413, "batch-too-large", detail) };
  }
  if (!call.inFlight.enter(batch.submitterID, idempotencyKey)) {
    const detail = "A batch with this Idempotency-Key is being worked on. Ask again in a moment.";
    return { ok: false, refusal: refusal(409, "batch-in-progress", detail) };
  }
  try {
    const result = await receiveBatch(call.ports, {
      ...batch,
      idempotencyKey,
      bodyDigest: sha256(call.raw),
    });
    if (!result.ok) return result;
    return {
      ok: true,
      status: 200,
      json: result.answer,
      headers: result.replayed ? { "idempotent-replayed": "true" } : {},
    };
  } finally {
    call.inFlight.leave(batch.submitterID, idempotencyKey);
  }
}

const protocolRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/v1/declaration-batches",
    summary: "File declarations and requests; each message is judged by itself",
    headers: ["idempotency-key", "content-digest"],
    input: { body: wire.batchEnvelope },
    documentedBody: wire.batchRequest,
    answer: wire.batchAnswer,
    refusals: [403, 409],
    handle: (call, { body }) => takeBatch(call, body),
  }),
  route({
    method: "GET",
    path: "/v1/messages/:messageID",
    summary: "The receipt of one message; settles a lost answer",
    input: { path: z.object({ messageID: z.string().max(100) }) },
    answer: wire.messageAnswer,
    refusals: [404],
    handle: async ({ ports, caller }, { path }) => {
      const found = await findMessage(ports, path.messageID, caller.submitterID);
      if (found !== undefined) return answer(found);
      return {
        ok: false,
        refusal: refusal(404, "message-unknown", `No message ${path.messageID} is held here.`),
      };
    },
  }),
  route({
    method: "GET",
    path: "/v1/notifications",
    summary:
      "Notifications after a cursor, in strictly increasing order, at least once; waits for news when asked to",
    input: {
      query: z.object({
        after: wire.cursor,
        limit,
        wait: z.coerce.number().int().min(0).max(wire.limits.waitSecondsMaximum).default(0),
      }),
    },
    answer: wire.notificationPage,
    refusals: [410],
    handle: async ({ ports, caller, gone }, { query }) => {
      const result = await readNotifications(ports, {
        ...query,
        submitterID: caller.submitterID,
        gone,
      });
      return result.ok ? answer(result.page) : result;
    },
  }),
  route({
    method: "GET",
    path: "/v1/declarations",
    summary: "Declarations in the order of their last change, for resync and reconciliation",
    input: {
      query: z.object({
        after: wire.cursor,
        limit,
        updatedAfter: z.iso.datetime({ offset: true }).optional(),
      }),
    },
    answer: wire.declarationPage,
    handle: async ({ ports, caller }, { query }) => {
      const updatedAfter =
        query.updatedAfter === undefined ? "" : isoTime(Date.parse(query.updatedAfter));
      return answerOr(
        await listDeclarations(ports, { ...query, updatedAfter, submitterID: caller.submitterID }),
      );
    },
  }),
  route({
    method: "GET",
    path: "/v1/accounts",
    summary: "Duty accounts: balance and what is due",
    answer: wire.accountsAnswer,
    handle: async ({ ports, caller }) => answer(await listAccounts(ports, caller.submitterID)),
  }),
  route({
    method: "POST",
    path: "/v1/payments",
    summary: "Pay duty; carried out once for each paymentID",
    headers: ["content-digest"],
    input: { body: wire.paymentRequest },
    answer: wire.paymentAnswer,
    refusals: [403, 404],
    handle: async ({ ports, caller }, { body }) => {
      const impostor = findImpostor(caller, body.submitterID);
      return impostor === null
        ? answerOr(await pay(ports, body))
        : { ok: false, refusal: impostor };
    },
  }),
  route({
    method: "POST",
    path: "/v1/attachments",
    summary: "Send a part of a document; the answer says how much is held and where to go on",
    headers: ["content-digest"],
    input: { body: attachmentPart },
    answer: attachmentAnswer,
    refusals: [403, 404, 409],
    handle: async ({ ports, caller }, { body }) => {
      const impostor = findImpostor(caller, body.submitterID);
      return impostor === null
        ? answerOr(await takePart(ports, body))
        : { ok: false, refusal: impostor };
    },
  }),
  route({
    method: "GET",
    path: "/v1/attachments/:attachmentID",
    summary: "How much of a document is held",
    input: { path: z.object({ attachmentID: z.string().max(100) }) },
    answer: attachmentAnswer,
    refusals: [404],
    handle: async ({ ports, caller }, { path }) =>
      answerOr(await findAttachment(ports, path.attachmentID, caller.submitterID)),
  }),
  route({
    method: "GET",
    path: "/v1/consignments",
    summary: "Arrival, inspection and gate release of a waybill",
    input: { query: z.object({ waybill: z.string().min(1).max(70) }) },
    answer: wire.consignmentsAnswer,
    handle: async ({ ports, caller }, { query }) =>
      answer(await listConsignments(ports, query.waybill, caller.submitterID)),
  }),
  route({
    method: "POST",
    path: "/v1/audit-heads",
    summary: "Leave a desk's audit head and count with the hub, which countersigns them",
    headers: ["content-digest"],
    input: { body: wire.auditHeadRequest },
    answer: wire.auditHeadAnswer,
    refusals: [403, 409],
    handle: async ({ ports, caller }, { body }) => {
      const impostor = findImpostor(caller, body.submitterID);
      return impostor === null
        ? answerOr(await witness(ports, body))
        : { ok: false, refusal: impostor };
    },
  }),
  route({
    method: "GET",
    path: "/v1/health",
    summary: "Whether the hub is up, and its public key",
    signed: false,
    answer: wire.healthAnswer,
    handle: async ({ ports }) => {
      await ports.store.run("select 1");
      const { hubID, publicKey } = ports.key;
      return answer({
        status: "ok",
        hubID,
        dateTime: isoTime(ports.clock.now()),
        open: ports.options.open,
        key: publicKey,
      });
    },
  }),
];

/** The admin door stands only in an open hub. */
export function routesOf(open: boolean): readonly Route[] {
  return open ? [...protocolRoutes, ...adminRoutes] : protocolRoutes;
}
