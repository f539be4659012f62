/** Two thousand seeds (TIDEWAITER_SEEDS says otherwise): nothing lost, twice, unapproved or stuck, and the same seed is the same run. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { runMany } from "./many.ts";
import { networkFaults } from "./network.ts";
import { coverageOf, shownSeed } from "./report.ts";
import { runSeed } from "./run.ts";
import { makeTemplate } from "./template.ts";

const seeds = Number(process.env["TIDEWAITER_SEEDS"] ?? 2000);

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
});
afterAll(() => template.drop());

test(`${seeds} seeds over two processes end well`, { timeout: 900_000 }, async () => {
  const result = await runMany({ first: 1, seeds });
  console.log(coverageOf(result));
  expect(result.bad.map(shownSeed)).toEqual([]);
  expect(result.run).toBe(seeds);
  expect(result.filed).toBeGreaterThan(seeds);
  // Fewer seeds cannot hit everything.
  if (seeds < 1000) return;
  const hit = new Set(result.faults.map(([name]) => name));
  expect(networkFaults.filter((fault) => !hit.has(fault))).toEqual([]);
  const kinds = hit.size;
  expect(result.pairs.length).toBe((kinds * (kinds - 1)) / 2);
});

test("a seed run twice leaves the same trace", { timeout: 120_000 }, async () => {
  for (let seed = 1; seed <= 15; seed += 1) {
    const first = await runSeed(seed, template);
    const again = await runSeed(seed, template);
    expect(again.traceHash, `seed ${seed}`).toBe(first.traceHash);
    expect(again.steps, `seed ${seed}`).toBe(first.steps);
  }
});

test("other seeds are other runs", { timeout: 120_000 }, async () => {
  const hashes = new Set<string>();
  for (let seed = 101; seed <= 110; seed += 1) {
    hashes.add((await runSeed(seed, template)).traceHash);
  }
  expect(hashes.size).toBe(10);
});
