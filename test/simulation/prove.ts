/** Takes the seeds on from where the last proof stopped, 20,000 at a time; a failing seed stops it there, to be looked at. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runMany } from "./many.ts";
import { coverageOf, shownSeed } from "./report.ts";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "20000" } },
});
const folder = join(import.meta.dirname, "../../.tidewaiter");
const place = join(folder, "prove.json");

/** The first seed that no proof has run yet; those of every test run are counted as run. */
function nextSeed(): number {
  try {
    const { next } = JSON.parse(readFileSync(place, "utf8")) as { next?: unknown };
    if (typeof next === "number" && Number.isSafeInteger(next)) return next;
    throw new Error(`${place} does not say where to go on. Delete it to begin anew.`);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 2001;
    throw error;
  }
}

function keep(next: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${place}.new`, `${JSON.stringify({ next })}\n`);
  renameSync(`${place}.new`, place);
}

const seeds = Number(values.seeds);
// So much is lost when it is stopped midway.
const part = 1000;
const first = nextSeed();
for (let done = 0; done < seeds; done += part) {
  const from = first + done;
  const result = await runMany({ first: from, seeds: Math.min(part, seeds - done) });
  console.log(`seeds from ${from}\n${coverageOf(result)}`);
  if (result.bad.length > 0) {
    for (const bad of result.bad.slice(0, 5)) console.log(shownSeed(bad));
    process.exitCode = 1;
    break;
  }
  keep(from + result.run);
}
