/** `npm run simulate -- --seeds N [--seed S] [--plants]`: runs seeds, prints what was wrong and how often each fault was really hit. */
import { parseArgs } from "node:util";
import { runMany } from "./many.ts";
import { plants } from "./plants.ts";
import { coverageOf, shownSeed } from "./report.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    processes: { type: "string", default: "2" },
    plants: { type: "boolean", default: false },
  },
});
const seeds = Number(values.seeds);
const first = Number(values.seed);
const processes = Number(values.processes);

/** Every planted fault must be found; prints how many seeds that took. */
async function findPlants(): Promise<string[]> {
  const missed: string[] = [];
  for (const name of Object.keys(plants)) {
    const result = await runMany({ first, seeds, processes, plant: name, stopAtFirst: true });
    const [found] = result.bad;
    console.log(
      found
        ? `found after ${result.run} seeds: ${name} (seed ${found.seed}: ${found.violations[0]})`
        : `MISSED in ${result.run} seeds: ${name}`,
    );
    if (!found) missed.push(name);
  }
  return missed;
}

if (values.plants) {
  const missed = await findPlants();
  console.log(
    `${Object.keys(plants).length - missed.length} of ${Object.keys(plants).length} planted faults found`,
  );
  process.exitCode = missed.length > 0 ? 1 : 0;
} else {
  const result = await runMany({ first, seeds, processes });
  for (const bad of result.bad.slice(0, 5)) console.log(shownSeed(bad));
  console.log(coverageOf(result));
  process.exitCode = result.bad.length > 0 ? 1 : 0;
}
