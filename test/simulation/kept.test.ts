/** Seeds worth keeping: each once went wrong, or shows a course of things that a fault was found by. They are run on every test. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { plants } from "./plants.ts";
import { shownSeed } from "./report.ts";
import { runSeed } from "./run.ts";
import { makeTemplate } from "./template.ts";

interface Kept {
  readonly name: string;
  readonly seed: number;
  /** The planted fault that this seed finds, so that it goes on showing what it was kept for. */
  readonly plant?: keyof typeof plants;
}

const kept: readonly Kept[] = [
  {
    name: "an exit is told before the release",
    seed: 8,
    plant: "what came before its time never taken up",
  },
];

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
});
afterAll(() => template.drop());

test.each(kept)("$name (seed $seed)", { timeout: 60_000 }, async ({ seed, plant }) => {
  const outcome = await runSeed(seed, template);
  expect(outcome.violations, shownSeed({ ...outcome, hits: [...outcome.hits] })).toEqual([]);
  if (plant === undefined) return;
  const planted = await runSeed(seed, template, plants[plant]);
  expect(planted.violations.length).toBeGreaterThan(0);
});
