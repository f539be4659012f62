// Runs a program and keeps what it said, so that a failure can be explained.
import { spawn } from "node:child_process";
import { setupFault } from "./progress.mjs";

const kept = 20_000;

/**
 * Runs a program to its end without blocking the progress line.
 * @returns {Promise<{ code: number, output: string }>} exit code and the end of its output, both streams together
 */
export function run(program, args, options = {}) {
  const { limitSeconds, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...spawnOptions });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-kept);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer =
      limitSeconds === undefined
        ? undefined
        : setTimeout(() => child.kill("SIGKILL"), limitSeconds * 1000);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a program that must succeed; otherwise the fault says what failed and how it ended. */
export async function mustRun(what, program, args, options) {
  const result = await run(program, args, options).catch((error) => ({
    code: 1,
    output: String(error.message),
  }));
  if (result.code !== 0) {
    const end = result.output.trim().split("\n").slice(-15).join("\n  ");
    throw setupFault(`${what} failed (exit ${result.code}):\n  ${end}`);
  }
  return result.output;
}
