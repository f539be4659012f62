/** A write or a sync of the real desk fails, or is its last: nothing acknowledged is lost, and the desk goes on or says that it does not. */
import { describe, expect, it } from "vitest";
import { cannotTrace } from "./diskTrace.ts";
import { sweep, sweepBench, toldSweep } from "./diskSweep.ts";
import type { Bench, Blow, Call, Point } from "./diskSweep.ts";
import { randomOf } from "../random.ts";

const why = cannotTrace();
const seed = Number(process.env["TIDEWAITER_SEED"] ?? Date.now() % 1_000_000);

/** Points spread over the run behind its opening, each somewhere in its part. */
function spread(bench: Bench, call: Call, blow: Blow, count: number, forever = false): Point[] {
  const random = randomOf(seed + call.length + blow.length);
  const first = 3;
  const length = bench.counts[call] - first;
  return Array.from({ length: count }, (_, n) => ({
    call,
    blow,
    when: first + Math.floor(((n + random()) / count) * length),
    forever,
  }));
}

describe.skipIf(why !== undefined)(
  `a disk that fails${why === undefined ? "" : ` (${why})`}`,
  () => {
    it("at one call, or for ever, or that is the last", { timeout: 110_000 }, async () => {
      const bench = await sweepBench(6, { each: 2, due: 60, patience: 700 });
      try {
        const points = [
          ...spread(bench, "pwrite64", "error=EIO", 3),
          ...spread(bench, "pwrite64", "error=ENOSPC", 3),
          ...spread(bench, "fsync", "error=EIO", 4),
          ...spread(bench, "pwrite64", "error=ENOSPC", 1, true),
          ...spread(bench, "fsync", "error=EIO", 1, true),
          ...spread(bench, "ftruncate", "error=EIO", 1),
          ...spread(bench, "pwrite64", "signal=KILL", 3),
          ...spread(bench, "fsync", "signal=KILL", 2),
        ];
        const swept = await sweep(bench, points);
        console.log(toldSweep(`disk faults (seed ${seed})`, swept));
        expect(swept.wrong, `seed ${seed}`).toEqual([]);
        expect(swept.killed).toBe(5);
        expect(swept.mended).toBeGreaterThanOrEqual(4);
        expect(swept.gaveUp).toBeGreaterThanOrEqual(1);
      } finally {
        bench.drop();
      }
    });
  },
);
