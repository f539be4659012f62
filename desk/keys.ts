/** Ed25519 keys: each approver's own, sealed under the PIN, and the signature that they put on a filing. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { SealedKey } from "../db/users.ts";
import { keyOfPin } from "./pins.ts";
import type { Random } from "./ports.ts";

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8.
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const seedLength = 32;
const tagLength = 16;

/** A key made from 32 random bytes. */
export function keyOfSeed(seed: Uint8Array): KeyObject {
  const key = Buffer.concat([pkcs8Prefix, seed]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

export interface PublicJwk {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
}

export function publicJwkOf(key: KeyObject): PublicJwk {
  const { x } = createPublicKey(key).export({ format: "jwk" });
  if (x === undefined) throw new Error("not an Ed25519 key");
  return { kty: "OKP", crv: "Ed25519", x };
}

/** RFC 7638: SHA-256 over the required members in alphabetical order. */
export function thumbprintOf({ crv, kty, x }: PublicJwk): string {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
}

function seedOf(key: KeyObject): Uint8Array {
  const { d } = key.export({ format: "jwk" });
  if (d === undefined) throw new Error("not a private key");
  return new Uint8Array(Buffer.from(d, "base64url"));
}

/** A new signing key that only this PIN opens. */
export async function newSealedKey(
  pin: string,
  random: Random,
): Promise<{ key: KeyObject; sealed: SealedKey }> {
  const key = keyOfSeed(random.bytes(seedLength));
  return { key, sealed: await sealKey(key, pin, random) };
}

/** The key closed under a PIN, whatever it was closed under before. */
export async function sealKey(key: KeyObject, pin: string, random: Random): Promise<SealedKey> {
  const jwk = publicJwkOf(key);
  const salt = random.bytes(16);
  const nonce = random.bytes(12);
  const kid = thumbprintOf(jwk);
  const cipher = createCipheriv("aes-256-gcm", await keyOfPin(pin, salt), nonce);
  cipher.setAAD(Buffer.from(kid));
  const sealed = Buffer.concat([cipher.update(seedOf(key)), cipher.final(), cipher.getAuthTag()]);
  return { kid, publicJwk: JSON.stringify(jwk), salt, nonce, sealed };
}

/** Opens a key with what `keyOfPin` made of the PIN that sealed it; throws when that or the bytes are others. */
export function openKey(
  opener: Uint8Array,
  { kid, nonce, sealed }: Omit<SealedKey, "salt">,
): KeyObject {
  const decipher = createDecipheriv("aes-256-gcm", opener, nonce);
  decipher.setAAD(Buffer.from(kid));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const seed = Buffer.concat([
    decipher.update(sealed.subarray(0, sealed.length - tagLength)),
    decipher.final(),
  ]);
  return keyOfSeed(seed);
}

/**
 * Detached JWS (RFC 7515, appendix F) over the bytes: `header..signature`. Its kid is the thumbprint of the
 * approver's public key, and that key stands in the header too.
 */
export function signDetached(bytes: Uint8Array, key: KeyObject, kid: string): string {
  const header = { alg: "EdDSA", kid, jwk: publicJwkOf(key) };
  const protectedHeader = Buffer.from(JSON.stringify(header)).toString("base64url");
  const signed = `${protectedHeader}.${Buffer.from(bytes).toString("base64url")}`;
  return `${protectedHeader}..${sign(null, Buffer.from(signed), key).toString("base64url")}`;
}
