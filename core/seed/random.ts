/** Numbers that look random and are always the same: parcel 17 is parcel 17, whichever one begins with. */

export interface Random {
  /** A whole number from 0 to `count - 1`. */
  readonly below: (count: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** True once in so many times. */
  readonly oneIn: (count: number) => boolean;
  /** So many digits. */
  readonly digits: (count: number) => string;
}

/** Mulberry32 (Tommy Ettinger), started from a stream and a place in it. */
export function randomOf(stream: number, place: number): Random {
  let state = (Math.imul(stream + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number): number => next() % count;
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[below(choices.length)];
    if (choice === undefined) throw new Error("nothing to pick from");
    return choice;
  };
  const digits = (count: number): string => {
    let text = "";
    while (text.length < count) text += String(below(1_000_000)).padStart(6, "0");
    return text.slice(0, count);
  };
  return { below, pick, oneIn: (count) => below(count) === 0, digits };
}
