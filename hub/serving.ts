/** One request, from its headers to its answer: digest, caller, input, handler, and the faults asked for. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { HubPorts } from "./books.ts";
import { identify } from "./callers.ts";
import type { Caller, CallerResult } from "./callers.ts";
import { checkContentDigest } from "./digests.ts";
import type { Faults } from "./faults.ts";
import type { InFlight } from "./idempotency.ts";
import { errorsOf, refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { takeToken } from "./rates.ts";
import type { Reply, Route } from "./route.ts";
import { sendReply, sendStruck, strikeBefore } from "./sending.ts";

/** What every request is served with. */
export interface Counter {
  readonly ports: HubPorts;
  readonly faults: Faults;
  readonly inFlight: InFlight;
  /** Aborted when the hub stops. */
  readonly stopping: AbortSignal;
  readonly report: (line: string) => void;
  readonly verbose: boolean;
}

type Headers = Readonly<Record<string, string | undefined>>;

export async function serve(
  counter: Counter,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { clock } = counter.ports;
  const began = clock.now();
  const fault = route.admin ? null : counter.faults.take(request.method, request.url);
  if (fault !== null) {
    if (await strikeBefore(fault, clock, counter.stopping, request, reply)) return;
  }
  const result = await answerTo(counter, route, request, reply);
  if (counter.verbose) {
    const { status, code } = result.ok
      ? { status: result.status, code: "" }
      : result.refusal.problem;
    counter.report(`${request.method} ${request.url} ${status} ${code} ${clock.now() - began} ms`);
  }
  if (fault === null) sendReply(reply, result);
  else sendStruck(fault, clock, request, reply, result);
}

async function answerTo(
  counter: Counter,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Reply> {
  try {
    return await work(counter, route, request, reply);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    counter.report(`${request.method} ${request.url} failed: ${reason}`);
    const detail = "The hub failed at this, and kept nothing of it. Try again.";
    return { ok: false, refusal: refusal(500, "hub-failed", detail) };
  }
}

async function work(
  counter: Counter,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Reply> {
  const { ports, faults, inFlight } = counter;
  const headers = headersOf(request);
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (route.input.body !== undefined) {
    const optional = route.admin || ports.options.open;
    const digestFault = findDigestFault(headers["content-digest"], raw, optional);
    if (digestFault !== null) return { ok: false, refusal: digestFault };
  }
  const who = await callerOf(ports, route, request, headers);
  if (!who.ok) return who;
  const given = readInput(route, request, raw);
  if (!given.ok) return given;
  const { rate } = ports.options;
  if (rate !== null && route.signed && !route.admin) {
    const limited = await takeToken(ports, rate, nameOf(who.caller, given.body));
    if (limited !== null) return { ok: false, refusal: limited };
  }
  const closed = new AbortController();
  reply.raw.once("close", () => closed.abort());
  const gone = AbortSignal.any([closed.signal, counter.stopping]);
  return route.handle({ ports, faults, inFlight, caller: who.caller, headers, raw, gone }, given);
}

/** Whose bucket a request is taken from: the signer's, else that of the name it gives itself. */
function nameOf({ submitterID, claimedID }: Caller, body: unknown): string {
  const given = z.object({ submitterID: z.string() }).safeParse(body);
  return submitterID ?? claimedID ?? given.data?.submitterID ?? "anyone";
}

function headersOf(request: FastifyRequest): Headers {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
}

async function callerOf(
  ports: HubPorts,
  route: Route,
  request: FastifyRequest,
  headers: Headers,
): Promise<CallerResult> {
  if (!route.signed || route.admin) return { ok: true, caller: { submitterID: null } };
  const { method, host: authority, url: target } = request;
  return identify(ports, { method, authority, target, headers });
}

function findDigestFault(
  stated: string | undefined,
  raw: Uint8Array,
  optional: boolean,
): Refusal | null {
  if (stated === undefined) {
    if (optional) return null;
    const detail = "A Content-Digest (RFC 9530, sha-256) is needed.";
    return refusal(400, "content-digest-missing", detail);
  }
  const verdict = checkContentDigest(stated, raw);
  if (verdict === "matches") return null;
  if (verdict === "unknown") {
    const detail = "Content-Digest must hold sha-256 or sha-512.";
    return refusal(400, "content-digest-unknown", detail);
  }
  const detail = "The body is not the one Content-Digest speaks of. Send it again.";
  return refusal(422, "digest-mismatch", detail);
}

type Input =
  | { readonly ok: true; readonly path: unknown; readonly query: unknown; readonly body: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

function readInput({ input }: Route, request: FastifyRequest, raw: Buffer): Input {
  let json: unknown;
  if (input.body !== undefined) {
    try {
      json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw));
    } catch {
      return { ok: false, refusal: refusal(400, "json-invalid", "The body is not JSON in UTF-8.") };
    }
  }
  const path = input.path?.safeParse(request.params);
  const query = input.query?.safeParse(request.query);
  const body = input.body?.safeParse(json);
  const errors = [
    ...errorsOf(path?.error?.issues ?? [], "/path"),
    ...errorsOf(query?.error?.issues ?? [], "/query"),
    ...errorsOf(body?.error?.issues ?? []),
  ];
  if (errors.length === 0)
    return { ok: true, path: path?.data, query: query?.data, body: body?.data };
  const detail = "The request is not of the form it must have.";
  return { ok: false, refusal: refusal(400, "request-invalid", detail, errors) };
}
