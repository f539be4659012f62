/** The digest by which filings, documents and requests are known everywhere. */
import { hash } from "node:crypto";

/** SHA-256 of bytes or of a text's UTF-8, base64, as the hub's protocol writes digests. */
export function digestOf(content: string | Uint8Array): string {
  return hash("sha256", content, "base64");
}
