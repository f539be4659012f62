/** PINs: hashed with argon2id at OWASP's figures, and the key that a PIN makes for sealing. */
import { hash, hashRaw, parseOptions, verify } from "@node-rs/argon2";
import type { Options } from "@node-rs/argon2";

const argon2id = 2;
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const options: Options = { ...cost, algorithm: argon2id };

/** The same PIN typed on another keyboard must be the same bytes. */
function bytesOf(pin: string): Uint8Array {
  return new TextEncoder().encode(pin.normalize("NFC"));
}

/** PHC text, with salt and cost. The salt is 16 random bytes. */
export function hashPin(pin: string, salt: Uint8Array): Promise<string> {
  return hash(bytesOf(pin), { ...options, salt });
}

export function isPin(pinHash: string, pin: string): Promise<boolean> {
  return verify(pinHash, bytesOf(pin));
}

/** True when a hash was made with other figures than today's. */
export function isOutdated(pinHash: string): boolean {
  const held = parseOptions(pinHash);
  return (
    Number(held.algorithm) !== argon2id ||
    held.memoryCost !== cost.memoryCost ||
    held.timeCost !== cost.timeCost ||
    held.parallelism !== cost.parallelism
  );
}

/** 32 bytes for AES-256, from the PIN and a salt of its own. */
export function keyOfPin(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  return hashRaw(bytesOf(pin), { ...options, salt, outputLen: 32 });
}
