/** Sets of declaration ids as bits: one for each id from 0 up to the capacity. */

export type Bits = Uint32Array;

/** A word of 32 bits without any bit set beyond what typed arrays need: none is ever read outside. */
export function bitsFor(capacity: number): Bits {
  return new Uint32Array((capacity + 31) >>> 5);
}

export function hasBit(bits: Bits, id: number): boolean {
  return (((bits[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;
}

export function putBit(bits: Bits, id: number, there: boolean): void {
  const word = bits[id >>> 5] ?? 0;
  bits[id >>> 5] = there ? word | (1 << (id & 31)) : word & ~(1 << (id & 31));
}

/** `into` becomes what both hold. */
export function keepCommon(into: Bits, other: Bits): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) & (other[at] ?? 0);
}

/** `into` loses what `other` holds. */
export function takeAway(into: Bits, other: Bits): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) & ~(other[at] ?? 0);
}

function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bits: Bits): number {
  let sum = 0;
  for (const word of bits) sum += bitsIn(word);
  return sum;
}

/** The same bits with room for more. */
export function widened(bits: Bits, capacity: number): Bits {
  const wide = bitsFor(capacity);
  wide.set(bits.subarray(0, wide.length));
  return wide;
}
