/** A new PIN, typed twice. */

const shortest = 4;

export interface NewPin {
  readonly pin: string;
  readonly again: string;
}

export const noPin: NewPin = { pin: "", again: "" };

export function isTooShort({ pin }: NewPin): boolean {
  return pin.length < shortest;
}

export function isTypedTwice({ pin, again }: NewPin): boolean {
  return pin === again;
}

/** Whether it can be taken. */
export function isGoodPin(typed: NewPin): boolean {
  return !isTooShort(typed) && isTypedTwice(typed);
}
