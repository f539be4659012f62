/** The desk dies at every point of asking customs, one after another: at both sides of each commit and inside it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CallResult } from "../../../core/contract.ts";
import { violations, violationsAtRest } from "../../simulation/invariants.ts";
import type { Acknowledged } from "../../simulation/invariants.ts";
import { makeTemplate } from "../../simulation/template.ts";
import { createWorld } from "../../simulation/world.ts";
import type { World } from "../../simulation/world.ts";
import { description, why } from "./requestWorld.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate(1);
});
afterAll(() => template.drop());

type Call = (world: World, lrn: string) => Promise<CallResult<unknown>>;

const steps = {
  COR: [
    ({ sessions }, lrn) => sessions().preparer.call("declaration.amend", { lrn, why }),
    ({ sessions }, lrn) =>
      sessions().preparer.call("declaration.set", {
        lrn,
        changes: [{ pointer: description, value: "Silk shawl" }],
        why,
      }),
    ({ sessions }, lrn) => sessions().preparer.call("declaration.check", { lrns: [lrn] }),
  ],
  INV: [({ sessions }, lrn) => sessions().preparer.call("declaration.cancel", { lrn, why })],
} as const satisfies Record<string, readonly Call[]>;

async function passTime(world: World, events: number): Promise<void> {
  for (let event = 0; event < events && !world.life().dead; event += 1) await world.step();
}

async function approve(world: World, lrn: string, acknowledged: Acknowledged[]): Promise<void> {
  const result = await world.until(
    world.sessions().reviewer.call("declaration.approve", { lrns: [lrn] }),
  );
  if (!result?.ok) return;
  for (const { messageID, digest } of result.value.results) {
    if (messageID !== null && digest !== null) acknowledged.push({ lrn, messageID, digest });
  }
}

/** One life, to its end or through; what was done before a death is tried once more, as a person would. */
async function ask(
  world: World,
  kind: keyof typeof steps,
  lrn: string,
  acknowledged: Acknowledged[],
): Promise<void> {
  for (const step of steps[kind]) {
    const result = await world.until<CallResult<unknown>>(step(world, lrn));
    if (!result) return;
    if (!result.ok) expect(["already-requested", "already-filed"]).toContain(result.error.code);
  }
  await approve(world, lrn, acknowledged);
  await passTime(world, 60);
}

/** Customs decides bit by bit; the desk that dies meanwhile is opened again. True when it died. */
async function decide(world: World): Promise<boolean> {
  let died = false;
  for (let round = 0; round < 40; round += 1) {
    world.hub.decide();
    await passTime(world, 10);
    if (!world.life().dead) continue;
    died = true;
    world.boot();
  }
  world.life().dieAt(Number.POSITIVE_INFINITY);
  await passTime(world, 60);
  return died;
}

type Phase = "asking" | "deciding";

/** @returns whether the desk died at the n-th point of the phase. */
async function dieAt(kind: keyof typeof steps, phase: Phase, n: number): Promise<boolean> {
  const world = createWorld(n, template);
  const [lrn = ""] = template.lrns;
  const acknowledged: Acknowledged[] = [];
  try {
    world.line.healed = true;
    world.boot();
    await approve(world, lrn, acknowledged);
    await passTime(world, 40);
    expect(world.hub.held.size).toBe(1);
    if (phase === "asking") world.life().dieAt(n);
    await ask(world, kind, lrn, acknowledged);
    const diedAsking = world.life().dead;
    world.life().dieAt(Number.POSITIVE_INFINITY);
    if (diedAsking) {
      world.boot();
      await ask(world, kind, lrn, acknowledged);
    }
    if (phase === "deciding") world.life().dieAt(n);
    const diedDeciding = await decide(world);
    const { db } = world.life();
    if (!db) throw new Error("the desk is not open");
    const found = [
      ...violations(db, world.hub, acknowledged, new Set()),
      ...violationsAtRest(db, world.hub),
    ];
    expect(found, `${kind}, point ${n}`).toEqual([]);
    const asked = [...world.hub.held.values()].filter(({ functionCode }) => functionCode === "13");
    expect(asked.map(({ typeCode }) => typeCode)).toEqual([kind]);
    return diedAsking || diedDeciding;
  } finally {
    world.end();
  }
}

test.each(["COR", "INV"] as const)(
  "%s: nothing is lost, twice or stuck, wherever it dies while asking",
  { timeout: 120_000 },
  async (kind) => {
    let n = 1;
    while (n < 100 && (await dieAt(kind, "asking", n))) n += 1;
    console.log(`${kind}: ${n - 1} points at which it died`);
    expect(n).toBeGreaterThan(15);
    expect(n).toBeLessThan(100);
  },
);

test.each(["COR", "INV"] as const)(
  "%s: nor while customs decides",
  { timeout: 120_000 },
  async (kind) => {
    let deaths = 0;
    // Later points are those of a line that has nothing more to say.
    for (let n = 1; n <= 24; n += 1) if (await dieAt(kind, "deciding", n)) deaths += 1;
    expect(deaths).toBeGreaterThan(12);
  },
);
