/** Many seeds over the machine's cores, and what they covered. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Share, Told } from "./worker.ts";

export interface ManyOptions {
  readonly first: number;
  readonly seeds: number;
  readonly processes?: number;
  readonly plant?: string;
  /** Each process ends at its first violation. */
  readonly stopAtFirst?: boolean;
  readonly progress?: (done: number) => void;
}

export interface Many {
  readonly run: number;
  readonly steps: number;
  readonly filed: number;
  readonly bad: readonly Told[];
  /** Seeds in which each fault was hit, most first. */
  readonly faults: readonly (readonly [string, number])[];
  /** Seeds in which two faults were both hit, least first. */
  readonly pairs: readonly (readonly [string, number])[];
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Runs seeds `first` to `first + seeds - 1`. Throws when a process fails by itself. */
export async function runMany(options: ManyOptions): Promise<Many> {
  const processes = options.processes ?? 2;
  const faults = new Map<string, number>();
  const pairs = new Map<string, number>();
  const bad: Told[] = [];
  let [run, steps, filed] = [0, 0, 0];
  const take = (told: Told): void => {
    run += 1;
    steps += told.steps;
    filed += told.filed;
    if (told.violations.length > 0) bad.push(told);
    const names = told.hits.map(([name]) => name).toSorted();
    for (const [at, name] of names.entries()) {
      countUp(faults, name);
      for (const other of names.slice(at + 1)) countUp(pairs, `${name} + ${other}`);
    }
    options.progress?.(run);
  };
  const shares = Array.from({ length: processes }, (_, at): Share => ({
    first: options.first + at,
    count: Math.ceil((options.seeds - at) / processes),
    stride: processes,
    plant: options.plant ?? null,
    stopAtFirst: options.stopAtFirst ?? false,
  }));
  await Promise.all(
    shares.map(async (share) => {
      const child = fork(join(import.meta.dirname, "worker.ts"), {
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      child.on("message", (told: Told) => take(told));
      child.send(share);
      const [code] = (await once(child, "exit")) as [number | null];
      if (code !== 0) throw new Error(`a simulation process ended with ${code}`);
    }),
  );
  return {
    run,
    steps,
    filed,
    bad,
    faults: [...faults].toSorted((left, right) => right[1] - left[1]),
    pairs: [...pairs].toSorted((left, right) => left[1] - right[1]),
  };
}
