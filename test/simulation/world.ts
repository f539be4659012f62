/** One simulated world: the real desk on a real database, with the hub model, the line and time all driven by one seed. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { succeed } from "../../core/contract.ts";
import { createDesk } from "../../desk/desk.ts";
import type { Desk, Session } from "../../desk/desk.ts";
import type { SignedIn } from "../../desk/handler.ts";
import type { Files, Log, Ports } from "../../desk/ports.ts";
import { systemPorts } from "../../desk/systemPorts.ts";
import { mortal } from "./crash.ts";
import type { CrashPoint, Mortal } from "./crash.ts";
import { HubModel } from "./hubModel.ts";
import { line, networkFaults } from "./network.ts";
import type { Line } from "./network.ts";
import type { Plant } from "./plants.ts";
import { stream } from "./streams.ts";
import type { Purpose, Stream } from "./streams.ts";
import { settle, simulatedTime } from "./time.ts";
import type { SimulatedTime } from "./time.ts";

export interface Template {
  /** A data folder with users, a hub and checked declarations. */
  readonly folder: string;
  readonly lrns: readonly string[];
  readonly preparer: SignedIn;
  readonly reviewer: SignedIn;
}

export interface World {
  readonly seed: number;
  readonly hub: HubModel;
  readonly line: Line;
  readonly time: SimulatedTime;
  readonly streams: Readonly<Record<Purpose, Stream>>;
  readonly deaths: Map<CrashPoint | "waiting", number>;
  /** What happened, in order: the same for the same seed. */
  readonly trace: string[];
  readonly life: () => Mortal;
  readonly sessions: () => { readonly preparer: Session; readonly reviewer: Session };
  /** Opens the folder again, as after a restart of the machine. */
  boot(): void;
  /** Moves the world by one event; false when nothing will ever happen any more. */
  step(): Promise<boolean>;
  /** Moves the world until the promise has settled; undefined when the desk died first. */
  until<T>(promise: Promise<T>): Promise<T | undefined>;
  end(): void;
}

const temporary = process.platform === "linux" ? "/dev/shm" : tmpdir();
const never = new Promise<never>(() => undefined);
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Reading a small file takes no time here, so that nothing outside the driver decides what comes first. */
const files = {
  ...systemPorts({ log: silent, version: "simulation" }).files,
  readFile: (path: string) => {
    try {
      return Promise.resolve(readFileSync(path));
    } catch (error) {
      return Promise.reject(error);
    }
  },
} as Files;

function uuidv7(ids: Stream, milliseconds: number): string {
  const time = (1_780_000_000_000 + milliseconds).toString(16).padStart(12, "0");
  const hex = (digits: number): string =>
    ids
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`;
}

/** What a desk is given; everything that comes back to a dead one comes back never. */
function portsFor(life: Mortal, world: Pick<World, "time" | "line" | "streams">): Ports {
  const { time, streams } = world;
  const alive = async <T>(value: Promise<T>): Promise<T> => {
    try {
      const result = await value;
      return life.dead ? await never : result;
    } catch (error) {
      if (life.dead) return await never;
      throw error;
    }
  };
  return {
    clock: { now: time.wall, monotonic: time.now },
    random: {
      bytes: (count) => Uint8Array.from({ length: count }, () => streams.ids.below(256)),
      uuidv7: () => uuidv7(streams.ids, time.now()),
    },
    timers: { sleep: (milliseconds, signal) => alive(time.sleep(milliseconds, signal)) },
    fetch: (url, init) => alive(world.line.fetch(url, init)),
    files,
    log: silent,
    version: "simulation",
  };
}

export function createWorld(seed: number, template: Template, plant: Plant = {}): World {
  const folder = mkdtempSync(join(temporary, "tidewaiter-sim-"));
  cpSync(template.folder, folder, { recursive: true });
  const time = simulatedTime();
  const of = (purpose: Purpose): Stream => stream(seed, purpose);
  const streams = {
    workload: of("workload"),
    faults: of("faults"),
    network: of("network"),
    hub: of("hub"),
    ids: of("ids"),
    clock: of("clock"),
  };
  const hub = new HubModel(streams.hub, time.wall);
  // Each run has its own part of the faults: all at once would hide what two can do together.
  const faults = networkFaults.filter(() => streams.faults.chance(0.3));
  const it = line({
    hub,
    time,
    stream: streams.network,
    faults,
    rate: streams.faults.pick([0, 0.1, 0.3, 0.6]),
  });
  const deaths = new Map<CrashPoint | "waiting", number>();
  const trace: string[] = [];
  let life = mortal(deaths);
  let desk: Desk | undefined;
  let sessions: { preparer: Session; reviewer: Session } | undefined;
  const world: World = {
    seed,
    hub,
    line: it,
    time,
    streams,
    deaths,
    trace,
    life: () => life,
    sessions() {
      if (!sessions) throw new Error("the desk is not open");
      return sessions;
    },
    boot() {
      life.bury();
      life = mortal(deaths);
      const ports = portsFor(life, world);
      const open: typeof life.open = (options) => {
        const result = life.open(options);
        return result.ok && plant.db
          ? succeed({ ...result.value, db: plant.db(result.value.db) })
          : result;
      };
      const opened = createDesk(plant.ports?.(ports) ?? ports, { folder, background: true, open });
      if (!opened.ok)
        throw new Error(`the desk does not open: ${opened.error.code} ${opened.error.message}`);
      desk = opened.value;
      sessions = {
        preparer: desk.session(template.preparer),
        reviewer: desk.session(template.reviewer),
      };
      trace.push(`${time.now()} boot`);
    },
    async step() {
      await settle();
      if (!time.advance()) return false;
      await settle();
      return true;
    },
    async until(promise) {
      const settled: { value?: Awaited<typeof promise>; failed?: unknown; done: boolean } = {
        done: false,
      };
      promise.then(
        (value) => Object.assign(settled, { value, done: true }),
        (failed: unknown) => Object.assign(settled, { failed, done: true }),
      );
      for (;;) {
        await settle();
        if (life.dead) return undefined;
        if (settled.done) {
          if (settled.failed !== undefined) throw settled.failed as Error;
          return settled.value;
        }
        if (!time.advance()) throw new Error("a call waits for what will never come");
      }
    },
    end() {
      life.bury();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}
