/** Seeds that once went wrong, kept by what they showed: they are run on every test. A change of the workload makes another course of the same number. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { shownSeed } from "./report.ts";
import { runSeed } from "./run.ts";
import { makeTemplate } from "./template.ts";

const kept: Readonly<Record<string, number>> = {
  "temporary tables dropped under a comparison with the hub, so that sending stopped": 1987,
  "sending stopped after a crash, too": 213,
  "a cancellation told after the goods had left waited for ever": 301,
};

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
});
afterAll(() => template.drop());

test.each(Object.entries(kept))("%s (seed %i)", { timeout: 60_000 }, async (_what, seed) => {
  const outcome = await runSeed(seed, template);
  expect(outcome.violations, shownSeed({ ...outcome, hits: [...outcome.hits] })).toEqual([]);
});
