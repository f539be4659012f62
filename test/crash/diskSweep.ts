/** One call on the database's files fails, once or for ever, or is the desk's last: what the desk makes of it, and what is there after. */
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Orders } from "./diskDesk.ts";
import { makeFolder } from "./diskFolder.ts";
import { counting, injecting, runDesk } from "./diskTrace.ts";
import { inMemory } from "./powerCut.ts";
import { lookAt, deskFindings } from "./powerLook.ts";

export const calls = ["pwrite64", "fdatasync", "fsync", "ftruncate"] as const;
export type Call = (typeof calls)[number];
export const blows = ["error=EIO", "error=ENOSPC", "signal=KILL"] as const;
export type Blow = (typeof blows)[number];

export interface Point {
  readonly call: Call;
  readonly blow: Blow;
  /** From 1. */
  readonly when: number;
  /** This call and every later one. */
  readonly forever: boolean;
}

export interface Struck {
  readonly point: Point;
  /** What the orders were answered with. */
  readonly codes: readonly string[];
  readonly killed: boolean;
  /** The desk had stopped writing, and went on by itself. */
  readonly mended: boolean;
  /** It said that it does not go on. */
  readonly gaveUp: boolean;
  /** Reading was answered after the fault. */
  readonly read: boolean;
  /** The point lay on the run's way. */
  readonly hit: boolean;
  /** What must not be; empty for a good run. */
  readonly wrong: readonly string[];
}

export interface Bench {
  readonly orders: Orders;
  /** So many calls of each kind a run without faults makes. */
  readonly counts: Readonly<Record<Call, number>>;
  strike(point: Point): Promise<Struck>;
  drop(): void;
}

export function nameOf({ call, blow, when, forever }: Point): string {
  return `${call}:${blow}:when=${when}${forever ? "+" : ""}`;
}

async function countCalls(folder: string, file: string, orders: Orders): Promise<Bench["counts"]> {
  const under = counting(folder, calls.join(","), file);
  const said = await runDesk({ folder, orders, under });
  if (said.lines.at(-1) !== "DONE") throw new Error(`the desk ended early: ${said.trouble}`);
  const lines = readFileSync(file, "latin1").split("\n");
  const count = (call: Call): number => lines.filter((line) => line.startsWith(`${call}(`)).length;
  return {
    pwrite64: count("pwrite64"),
    fdatasync: count("fdatasync"),
    fsync: count("fsync"),
    ftruncate: count("ftruncate"),
  };
}

/** @param declarations approved in each run. */
export async function sweepBench(declarations: number, orders: Orders): Promise<Bench> {
  const place = inMemory("sweep");
  const template = join(place, "template");
  await makeFolder(template, declarations);
  const fresh = (): string => {
    const folder = join(place, "data");
    rmSync(folder, { recursive: true, force: true });
    cpSync(template, folder, { recursive: true });
    return folder;
  };
  const counts = await countCalls(fresh(), join(place, "trace"), orders);
  return {
    orders,
    counts,
    drop: () => rmSync(place, { recursive: true, force: true }),
    async strike(point) {
      const { call, blow, when, forever } = point;
      const folder = fresh();
      const rule = `${blow}:when=${when}${forever ? "+" : ""}`;
      const said = await runDesk({ folder, orders, under: injecting(folder, call, rule) });
      const codes = said.lines.flatMap((line) => /^(?:ERR|REFUSED) (\S+)$/u.exec(line)?.[1] ?? []);
      const killed = blow === "signal=KILL" && said.lines.at(-1) !== "DONE";
      const path = join(folder, "tidewaiter.sqlite");
      const found = lookAt(path, said.acks);
      const wrong = [
        ...found.damage,
        ...found.lost.map((lrn) => `${lrn} was acknowledged and is lost`),
      ];
      const ended = said.lines.some((line) => /^(?:DONE|(?:GAVE-UP|REFUSED) .*)$/u.test(line));
      if (!ended && !killed) wrong.push(`it ended without a word: ${said.trouble.slice(0, 300)}`);
      for (const code of codes) {
        if (!known.includes(code)) wrong.push(`an order was answered with ${code}`);
      }
      // With a disk that is well again everything is done to its end.
      const again = await runDesk({ folder, orders });
      const all = lookAt(path, [...said.acks, ...again.acks]);
      const total = said.acks.length + again.acks.length;
      if (again.lines.at(-1) !== "DONE")
        wrong.push(`afterwards it does not go on: ${again.trouble}`);
      wrong.push(...all.damage, ...all.lost.map((lrn) => `${lrn} is lost afterwards`));
      wrong.push(...deskFindings(folder));
      if (total > declarations) wrong.push(`${total} approvals of ${declarations} declarations`);
      return {
        point,
        codes,
        killed,
        mended: said.lines.includes("NOW reading") && said.lines.includes("NOW well"),
        gaveUp: said.lines.some((line) => line.startsWith("GAVE-UP")),
        read: said.lines.some((line) => line.startsWith("READ")),
        hit: codes.length > 0 || killed || said.lines.includes("NOW reading"),
        wrong,
      };
    },
  };
}

/** What a fault of the disk may be answered with. */
const known: readonly string[] = ["disk-full", "storage-fault", "damaged"];

export interface Swept {
  runs: number;
  hit: number;
  killed: number;
  mended: number;
  gaveUp: number;
  readonly wrong: string[];
}

/** Strikes at each point in turn. @param until wall clock; no run is begun after it. */
export async function sweep(
  bench: Bench,
  points: readonly Point[],
  until = Number.POSITIVE_INFINITY,
): Promise<Swept> {
  const swept: Swept = { runs: 0, hit: 0, killed: 0, mended: 0, gaveUp: 0, wrong: [] };
  for (const point of points) {
    if (Date.now() > until) break;
    const struck = await bench.strike(point);
    swept.runs += 1;
    if (struck.hit) swept.hit += 1;
    if (struck.killed) swept.killed += 1;
    if (struck.mended) swept.mended += 1;
    if (struck.gaveUp) swept.gaveUp += 1;
    for (const wrong of struck.wrong) swept.wrong.push(`${nameOf(point)}: ${wrong}`);
    // A fault that comes once is over when the desk looks again: it must not give up.
    if (struck.gaveUp && !point.forever) {
      swept.wrong.push(`${nameOf(point)}: it gave up after a fault that came once`);
    }
  }
  return swept;
}

export function toldSweep(
  name: string,
  { runs, hit, killed, mended, gaveUp, wrong }: Swept,
): string {
  return `${name}: ${runs} runs, ${hit} hit; ${killed} killed, ${mended} went on by themselves, ${gaveUp} said that they do not; ${wrong.length} wrong`;
}
