/** One seed: a workload of people, a line that fails, a desk that dies, and at the end a healed world in which everything must agree. */
import { createHash } from "node:crypto";
import type { CallResult } from "../../core/contract.ts";
import { isLineOn } from "../../db/hubs.ts";
import { violations, violationsAtRest } from "./invariants.ts";
import type { Acknowledged } from "./invariants.ts";
import { createWorld } from "./world.ts";
import type { Template, World } from "./world.ts";
import type { Plant } from "./plants.ts";

export interface Outcome {
  readonly seed: number;
  /** What is wrong; empty for a good seed. */
  readonly violations: readonly string[];
  /** The same for the same seed, or the simulation is not deterministic. */
  readonly traceHash: string;
  readonly trace: readonly string[];
  readonly steps: number;
  readonly filed: number;
  /** How often each fault was really hit. */
  readonly hits: ReadonlyMap<string, number>;
}

const mostSteps = 30_000;

interface Books {
  readonly acknowledged: Acknowledged[];
  readonly recalled: Set<string>;
  /** What the desk tried and only the database's own guards kept it from. */
  readonly guarded: string[];
}

type Order = (world: World, template: Template, books: Books) => Promise<void>;

function someLrns(world: World, template: Template, most: number): string[] {
  const { workload } = world.streams;
  return Array.from({ length: 1 + workload.below(most) }, () => workload.pick(template.lrns));
}

async function approveThese(world: World, books: Books, lrns: readonly string[]): Promise<void> {
  const result = await world.until(world.sessions().reviewer.call("declaration.approve", { lrns }));
  if (!result?.ok) return;
  for (const { lrn, messageID, digest, refusal } of result.value.results) {
    if (refusal?.message.startsWith("The database refuses"))
      books.guarded.push(`guarded: approving ${lrn}: ${refusal.code}`);
    if (messageID !== null && digest !== null) books.acknowledged.push({ lrn, messageID, digest });
  }
}

const approve: Order = (world, template, books) =>
  approveThese(world, books, [...new Set(someLrns(world, template, 6))]);

/** What the desk should have refused by itself. */
function noteGuarded(books: Books, lrn: string, result: CallResult<unknown> | undefined): void {
  if (result && !result.ok && result.error.message.startsWith("The database refuses"))
    books.guarded.push(`guarded: ${lrn}: ${result.error.code}`);
}

/** Makes a call that may take approvals of the declaration back, and notes which it took. */
async function takingBack(
  world: World,
  books: Books,
  lrn: string,
  call: () => Promise<CallResult<unknown>>,
): Promise<CallResult<unknown> | undefined> {
  const open = books.acknowledged.filter(
    (each) => each.lrn === lrn && !books.recalled.has(each.messageID),
  );
  // Whether it happened may never be told: the desk can die before it answers.
  for (const { messageID } of open) books.recalled.add(messageID);
  const result = await world.until(call());
  noteGuarded(books, lrn, result);
  const { db } = world.life();
  if (!result || !db) return undefined;
  // What is still in the outbox was not taken back: the order may have been about a request, not its original.
  for (const { messageID } of open) {
    const kept = db.value(
      "SELECT 1 FROM outbox JOIN filings ON filings.id = filing_id WHERE message_id = ?",
      messageID,
    );
    if (!result.ok || kept !== undefined) books.recalled.delete(messageID);
  }
  return result;
}

function described(world: World, word: string) {
  const value = `${word} ${world.streams.workload.below(1000)}`;
  return [{ pointer: "/goodsShipment/items/0/commodity/description", value }];
}

const takeBack: Order = async (world, template, books) => {
  const { workload } = world.streams;
  const lrn = workload.pick(template.lrns);
  const { preparer, reviewer } = world.sessions();
  const calls: readonly (() => Promise<CallResult<unknown>>)[] = [
    () => preparer.call("declaration.recall", { lrn }),
    () => reviewer.call("declaration.return", { lrn, why: "look again" }),
    () =>
      preparer.call("declaration.set", {
        lrn,
        why: "typing error",
        changes: described(world, "Cap"),
      }),
  ];
  const result = await takingBack(world, books, lrn, workload.pick(calls));
  world.trace.push(
    `take back ${lrn} ${result === undefined ? "died" : result.ok ? "done" : result.error.code}`,
  );
};

/** Somebody asks customs to amend or cancel what was filed, and mostly it is approved. */
const ask: Order = async (world, _template, books) => {
  const { workload } = world.streams;
  if (books.acknowledged.length === 0) return;
  const { lrn } = workload.pick(books.acknowledged);
  const { preparer, reviewer } = world.sessions();
  const asker = workload.chance(0.85) ? preparer : reviewer;
  const kind = workload.chance(0.75) ? "declaration.amend" : "declaration.cancel";
  const opened = await world.until(asker.call(kind, { lrn, why: "the invoice was wrong" }));
  noteGuarded(books, lrn, opened);
  world.trace.push(`ask ${kind} ${lrn} ${opened?.ok ? "done" : opened?.error.code}`);
  if (!opened || (!opened.ok && opened.error.code !== "already-requested")) return;
  const set = { lrn, why: "as on the invoice", changes: described(world, "Hat") };
  const calls: readonly (() => Promise<CallResult<unknown>>)[] = [
    () => preparer.call("declaration.set", set),
    () => preparer.call("declaration.check", { lrns: [lrn] }),
    ...(workload.chance(0.1)
      ? [() => preparer.call("declaration.withdraw", { lrn, why: "not needed" })]
      : []),
  ];
  for (const call of calls) if (!(await takingBack(world, books, lrn, call))) return;
  if (workload.chance(0.8)) await approveThese(world, books, [lrn]);
};

const check: Order = async (world, template) => {
  await world.until(
    world
      .sessions()
      .preparer.call("declaration.check", { lrns: [...new Set(someLrns(world, template, 8))] }),
  );
};

const letTimePass: Order = async (world) => {
  const events = 1 + world.streams.workload.below(40);
  for (let event = 0; event < events && !world.life().dead; event += 1) {
    if (world.streams.hub.chance(0.5)) world.hub.decide();
    await world.step();
  }
};

const crash: Order = async (world) => {
  world.life().die();
};

const crashSoon: Order = async (world) => {
  world.life().dieAt(1 + world.streams.faults.below(12));
};

const turnClock = async (world: World): Promise<void> => {
  const years = 365 * 86_400_000;
  world.time.skew(
    (world.streams.clock.next() - 0.5) *
      2 *
      world.streams.clock.pick([1000, 3_600_000, years, 10 * years]),
  );
};

const forgetKeys: Order = async (world) => {
  world.hub.forgetKeys = true;
};

const switchLine: Order = async (world) => {
  await world.until(
    world.sessions().preparer.call("line.set", { online: world.streams.workload.chance(0.6) }),
  );
};

const orders: readonly (readonly [number, string, Order])[] = [
  [6, "approve", approve],
  [3, "take-back", takeBack],
  [3, "check", check],
  [4, "ask", ask],
  [12, "time", letTimePass],
  [1, "crash", crash],
  [2, "crash-soon", crashSoon],
  [2, "clock", turnClock],
  [1, "forget-keys", forgetKeys],
  [1, "line", switchLine],
];
const bag = orders.flatMap(([weight, name, order]) =>
  Array.from({ length: weight }, () => ({ name, order })),
);

/** Brings the desk back when it died; a crash point may still be waiting in the new life, so this may take several. */
function revive(world: World): void {
  if (world.life().dead) world.boot();
}

/** So long a healed world may take to come to rest: longer than any pause between two tries, and any answer on its way. */
const mostHealing = 2 * 3_600_000;

async function heal(world: World): Promise<number> {
  world.line.healed = true;
  world.life().dieAt(Number.POSITIVE_INFINITY);
  revive(world);
  // A wrong clock stays wrong, or somebody puts it right: neither may hold up what waits.
  if (world.streams.clock.chance(0.5)) world.time.skew(0);
  else await turnClock(world);
  await switchOn(world);
  const until = world.time.now() + mostHealing;
  let steps = 0;
  for (; steps < mostSteps && world.time.now() < until; steps += 1) {
    const more = world.hub.decide();
    await world.step();
    if (steps % 50 !== 0 || more) continue;
    const { db } = world.life();
    if (db && violationsAtRest(db, world.hub).length === 0) break;
  }
  return steps;
}

/** Only where it is off: turning a switch makes the desk try at once what it would have to come back to by itself. */
async function switchOn(world: World): Promise<void> {
  const { db } = world.life();
  if (db && isLineOn(db)) return;
  await world.until(world.sessions().preparer.call("line.set", { online: true }));
}

/** Runs one seed. `plant` puts a deliberate fault into the desk, to see that it is found. */
export async function runSeed(seed: number, template: Template, plant?: Plant): Promise<Outcome> {
  const world = createWorld(seed, template, plant);
  const books: Books = { acknowledged: [], recalled: new Set(), guarded: [] };
  const found: string[] = [];
  let steps = 0;
  const look = (): void => {
    const { db } = world.life();
    if (db) found.push(...violations(db, world.hub, books.acknowledged, books.recalled));
    found.push(...books.guarded);
  };
  try {
    world.boot();
    const length = 8 + world.streams.workload.below(28);
    for (; steps < length && found.length === 0; steps += 1) {
      revive(world);
      const { name, order } = world.streams.workload.pick(bag);
      world.trace.push(`${world.time.now()} ${name}`);
      await order(world, template, books);
      look();
    }
    if (found.length === 0) {
      steps += await heal(world);
      look();
      const { db } = world.life();
      if (db) found.push(...violationsAtRest(db, world.hub));
      const verified = await world.until(world.sessions().reviewer.call("desk.verify", {}));
      if (verified?.ok && !verified.value.ok) {
        found.push(
          ...verified.value.checks
            .filter(({ ok }) => !ok)
            .map(({ name, detail }) => `verify: ${name}: ${detail}`),
        );
      }
    }
  } finally {
    world.end();
  }
  const hits = new Map([...world.line.hits, ...world.deaths]);
  const trace = [
    ...world.trace,
    `held ${[...world.hub.held.keys()].join(",")}`,
    `told ${world.hub.told}`,
  ];
  return {
    seed,
    violations: [...new Set(found)],
    traceHash: createHash("sha256").update(trace.join("\n")).digest("hex").slice(0, 16),
    trace,
    steps,
    filed: world.hub.held.size,
    hits,
  };
}
