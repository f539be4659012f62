/** What a document attached to a declaration is, told by its content; a name proves nothing. */

export const mediaTypes = ["application/pdf", "image/png", "image/jpeg"] as const;
export type MediaType = (typeof mediaTypes)[number];

interface Signature {
  readonly type: MediaType;
  /** Bytes with which it begins, within so many of the first ones. */
  readonly start: readonly number[];
  readonly within: number;
  /** Bytes without which it was cut short. */
  readonly end: readonly number[];
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}

const signatures: readonly Signature[] = [
  // ISO 32000: readers take a header within the first 1024 bytes.
  { type: "application/pdf", start: ascii("%PDF-"), within: 1024, end: ascii("%%EOF") },
  {
    type: "image/png",
    start: [0x89, ...ascii("PNG"), 0x0d, 0x0a, 0x1a, 0x0a],
    within: 8,
    end: [...ascii("IEND"), 0xae, 0x42, 0x60, 0x82],
  },
  { type: "image/jpeg", start: [0xff, 0xd8, 0xff], within: 3, end: [0xff, 0xd9] },
];

function holds(bytes: Uint8Array, wanted: readonly number[], from: number, to: number): boolean {
  for (let at = from; at + wanted.length <= to; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The type; `cut-short` when it begins as one but its end is missing; undefined for anything else. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | "cut-short" | undefined {
  const found = signatures.find(({ start, within }) =>
    holds(bytes, start, 0, Math.min(bytes.length, Math.max(within, start.length))),
  );
  if (!found) return undefined;
  return holds(bytes, found.end, found.start.length, bytes.length) ? found.type : "cut-short";
}
