/** Container numbers of ISO 6346: owner, category U, J or Z, serial number, check digit. */

const shape = /^([A-Z]{3}[UJZ])(\d{6})(\d)$/u;

/** A letter's value: 10 to 38 without the multiples of 11. */
function letterValue(letter: string): number {
  const place = letter.charCodeAt(0) - 65;
  return 10 + place + Math.floor((place + 9) / 10);
}

/** Whether a text has the shape of an ISO 6346 container number. */
export function isContainerNumber(text: string): boolean {
  return shape.test(text);
}

/** The check digit that a container number should end in; undefined for what has not the shape. */
export function containerCheckDigit(text: string): string | undefined {
  const [, owner = "", serial = ""] = shape.exec(text) ?? [];
  if (owner === "") return undefined;
  let sum = 0;
  [...owner].forEach((letter, at) => (sum += letterValue(letter) * 2 ** at));
  [...serial].forEach((digit, at) => (sum += Number(digit) * 2 ** (at + 4)));
  return String((sum % 11) % 10);
}
