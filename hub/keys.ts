/** Ed25519 keys: reading them from files, keeping those of submitters and approvers, and the hub's own. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { one } from "./store.ts";
import type { Statements } from "./store.ts";
import type { PublicKey } from "./wire.ts";

export const ed25519Jwk = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type Ed25519Jwk = z.infer<typeof ed25519Jwk>;

export type KeyResult =
  | { readonly ok: true; readonly jwk: Ed25519Jwk }
  | { readonly ok: false; readonly message: string };

/** Reads a public key in PEM or as a JWK. A private key is refused: it has no business at the hub. */
export function readPublicKey(text: string): KeyResult {
  if (text.includes("PRIVATE KEY"))
    return { ok: false, message: "This is a private key; give the hub the public one only" };
  try {
    const trimmed = text.trim();
    if (trimmed.startsWith("{")) {
      const given: unknown = JSON.parse(trimmed);
      if (typeof given === "object" && given !== null && "d" in given) {
        return { ok: false, message: "This is a private key; give the hub the public one only" };
      }
      return { ok: true, jwk: ed25519Jwk.parse(given) };
    }
    return { ok: true, jwk: ed25519Jwk.parse(createPublicKey(trimmed).export({ format: "jwk" })) };
  } catch {
    return { ok: false, message: "This is no Ed25519 public key in PEM or as a JWK" };
  }
}

export function keyObject(jwk: Ed25519Jwk): KeyObject {
  return createPublicKey({ key: { ...jwk }, format: "jwk" });
}

/** RFC 7638. */
export function thumbprint({ crv, kty, x }: Ed25519Jwk): string {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
}

export type KeyRole = "submitter" | "approver";

/**
 * Registers a key; the same one again changes nothing. A submitter may have several, for the time of a change.
 * @param keyID the thumbprint of a submitter's key, or the `kid` that an approver's JWS carries.
 */
export async function registerKey(
  statements: Statements,
  key: { submitterID: string; role: KeyRole; keyID: string; jwk: Ed25519Jwk },
  now: string,
): Promise<void> {
  const { kty, crv, x } = key.jwk;
  await statements.run(
    `insert into submitter_key (submitter_id, role, key_id, public_jwk, added_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [key.submitterID, key.role, key.keyID, JSON.stringify({ kty, crv, x }), now],
  );
}

const keyRow = z.object({ submitter_id: z.string(), key_id: z.string(), public_jwk: z.string() });

export interface RegisteredKey {
  readonly submitterID: string;
  readonly keyID: string;
  readonly jwk: Ed25519Jwk;
}

function registered(row: z.infer<typeof keyRow>): RegisteredKey {
  const jwk = ed25519Jwk.parse(JSON.parse(row.public_jwk));
  return { submitterID: row.submitter_id, keyID: row.key_id, jwk };
}

/** Keys of a submitter's approvers. */
export async function approverKeys(
  statements: Statements,
  submitterID: string,
): Promise<RegisteredKey[]> {
  const rows = await statements.all(
    keyRow,
    `select submitter_id, key_id, public_jwk from submitter_key
     where submitter_id = $1 and role = 'approver' order by added_at`,
    [submitterID],
  );
  return rows.map(registered);
}

/** Keys of submitters that a signature's `keyid` may mean: the submitter's id, or a key's thumbprint. */
export async function submitterKeys(
  statements: Statements,
  name: string,
): Promise<RegisteredKey[]> {
  const rows = await statements.all(
    keyRow,
    `select submitter_id, key_id, public_jwk from submitter_key
     where role = 'submitter' and (submitter_id = $1 or key_id = $1) order by added_at`,
    [name],
  );
  return rows.map(registered);
}

export interface HubKey {
  readonly hubID: string;
  readonly privateKey: KeyObject;
  readonly publicKey: PublicKey;
}

const hubRow = z.object({ hub_id: z.string(), private_jwk: z.string() });

/** The hub's identity and signing key; made at the first start and kept in the books, the same for every process. */
export async function openHubKey(statements: Statements, newHubID: string): Promise<HubKey> {
  const fresh = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  await statements.run(
    "insert into hub (one, hub_id, private_jwk, sequence, dropped) values (1, $1, $2, 0, 0) on conflict do nothing",
    [newHubID, JSON.stringify(fresh)],
  );
  const row = await one(statements, hubRow, "select hub_id, private_jwk from hub");
  if (row === undefined) throw new Error("the books hold no hub");
  const privateKey = createPrivateKey({
    key: z.record(z.string(), z.string()).parse(JSON.parse(row.private_jwk)),
    format: "jwk",
  });
  const jwk = ed25519Jwk.parse(createPublicKey(privateKey).export({ format: "jwk" }));
  return { hubID: row.hub_id, privateKey, publicKey: { ...jwk, kid: thumbprint(jwk) } };
}
