/** A filing on the wire: the hub reads exactly the text whose bytes were approved. */
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../db/digests.ts";
import { createHttpAdapter } from "../../../desk/sync/httpAdapter.ts";
import type { HttpAdapterPorts } from "../../../desk/sync/httpAdapter.ts";
import { contentDigestOf } from "../../../desk/sync/signature.ts";

interface Posted {
  readonly body: Uint8Array;
  readonly digest: string;
}

/** An adapter whose posts are kept and never answered well. */
function adapterKeeping(posted: Posted[]) {
  const ports: HttpAdapterPorts = {
    clock: { now: () => "2026-11-22T12:00:00.000Z", monotonic: () => 0 },
    timers: { sleep: () => new Promise(() => undefined) },
    fetch: (_, init) => {
      const digest = new Headers(init?.headers).get("content-digest") ?? "";
      if (init?.body instanceof Uint8Array) posted.push({ body: init.body, digest });
      return Promise.resolve(new Response("{}", { status: 503 }));
    },
  };
  const signer = { keyID: "k", sign: () => new Uint8Array(64) };
  const identity = () =>
    Promise.resolve({ ok: true, value: { submitterID: "税 S", signer } } as const);
  return createHttpAdapter(ports, { url: "http://hub.example", identity });
}

function outgoing(text: string, lrn: string) {
  return {
    messageID: `M-${lrn}`,
    functionCode: "9",
    typeCode: "IMA",
    lrn,
    version: 1,
    digest: digestOf(text),
    json: Buffer.from(JSON.stringify(text)),
    approval: "a..b",
  };
}

const texts = [
  "<a>plain</a>",
  '\ufeff<?xml version="1.0"?>\r\n<a b="\t\\">\u0000\u001f\u007f\u0080\u00ff</a>',
  "<a>报关单 · Résumé — 𠮷 \u{1F6A2} \u2028\u2029</a>",
  "",
];

describe("a filing on the wire", () => {
  it("is the approved text, whatever is in it, and the body is one JSON object with its digest", async () => {
    const posted: Posted[] = [];
    const adapter = adapterKeeping(posted);
    const written = texts.map((text, at) => adapter.write(outgoing(text, `报-${at}`)));
    await adapter.send({ batchID: "b-1", messages: written }, new AbortController().signal);
    const [{ body, digest } = { body: new Uint8Array(), digest: "" }] = posted;
    const read = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) as {
      submitterID: string;
      batchID: string;
      messages: Record<string, string>[];
    };
    expect(digest).toBe(contentDigestOf(body));
    expect(read).toMatchObject({ submitterID: "税 S", batchID: "b-1" });
    expect(read.messages.map((message) => message["declarationXML"])).toEqual(texts);
    for (const [at, message] of read.messages.entries()) {
      expect(message["functionalReferenceID"]).toBe(`报-${at}`);
      expect(digestOf(message["declarationXML"] ?? "")).toBe(message["contentDigest"]);
    }
    const sizes = written.reduce((sum, { size }) => sum + size, 0);
    const envelope = Buffer.byteLength('{"submitterID":"税 S","batchID":"b-1","messages":[]}') - 1;
    expect(body.byteLength).toBe(envelope + sizes);
  });
});
