/** Bad input over real HTTP: each is refused in the hub's own words, and blocks nothing else. */
import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limits } from "../../hub/wire.ts";
import type { Receipt } from "../../hub/wire.ts";
import { declarationXml } from "./declarationXml.ts";
import { ask, batchOf, message, openTestHub, problemOf, sha256 } from "./hubHarness.ts";
import type { TestHub } from "./hubHarness.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

let given = 0;
function newLrn(): string {
  given += 1;
  return `BAD-${given}`;
}

function refusedCode(receipt: Receipt | undefined): string {
  return receipt?.outcome === "rejected"
    ? receipt.problem.code
    : `no refusal but ${receipt?.outcome}`;
}

describe("bad input", () => {
  test.each([
    ["no JSON", "{ not json", "json-invalid"],
    ["HTML", "<!doctype html><p>hello", "json-invalid"],
    ["nothing", "", "json-invalid"],
    ["a list", "[]", "request-invalid"],
    ["no messages", JSON.stringify(batchOf([])), "request-invalid"],
    ["a message without an id", JSON.stringify(batchOf([{}])), "request-invalid"],
    ["deep nesting", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "request-invalid"],
  ])("%s is 400", async (_words, body, code) => {
    const answered = await hub.postBatch(body);
    expect([answered.status, problemOf(answered).code]).toEqual([400, code]);
  });

  test("bytes that are not UTF-8 are 400", async () => {
    const answered = await ask(`${hub.url}/v1/declaration-batches`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: Buffer.from([0x7b, 0xff, 0x7d]),
    });
    expect(problemOf(answered).code).toBe("json-invalid");
  });

  test("another content type is 415, an unknown address 404", async () => {
    const answered = await hub.post("/v1/declaration-batches", "a=b", {
      "content-type": "text/plain",
    });
    expect(problemOf(answered)).toMatchObject({ status: 415, code: "content-type-refused" });
    expect(problemOf(await hub.get("/v2/anything"))).toMatchObject({
      status: 404,
      code: "address-unknown",
    });
  });

  test("a body that is not what Content-Digest says is 422, an unknown algorithm 400", async () => {
    const body = JSON.stringify(batchOf([message({ lrn: newLrn() })]));
    const send = (digest: string) =>
      hub.post("/v1/declaration-batches", body, {
        "idempotency-key": randomUUID(),
        "content-digest": digest,
      });
    expect(problemOf(await send(`sha-256=:${sha256("other")}:`))).toMatchObject({
      status: 422,
      code: "digest-mismatch",
    });
    expect(problemOf(await send("md5=:AAAA:"))).toMatchObject({
      status: 400,
      code: "content-digest-unknown",
    });
    expect((await send(`sha-256=:${sha256(body)}:`)).status).toBe(200);
  });

  test("101 messages are 413, 100 are taken", async () => {
    const some = Array.from({ length: 101 }, () => message({ lrn: newLrn() }));
    expect(problemOf(await hub.postBatch(batchOf(some)))).toMatchObject({
      status: 413,
      code: "batch-too-large",
    });
    const receipts = await hub.file(some.slice(0, 100));
    expect(receipts.filter((receipt) => receipt.outcome === "accepted")).toHaveLength(100);
  });

  test("6 MB are 413", async () => {
    const answered = await hub.postBatch(`{"batchID":"${"x".repeat(6 * 1024 * 1024)}"}`);
    expect(problemOf(answered)).toMatchObject({ status: 413, code: "batch-too-large" });
  });

  test("a message just under the limit is taken", async () => {
    const lrn = newLrn();
    const xml = declarationXml({ lrn }).replace(
      "</md:MetaData>",
      `<!--${"x".repeat(limits.bodyBytes - 10_000)}--></md:MetaData>`,
    );
    const [receipt] = await hub.file([message({ lrn }, { declarationXML: xml })]);
    expect(receipt?.outcome).toBe("accepted");
  });

  test.each([
    ["text", "no XML at all"],
    ["half a document", "<Declaration>"],
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["an undefined entity", "<a>&b;</a>"],
    ["another root", "<a/>"],
    ["another namespace", '<Declaration xmlns="urn:other"/>'],
    ["too deep", `${"<a>".repeat(1000)}${"</a>".repeat(1000)}`],
    ["another encoding", '<?xml version="1.0" encoding="UTF-16"?><a/>'],
  ])("XML that is %s is rejected for its message only", async (_words, xml) => {
    const receipts = await hub.file([
      message({ lrn: newLrn() }, { declarationXML: xml }),
      message({ lrn: newLrn() }),
    ]);
    expect([refusedCode(receipts[0]), receipts[1]?.outcome]).toEqual([
      "xml-unreadable",
      "accepted",
    ]);
  });

  test("half a surrogate pair in the XML is rejected", async () => {
    const [receipt] = await hub.file([
      message({ lrn: newLrn() }, { declarationXML: "<a>\ud800</a>" }),
    ]);
    expect(refusedCode(receipt)).toBe("digest-mismatch");
  });

  test("wrong query words are 400 with their place", async () => {
    const answered = await hub.get("/v1/notifications?limit=0&wait=x");
    expect(problemOf(answered).errors.map((error) => error.pointer)).toEqual([
      "/query/limit",
      "/query/wait",
    ]);
  });

  test("an open hub answers only to localhost", async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = httpRequest(
        `${hub.url}/v1/declarations`,
        { headers: { host: "evil.example" } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      asked.on("error", reject).end();
    });
    expect(status).toBe(403);
  });
});
