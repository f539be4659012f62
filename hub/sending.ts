/** How answers leave the hub: whole, or spoilt when the admin asked for a fault. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Fault } from "./adminWire.ts";
import type { Clock } from "./clock.ts";
import { contentDigestHeader } from "./digests.ts";
import { doubleNotifications, reorder, skewDates, spoilDigests } from "./faults.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import type { Reply } from "./route.ts";

type Headers = Readonly<Record<string, string>>;

function send(
  reply: FastifyReply,
  status: number,
  type: string,
  text: string,
  headers: Headers,
): void {
  void reply
    .code(status)
    .headers({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-digest": contentDigestHeader(text),
      ...headers,
    })
    .type(`${type}; charset=utf-8`)
    .send(text);
}

export function sendJson(
  reply: FastifyReply,
  status: number,
  json: string,
  headers: Headers = {},
): void {
  if (status === 204) void reply.code(204).send();
  else send(reply, status, "application/json", json, headers);
}

/** @param policy the page's Content-Security-Policy. */
export function sendPage(reply: FastifyReply, html: string, policy: string): void {
  send(reply, 200, "text/html", html, { "content-security-policy": policy });
}

export function sendRefusal(reply: FastifyReply, { problem, headers = {} }: Refusal): void {
  send(reply, problem.status, "application/problem+json", JSON.stringify(problem), headers);
}

export function sendReply(reply: FastifyReply, result: Reply): void {
  if (result.ok) sendJson(reply, result.status, result.json, result.headers);
  else sendRefusal(reply, result.refusal);
}

function hangUp(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  request.raw.socket.destroy();
}

/** The head of the whole answer, half of its body, and the line goes dead. */
function sendHalf(
  request: FastifyRequest,
  reply: FastifyReply,
  result: Extract<Reply, { ok: true }>,
): void {
  const body = Buffer.from(result.json);
  reply.hijack();
  reply.raw.writeHead(result.status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": body.length,
  });
  const half = body.subarray(0, Math.floor(body.length / 2));
  reply.raw.write(half, () => request.raw.socket.destroy());
}

const signInPage =
  "<!doctype html><title>Sign in</title><p>Welcome to the harbour network. Please sign in.</p>";

/**
 * Faults that come before any work is done.
 * @returns true when the request is done with.
 */
export async function strikeBefore(
  fault: Fault,
  clock: Clock,
  stopping: AbortSignal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  switch (fault.mode) {
    case "dropBeforeCommit":
      hangUp(request, reply);
      return true;
    case "html200":
      send(reply, 200, "text/html", signInPage, {});
      return true;
    case "status500":
      sendRefusal(reply, refusal(500, "fault-asked-for", "The admin asked for this failure."));
      return true;
    case "status429": {
      const asked = refusal(429, "too-many-requests", "The admin asked for this refusal.");
      sendRefusal(reply, { ...asked, headers: { "retry-after": String(fault.retryAfter) } });
      return true;
    }
    case "delay":
      await clock.sleep(fault.milliseconds, stopping);
      return false;
    default:
      return false;
  }
}

/** The body as the fault has it. */
function spoil(fault: Fault, json: string): string {
  switch (fault.mode) {
    case "wrongDigest":
      return spoilDigests(json);
    case "duplicateNotifications":
      return doubleNotifications(json);
    case "reorderNotifications":
      return reorder(json, "notifications");
    case "reorderReceipts":
      return reorder(json, "receipts");
    case "clockSkew":
      return skewDates(json, fault.skew);
    default:
      return json;
  }
}

function headersUnder(fault: Fault, clock: Clock): Headers {
  if (fault.mode === "wrongDigest") return { "content-digest": contentDigestHeader("other bytes") };
  if (fault.mode === "clockSkew") return { date: new Date(clock.now() + fault.skew).toUTCString() };
  return {};
}

/** Sends what the work came to, in the way the fault asks for. */
export function sendStruck(
  fault: Fault,
  clock: Clock,
  request: FastifyRequest,
  reply: FastifyReply,
  result: Reply,
): void {
  const headers = headersUnder(fault, clock);
  if (fault.mode === "dropAfterCommit") hangUp(request, reply);
  else if (!result.ok) {
    const { problem, headers: own } = result.refusal;
    sendRefusal(reply, { problem, headers: { ...own, ...headers } });
  } else if (fault.mode === "truncate") sendHalf(request, reply, result);
  else sendJson(reply, result.status, spoil(fault, result.json), { ...result.headers, ...headers });
}
