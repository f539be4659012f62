/** Headers as the standards write them: signatures that verify, and how long a hub asks to be left alone. */
import { generateKeyPairSync, sign, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../db/digests.ts";
import { retryAfterOf } from "../../../desk/sync/httpExchange.ts";
import { contentDigestOf, signatureHeaders } from "../../../desk/sync/signature.ts";

describe("a signature", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const signer = {
    keyID: "k1",
    sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)),
  };

  it("covers method, path with query, digest and key, as RFC 9421 lays them out", () => {
    const covered = { "content-digest": "sha-256=:x:", "idempotency-key": "b1" };
    const headers = signatureHeaders(
      signer,
      { method: "POST", url: "https://hub.example/v1/x?a=b", covered },
      1_780_000_000,
    );
    expect(headers["signature-input"]).toBe(
      'desk=("@method" "@request-target" "content-digest" "idempotency-key");created=1780000000;keyid="k1";alg="ed25519"',
    );
    const base = [
      '"@method": POST',
      '"@request-target": /v1/x?a=b',
      '"content-digest": sha-256=:x:',
      '"idempotency-key": b1',
      '"@signature-params": ("@method" "@request-target" "content-digest" "idempotency-key");created=1780000000;keyid="k1";alg="ed25519"',
    ].join("\n");
    const signature = Buffer.from(
      /^desk=:(.*):$/u.exec(headers["signature"] ?? "")?.[1] ?? "",
      "base64",
    );
    expect(verify(null, Buffer.from(base), publicKey, signature)).toBe(true);
  });
});

it("digests are SHA-256 in base64", () => {
  expect(digestOf("abc")).toBe("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  expect(contentDigestOf(new TextEncoder().encode("abc"))).toBe(
    "sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:",
  );
});

describe("Retry-After", () => {
  const of = (value: string, date?: string): number | undefined =>
    retryAfterOf(new Headers({ "retry-after": value, ...(date === undefined ? {} : { date }) }));

  it("is seconds, or a date against the hub's own clock", () => {
    expect(of("3")).toBe(3000);
    expect(of("Sun, 22 Nov 2026 12:00:30 GMT", "Sun, 22 Nov 2026 12:00:00 GMT")).toBe(30_000);
  });

  it("is never longer than ten minutes", () => {
    expect(of("999999999")).toBe(600_000);
    expect(of("Sun, 22 Nov 2099 12:00:30 GMT", "Sun, 22 Nov 2026 12:00:00 GMT")).toBe(600_000);
  });

  it("is left aside when it says nothing", () => {
    expect(of("soon")).toBeUndefined();
    expect(of("-5")).toBeUndefined();
    expect(of("Sun, 22 Nov 2026 12:00:30 GMT")).toBeUndefined();
    expect(retryAfterOf(new Headers())).toBeUndefined();
  });
});
