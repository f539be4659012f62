/** Signs as a desk and its approvers would, written apart from the hub's own checks. */
import { generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { sha256 } from "./hubHarness.ts";

export interface Signer {
  readonly privateKey: KeyObject;
  readonly jwk: Record<string, unknown>;
  readonly pem: string;
}

export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { kty, crv, x } = publicKey.export({ format: "jwk" });
  return {
    privateKey,
    jwk: { kty, crv, x },
    pem: publicKey.export({ format: "pem", type: "spki" }).toString(),
  };
}

interface ToSign {
  readonly method: string;
  readonly url: string;
  readonly body?: string;
  readonly idempotencyKey?: string;
}

/** Headers of a signed request; `components` other than the usual ones to sign too little. */
export function signedHeaders(
  signer: Signer,
  keyID: string,
  { method, url, body, idempotencyKey }: ToSign,
  over: { components?: readonly string[]; expires?: number } = {},
): Record<string, string> {
  const { host, pathname, search } = new URL(url);
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["content-digest"] = `sha-256=:${sha256(body)}:`;
  if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
  const known: Record<string, string> = {
    "@method": method,
    "@target-uri": url,
    "@authority": host,
    "@path": pathname,
    "@query": search === "" ? "?" : search,
    ...headers,
  };
  const components = over.components ?? ["@method", "@target-uri", ...Object.keys(headers)];
  const expires = over.expires === undefined ? "" : `;expires=${over.expires}`;
  const list = components.map((name) => `"${name}"`).join(" ");
  const parameters = `(${list});created=1795348800${expires};keyid="${keyID}";alg="ed25519"`;
  const lines = components.map((name) => `"${name}": ${known[name] ?? ""}`);
  const base = [...lines, `"@signature-params": ${parameters}`].join("\n");
  const signature = sign(null, Buffer.from(base), signer.privateKey).toString("base64");
  return { ...headers, "signature-input": `sig1=${parameters}`, signature: `sig1=:${signature}:` };
}

/** A detached JWS over a text. */
export function approve(
  text: string,
  signer: Signer,
  header: Readonly<Record<string, unknown>> = { jwk: signer.jwk },
): string {
  const encode = (part: string): string => Buffer.from(part).toString("base64url");
  const head = encode(JSON.stringify({ alg: "EdDSA", ...header }));
  const payload = header["b64"] === false ? text : encode(text);
  const signature = sign(null, Buffer.from(`${head}.${payload}`), signer.privateKey);
  return `${head}..${signature.toString("base64url")}`;
}
