/** A hub that is not open: signatures, approvals, each submitter's own view, and audit heads. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ed25519Jwk, registerKey, thumbprint } from "../../hub/keys.ts";
import { batchAnswer, declarationPage, healthAnswer, notificationPage } from "../../hub/wire.ts";
import type { Receipt } from "../../hub/wire.ts";
import { batchOf, message, openTestHub, problemOf, read } from "./hubHarness.ts";
import type { Answered, Message, TestHub } from "./hubHarness.ts";
import { approve, newSigner, signedHeaders } from "./signing.ts";
import type { Signer } from "./signing.ts";

let hub: TestHub;
const desk = newSigner();
const other = newSigner();
const approver = newSigner();

async function register(
  role: "submitter" | "approver",
  submitterID: string,
  keyID: string,
  signer: Signer,
) {
  const jwk = ed25519Jwk.parse(signer.jwk);
  const key = { submitterID, role, keyID: role === "submitter" ? thumbprint(jwk) : keyID, jwk };
  await registerKey(hub.ports.store, key, "2026-11-22T00:00:00.000Z");
}

beforeAll(async () => {
  hub = await openTestHub({ open: false });
  await register("submitter", "desk-1", "", desk);
  await register("submitter", "desk-2", "", other);
}, 60_000);
afterAll(() => hub.close());

function approved(parts: Parameters<typeof message>[0], signer = approver): Message {
  const sent = message(parts);
  return { ...sent, approval: approve(sent.declarationXML, signer) };
}

interface Over {
  readonly signer?: Signer;
  readonly keyID?: string;
  readonly components?: readonly string[];
  readonly expires?: number;
  readonly headers?: Record<string, string>;
  readonly submitterID?: string;
}

function postSigned(path: string, value: unknown, over: Over = {}): Promise<Answered> {
  const { signer = desk, keyID = "desk-1", headers = {}, ...rest } = over;
  const body = JSON.stringify(value);
  const toSign = { method: "POST", url: hub.url + path, body, idempotencyKey: randomUUID() };
  return hub.post(path, body, { ...signedHeaders(signer, keyID, toSign, rest), ...headers });
}

function getSigned(path: string, over: Over = {}): Promise<Answered> {
  const { signer = desk, keyID = "desk-1", ...rest } = over;
  return hub.get(path, signedHeaders(signer, keyID, { method: "GET", url: hub.url + path }, rest));
}

async function fileSigned(messages: readonly Message[], over: Over = {}): Promise<Receipt[]> {
  const answered = await postSigned(
    "/v1/declaration-batches",
    batchOf(messages, over.submitterID ?? over.keyID),
    over,
  );
  return read(batchAnswer, answered).receipts;
}

describe("signatures", () => {
  test("a signed batch of approved filings is taken", async () => {
    expect((await fileSigned([approved({ lrn: "TRY-ACC-1" })]))[0]?.outcome).toBe("accepted");
    const byThumbprint = thumbprint(ed25519Jwk.parse(desk.jwk));
    const sent = [approved({ lrn: "TRY-ACC-2" })];
    expect(
      (await fileSigned(sent, { keyID: byThumbprint, submitterID: "desk-1" }))[0]?.outcome,
    ).toBe("accepted");
  });

  test("health and the OpenAPI page need none, everything else does; there is no admin door", async () => {
    expect(read(healthAnswer, await hub.get("/v1/health")).open).toBe(false);
    expect((await hub.get("/openapi.json")).status).toBe(200);
    for (const path of [
      "/v1/notifications",
      "/v1/declarations",
      "/v1/accounts",
      "/v1/messages/x",
      "/v1/consignments?waybill=1",
    ]) {
      expect(problemOf(await hub.get(path))).toMatchObject({
        status: 401,
        code: "signature-missing",
      });
      expect((await getSigned(path)).status).toBe(path.endsWith("/x") ? 404 : 200);
    }
    expect((await hub.get("/admin/faults")).status).toBe(404);
    expect((await hub.get("/admin/messages")).status).toBe(404);
  });

  const batch = batchOf([approved({ lrn: "NEVER" })]);
  test.each<[string, Over, string]>([
    ["by an unknown submitter", { keyID: "desk-9" }, "submitter-unknown"],
    ["by another's key", { signer: other }, "signature-invalid"],
    [
      "but not its body",
      { components: ["@method", "@target-uri", "idempotency-key"] },
      "signature-invalid",
    ],
    [
      "but not its key",
      { components: ["@method", "@target-uri", "content-digest"] },
      "signature-invalid",
    ],
    [
      "but not its address",
      { components: ["@method", "content-digest", "idempotency-key"] },
      "signature-invalid",
    ],
    [
      "but not its method",
      { components: ["@path", "content-digest", "idempotency-key"] },
      "signature-invalid",
    ],
    [
      "over one thing twice",
      { components: ["@method", "@method", "@path", "content-digest", "idempotency-key"] },
      "signature-invalid",
    ],
    [
      "over what is not there",
      { components: ["@method", "@path", "content-digest", "idempotency-key", "date"] },
      "signature-invalid",
    ],
    ["and expired", { expires: 1_600_000_000 }, "signature-invalid"],
    ["with a changed key", { headers: { "idempotency-key": "changed" } }, "signature-invalid"],
    ["illegibly", { headers: { signature: "sig1=:AAAA:" } }, "signature-invalid"],
    ["twice over", { headers: { "signature-input": "a=(),b=()" } }, "signature-invalid"],
  ])("a batch signed %s is 401", async (_words, over, code) => {
    const answered = await postSigned("/v1/declaration-batches", batch, over);
    expect(problemOf(answered)).toMatchObject({ status: 401, code });
  });

  test("a path and query signed apart are as good; a query left out is not", async () => {
    const path = "/v1/notifications?limit=5";
    expect(
      (await getSigned(path, { components: ["@method", "@path", "@query", "@authority"] })).status,
    ).toBe(200);
    expect((await getSigned(path, { components: ["@method", "@path"] })).status).toBe(401);
  });

  test("a signer speaks for itself alone", async () => {
    const answered = await postSigned(
      "/v1/declaration-batches",
      batchOf([approved({ lrn: "NEVER" })], "desk-2"),
    );
    expect(problemOf(answered)).toMatchObject({ status: 403, code: "submitter-differs" });
  });

  test("a Content-Digest is needed, and must be of the body", async () => {
    const path = "/v1/declaration-batches";
    const bare = await hub.post(path, batch, { "idempotency-key": randomUUID() });
    expect(problemOf(bare)).toMatchObject({ status: 400, code: "content-digest-missing" });
    const toSign = {
      method: "POST",
      url: hub.url + path,
      body: "{}",
      idempotencyKey: randomUUID(),
    };
    const exchanged = await hub.post(path, batch, signedHeaders(desk, "desk-1", toSign));
    expect(problemOf(exchanged)).toMatchObject({ status: 422, code: "digest-mismatch" });
  });

  test("each submitter sees its own alone", async () => {
    const mine = approved({ lrn: "TRY-ACC-MINE" });
    const theirs = approved({ lrn: "TRY-ACC-THEIRS" });
    await fileSigned([mine]);
    await fileSigned([theirs], { signer: other, keyID: "desk-2" });
    const seen = read(
      notificationPage,
      await getSigned("/v1/notifications?limit=500"),
    ).notifications;
    expect(seen.map((told) => told.messageID)).toContain(mine.messageID);
    expect(seen.map((told) => told.messageID)).not.toContain(theirs.messageID);
    const listed = read(
      declarationPage,
      await getSigned("/v1/declarations?limit=500"),
    ).declarations;
    expect(listed.map((row) => row.messageID)).not.toContain(theirs.messageID);
    expect((await getSigned(`/v1/messages/${theirs.messageID}`)).status).toBe(404);
    expect((await getSigned(`/v1/messages/${mine.messageID}`)).status).toBe(200);
  });
});

describe("approvals", () => {
  let given = 0;
  const reject = async (
    change: (sent: Message) => string | null,
    over: Over = {},
  ): Promise<string> => {
    given += 1;
    const sent = message({ lrn: `TRY-ACC-APPROVAL-${given}` });
    const [receipt] = await fileSigned([{ ...sent, approval: change(sent) }], over);
    return receipt?.outcome === "rejected" ? receipt.problem.code : (receipt?.outcome ?? "");
  };

  test("a filing without one is rejected", async () => {
    expect(await reject(() => null)).toBe("approval-missing");
  });

  test("both forms of a detached JWS are taken", async () => {
    expect(await reject((sent) => approve(sent.declarationXML, approver))).toBe("accepted");
    const header = { jwk: approver.jwk, b64: false, crit: ["b64"] };
    expect(await reject((sent) => approve(sent.declarationXML, approver, header))).toBe("accepted");
  });

  test("of other bytes, by another key, of another form or by nobody known it is rejected", async () => {
    expect(await reject(() => approve("other bytes", approver))).toBe("approval-invalid");
    expect(await reject((sent) => approve(sent.declarationXML, other, { jwk: approver.jwk }))).toBe(
      "approval-invalid",
    );
    expect(await reject(() => "no.jws")).toBe("approval-invalid");
    expect(
      await reject((sent) =>
        approve(sent.declarationXML, approver, { alg: "none", jwk: approver.jwk }),
      ),
    ).toBe("approval-invalid");
    expect(
      await reject((sent) =>
        approve(sent.declarationXML, approver, { jwk: approver.jwk, crit: ["exp"] }),
      ),
    ).toBe("approval-invalid");
    expect(await reject((sent) => approve(sent.declarationXML, approver, { kid: "mei" }))).toBe(
      "approval-key-unknown",
    );
  });

  test("where approvers are registered, only their keys count", async () => {
    await register("approver", "desk-2", "mei", approver);
    const as2 = { signer: other, keyID: "desk-2" };
    expect(
      await reject((sent) => approve(sent.declarationXML, approver, { kid: "mei" }), as2),
    ).toBe("accepted");
    const byThumbprint = { kid: thumbprint(ed25519Jwk.parse(approver.jwk)), jwk: approver.jwk };
    expect(await reject((sent) => approve(sent.declarationXML, approver, byThumbprint), as2)).toBe(
      "accepted",
    );
    const forged = { kid: "mei", jwk: other.jwk };
    expect(await reject((sent) => approve(sent.declarationXML, other, forged), as2)).toBe(
      "approval-invalid",
    );
    expect(
      await reject(
        (sent) => approve(sent.declarationXML, other, { kid: "ali", jwk: other.jwk }),
        as2,
      ),
    ).toBe("approval-key-unknown");
  });
});
