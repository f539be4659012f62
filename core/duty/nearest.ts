/** Which of several measures is nearest to the goods, and which of them are preferences. */
import { compareDecimals } from "../money/decimal.ts";
import type { Measure } from "./measure.ts";
import type { TaxPlan } from "./scheme.ts";

/** Those of the longest code; of them those that name the origin, if any does. */
export function mostSpecific(measures: readonly Measure[]): Measure[] {
  const longest = measures.reduce((most, { hs }) => (hs.length > most ? hs.length : most), 0);
  const nearest = measures.filter(({ hs }) => hs.length === longest);
  const named = nearest.filter(({ origins }) => origins.length > 0);
  return named.length > 0 ? named : nearest;
}

/** Whether a duty is at least as high as another; false when they cannot be compared. */
export function isNoLower(left: Measure, right: Measure): boolean {
  if (!left.rate || !right.rate || left.amount || right.amount) return false;
  if (left.minimum || left.maximum || right.minimum || right.maximum) return false;
  return compareDecimals(left.rate, right.rate) >= 0;
}

/**
 * A customs duty for one origin beside a higher one for all is a preference, whether or not the pack
 * says so. One that is as high or higher favours nobody: it is what goods of that origin bear.
 */
export function withPreferences(measures: readonly Measure[], plan: TaxPlan): readonly Measure[] {
  if (plan.role !== "duty") return measures;
  const isNormal = ({ condition }: Measure): boolean => condition === "normal";
  const [general] = mostSpecific(
    measures.filter((measure) => isNormal(measure) && measure.origins.length === 0),
  );
  if (!general) return measures;
  return measures.map((measure) =>
    isNormal(measure) && measure.origins.length > 0 && !isNoLower(measure, general)
      ? { ...measure, condition: "preference" }
      : measure,
  );
}
