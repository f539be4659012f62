/** Digest and signature of a request: Content-Digest (RFC 9530) and HTTP Message Signatures (RFC 9421, ed25519). */
import { digestOf } from "../../db/digests.ts";

/** The desk's own key; it signs that a request comes from this desk. */
export interface DeskSigner {
  readonly keyID: string;
  sign(bytes: Uint8Array): Uint8Array;
}

export interface SignedRequest {
  readonly method: string;
  readonly url: string;
  /** Headers that the signature covers, lower-case names. */
  readonly covered: Readonly<Record<string, string>>;
}

export function contentDigestOf(body: Uint8Array): string {
  return `sha-256=:${digestOf(body)}:`;
}

/**
 * Signature-Input and Signature of a request.
 * @param created seconds since 1970 (UTC).
 */
export function signatureHeaders(
  signer: DeskSigner,
  request: SignedRequest,
  created: number,
): Readonly<Record<string, string>> {
  const lines: [name: string, value: string][] = [
    ["@method", request.method],
    ["@request-target", request.url.slice(new URL(request.url).origin.length)],
    ...Object.entries(request.covered),
  ];
  const names = lines.map(([name]) => `"${name}"`).join(" ");
  const parameters = `(${names});created=${created};keyid="${signer.keyID}";alg="ed25519"`;
  const base = [...lines, ["@signature-params", parameters] as const]
    .map(([name, value]) => `"${name}": ${value}`)
    .join("\n");
  const signature = Buffer.from(signer.sign(Buffer.from(base))).toString("base64");
  return { "signature-input": `desk=${parameters}`, signature: `desk=:${signature}:` };
}
