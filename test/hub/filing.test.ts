/** Filing over real HTTP: receipts, answering again, dedupe, lists. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heldMessagesAnswer } from "../../hub/adminWire.ts";
import { batchAnswer, messageAnswer, declarationPage, healthAnswer } from "../../hub/wire.ts";
import type { Receipt } from "../../hub/wire.ts";
import { batchOf, message, openTestHub, problemOf, read, sha256 } from "./hubHarness.ts";
import type { TestHub } from "./hubHarness.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

let given = 0;
function newLrn(): string {
  given += 1;
  return `PROTO-${given}`;
}

async function arrivalsOf(
  lrn: string,
): Promise<{ versionID: string; arrivals: number; contentDigest: string }[]> {
  const answered = await hub.get(`/admin/messages?lrn=${lrn}`);
  return read(heldMessagesAnswer, answered).messages.map(
    ({ versionID, arrivals, contentDigest }) => ({
      versionID,
      arrivals,
      contentDigest,
    }),
  );
}

function refusedCode(receipt: Receipt | undefined): string {
  return receipt?.outcome === "rejected"
    ? receipt.problem.code
    : `no refusal but ${receipt?.outcome}`;
}

describe("filing", () => {
  test("gives a receipt and can be asked for it", async () => {
    const sent = message({ lrn: newLrn() });
    const [receipt] = await hub.file([sent]);
    expect(receipt).toMatchObject({
      outcome: "accepted",
      messageID: sent.messageID,
      contentDigest: sent.contentDigest,
    });
    const found = read(messageAnswer, await hub.get(`/v1/messages/${sent.messageID}`));
    expect(found).toMatchObject({
      messageID: sent.messageID,
      submitterID: "desk-1",
      functionalReferenceID: sent.functionalReferenceID,
      versionID: "1",
      status: "cleared",
    });
    expect(found.receiptID).toBe(receipt?.receiptID);
    expect(found.declarationID).toMatch(/^\d\dMY[0-9A-Z]{14}$/);
  });

  test("answers carry a Content-Digest of their body", async () => {
    const answered = await hub.postBatch(batchOf([message({ lrn: newLrn() })]));
    expect(answered.headers.get("content-digest")).toBe(`sha-256=:${sha256(answered.text)}:`);
  });

  test("an unknown message is a 404 problem", async () => {
    expect(problemOf(await hub.get(`/v1/messages/${randomUUID()}`)).code).toBe("message-unknown");
  });

  test("one bad filing never blocks the rest", async () => {
    const good = [message({ lrn: newLrn() }), message({ lrn: newLrn() })];
    const bad = message({ lrn: newLrn() }, { contentDigest: sha256("other bytes") });
    const receipts = await hub.file([good[0], bad, good[1]]);
    expect(receipts.map((receipt) => receipt.outcome)).toEqual([
      "accepted",
      "rejected",
      "accepted",
    ]);
    expect(receipts.map((receipt) => receipt.messageID)).toEqual(
      [good[0], bad, good[1]].map((sent) => sent?.messageID),
    );
    const rejected = receipts[1];
    expect(rejected?.outcome === "rejected" && rejected.problem.errors[0]?.pointer).toBe(
      "/messages/1/contentDigest",
    );
    expect((await hub.get(`/v1/messages/${bad.messageID}`)).status).toBe(404);
  });

  test.each([
    ["functionCode", { functionCode: "13" }],
    ["functionalReferenceID", { functionalReferenceID: "ANOTHER" }],
    ["typeCode", { typeCode: "EXA" }],
  ] as const)("an envelope with another %s than the XML is rejected", async (field, over) => {
    const [receipt] = await hub.file([message({ lrn: newLrn() }, over)]);
    expect(refusedCode(receipt)).toBe("envelope-differs");
    expect(
      receipt?.outcome === "rejected" && receipt.problem.errors.map((error) => error.pointer),
    ).toEqual([`/messages/0/${field}`]);
  });

  test.each([
    ["without a version", { versionID: "0" }],
    ["with a long reference", { functionalReferenceID: "X".repeat(36) }],
    ["with a control character in its reference", { functionalReferenceID: "A\u0000B" }],
    ["with a digest in hex", { contentDigest: "ab".repeat(32) }],
  ])("a message %s is rejected by itself", async (_words, over) => {
    const [receipt] = await hub.file([message({ lrn: newLrn() }, over)]);
    expect(refusedCode(receipt)).toBe("message-invalid");
  });

  test("a message without XML is rejected by itself", async () => {
    const { declarationXML: _, ...rest } = message({ lrn: newLrn() });
    const [receipt] = await hub.file([rest]);
    expect(refusedCode(receipt)).toBe("message-invalid");
  });
});

describe("idempotency", () => {
  test("the same key and body get the very same answer, and nothing is filed twice", async () => {
    const sent = message({ lrn: newLrn() });
    const body = JSON.stringify(batchOf([sent]));
    const key = randomUUID();
    const first = await hub.postBatch(body, key);
    const again = await hub.postBatch(body, key);
    expect(again.text).toBe(first.text);
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await arrivalsOf(sent.functionalReferenceID)).toEqual([
      { versionID: "1", arrivals: 2, contentDigest: sent.contentDigest },
    ]);
  });

  test("the same key with another body is 422, also from another batch", async () => {
    const key = randomUUID();
    await hub.postBatch(batchOf([message({ lrn: newLrn() })]), key);
    const answered = await hub.postBatch(batchOf([message({ lrn: newLrn() })]), key);
    expect([answered.status, problemOf(answered).code]).toEqual([422, "idempotency-key-reused"]);
  });

  test("keys are each submitter's own", async () => {
    const key = randomUUID();
    const one = await hub.postBatch(batchOf([message({ lrn: newLrn() })], "desk-1"), key);
    const other = await hub.postBatch(batchOf([message({ lrn: newLrn() })], "desk-2"), key);
    expect([one.status, other.status]).toEqual([200, 200]);
  });

  test("without a key it is 400", async () => {
    const answered = await hub.post(
      "/v1/declaration-batches",
      batchOf([message({ lrn: newLrn() })]),
    );
    expect([answered.status, problemOf(answered).code]).toEqual([400, "idempotency-key-missing"]);
  });

  test("while the first is worked on, the same key is 409", async () => {
    const body = JSON.stringify(batchOf([message({ lrn: newLrn() })]));
    const key = randomUUID();
    const gate = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    // The store is kept busy, so that the first request is caught half way.
    const busy = hub.ports.store.transaction(async () => {
      began.resolve();
      await gate.promise;
    });
    await began.promise;
    const both = [hub.postBatch(body, key), hub.postBatch(body, key)];
    const early = await Promise.race(both);
    gate.resolve();
    await busy;
    expect(problemOf(early)).toMatchObject({ status: 409, code: "batch-in-progress" });
    const statuses = (await Promise.all(both)).map((answered) => answered.status);
    expect(statuses.toSorted()).toEqual([200, 409]);
    expect((await hub.postBatch(body, key)).headers.get("idempotent-replayed")).toBe("true");
  });
});

describe("dedupe", () => {
  test("a message that comes again in another batch is a duplicate with the original receipt", async () => {
    const sent = message({ lrn: newLrn() });
    const [first] = await hub.file([sent]);
    const [again] = await hub.file([sent]);
    expect(again).toEqual({ ...first, outcome: "duplicate" });
    expect(
      (await hub.notifications()).filter((told) => told.messageID === sent.messageID),
    ).toHaveLength(4);
  });

  test("twice in one batch is once and a duplicate", async () => {
    const sent = message({ lrn: newLrn() });
    const receipts = await hub.file([sent, sent]);
    expect(receipts.map((receipt) => receipt.outcome)).toEqual(["accepted", "duplicate"]);
    expect(await arrivalsOf(sent.functionalReferenceID)).toMatchObject([{ arrivals: 2 }]);
  });

  test("two posts of it at the same time are once and a duplicate", async () => {
    const sent = message({ lrn: newLrn() });
    const outcomes = (
      await Promise.all([hub.file([sent]), hub.file([sent]), hub.file([sent])])
    ).map((receipts) => receipts[0]?.outcome);
    expect(outcomes.toSorted()).toEqual(["accepted", "duplicate", "duplicate"]);
    expect(await arrivalsOf(sent.functionalReferenceID)).toMatchObject([{ arrivals: 3 }]);
  });

  test("a duplicate stays one although its approval has been spoilt on the way", async () => {
    const sent = message({ lrn: newLrn() });
    await hub.file([sent]);
    const [again] = await hub.file([{ ...sent, approval: "spoilt" }]);
    expect(again?.outcome).toBe("duplicate");
  });

  test("the same messageID with other bytes is rejected", async () => {
    const sent = message({ lrn: newLrn() });
    await hub.file([sent]);
    const [other] = await hub.file([message({ lrn: newLrn() }, { messageID: sent.messageID })]);
    expect(refusedCode(other)).toBe("message-id-reused");
  });

  test("another submitter does not get the receipt", async () => {
    const sent = message({ lrn: newLrn() });
    await hub.file([sent]);
    const [other] = await hub.file([sent], "desk-2");
    expect(refusedCode(other)).toBe("message-id-reused");
  });

  test("a reference and version are taken once; another version or submitter is another filing", async () => {
    const lrn = newLrn();
    await hub.file([message({ lrn })]);
    const [same, inBatch, later] = await hub.file([
      message({ lrn }),
      message({ lrn }, { versionID: "1" }),
      message({ lrn }, { versionID: "2" }),
    ]);
    expect([refusedCode(same), refusedCode(inBatch), later?.outcome]).toEqual([
      "reference-taken",
      "reference-taken",
      "accepted",
    ]);
    const [elsewhere] = await hub.file([message({ lrn })], "desk-2");
    expect(elsewhere?.outcome).toBe("accepted");
  });
});

describe("lists", () => {
  test("health names the hub and its key", async () => {
    expect(read(healthAnswer, await hub.get("/v1/health"))).toMatchObject({
      status: "ok",
      open: true,
      hubID: hub.ports.key.hubID,
    });
  });

  test("declarations page through, changes after a time alone when asked, rejected ones without MRN", async () => {
    const lrns = ["TRY-CLE-LIST", "TRY-REJ-LIST", "TRY-SIL-LIST"];
    const sent = lrns.map((lrn) => message({ lrn }));
    await hub.file(sent, "desk-list");
    const found: {
      id: string | null;
      messageID: string;
      functionalReferenceID: string;
      status: string;
      contentDigest: string;
    }[] = [];
    for (let cursor = ""; ;) {
      const page = read(declarationPage, await hub.get(`/v1/declarations?limit=7&after=${cursor}`));
      found.push(...page.declarations);
      if (!page.hasMore) break;
      cursor = page.nextCursor;
    }
    expect(new Set(found.map((row) => row.messageID)).size).toBe(found.length);
    const mine = lrns.map((lrn) => found.find((row) => row.functionalReferenceID === lrn));
    expect(mine.map((row) => row?.status)).toEqual(["cleared", "rejected", "received"]);
    expect(mine.map((row) => row?.id === null)).toEqual([false, true, true]);
    expect(mine.map((row) => row?.contentDigest)).toEqual(sent.map((each) => each.contentDigest));
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(
      read(declarationPage, await hub.get(`/v1/declarations?updatedAfter=${later}`)).declarations,
    ).toEqual([]);
    expect((await hub.get("/v1/declarations?updatedAfter=yesterday")).status).toBe(400);
  });

  test("cursors of another list or hub are refused", async () => {
    const foreign = Buffer.from("declarations.another-hub.3").toString("base64url");
    expect(problemOf(await hub.get(`/v1/declarations?after=${foreign}`)).code).toBe(
      "cursor-invalid",
    );
    expect(problemOf(await hub.get(`/v1/notifications?after=${foreign}`)).code).toBe(
      "cursor-invalid",
    );
  });

  test("receipts are read as the wire says", async () => {
    const answered = await hub.postBatch(batchOf([message({ lrn: newLrn() })]));
    expect(() => read(batchAnswer, answered)).not.toThrow();
  });
});
