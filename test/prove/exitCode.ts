/** How a proof's program ends. */

/** Nothing wrong was found, but not everything could be looked at on this machine: the output says what, and why. */
export const notProvable = 77;

/** @param isWhole whether everything could be looked at. */
export function exitCodeOf(wrong: number, isWhole: boolean): number {
  if (wrong > 0) return 1;
  return isWhole ? 0 : notProvable;
}
