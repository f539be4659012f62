/** JSON Web Signatures with Ed25519: detached ones are verified, the hub's own are made. */
import { sign, verify } from "node:crypto";
import { z } from "zod";
import { ed25519Jwk, keyObject } from "./keys.ts";
import type { Ed25519Jwk, HubKey } from "./keys.ts";

const jwsHeader = z.object({
  alg: z.enum(["EdDSA", "Ed25519"]),
  kid: z.string().max(200).optional(),
  jwk: ed25519Jwk.optional(),
  b64: z.boolean().optional(),
  crit: z.array(z.string()).optional(),
});

export type JwsResult =
  | { readonly ok: true; readonly kid: string | null; readonly verified: boolean }
  | {
      readonly ok: false;
      readonly error: { readonly code: "jws-unreadable" | "jws-wrong"; readonly message: string };
    };

/** Which keys may have made a signature, given its `kid` and the key it carries itself. */
export type KeyChoice = (kid: string | null, own: Ed25519Jwk | null) => readonly Ed25519Jwk[];

/**
 * Verifies a detached JWS (RFC 7515 appendix F; `b64: false` of RFC 7797 too) over the payload's bytes.
 * With no key to try the signature is well-formed but not verified.
 */
export function verifyDetached(text: string, payload: Uint8Array, choose: KeyChoice): JwsResult {
  const parts = /^([A-Za-z0-9_-]+)\.\.([A-Za-z0-9_-]{86})$/.exec(text);
  const header = parts === null ? null : readHeader(parts[1] ?? "");
  if (parts === null || header === null) {
    return wrong("jws-unreadable", "This is no detached JWS signed with EdDSA.");
  }
  const [, encodedHeader = "", signature = ""] = parts;
  const encoded =
    header.b64 === false ? payload : Buffer.from(Buffer.from(payload).toString("base64url"));
  const signed = Buffer.concat([Buffer.from(`${encodedHeader}.`), encoded]);
  const kid = header.kid ?? null;
  const candidates = choose(kid, header.jwk ?? null);
  if (candidates.length === 0) return { ok: true, kid, verified: false };
  const bytes = Buffer.from(signature, "base64url");
  if (candidates.some((jwk) => verify(null, signed, keyObject(jwk), bytes))) {
    return { ok: true, kid, verified: true };
  }
  return wrong("jws-wrong", "The signature is not of these bytes by this key.");
}

function wrong(code: "jws-unreadable" | "jws-wrong", message: string): JwsResult {
  return { ok: false, error: { code, message } };
}

function readHeader(encoded: string): z.infer<typeof jwsHeader> | null {
  try {
    const header = jwsHeader.parse(JSON.parse(Buffer.from(encoded, "base64url").toString("utf8")));
    // A critical extension that is not understood makes the whole signature void (RFC 7515 section 4.1.11).
    return (header.crit ?? []).every((name) => name === "b64") ? header : null;
  } catch {
    return null;
  }
}

/** A compact JWS by the hub over a JSON payload. */
export function signCompact(payload: Readonly<Record<string, unknown>>, key: HubKey): string {
  const encode = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ alg: "EdDSA", kid: key.publicKey.kid })}.${encode(payload)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString("base64url")}`;
}
