/** Columns with few different values: a small code for each row, and what each code stands for. */
import type { FilterField } from "../../core/filter/filter.ts";
import { bitsFor } from "./bits.ts";
import type { Bits } from "./bits.ts";

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The values that one code stands for, by filter field; null where there is none. */
export type Meaning = Readonly<Partial<Record<FilterField, string | null>>>;

export interface Coded {
  /** Codes by id; 0 stands for ids that no row has. */
  codes: Codes;
  readonly byKey: Map<string, number>;
  /** By code; the first stands for no row. */
  readonly meanings: Meaning[];
}

/** Codes no wider than they must be. */
function codesFor(capacity: number, meanings: number): Codes {
  if (meanings <= 0x100) return new Uint8Array(capacity);
  return meanings <= 0x1_0000 ? new Uint16Array(capacity) : new Uint32Array(capacity);
}

export function newCoded(capacity: number): Coded {
  return { codes: codesFor(capacity, 1), byKey: new Map(), meanings: [{}] };
}

export function widenCoded(coded: Coded, capacity: number): void {
  const wide = codesFor(capacity, coded.meanings.length);
  wide.set(coded.codes);
  coded.codes = wide;
}

/** Notes what row `id` has. `meaning` is asked for once for each new key. */
export function putCode(coded: Coded, id: number, key: string, meaning: () => Meaning): void {
  let code = coded.byKey.get(key);
  if (code === undefined) {
    code = coded.meanings.push(meaning()) - 1;
    coded.byKey.set(key, code);
    if (code === 0x100 || code === 0x1_0000) widenCoded(coded, coded.codes.length);
  }
  coded.codes[id] = code;
}

/** The rows whose code's meaning passes. */
export function rowsWhere({ codes, meanings }: Coded, passes: (meaning: Meaning) => boolean): Bits {
  const table = new Uint8Array(meanings.length);
  for (let code = 1; code < meanings.length; code += 1) {
    table[code] = passes(meanings[code] ?? {}) ? 1 : 0;
  }
  const bits = bitsFor(codes.length);
  for (let word = 0; word < bits.length; word += 1) {
    const first = word << 5;
    let filled = 0;
    for (let at = 0; at < 32; at += 1) filled |= (table[codes[first + at] ?? 0] ?? 0) << at;
    bits[word] = filled;
  }
  return bits;
}

/** How many of these rows each value of a field has; '' stands for none. */
export function countValues(coded: Coded, rows: Bits, field: FilterField): Record<string, number> {
  const byCode = new Uint32Array(coded.meanings.length);
  const { codes } = coded;
  for (let word = 0; word < rows.length; word += 1) {
    for (let left = rows[word] ?? 0; left !== 0; left &= left - 1) {
      const code = codes[(word << 5) + 31 - Math.clz32(left & -left)] ?? 0;
      byCode[code] = (byCode[code] ?? 0) + 1;
    }
  }
  // Values are people's own words: without a prototype none of them means anything.
  const counts: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const [code, n] of byCode.entries()) {
    const value = coded.meanings[code]?.[field] ?? "";
    if (n > 0) counts[value] = (counts[value] ?? 0) + n;
  }
  return counts;
}
