/** Runs a tool of the project as a child, streamed or kept, always with a time limit. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

export interface Ended {
  /** The exit code; 124 when the limit was reached. */
  readonly code: number;
  readonly seconds: number;
  /** Both streams together; empty when they were streamed. */
  readonly output: string;
}

export interface RunOptions {
  readonly limitSeconds: number;
  /** Shown while it runs, else kept for later. */
  readonly streamed?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** `program` is found on PATH, which the launcher has begun with the project's own tools. */
export async function runTool(
  program: string,
  words: readonly string[],
  { limitSeconds, streamed = false, environment = {} }: RunOptions,
): Promise<Ended> {
  const start = performance.now();
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", streamed ? "inherit" : "pipe", streamed ? "inherit" : "pipe"],
    // A group of its own, so that a limit also ends what the tool has started.
    detached: process.platform !== "win32",
  });
  const end = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
    } catch {
      // It has just ended by itself.
    }
  };
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    end();
  }, limitSeconds * 1000);
  process.once("exit", end);
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  const code = await new Promise<number>((done, fail) => {
    child.once("error", fail);
    child.once("close", (exit) => done(exit ?? 1));
  });
  clearTimeout(limit);
  process.off("exit", end);
  return {
    code: late ? 124 : code,
    seconds: (performance.now() - start) / 1000,
    output: late ? `${output}\nended after ${limitSeconds} s, its limit` : output,
  };
}
