import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachmentAnswer } from "../../hub/attachmentWire.ts";
import type { TestHub } from "./hubHarness.ts";
import { attachmentOf, message, openTestHub, problemOf, read, sha256 } from "./hubHarness.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(5000), Buffer.from("\n%%EOF\n")]);

async function filed(lrn: string): Promise<string> {
  const sent = message({ lrn });
  await hub.file([sent]);
  return sent.messageID;
}

function partsOf(messageID: string, whole: Buffer, over: object = {}) {
  const facts = attachmentOf(messageID, whole, { description: "the invoice", ...over });
  const send = async (offset: number, end: number) =>
    hub.post("/v1/attachments", {
      ...facts,
      offset,
      part: whole.subarray(offset, end).toString("base64"),
    });
  const held = async (offset: number, end: number) =>
    read(attachmentAnswer, await send(offset, end));
  return { id: facts.attachmentID, send, held };
}

describe("attachments", () => {
  test("come in parts, go on where they were broken off, and are received once whole", async () => {
    const { id, held } = partsOf(await filed("TRY-DOC-A1"), pdf);
    expect(await held(0, 2000)).toMatchObject({ received: 2000, receiptID: null });
    expect(await held(0, 2000)).toMatchObject({ received: 2000 });
    expect(await held(4000, 5000)).toMatchObject({ received: 2000 });
    expect(await held(2000, 2000)).toMatchObject({ received: 2000 });
    expect(read(attachmentAnswer, await hub.get(`/v1/attachments/${id}`))).toMatchObject({
      received: 2000,
    });
    await held(2000, 4000);
    const done = await held(4000, pdf.length);
    expect(done).toMatchObject({ received: pdf.length, contentDigest: sha256(pdf) });
    expect(done.receiptID).not.toBeNull();
    expect(await held(4000, pdf.length)).toEqual(done);
    expect(await held(0, 2000)).toEqual(done);
  });

  test("what customs waited for lets the declaration go on; anything else says nothing", async () => {
    for (const [lrn, codes] of [
      ["TRY-DOC-A2", ["02", "01", "06", "08", "09"]],
      ["TRY-QRY-A2", ["02", "01", "51", "08", "09"]],
      ["TRY-ACC-A2", ["02", "01"]],
    ] as const) {
      const { held } = partsOf(await filed(lrn), pdf);
      await held(0, pdf.length);
      const said = (await hub.notifications()).filter((each) => each.functionalReferenceID === lrn);
      expect(said.map((each) => each.functionCode)).toEqual(codes);
    }
  });

  test("a whole that is not what was announced is dropped, and may be sent anew", async () => {
    const messageID = await filed("TRY-ACC-A3");
    const wrong = partsOf(messageID, pdf, { contentDigest: sha256("other") });
    expect(problemOf(await wrong.send(0, pdf.length))).toMatchObject({
      status: 422,
      code: "digest-mismatch",
    });
    expect(await wrong.held(0, 0)).toMatchObject({ received: 0, receiptID: null });
    const disguised = partsOf(messageID, pdf, { mediaType: "image/png" });
    expect(problemOf(await disguised.send(0, pdf.length)).code).toBe("media-type-differs");
  });

  test.each([
    ["of an unknown filing", { messageID: randomUUID() }, 404, "declaration-unknown"],
    ["of another submitter's filing", { submitterID: "desk-2" }, 404, "declaration-unknown"],
    ["of no known type", { mediaType: "text/html" }, 400, "request-invalid"],
    ["that is too large", { size: 10 * 1024 * 1024 + 1 }, 400, "request-invalid"],
    ["longer than the whole", { size: 10 }, 422, "part-too-long"],
    ["with a name that no text may hold", { name: "a\0b" }, 400, "request-invalid"],
  ])("a part %s is refused", async (_, over, status, code) => {
    const { send } = partsOf(await filed(`TRY-ACC-${randomUUID().slice(0, 8)}`), pdf, over);
    expect(problemOf(await send(0, pdf.length))).toMatchObject({ status, code });
  });

  test("one attachmentID means one attachment", async () => {
    const messageID = await filed("TRY-ACC-A4");
    const first = partsOf(messageID, pdf);
    await first.held(0, 100);
    const other = partsOf(messageID, Buffer.concat([pdf, pdf]), { attachmentID: first.id });
    expect(problemOf(await other.send(0, 100))).toMatchObject({
      status: 409,
      code: "attachment-id-reused",
    });
    expect(problemOf(await hub.get(`/v1/attachments/${randomUUID()}`)).code).toBe(
      "attachment-unknown",
    );
  });
});
