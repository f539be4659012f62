/** Who is asking: the submitter whose key signed the request, or, at an open hub, anyone. */
import type { HubPorts } from "./books.ts";
import { submitterKeys } from "./keys.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { findSignatureFault, readSignature } from "./signatures.ts";
import type { SignedRequest } from "./signatures.ts";

export interface Caller {
  /** Null is anyone, at an open hub. */
  readonly submitterID: string | null;
  /** The name that anyone gave at an open hub; nobody has checked it. */
  readonly claimedID?: string;
}

export type CallerResult =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly refusal: Refusal };

/** The `keyid` of a signature is the submitter's id, or the thumbprint of its key. */
export async function identify(
  ports: HubPorts,
  request: Omit<SignedRequest, "scheme">,
): Promise<CallerResult> {
  const { open } = ports.options;
  if (
    request.headers["signature-input"] === undefined &&
    request.headers["signature"] === undefined
  ) {
    if (open) return { ok: true, caller: { submitterID: null } };
    return refuse(
      "signature-missing",
      "Sign the request as RFC 9421 says, with the key registered here.",
    );
  }
  const read = readSignature(request.headers);
  if (!read.ok) return refuse("signature-invalid", `${read.message}.`);
  const { signature } = read;
  const keys = await submitterKeys(ports.store, signature.keyID);
  if (keys.length === 0) {
    if (open) return { ok: true, caller: { submitterID: null, claimedID: signature.keyID } };
    return refuse("submitter-unknown", `No submitter ${signature.keyID} is registered here.`);
  }
  // Behind a balancer that ends TLS the client signed https, and the hub sees http.
  const schemes = ["http", "https"] as const;
  let fault = "";
  for (const { jwk, submitterID } of keys) {
    for (const scheme of schemes) {
      const found = findSignatureFault({ ...request, scheme }, signature, jwk, ports.clock.now());
      if (found === null) return { ok: true, caller: { submitterID } };
      fault = found;
    }
  }
  return refuse("signature-invalid", `${fault}.`);
}

function refuse(code: string, detail: string): CallerResult {
  return { ok: false, refusal: refusal(401, code, detail) };
}
