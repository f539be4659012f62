/**
 * The command line and the practice hub as real programs, each in a process of its own.
 *
 *     const desk = program(folder);
 *     await desk.run("init", "--user", "ann");                  // { code, out, err }
 *     const { json } = await desk.json("list", "--limit", "5");
 *     const hub = await startPracticeHub();
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const main = join(root, "desk/cli/main.ts");

export const pin = "4711";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

interface Settings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Program {
  readonly folder: string;
  start(words: readonly string[], settings?: Settings): Started;
  run(...words: string[]): Promise<Ended>;
  /** With --json: the one object on standard output. */
  json<Shape = Record<string, unknown>>(
    ...words: string[]
  ): Promise<{ code: number | null; json: Shape; err: string }>;
}

function start(file: string, words: readonly string[], settings: Settings): Started {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [file, ...words], {
    cwd: settings.cwd ?? root,
    env: {
      PATH,
      HOME,
      NODE_COMPILE_CACHE: join(tmpdir(), "tidewaiter-test-compiled"),
      ...settings.environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout?.on("data", (part: Buffer) => void (out += part.toString()));
  child.stderr?.on("data", (part: Buffer) => void (err += part.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

/** The command line on a data folder. */
export function program(folder: string): Program {
  const begin = (words: readonly string[], settings: Settings = {}): Started =>
    start(main, ["--data", folder, ...words], {
      ...settings,
      environment: { TIDEWAITER_PIN: pin, ...settings.environment },
    });
  return {
    folder,
    start: begin,
    run: (...words) => begin(words).ended,
    async json(...words) {
      const { code, out, err } = await begin(["--json", ...words]).ended;
      const lines = out.trimEnd().split("\n");
      if (lines.length !== 1) throw new Error(`not one object on standard output: ${out}\n${err}`);
      return { code, json: JSON.parse(out), err };
    },
  };
}

export interface PracticeHub {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

interface HubSettings {
  /** Books that are kept; else the hub has its own, removed when it stops. */
  readonly folder?: string;
  /** Takes any desk. */
  readonly open?: boolean;
  readonly port?: string;
}

/** The practice hub, by itself on a port of its own and open to any desk. */
export async function startPracticeHub(settings: HubSettings = {}): Promise<PracticeHub> {
  const { open = true, port = "0" } = settings;
  const folder = settings.folder ?? mkdtempSync(join(tmpdir(), "tidewaiter-hub-"));
  const words = ["--port", port, "--data", folder, ...(open ? ["--open"] : [])];
  const { child, ended } = start(join(root, "hub/main.ts"), words, {});
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /listening (http:\/\/\S+)/u.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(({ err }) => reject(new Error(`the hub ended: ${err}`)));
  });
  return {
    url,
    child,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      if (settings.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
