/** Why two tax figures differ, as codes for programs. */

export const differenceReasons = [
  "same",
  "relief",
  "suspension",
  "rounded-rate",
  "rate",
  "base-without-charges",
  "base",
  "rounding",
  "not-notified",
  "withheld",
  "not-computed",
  "not-stated",
  "unexplained",
] as const;
export type DifferenceReason = (typeof differenceReasons)[number];
