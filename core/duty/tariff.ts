/** The tariff as a port: which measures there are on a commodity from a country; and one over measures held in memory. */
import type { Measure } from "./measure.ts";
import { coversOrigin } from "./originGroups.ts";

/**
 * The measures on a commodity code (longest match and shorter ones) from an origin. Those in force on
 * the day must be among them, and should be those that ended before it, so that the desk can tell an
 * expired measure from one that never was. An empty origin asks for those of all origins.
 */
export type Tariff = (hs: string, origin: string, day: string) => readonly Measure[];

const lengths = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 0] as const;

/** A port over measures held in memory. */
export function tariffOf(measures: readonly Measure[]): Tariff {
  const byCode = Map.groupBy(measures, ({ hs }) => hs);
  return (hs, origin) => {
    const found: Measure[] = [];
    for (const length of lengths) {
      if (length > hs.length) continue;
      for (const measure of byCode.get(hs.slice(0, length)) ?? []) {
        if (origin === "" || coversOrigin(measure.origins, origin)) found.push(measure);
      }
    }
    return found;
  };
}

/** No tariff loaded: every figure that needs one is withheld. */
export const noTariff: Tariff = () => [];
