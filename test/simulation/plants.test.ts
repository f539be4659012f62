/** Tests the tests: every deliberate fault is found, and after how many seeds. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { plants } from "./plants.ts";
import { runSeed } from "./run.ts";
import { makeTemplate } from "./template.ts";

const mostSeeds = 400;

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
});
afterAll(() => template.drop());

test("there are at least twenty of them", () => {
  expect(Object.keys(plants).length).toBeGreaterThanOrEqual(20);
});

test.each(Object.entries(plants))("found: %s", { timeout: 180_000 }, async (name, plant) => {
  let seed = 0;
  let violations: readonly string[] = [];
  while (violations.length === 0 && seed < mostSeeds) {
    seed += 1;
    ({ violations } = await runSeed(seed, template, plant));
  }
  console.log(`${name}: found by seed ${seed}: ${violations[0] ?? "not at all"}`);
  expect(violations.length, `${mostSeeds} seeds did not find it`).toBeGreaterThan(0);
});
