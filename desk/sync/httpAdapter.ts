/** The practice hub's protocol (design.md §7), spoken over HTTP. What cannot be read, or does not match, is unknown. */
import type { CallResult } from "../../core/contract.ts";
import type { Ports } from "../ports.ts";
import { findOutcome, partOutcome, pullOutcome, sendOutcome } from "./httpAnswers.ts";
import { exchange } from "./httpExchange.ts";
import type { HttpAnswer, HttpPorts } from "./httpExchange.ts";
import { listOutcome } from "./httpListing.ts";
import type {
  AttachmentPart,
  HubAdapter,
  OutgoingMessage,
  PullRequest,
  Trouble,
} from "./hubAdapter.ts";
import { contentDigestOf, signatureHeaders } from "./signature.ts";
import type { DeskSigner } from "./signature.ts";

export type HttpAdapterPorts = HttpPorts & Pick<Ports, "clock">;

/** Who the desk is at the hub, and the key with which it proves it. */
export interface DeskIdentity {
  readonly submitterID: string;
  readonly signer: DeskSigner;
}

export interface HttpAdapterSettings {
  /** Where the hub listens, without /v1. */
  readonly url: string;
  readonly identity: () => Promise<CallResult<DeskIdentity>>;
  readonly sendTimeoutMs?: number;
  readonly askTimeoutMs?: number;
}

function wireMessage(message: OutgoingMessage): Record<string, string> {
  return {
    messageID: message.messageID,
    functionCode: message.functionCode,
    typeCode: message.typeCode,
    functionalReferenceID: message.lrn,
    versionID: String(message.version),
    contentDigest: message.digest,
    approval: message.approval,
  };
}

function wirePart(part: AttachmentPart): Record<string, string | number | null> {
  const { attachmentID, messageID, name, mediaType, note, size, digest, offset, bytes } = part;
  return {
    attachmentID,
    messageID,
    name,
    mediaType,
    description: note,
    size,
    contentDigest: digest,
    offset,
    part: Buffer.from(bytes).toString("base64"),
  };
}

function encoded(json: string): Uint8Array {
  return Buffer.from(json, "utf8");
}

const comma = encoded(",");
const brace = encoded("}");

/** A message in JSON, UTF-8, in parts that follow each other. */
function writtenMessage(message: OutgoingMessage): readonly Uint8Array[] {
  const members = JSON.stringify(wireMessage(message)).slice(0, -1);
  return [encoded(`${members},"declarationXML":`), message.json, brace];
}

/** Without its key the desk sends nothing. */
function noIdentity(message: string): Trouble {
  return { code: "no-desk-key", message, line: "unwell", reached: false };
}

/** An adapter for one hub; it holds no state of its own. */
export function createHttpAdapter(
  ports: HttpAdapterPorts,
  settings: HttpAdapterSettings,
): HubAdapter {
  const base = settings.url.replace(/\/+$/u, "");
  const { identity, sendTimeoutMs = 30_000, askTimeoutMs = 20_000 } = settings;
  const sign = (
    signer: DeskSigner,
    method: string,
    url: string,
    covered: Readonly<Record<string, string>>,
  ) =>
    signatureHeaders(
      signer,
      { method, url, covered },
      Math.floor(Date.parse(ports.clock.now()) / 1000),
    );

  const ask = async (url: string, timeoutMs: number, signal?: AbortSignal): Promise<HttpAnswer> => {
    const desk = await identity();
    if (!desk.ok) return { kind: "none", left: false, trouble: noIdentity(desk.error.message) };
    return exchange(ports, {
      method: "GET",
      url,
      headers: { accept: "application/json", ...sign(desk.value.signer, "GET", url, {}) },
      timeoutMs,
      ...(signal === undefined ? {} : { signal }),
    });
  };

  /**
   * @param members of the body's JSON object, beside who submits it: UTF-8, in parts that follow each other.
   * @param key the Idempotency-Key, where the address takes one.
   */
  const post = async (
    url: string,
    members: readonly Uint8Array[],
    key: string | undefined,
    signal: AbortSignal,
  ): Promise<HttpAnswer> => {
    const desk = await identity();
    if (!desk.ok) return { kind: "none", left: false, trouble: noIdentity(desk.error.message) };
    const { submitterID, signer } = desk.value;
    const start = encoded(`{"submitterID":${JSON.stringify(submitterID)},`);
    const body = Buffer.concat([start, ...members, brace]);
    const covered = {
      "content-digest": contentDigestOf(body),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    };
    const headers = {
      accept: "application/json",
      "content-type": "application/json",
      ...covered,
      ...sign(signer, "POST", url, covered),
    };
    return exchange(ports, {
      method: "POST",
      url,
      headers,
      body,
      timeoutMs: sendTimeoutMs,
      signal,
    });
  };

  return {
    write(message) {
      const content = writtenMessage(message);
      const { messageID, digest } = message;
      const size = content.reduce((sum, { byteLength }) => sum + byteLength, comma.byteLength);
      return { messageID, digest, content, size };
    },
    async send(batch, signal) {
      const { batchID, messages } = batch;
      const url = `${base}/v1/declaration-batches`;
      const parts = messages.flatMap(({ content }, at) =>
        at === 0 ? content : [comma, ...content],
      );
      const start = encoded(`"batchID":${JSON.stringify(batchID)},"messages":[`);
      const members = [start, ...parts, encoded("]")];
      return sendOutcome(url, batch, await post(url, members, batchID, signal));
    },
    async find(messageID, digest, signal) {
      const url = `${base}/v1/messages/${encodeURIComponent(messageID)}`;
      return findOutcome(url, messageID, digest, await ask(url, askTimeoutMs, signal));
    },
    async pull({ after, limit, wait, signal }: PullRequest) {
      const query = new URLSearchParams({ after, limit: String(limit), wait: String(wait) });
      const url = `${base}/v1/notifications?${query.toString()}`;
      return pullOutcome(url, await ask(url, askTimeoutMs + wait * 1000, signal));
    },
    async list({ updatedAfter, after, limit, signal }) {
      const since = updatedAfter === "" ? {} : { updatedAfter };
      const query = new URLSearchParams({ ...since, after, limit: String(limit) });
      const url = `${base}/v1/declarations?${query.toString()}`;
      return listOutcome(url, await ask(url, askTimeoutMs, signal));
    },
    async attach(part, signal) {
      const url = `${base}/v1/attachments`;
      const members = encoded(JSON.stringify(wirePart(part)).slice(1, -1));
      return partOutcome(url, part, await post(url, [members], undefined, signal));
    },
  };
}
