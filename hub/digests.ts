/** SHA-256 digests, and the Content-Digest header of RFC 9530. */
import { createHash, timingSafeEqual } from "node:crypto";

/** Base64. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64");
}

export function contentDigestHeader(content: string | Uint8Array): string {
  return `sha-256=:${sha256(content)}:`;
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Compares a Content-Digest header with the bytes it speaks of. Algorithms the hub does not know are
 * passed over; a header with none that it knows is `unknown`.
 */
export function checkContentDigest(
  header: string,
  body: Uint8Array,
): "matches" | "differs" | "unknown" {
  const known = [...header.matchAll(/(?:^|,)\s*(sha-256|sha-512)=:([A-Za-z0-9+/]*={0,2}):/g)];
  if (known.length === 0) return "unknown";
  const matches = known.every(([, algorithm = "", stated = ""]) => {
    const actual = createHash(algorithm.replace("-", "")).update(body).digest();
    return sameBytes(actual, Buffer.from(stated, "base64"));
  });
  return matches ? "matches" : "differs";
}
