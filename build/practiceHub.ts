/** Starts the practice hub as a process of its own, for trying out, tests and the tour. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./command.ts";

export interface PracticeHub {
  readonly url: string;
  readonly data: string;
  readonly pid: number;
  /** Lets it finish; kills it when it does not. */
  stop(): Promise<void>;
}

export interface PracticeHubOptions {
  readonly data: string;
  /** 0, the default: any free one. */
  readonly port?: number;
  /** More words for its command line. */
  readonly words?: readonly string[];
}

export class HubDidNotStart extends Error {
  override readonly name = "HubDidNotStart";
  /** Its exit code: 1 the port is taken, 3 the folder is in use or cannot be used; null when it was too slow. */
  readonly code: number | null;
  constructor(message: string, code: number | null) {
    super(message);
    this.code = code;
  }
}

const startWithin = 60_000;
const endWithin = 15_000;

/** Resolves when it listens, open to any submitter on this machine; throws HubDidNotStart with what it said. */
export async function startPracticeHub(options: PracticeHubOptions): Promise<PracticeHub> {
  const { data, port = 0, words = [] } = options;
  const all = ["--port", String(port), "--data", data, "--open", ...words];
  const hub = spawn(process.execPath, [join(root, "hub/main.ts"), ...all], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    // Its own group: Ctrl-C must not take it away from an app that is still closing.
    detached: process.platform !== "win32",
  });
  const kill = (): void => void hub.kill("SIGKILL");
  process.once("exit", kill);
  let said = "";
  hub.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString("utf8")).slice(-4000)));
  const ended = once(hub, "exit");
  const limit = new AbortController();
  try {
    const url = await Promise.race([
      listeningAddress(hub.stdout),
      ended.then(([code]) => {
        throw new HubDidNotStart(`the practice hub ended before it listened:\n${said}`, code);
      }),
      sleep(startWithin, undefined, { signal: limit.signal }).then(() => {
        kill();
        throw new HubDidNotStart(`the practice hub was too slow to start:\n${said}`, null);
      }),
    ]);
    return { url, data, pid: hub.pid ?? 0, stop: () => stop(hub, ended, kill) };
  } finally {
    limit.abort();
  }
}

async function listeningAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const url = /^listening (http:\S+)$/u.exec(line)?.[1];
    if (url !== undefined) {
      // Nobody reads further lines; a full pipe must not stop the hub.
      output.resume();
      return url;
    }
  }
  // It has ended; its exit tells more than this could.
  return await new Promise<never>(() => undefined);
}

async function stop(
  hub: ReturnType<typeof spawn>,
  ended: Promise<unknown>,
  kill: () => void,
): Promise<void> {
  hub.kill("SIGTERM");
  const timer = setTimeout(kill, endWithin);
  await ended;
  clearTimeout(timer);
  process.off("exit", kill);
}
