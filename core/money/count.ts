/** Small whole numbers: places in a list and numbers of items, never money or mass. */

/** The whole number from 0 to 99999 that a text writes; undefined for anything else. */
export function smallWhole(text: string): number | undefined {
  return /^\d{1,5}$/u.test(text) ? Number(text) : undefined;
}
