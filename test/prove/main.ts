/**
 * The proofs about the disk at length: `node test/prove/main.ts [--minutes M] [--seed S]`. The power goes in 10,000 states of
 * the disk, every write and sync fails once and for ever or is the last, 500 kills come while the desk approves and talks to
 * the practice hub, and 500 while backups are made, as far as the minutes go. Prints what was done; exits with 1 when anything
 * was wrong, with 77 where the disk cannot be watched.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { killDesks, toldDeskKills } from "../crash/deskKills.ts";
import { killBackups, toldKills } from "../crash/diskBackups.ts";
import { blows, calls, sweep, sweepBench, toldSweep } from "../crash/diskSweep.ts";
import type { Bench, Point } from "../crash/diskSweep.ts";
import { cannotTrace } from "../crash/diskTrace.ts";
import { randomOf } from "../random.ts";
import { cutPower, inMemory, told, traceDesk } from "../crash/powerCut.ts";
import { exitCodeOf } from "./exitCode.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "20" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const seed = Number(values.seed);
const began = Date.now();
const length = Number(values.minutes) * 60_000;
/** Each proof may take its share, and what the ones before it left over. */
const at = (share: number): number => began + share * length;

let wrong = 0;

/** @param looked how much was looked at: what came to nothing, because the minutes were over, proves nothing. */
function report(line: string, looked: number, found: readonly string[]): void {
  const troubles = looked > 0 ? found : [...found, "nothing was looked at"];
  console.log(line);
  for (const trouble of troubles.slice(0, 20)) console.log(`  WRONG ${trouble}`);
  wrong += troubles.length;
}

const wantedStates = 10_000;
const statesATime = 1250;

async function provePower(until: number): Promise<void> {
  let states = 0;
  for (let round = 0; states < wantedStates && Date.now() < until; round += 1) {
    const orders = {
      each: [2, 1, 5, 3][round % 4] ?? 1,
      due: [150, 60, 400, 100][round % 4] ?? 150,
    };
    const traced = await traceDesk(60, orders);
    const cuts = cutPower(traced, { seed: seed + round, states: statesATime, until });
    states += cuts.states;
    report(told(`power, FULL, ${orders.each} each`, cuts, seed + round), states, cuts.examples);
  }
  console.log(`power: ${states} of ${wantedStates} states looked at`);
  for (const synchronous of ["NORMAL", "OFF"] as const) {
    const traced = await traceDesk(40, { each: 2, due: 150, synchronous });
    const cuts = cutPower(traced, { seed, states: 400, until: until + 60_000 });
    const found = synchronous === "NORMAL" ? cuts.losing : cuts.damaged;
    const missed = found === 0 ? [`synchronous ${synchronous} was planted and not found`] : [];
    report(told(`power, planted ${synchronous}`, cuts, seed), cuts.states, missed);
  }
}

function allPoints(bench: Bench): Point[] {
  return calls.flatMap((call) =>
    blows.flatMap((blow) =>
      Array.from({ length: bench.counts[call] }, (_, n) => n + 1).flatMap((when) =>
        (blow === "signal=KILL" ? [false] : [false, true]).map((forever) => ({
          call,
          blow,
          when,
          forever,
        })),
      ),
    ),
  );
}

/** In an order drawn by the seed, so that a short time sees a little of everything. */
function shuffled<T>(list: readonly T[]): T[] {
  const random = randomOf(seed);
  return list
    .map((value) => [random(), value] as const)
    .toSorted(([left], [right]) => left - right)
    .map(([, value]) => value);
}

async function proveFaults(until: number): Promise<void> {
  const bench = await sweepBench(6, { each: 2, due: 60, patience: 700 });
  try {
    const points = shuffled(allPoints(bench));
    const swept = await sweep(bench, points, until);
    const counted = calls.map((call) => `${call} ${bench.counts[call]}`).join(", ");
    report(
      toldSweep(
        `disk faults, ${swept.runs} of ${points.length} points (${counted}; seed ${seed})`,
        swept,
      ),
      swept.runs,
      swept.wrong,
    );
  } finally {
    bench.drop();
  }
}

async function proveBackups(until: number): Promise<void> {
  const place = inMemory("backups");
  try {
    const killed = await killBackups(join(place, "data"), { seed, kills: 500, until });
    report(toldKills(killed, seed), killed.kills, killed.wrong);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The desk and the practice hub as programs. */
async function proveKills(until: number): Promise<void> {
  const place = inMemory("kills");
  try {
    const killed = await killDesks(place, { seed, kills: 500, until });
    report(toldDeskKills(killed, seed), killed.kills, killed.wrong);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const why = cannotTrace();
if (why === undefined) {
  await provePower(at(0.2));
  await proveFaults(at(0.6));
} else console.log(`SKIPPED: power cuts and disk faults cannot be proved here: ${why}`);
await proveKills(at(0.9));
await proveBackups(at(1));
console.log(
  `${wrong === 0 ? "nothing" : `${wrong} things`} wrong in ${Math.round((Date.now() - began) / 1000)} s`,
);
process.exitCode = exitCodeOf(wrong, why === undefined);
