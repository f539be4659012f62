/** What many seeds came to, in words: what was wrong, and how often each fault and pair of faults was really hit. */
import type { Many } from "./many.ts";
import type { Told } from "./worker.ts";

const rarest = 8;

/** A seed that went wrong, with what to type to see it again. */
export function shownSeed({ seed, violations, traceHash, trace }: Told): string {
  return [
    `seed ${seed} (trace ${traceHash}): ${violations.join("; ")}`,
    ...trace.map((line) => `  ${line}`),
    `  again: npm run simulate -- --seeds 1 --seed ${seed}`,
  ].join("\n");
}

export function coverageOf(result: Many): string {
  const shown = (counts: Many["faults"]): string =>
    counts.map(([name, count]) => `${name} ${count}`).join(", ");
  return [
    `${result.run} seeds, ${result.steps} steps, ${result.filed} filings at the hub, ${result.bad.length} seeds with something wrong`,
    `seeds that hit each fault: ${shown(result.faults)}`,
    `${result.pairs.length} pairs of faults hit in one seed; the rarest: ${shown(result.pairs.slice(0, rarest))}`,
  ].join("\n");
}
