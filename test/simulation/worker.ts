/** A process that runs its share of the seeds and tells each outcome to its parent. */
import { plants } from "./plants.ts";
import { runSeed } from "./run.ts";
import type { Outcome } from "./run.ts";
import { makeTemplate } from "./template.ts";

export interface Share {
  readonly first: number;
  readonly count: number;
  readonly stride: number;
  /** Name of the deliberate fault to put in; null for the desk as it is. */
  readonly plant: string | null;
  readonly stopAtFirst: boolean;
}

export type Told = Omit<Outcome, "hits"> & {
  readonly hits: readonly (readonly [string, number])[];
};

async function work({ first, count, stride, plant, stopAtFirst }: Share): Promise<void> {
  const template = await makeTemplate();
  const planted = plant === null ? undefined : plants[plant];
  if (plant !== null && !planted) throw new Error(`no planted fault is called ${plant}`);
  for (let index = 0; index < count; index += 1) {
    const outcome = await runSeed(first + index * stride, template, planted);
    process.send?.({
      ...outcome,
      trace: outcome.violations.length > 0 ? outcome.trace : [],
      hits: [...outcome.hits],
    } satisfies Told);
    if (stopAtFirst && outcome.violations.length > 0) break;
  }
  template.drop();
  process.disconnect?.();
}

process.on("message", (share: Share) => {
  work(share).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
