/** Many desks file with two hubs on one PostgreSQL, one of which is killed and started again; then everything is looked at. */
import { systemPorts } from "../../../desk/systemPorts.ts";
import { ed25519Jwk, registerKey, thumbprint } from "../../../hub/keys.ts";
import { openPostgresStore } from "../../../hub/postgres.ts";
import { migrate } from "../../../hub/store.ts";
import type { Store } from "../../../hub/store.ts";
import { spawnHub } from "../../hub/hubHarness.ts";
import type { SpawnedHub } from "../../hub/hubHarness.ts";
import { approverKeyID, newDesk, runDesk } from "./desk.ts";
import type { Counts, SimulatedDesk } from "./desk.ts";
import { lookAtBooks, lookAtDesk } from "./look.ts";
import type { Held } from "./look.ts";

export interface ScaleOrder {
  readonly filings: number;
  readonly desks: number;
  readonly kills: number;
  readonly seed: number;
  /** An empty database's address. */
  readonly database: string;
  readonly tell?: (line: string) => void;
  /** Spoils the books before they are looked at, to see that it is found. */
  readonly spoil?: (store: Store) => Promise<void>;
}

export interface ScaleResult {
  readonly seconds: number;
  readonly counts: Counts;
  readonly held: Held;
  readonly kills: number;
  readonly wrong: readonly string[];
}

async function register(store: Store, desk: SimulatedDesk): Promise<void> {
  const now = new Date().toISOString();
  const { submitterID } = desk;
  const jwk = ed25519Jwk.parse(desk.signer.jwk);
  await registerKey(store, { submitterID, role: "submitter", keyID: thumbprint(jwk), jwk }, now);
  const approver = ed25519Jwk.parse(desk.approver.jwk);
  const key = { submitterID, role: "approver", keyID: approverKeyID, jwk: approver } as const;
  await registerKey(store, key, now);
}

const environmentOf = (database: string) => ({ HUB_DATABASE_URL: database });

interface Pair {
  readonly urls: readonly string[];
  /** Kills one with SIGKILL and starts it again at its address a moment later. */
  kill(which: number): Promise<void>;
  stop(): Promise<void>;
}

/** How long a killed hub is away. */
const awayMs = 1000;

async function startPair(database: string): Promise<Pair> {
  const environment = environmentOf(database);
  const hubs: SpawnedHub[] = await Promise.all([
    spawnHub([], environment),
    spawnHub([], environment),
  ]);
  const urls = hubs.map(({ url }) => url);
  return {
    urls,
    async kill(which) {
      const at = which % hubs.length;
      await hubs[at]?.end("SIGKILL");
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      hubs[at] = await spawnHub(["--port", new URL(urls[at] ?? "").port], environment);
    },
    async stop() {
      await Promise.all(hubs.map((hub) => hub.end("SIGTERM")));
    },
  };
}

/** Kills one hub and then the other, evenly over the filings, until the desks are done. */
async function killMidway(
  order: ScaleOrder,
  desks: readonly SimulatedDesk[],
  pair: Pair,
  done: () => boolean,
): Promise<number> {
  let kills = 0;
  while (!done()) {
    const receipts = desks.reduce((sum, desk) => sum + desk.receipts.size, 0);
    if (kills < order.kills && receipts >= (order.filings * (kills + 1)) / (order.kills + 1)) {
      kills += 1;
      order.tell?.(`killing hub ${kills % 2} with ${receipts} of ${order.filings} receipts given`);
      await pair.kill(kills);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return kills;
}

function sumOf(desks: readonly SimulatedDesk[]): Counts {
  const sum = (name: keyof Counts): number =>
    desks.reduce((total, { counts }) => total + counts[name], 0);
  return {
    batches: sum("batches"),
    refused: sum("refused"),
    unknownBatches: sum("unknownBatches"),
    asked: sum("asked"),
    askedHeld: sum("askedHeld"),
    sentAgain: sum("sentAgain"),
    duplicates: sum("duplicates"),
  };
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Files everything and looks at it; the seconds are those of the filing and reading alone. */
export async function runScale(order: ScaleOrder): Promise<ScaleResult> {
  const store = await openPostgresStore(order.database, () => undefined);
  await migrate(store, new Date().toISOString());
  const desks = Array.from({ length: order.desks }, (_, number) => {
    const share = Math.floor(order.filings / order.desks);
    return newDesk(number, share + (number < order.filings % order.desks ? 1 : 0));
  });
  for (const desk of desks) await register(store, desk);
  const pair = await startPair(order.database);
  const ports = systemPorts({ log: silent, version: "scale" });
  const began = performance.now();
  let done = false;
  const killing = killMidway(order, desks, pair, () => done);
  try {
    await Promise.all(desks.map((desk, at) => runDesk(desk, pair.urls, ports, order.seed + at)));
    const seconds = (performance.now() - began) / 1000;
    done = true;
    const kills = await killing;
    await order.spoil?.(store);
    const { held, wrong } = await lookAtBooks(store, order.filings);
    for (const desk of desks) wrong.push(...(await lookAtDesk(desk, store, pair.urls, ports)));
    if (kills !== order.kills) wrong.push(`${kills} kills, not ${order.kills}`);
    return { seconds, counts: sumOf(desks), held, kills, wrong };
  } finally {
    done = true;
    await killing;
    await pair.stop();
    await store.close();
  }
}

/** The result in one line. */
export function toldScale(
  order: ScaleOrder,
  { seconds, counts, held, kills }: ScaleResult,
): string {
  return [
    `${order.filings} filings from ${order.desks} desks, 2 hubs, ${kills} killed: ${seconds.toFixed(0)} s`,
    `${(order.filings / seconds).toFixed(0)} filings/s`,
    `${counts.batches} batches, ${counts.refused} refused, ${counts.unknownBatches} unknown`,
    `${counts.asked} asked, ${counts.askedHeld} of them held`,
    `${counts.sentAgain} sent again, ${counts.duplicates} duplicates`,
    `held ${held.messages} once each, ${held.arrivals} arrivals, ${held.notifications} notifications (seed ${order.seed})`,
  ].join("; ");
}
