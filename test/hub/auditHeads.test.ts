/** The hub as witness of a desk's audit, and the reading of keys. */
import { createPublicKey, randomUUID, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditHeadBytes } from "../../hub/auditHeads.ts";
import { ed25519Jwk, readPublicKey, registerKey, thumbprint } from "../../hub/keys.ts";
import { auditHeadAnswer, healthAnswer } from "../../hub/wire.ts";
import { openTestHub, problemOf, read } from "./hubHarness.ts";
import type { Answered, TestHub } from "./hubHarness.ts";
import { approve, newSigner, signedHeaders } from "./signing.ts";
import type { Signer } from "./signing.ts";

let hub: TestHub;
const desk = newSigner();
const other = newSigner();
beforeAll(async () => {
  hub = await openTestHub({ open: false });
  const jwk = ed25519Jwk.parse(desk.jwk);
  const key = { submitterID: "desk-1", role: "submitter", keyID: thumbprint(jwk), jwk } as const;
  await registerKey(hub.ports.store, key, "2026-11-22T00:00:00.000Z");
}, 60_000);
afterAll(() => hub.close());

function postSigned(path: string, value: unknown): Promise<Answered> {
  const body = JSON.stringify(value);
  const toSign = { method: "POST", url: hub.url + path, body, idempotencyKey: randomUUID() };
  return hub.post(path, body, signedHeaders(desk, "desk-1", toSign));
}

describe("audit heads", () => {
  const stated = (count: number, head: string, signer: Signer | null = desk) => {
    const facts = { submitterID: "desk-1", deskID: "counter-3", count, head };
    const text = auditHeadBytes(facts).toString();
    return { ...facts, signature: signer === null ? null : approve(text, signer, { kid: "desk" }) };
  };
  const post = (body: object) => postSigned("/v1/audit-heads", body);

  test("are countersigned with the hub's own key, the same again", async () => {
    const first = read(auditHeadAnswer, await post(stated(10, "a".repeat(64))));
    expect(read(auditHeadAnswer, await post(stated(10, "a".repeat(64))))).toEqual(first);
    const { key } = read(healthAnswer, await hub.get("/v1/health"));
    expect(first.keyID).toBe(key.kid);
    const [header = "", payload = "", signature = ""] = first.countersignature.split(".");
    const publicKey = createPublicKey({ key: { ...key }, format: "jwk" });
    expect(
      verify(
        null,
        Buffer.from(`${header}.${payload}`),
        publicKey,
        Buffer.from(signature, "base64url"),
      ),
    ).toBe(true);
    expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({
      deskID: "counter-3",
      count: 10,
      head: "a".repeat(64),
    });
  });

  test("that are shorter or rewritten are 409, unsigned or wrongly signed ones 422", async () => {
    await post(stated(20, "b".repeat(64)));
    expect(problemOf(await post(stated(19, "b".repeat(64))))).toMatchObject({
      status: 409,
      code: "audit-shortened",
    });
    expect(problemOf(await post(stated(20, "c".repeat(64))))).toMatchObject({
      status: 409,
      code: "audit-rewritten",
    });
    expect(problemOf(await post(stated(21, "c".repeat(64), null))).code).toBe(
      "audit-signature-missing",
    );
    expect(problemOf(await post(stated(21, "c".repeat(64), other))).code).toBe(
      "audit-signature-invalid",
    );
    expect((await post(stated(21, "c".repeat(64)))).status).toBe(200);
  });
});

test("public keys are read as PEM and JWK; private ones and others are refused", () => {
  expect(readPublicKey(desk.pem)).toEqual({ ok: true, jwk: desk.jwk });
  expect(readPublicKey(JSON.stringify(desk.jwk))).toEqual({ ok: true, jwk: desk.jwk });
  const secret = desk.privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  expect(readPublicKey(secret)).toMatchObject({
    ok: false,
    message: expect.stringContaining("private"),
  });
  expect(readPublicKey(JSON.stringify(desk.privateKey.export({ format: "jwk" })))).toMatchObject({
    ok: false,
  });
  expect(readPublicKey("hello")).toMatchObject({ ok: false });
});
