/** HTTP message signatures (RFC 9421) with Ed25519, as submitters put them on their requests. */
import { verify } from "node:crypto";
import { keyObject } from "./keys.ts";
import type { Ed25519Jwk } from "./keys.ts";

export interface SignedRequest {
  readonly method: string;
  readonly scheme: string;
  /** Host and port as the client wrote them. */
  readonly authority: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface RequestSignature {
  readonly components: readonly string[];
  readonly keyID: string;
  readonly expires: number | null;
  /** What stands after the label in Signature-Input, as sent: it is part of what was signed. */
  readonly parameters: string;
  readonly bytes: Uint8Array;
}

export type SignatureResult =
  | { readonly ok: true; readonly signature: RequestSignature }
  | { readonly ok: false; readonly message: string };

const inputShape =
  /^([a-z*][a-z0-9_.*-]*)=(\(((?:"[^"\\]+"\s?)*)\)((?:;[a-z][a-z0-9_-]*=(?:"[^"\\]*"|\d{1,15}))*))$/;

/** Reads the one signature a request carries; a request with several is refused. */
export function readSignature(headers: SignedRequest["headers"]): SignatureResult {
  const parts = inputShape.exec(headers["signature-input"]?.trim() ?? "");
  if (parts === null)
    return { ok: false, message: "Signature-Input holds no single signature that can be read" };
  const [, label = "", parameters = "", list = "", tail = ""] = parts;
  const given = /^([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/]{86}==):$/.exec(
    headers["signature"]?.trim() ?? "",
  );
  if (given === null || given[1] !== label) {
    return { ok: false, message: `Signature holds no Ed25519 signature labelled ${label}` };
  }
  const named = new Map(
    [...tail.matchAll(/;([a-z][a-z0-9_-]*)=(?:"([^"]*)"|(\d+))/g)].map((match) => [
      match[1],
      match[2] ?? match[3] ?? "",
    ]),
  );
  const algorithm = named.get("alg") ?? "ed25519";
  const keyID = named.get("keyid") ?? "";
  if (algorithm !== "ed25519")
    return { ok: false, message: `The algorithm must be ed25519, not ${algorithm}` };
  if (keyID === "" || !named.has("created"))
    return { ok: false, message: "Signature-Input must carry created and keyid" };
  const components = [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "");
  const expires = named.get("expires");
  return {
    ok: true,
    signature: {
      components,
      keyID,
      expires: expires === undefined ? null : Number(expires),
      parameters,
      bytes: Buffer.from(given[2] ?? "", "base64"),
    },
  };
}

function componentValue(name: string, request: SignedRequest): string | undefined {
  const [path = "", query] = request.target.split(/\?(.*)/s, 2);
  switch (name) {
    case "@method":
      return request.method.toUpperCase();
    case "@target-uri":
      return `${request.scheme}://${request.authority}${request.target}`;
    case "@authority":
      return request.authority.toLowerCase();
    case "@scheme":
      return request.scheme;
    case "@request-target":
      return request.target;
    case "@path":
      return path;
    case "@query":
      return `?${query ?? ""}`;
    default:
      return name.startsWith("@") ? undefined : request.headers[name]?.trim();
  }
}

/** The text that was signed, or the component the request lacks. */
export function signatureBase(
  request: SignedRequest,
  signature: Pick<RequestSignature, "components" | "parameters">,
): { readonly text: string } | { readonly missing: string } {
  const lines: string[] = [];
  for (const name of signature.components) {
    const value = componentValue(name, request);
    if (value === undefined || new Set(signature.components).size !== signature.components.length)
      return { missing: name };
    lines.push(`"${name}": ${value}`);
  }
  return { text: [...lines, `"@signature-params": ${signature.parameters}`].join("\n") };
}

/** What a signature must cover, so that nothing that decides can be exchanged under it. */
function uncovered(request: SignedRequest, components: ReadonlySet<string>): string | null {
  if (!components.has("@method")) return "@method";
  const whole = components.has("@target-uri") || components.has("@request-target");
  if (!whole && !components.has("@path")) return "@target-uri (or @path)";
  if (!whole && request.target.includes("?") && !components.has("@query")) return "@query";
  if (request.method !== "POST") return null;
  if (!components.has("content-digest")) return "content-digest";
  if (request.headers["idempotency-key"] !== undefined && !components.has("idempotency-key"))
    return "idempotency-key";
  return null;
}

/**
 * Null when the signature is right, else what is wrong with it. The age is judged by `expires` alone: the
 * clock of a desk at a border post may be wrong, and a repeated filing does nothing.
 * @param now milliseconds since 1970
 */
export function findSignatureFault(
  request: SignedRequest,
  signature: RequestSignature,
  jwk: Ed25519Jwk,
  now: number,
): string | null {
  const open = uncovered(request, new Set(signature.components));
  if (open !== null) return `The signature does not cover ${open}`;
  if (signature.expires !== null && signature.expires * 1000 < now)
    return "The signature has expired";
  const base = signatureBase(request, signature);
  if ("missing" in base)
    return `The signature covers ${base.missing}, which the request lacks or names twice`;
  const text = Buffer.from(base.text);
  return verify(null, text, keyObject(jwk), signature.bytes)
    ? null
    : "The signature is not of this request by this submitter";
}
