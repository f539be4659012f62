/** The codes of merging and splitting, for programs. */

/** Why items that look alike stay apart; core/duty/reshapeWords.ts says it. */
export const keptReasons = [
  "currency",
  "unit",
  "tax-lines",
  "tax-amounts",
  "valuation-method",
  "parties",
  "dangerous-goods",
  "valuation-indicators",
  "reference",
  "nature-of-transaction",
  "mass",
  "price",
  "value",
  "unshown",
] as const;
export type KeptReason = (typeof keptReasons)[number];
/** What the parts of a split are measured by. */
export const splitMeasures = ["value", "customs-value", "gross-mass", "items"] as const;
export type SplitMeasure = (typeof splitMeasures)[number];
