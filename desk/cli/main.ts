/** The command line as a program: node desk/cli/main.ts [--data DIR] [--json] COMMAND … */
import { readFileSync } from "node:fs";
import type { Log } from "../ports.ts";
import { systemPorts } from "../systemPorts.ts";
import { runCommandLine } from "./commandLine.ts";
import type { Terminal } from "./commandLine.ts";

// npm runs a script in the project's folder; paths are meant from where the person stands.
const { INIT_CWD: standing, npm_lifecycle_event: script } = process.env;
if (script === "cli" && standing !== undefined && standing !== "") process.chdir(standing);

const stopping = new AbortController();
const interrupted = 130;

function stop(): void {
  // A second one does not wait for anything.
  if (stopping.signal.aborted) process.exit(interrupted);
  stopping.abort();
}

process.on("SIGINT", stop);
process.on("SIGTERM", stop);

// Whoever read our output has gone (a closed pager): there is nobody left to tell.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.stderr.on("error", () => undefined);

function note(text: string): void {
  process.stderr.write(text);
}

const terminal: Terminal = {
  environment: process.env,
  print: (text) => new Promise((resolve) => void process.stdout.write(text, () => resolve())),
  note,
  watched: process.stderr.isTTY,
  stopping: stopping.signal,
};

const log: Log = {
  info: () => undefined,
  warn: (message, detail) => note(`tidewaiter: ${message}${wordsOf(detail)}\n`),
  error: (message, detail) => note(`tidewaiter: ${message}${wordsOf(detail)}\n`),
};

function wordsOf(detail: unknown): string {
  if (detail === undefined) return "";
  if (detail instanceof Error) return `: ${detail.stack ?? detail.message}`;
  return `: ${JSON.stringify(detail)}`;
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version: found } = JSON.parse(text) as { version: string };
  return found;
}

const binding = process.env["TIDEWAITER_SQLITE_BINDING"];
const ports = systemPorts({
  log,
  version: version(),
  ...(binding === undefined || binding === "" ? {} : { sqliteBinding: binding }),
});

const code = await runCommandLine(process.argv.slice(2), { ports, terminal });
process.exitCode = stopping.signal.aborted ? interrupted : code;
