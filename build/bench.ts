/** `npm run bench [NAME…]`: every ratio of test/bench against its goal, in one table; exit 1 when one misses. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { passes } from "../test/bench/alternate.ts";
import type { Figure } from "../test/bench/alternate.ts";
import { root } from "./command.ts";

const folder = join(root, "test/bench");

/** A bench is a file that exports a function whose name ends with Figures. */
async function benches(): Promise<readonly (readonly [string, () => Figure[]])[]> {
  const named = process.argv.slice(2);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const found: [string, () => Figure[]][] = [];
  for (const file of files) {
    const name = file.slice(0, -".ts".length);
    if (named.length > 0 && !named.includes(name)) continue;
    const module: Record<string, unknown> = await import(join(folder, file));
    for (const [key, value] of Object.entries(module)) {
      if (key.endsWith("Figures") && typeof value === "function") {
        found.push([name, value as () => Figure[]]);
      }
    }
  }
  return found;
}

function line(figure: Figure): string {
  const sign = figure.better === "higher" ? "at least" : "at most";
  const verdict = passes(figure) ? "ok    " : "MISSED";
  return `${verdict}  ${figure.name}: ${figure.value.toFixed(2)}, ${sign} ${figure.goal}\n`;
}

const all = await benches();
let missed = all.length === 0 ? 1 : 0;
if (all.length === 0) process.stderr.write("There is no bench of that name in test/bench.\n");
for (const [name, run] of all) {
  process.stdout.write(`== ${name}\n`);
  for (const figure of run()) {
    if (!passes(figure)) missed += 1;
    process.stdout.write(line(figure));
  }
}
if (missed > 0) process.exitCode = 1;
