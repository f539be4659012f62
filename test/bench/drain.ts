/**
 * How fast approved filings leave the desk, against a bare fetch loop that posts the same bytes in the same batches to a
 * hub of the same kind in the same run. `node test/bench/drain.ts [--heavy] [--count N]` shows it alone; --heavy also drains 100,000.
 */
import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { startPostgres } from "../hub/postgresServer.ts";
import type { PostgresServer } from "../hub/postgresServer.ts";
import type { Figure } from "./alternate.ts";
import { median } from "./percentile.ts";
import { approvedFolder } from "./drain/folder.ts";
import type { ApprovedFolder } from "./drain/folder.ts";
import type { Drained } from "./drain/run.ts";

const root = join(import.meta.dirname, "../..");

interface Hub {
  readonly url: string;
  stop(): Promise<void>;
}

type NewHub = () => Promise<Hub>;

async function start(words: readonly string[], environment: Record<string, string>): Promise<Hub> {
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      const found = /listening (http:\S+)/u.exec(chunk.toString());
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once("exit", (code) => reject(new Error(`the hub ended with ${code}`)));
  });
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await gone;
  };
  return { url, stop };
}

const stub: NewHub = () => start([join(import.meta.dirname, "drain/stub.ts")], {});

function onPostgres(server: PostgresServer): NewHub {
  return () =>
    start([join(root, "hub/main.ts"), "--open", "--port", "0"], {
      HUB_DATABASE_URL: server.database(),
    });
}

async function drain(
  mode: "desk" | "bare",
  folder: ApprovedFolder,
  newHub: NewHub,
): Promise<Drained> {
  const hub = await newHub();
  const words = [join(import.meta.dirname, "drain/run.ts"), mode, folder.copy(), hub.url];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words);
    return JSON.parse(stdout) as Drained;
  } finally {
    await hub.stop();
  }
}

/** The median over the rounds of the desk's rate / the bare loop's; the two take turns at who goes first. */
async function ratio(
  folder: ApprovedFolder,
  newHub: NewHub,
  name: string,
  rounds = 3,
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (["bare", "desk"] as const) : (["desk", "bare"] as const);
    const took: Partial<Record<"desk" | "bare", Drained>> = {};
    for (const mode of order) took[mode] = await drain(mode, folder, newHub);
    const { desk, bare } = took;
    if (desk === undefined || bare === undefined || desk.filings !== bare.filings)
      throw new Error("the two did not drain the same filings");
    const rate = ({ filings, milliseconds }: Drained): string =>
      `${((filings / milliseconds) * 1000).toFixed(0)}/s`;
    ratios.push(bare.milliseconds / desk.milliseconds);
    console.log(`${name}: desk ${rate(desk)}, bare ${rate(bare)}, ${desk.batches} batches`);
  }
  return median(ratios);
}

async function growth(small: ApprovedFolder, large: ApprovedFolder, rounds: number) {
  const times: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [few, many] = [await drain("desk", small, stub), await drain("desk", large, stub)];
    times.push(many.milliseconds / few.milliseconds);
    peaks.push(many.peakBytes / few.peakBytes);
    console.log(
      `peak memory ${Math.round(few.peakBytes / 2 ** 20)} MB for ${few.filings}, ${Math.round(many.peakBytes / 2 ** 20)} MB for ${many.filings}`,
    );
  }
  return { time: median(times), peak: median(peaks) };
}

/** Flat: what the desk holds while it drains does not grow with how much there is to drain. */
const flat = 1.2;

async function lightFigures(folder: ApprovedFolder, double: ApprovedFolder, count: number) {
  return [
    {
      name: `rate of draining ${count} filings / bare fetch loop, a hub that only reads`,
      value: await ratio(folder, stub, "reads only"),
      goal: 0.35,
      better: "higher",
    },
    {
      name: `peak memory draining ${2 * count} filings / draining ${count}`,
      value: (await growth(folder, double, 1)).peak,
      goal: flat,
      better: "lower",
    },
  ] as const satisfies Figure[];
}

async function postgresFigures(folder: ApprovedFolder, count: number): Promise<Figure[]> {
  const server = await startPostgres();
  if ("missing" in server) {
    console.log(`skipped: no figure with the hub on PostgreSQL: ${server.missing}`);
    return [];
  }
  const name = `rate of draining ${count} filings / bare fetch loop, the hub on PostgreSQL`;
  try {
    const value = await ratio(folder, onPostgres(server), "on PostgreSQL");
    return [{ name, value, goal: 0.6, better: "higher" }];
  } finally {
    server.stop();
  }
}

async function heavyFigures(folder: ApprovedFolder, count: number): Promise<Figure[]> {
  const most = 10 * count;
  const many = await approvedFolder(most);
  try {
    const { time, peak } = await growth(folder, many, 3);
    return [
      { name: `time of draining ${most} / ${count}`, value: time, goal: 12, better: "lower" },
      { name: `peak memory of ${most} / ${count}`, value: peak, goal: flat, better: "lower" },
    ];
  } finally {
    many.drop();
  }
}

/** Figures of the drain. `heavy` drains 100,000 too, which takes minutes to prepare. */
export async function drainFigures({ heavy = false, count = 10_000 } = {}): Promise<Figure[]> {
  const folder = await approvedFolder(count);
  const double = await approvedFolder(2 * count);
  try {
    return [
      ...(await lightFigures(folder, double, count)),
      ...(await postgresFigures(folder, count)),
      ...(heavy ? await heavyFigures(folder, count) : []),
    ];
  } finally {
    double.drop();
    folder.drop();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { heavy: { type: "boolean" }, count: { type: "string", default: "10000" } },
  });
  const figures = await drainFigures({ heavy: values.heavy ?? false, count: Number(values.count) });
  for (const { name, value, goal } of figures)
    console.log(`${value.toFixed(2)} (goal ${goal}) ${name}`);
}
