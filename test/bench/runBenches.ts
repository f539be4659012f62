/** Runs the figure functions of a folder and tells what they found; exit 1 when one falls short or none is there. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { passes } from "./alternate.ts";
import type { Figure } from "./alternate.ts";

type Bench = () => Figure[] | Promise<Figure[]>;

/** Every exported function whose name ends with Figures, by file. */
async function benches(
  folder: string,
  names: readonly string[],
): Promise<(readonly [string, Bench])[]> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && file !== "main.ts")
    .filter((file) => names.length === 0 || names.includes(file.slice(0, -".ts".length)))
    .toSorted();
  const found: (readonly [string, Bench])[] = [];
  for (const file of files) {
    const module: Record<string, unknown> = await import(join(folder, file));
    for (const [key, value] of Object.entries(module)) {
      if (key.endsWith("Figures") && typeof value === "function")
        found.push([file.slice(0, -".ts".length), value as Bench]);
    }
  }
  return found;
}

interface Told extends Figure {
  readonly bench: string;
  readonly pass: boolean;
}

function row({ bench, name, value, goal, better, pass }: Told): string {
  const sign = better === "higher" ? "≥" : "≤";
  const figure = value.toFixed(value >= 100 ? 0 : 2).padStart(9);
  return `${pass ? "ok    " : "MISSED"} ${figure} ${sign} ${String(goal).padEnd(6)} ${bench}: ${name}\n`;
}

/**
 * @param folder Each of its files may export functions whose names end with Figures.
 * @param names Files to run, without their ending; none for all.
 */
export async function runBenches(folder: string, names: readonly string[]): Promise<void> {
  // What a bench tells while it runs must not stand between the JSON.
  console.log = console.error;
  const told: Told[] = [];
  for (const [bench, run] of await benches(folder, names)) {
    for (const figure of await run()) told.push({ ...figure, bench, pass: passes(figure) });
  }
  process.stderr.write(`\n${told.map(row).join("")}`);
  const missed = told.filter(({ pass }) => !pass).length;
  const summary = { ok: told.length > 0 && missed === 0, missed, figures: told };
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  if (!summary.ok) process.exitCode = 1;
}
