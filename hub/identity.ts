/** Names the hub gives: receipts, conversations, notifications and movement reference numbers. */
import { randomBytes, randomUUID } from "node:crypto";

export interface Identity {
  uuid(): string;
  random(bytes: number): Uint8Array;
}

export function systemIdentity(): Identity {
  return { uuid: () => randomUUID(), random: (bytes) => randomBytes(bytes) };
}

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * A movement reference number as customs gives it: two digits of the year (UTC), two letters of the
 * country, fourteen letters and digits. Unique by size (36^14); the books refuse a repeat all the same.
 */
export function movementReferenceNumber(identity: Identity, now: number, country: string): string {
  const year = String(new Date(now).getUTCFullYear() % 100).padStart(2, "0");
  let tail = "";
  while (tail.length < 14) {
    for (const byte of identity.random(24)) {
      // 252 is the largest multiple of 36 in a byte: above it some letters would come more often.
      if (byte < 252 && tail.length < 14) tail += letters.charAt(byte % 36);
    }
  }
  return `${year}${country}${tail}`;
}
