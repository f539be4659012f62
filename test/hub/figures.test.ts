/** Exact decimals, cursors, and the text that an HTTP signature is made over. */
import { createPublicKey, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, percentOf, readDecimal, roundTo, writeDecimal } from "../../hub/amounts.ts";
import type { Decimal } from "../../hub/amounts.ts";
import { readCursor, writeCursor } from "../../hub/cursors.ts";
import { readSignature, signatureBase } from "../../hub/signatures.ts";

describe("arithmetic", () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
    .map(([units, scale]): Decimal => ({ units, scale }));
  const seed = Number(process.env["SEED"] ?? 20261122);

  test(`is exact and written as it is read (seed ${seed})`, () => {
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        const again = readDecimal(writeDecimal(left));
        expect(again === null ? null : compare(again, left)).toBe(0);
        expect(writeDecimal(add(left, right))).toBe(writeDecimal(add(right, left)));
        expect(compare(add(left, right), left)).toBe(
          right.units < 0n ? -1 : right.units > 0n ? 1 : 0,
        );
      }),
      { seed, numRuns: 500 },
    );
  });

  test.each([
    ["10000.00", "2.70", "270.00"],
    ["10270.00", "20", "2054.00"],
    ["10000", "0.164", "16.40"],
    ["0.05", "10", "0.01"],
    ["0.04", "10", "0.00"],
    ["-0.05", "10", "-0.01"],
  ])("%s at %s per cent is %s, rounded once", (base, rate, amount) => {
    const [left, right] = [readDecimal(base), readDecimal(rate)];
    if (left === null || right === null) throw new Error("no decimal");
    expect(writeDecimal(roundTo(percentOf(left, right), 2))).toBe(amount);
  });

  test.each(["", "1,5", "1e3", "0x1", "1.", ".5", " 1", "--1", "1".repeat(31)])(
    "%j is no decimal",
    (text) => {
      expect(readDecimal(text)).toBeNull();
    },
  );
});

describe("small things", () => {
  test("cursors are read back in their own list and hub alone", () => {
    const cursor = writeCursor("notifications", "hub-a", 42);
    expect(readCursor("notifications", "hub-a", cursor)).toEqual({ ok: true, position: 42 });
    expect(readCursor("notifications", "hub-b", cursor)).toEqual({ ok: false, reason: "foreign" });
    expect(readCursor("declarations", "hub-a", cursor)).toEqual({ ok: false, reason: "malformed" });
    expect(readCursor("declarations", "hub-a", "")).toEqual({ ok: true, position: 0 });
  });

  test("the signature base is that of RFC 9421 (its own example, B.2.6)", () => {
    const request = {
      method: "POST",
      scheme: "https",
      authority: "example.com",
      target: "/foo?param=Value&Pet=dog",
      headers: {
        date: "Tue, 20 Apr 2021 02:07:55 GMT",
        "content-type": "application/json",
        "content-length": "18",
        "signature-input":
          'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
        signature:
          "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:",
      },
    };
    const read = readSignature(request.headers);
    if (!read.ok) throw new Error(read.message);
    const base = signatureBase(request, read.signature);
    const key = createPublicKey(
      "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=\n-----END PUBLIC KEY-----",
    );
    const text = "text" in base ? base.text : "";
    expect(verify(null, Buffer.from(text), key, read.signature.bytes)).toBe(true);
  });
});
