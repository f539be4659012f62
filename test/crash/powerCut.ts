/** The power goes at every step of a traced desk: what was acknowledged before must be there after, in every state of the disk. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomOf } from "../random.ts";
import type { Orders } from "./diskDesk.ts";
import { makeFolder } from "./diskFolder.ts";
import { acksIn, runDesk, stepsOf, tracing } from "./diskTrace.ts";
import type { Ack, Step } from "./diskTrace.ts";
import { fates, filesIn, powerDisk } from "./powerDisk.ts";
import type { Fate } from "./powerDisk.ts";
import { lookAtFiles } from "./powerLook.ts";

export interface Traced {
  readonly before: ReadonlyMap<string, Buffer>;
  readonly steps: readonly Step[];
  readonly acks: readonly Ack[];
}

const names = ["tidewaiter.sqlite", "tidewaiter.sqlite-wal"];

export function inMemory(name: string): string {
  const place = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  return mkdtempSync(join(place, `tidewaiter-${name}-`));
}

/** Traces the real desk while it approves. Throws when it did not get to its end. */
export async function traceDesk(declarations: number, orders: Orders): Promise<Traced> {
  const place = inMemory("power");
  try {
    const folder = join(place, "data");
    await makeFolder(folder, declarations);
    const before = filesIn(folder, names);
    const file = join(place, "trace");
    const said = await runDesk({ folder, orders, under: tracing(file) });
    if (said.lines.at(-1) !== "DONE") throw new Error(`the desk ended early: ${said.trouble}`);
    return { before, steps: stepsOf(file, folder), acks: said.acks };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

export interface Cuts {
  /** States of the disk that were looked at. */
  states: number;
  /** Of these, states in which an acknowledged approval was gone. */
  losing: number;
  /** The most acknowledged approvals gone in one state. */
  mostLost: number;
  /** States whose file was damaged, or held half an approval. */
  damaged: number;
  /** Steps after which the power went. */
  readonly moments: Set<number>;
  readonly byFate: Record<Fate, number>;
  /** The first few that were wrong, each with what makes it again. */
  readonly examples: string[];
}

export interface CutOptions {
  readonly seed: number;
  readonly states: number;
  /** One state in so many is also opened and verified by the desk itself. */
  readonly thoroughEvery?: number;
  /** Wall clock; no state is begun after it. */
  readonly until?: number;
}

/** After which steps there is something to lose or something was just promised. */
function interesting(steps: readonly Step[]): number[] {
  return steps.flatMap((step, at) => (step.do === "create" ? [] : [at + 1]));
}

/** Cuts the power at steps spread over the whole trace, in the order in which they happened, each with several fates. */
export function cutPower(traced: Traced, options: CutOptions): Cuts {
  const { seed, states, thoroughEvery = 25, until = Number.POSITIVE_INFINITY } = options;
  const random = randomOf(seed);
  const place = inMemory("cut");
  const cuts: Cuts = {
    states: 0,
    losing: 0,
    mostLost: 0,
    damaged: 0,
    moments: new Set(),
    byFate: { lost: 0, reordered: 0, torn: 0, "cut-short": 0, kept: 0, zeroed: 0 },
    examples: [],
  };
  const moments = interesting(traced.steps);
  const chosen = Array.from({ length: states }, (_, n) => ({
    at: moments[Math.floor(((n + random()) / states) * moments.length)] ?? 0,
    fate: fates[Math.floor(random() * fates.length)] ?? "lost",
  }));
  const disk = powerDisk(traced.before);
  const said: string[] = [];
  let taken = 0;
  try {
    for (const { at, fate } of chosen) {
      if (Date.now() > until) break;
      for (const step of traced.steps.slice(taken, at)) {
        disk.take(step);
        if (step.do === "say") said.push(...step.text.split("\n"));
      }
      taken = Math.max(taken, at);
      const acks = acksIn(said);
      const files = disk.cut(fate, random);
      const thorough = cuts.states % thoroughEvery === 0;
      const { lost, damage } = lookAtFiles(files, acks, join(place, "data"), thorough);
      cuts.states += 1;
      cuts.moments.add(at);
      cuts.byFate[fate] += 1;
      cuts.mostLost = Math.max(cuts.mostLost, lost.length);
      if (lost.length > 0) cuts.losing += 1;
      if (damage.length > 0) cuts.damaged += 1;
      if ((lost.length > 0 || damage.length > 0) && cuts.examples.length < 5) {
        const what = [`${lost.length} of ${acks.length} acknowledged lost`, ...damage].join("; ");
        cuts.examples.push(`after step ${at} of ${traced.steps.length}, ${fate}: ${what}`);
      }
    }
    return cuts;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

export function told(name: string, cuts: Cuts, seed: number): string {
  const { states, losing, mostLost, damaged, moments, byFate } = cuts;
  const fateCounts = Object.entries(byFate).map(([fate, count]) => `${fate} ${count}`);
  return `${name}: ${states} states of the disk at ${moments.size} moments (seed ${seed}; ${fateCounts.join(", ")}): ${losing} lose acknowledged approvals (at most ${mostLost}), ${damaged} damaged`;
}
