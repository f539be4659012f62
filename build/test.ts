/** `npm test [GROUP…]`: every check and test in turn, a table, and one last line that counts them all. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, ensureBuilt } from "./app.ts";
import { runChecks } from "./check.ts";
import { root, runTool } from "./command.ts";
import { ensureDisplay } from "./display.ts";
import { ranNothing, report } from "./tally.ts";
import type { Group, Tally } from "./tally.ts";

const folder = mkdtempSync(join(tmpdir(), "tidewaiter-test-"));

async function checkGroup(): Promise<Tally> {
  const results = await runChecks();
  return {
    passed: results.filter(({ ok }) => ok).length,
    skipped: [],
    failures: results.filter(({ ok }) => !ok).map(({ name }) => `${name} (see above)`),
  };
}

async function buildGroup(): Promise<Tally> {
  const built = await buildApp();
  if (built.ok) return { passed: 1, skipped: [], failures: [] };
  process.stdout.write(built.output);
  return { passed: 0, skipped: [], failures: ["the app does not build (see above)"] };
}

/** The tally that the runner's reporter wrote; a runner that ended otherwise is itself a failure. */
function tallyOf(name: string, path: string, code: number): Tally {
  let tally: Tally;
  try {
    tally = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // The runner was killed at its limit or fell over before it could report.
    return { passed: 0, skipped: [], failures: [`${name} ended with code ${code} and no report`] };
  }
  if (code === 0 || tally.failures.length > 0) return tally;
  return { ...tally, failures: [`${name} ended with code ${code}`] };
}

/** No colours where the output goes to a file. */
function plain(): Record<string, string> {
  return process.stdout.isTTY ? {} : { NO_COLOR: "1" };
}

async function vitestGroup(project: string, limitSeconds: number): Promise<Tally> {
  const path = join(folder, `${project}.json`);
  const reporters = ["--reporter=default", `--reporter=${join(root, "build/vitestTally.ts")}`];
  const { code } = await runTool("vitest", ["run", "--project", project, ...reporters], {
    limitSeconds,
    streamed: true,
    environment: { TIDEWAITER_TALLY: path, ...plain() },
  });
  return tallyOf("vitest", path, code);
}

/** A minute more than Playwright's own limit (test/e2e/playwright.config.ts): stopped by that, it still reports. */
const windowLimitSeconds = 780;

/** Also `npm run e2e`, which gives it the names of single files. Builds when needed: an older build would be tested for this one. */
export async function windowGroup(words: readonly string[]): Promise<Tally> {
  await ensureBuilt();
  const display = await ensureDisplay();
  const path = join(folder, "e2e.json");
  const config = ["--config", "test/e2e/playwright.config.ts"];
  const reporter = `--reporter=list,${join(root, "build/playwrightTally.ts")}`;
  const { code } = await runTool("playwright", ["test", ...config, reporter, ...words], {
    limitSeconds: windowLimitSeconds,
    streamed: true,
    environment: { TIDEWAITER_TALLY: path },
  });
  display.stop();
  return tallyOf("playwright", path, code);
}

/** In the order they run: the quick ones that find most first. Each has its limit in seconds, far above what it takes. */
const groups: Readonly<Record<string, () => Promise<Tally>>> = {
  check: checkGroup,
  unit: () => vitestGroup("unit", 600),
  hub: () => vitestGroup("hub", 240),
  simulation: () => vitestGroup("simulation", 420),
  crash: () => vitestGroup("crash", 360),
  build: buildGroup,
  e2e: () => windowGroup([]),
};

/** Runs groups by name and prints the report; the exit code is 1 when anything failed or a group ran nothing. */
export async function runGroups(
  chosen: readonly (readonly [string, () => Promise<Tally>])[],
): Promise<void> {
  const done: Group[] = [];
  for (const [name, run] of chosen) {
    process.stdout.write(`\n== ${name}\n`);
    const start = performance.now();
    const tally = await run();
    const seconds = (performance.now() - start) / 1000;
    const failures = ranNothing(tally) ? ["no test ran"] : tally.failures;
    done.push({ ...tally, failures, name, seconds });
  }
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(report(done));
  if (done.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
}

if (import.meta.main) {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !Object.hasOwn(groups, name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no group ${unknown.join(", ")}; there are ${Object.keys(groups).join(", ")}.\n`,
    );
    process.exitCode = 2;
  } else {
    await runGroups(
      Object.entries(groups).filter(([name]) => named.length === 0 || named.includes(name)),
    );
  }
}
