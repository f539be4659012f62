/** The starter tariff as measures that can be computed with. */
import { measureOf } from "../duty/measure.ts";
import type { Measure } from "../duty/measure.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import { sampleTariffRows } from "./tariffRows.ts";

/** The sample measures of a profile. They are read from the rows as any pack's are. */
export function sampleMeasures(profile: ProfileId): Measure[] {
  return sampleTariffRows(profile).map((row) => {
    const measure = measureOf(row);
    if (!measure.ok) throw new Error(`${row.hs} ${row.type}: ${measure.refusal.message}`);
    return measure.value;
  });
}
