/** Running the desk under strace, and reading what it wrote, synced and said, in order. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Orders } from "./diskDesk.ts";

/** Why nothing can be traced here; undefined when it can. */
export function cannotTrace(): string | undefined {
  if (process.platform !== "linux") return "strace is for Linux";
  if (spawnSync("strace", ["-V"]).status !== 0) return "strace is not installed";
  const tried = spawnSync("strace", ["-o", "/dev/null", "true"]);
  return tried.status === 0 ? undefined : "this machine does not allow tracing";
}

const program = join(import.meta.dirname, "diskDesk.ts");

export interface Said {
  /** The answer's words, a line each. */
  readonly lines: readonly string[];
  readonly acks: readonly Ack[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What strace and the desk wrote on standard error. */
  readonly trouble: string;
}

export interface Ack {
  readonly lrn: string;
  readonly messageID: string;
  readonly digest: string;
}

export function acksIn(lines: readonly string[]): Ack[] {
  return lines.flatMap((line) => {
    const [word, lrn, messageID, digest] = line.split(" ");
    if (word !== "ACK" || lrn === undefined || messageID === undefined) return [];
    return [{ lrn, messageID, digest: digest ?? "" }];
  });
}

export interface Run {
  readonly folder: string;
  readonly orders?: Orders;
  /** Words before the program: strace with its rules, prlimit. */
  readonly under?: readonly string[];
  /** Told of each line as it comes. */
  readonly heard?: (line: string, pid: number) => void;
}

export async function runDesk({ folder, orders = {}, under = [], heard }: Run): Promise<Said> {
  const words = [...under, process.execPath, program, folder, JSON.stringify(orders)];
  const [first = "", ...rest] = words;
  const { PATH = "", TMPDIR = "/tmp" } = process.env;
  const child = spawn(first, rest, {
    env: { PATH, NODE_COMPILE_CACHE: join(TMPDIR, "tidewaiter-test-compiled") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let trouble = "";
  let told = 0;
  child.stdout.on("data", (part: Buffer) => {
    out += part.toString();
    const whole = out.split("\n").slice(0, -1);
    for (; told < whole.length; told += 1) heard?.(whole[told] ?? "", child.pid ?? 0);
  });
  child.stderr.on("data", (part: Buffer) => void (trouble += part.toString()));
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  const lines = out.split("\n").slice(0, -1);
  return { lines, acks: acksIn(lines), code, signal, trouble };
}

/** Files of the data folder that the proofs are about. */
const databaseFiles = ["tidewaiter.sqlite", "tidewaiter.sqlite-wal"];

/** Notes calls on the database's own files, and no others, in a file. */
export function counting(folder: string, calls: string, file: string): string[] {
  const paths = databaseFiles.flatMap((name) => ["-P", join(folder, name)]);
  return ["strace", "-qq", "-o", file, ...paths, "-e", `trace=${calls}`];
}

/** Injects into calls on the database's own files, which it counts from 1. */
export function injecting(folder: string, calls: string, rule: string): string[] {
  return [...counting(folder, calls, "/dev/null"), "-e", `inject=${calls}:${rule}`];
}

const traced =
  "openat,close,pwrite64,ftruncate,fsync,fdatasync,write,unlink,rename,renameat,renameat2";

/** Writes the trace of what follows into a file. Only the main thread is followed: SQLite works nowhere else. */
export function tracing(file: string): string[] {
  return ["strace", "-qq", "-xx", "-s", "8000000", "-e", `trace=${traced}`, "-o", file];
}

export type Step =
  | { readonly do: "write"; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly do: "truncate"; readonly file: string; readonly size: number }
  | { readonly do: "sync"; readonly file: string }
  /** A name appears in the folder, or goes. */
  | { readonly do: "create" | "unlink"; readonly file: string }
  | { readonly do: "sync-folder" }
  | { readonly do: "say"; readonly text: string };

function bytesOf(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll("\\x", ""), "hex");
}

const openLine = /^openat\(AT_FDCWD, "([^"]*)", ([A-Z_|0-9a-z]+)(?:, \d+)?\)\s+= (\d+)$/u;
const writeLine = /^pwrite64\((\d+), "([^"]*)", \d+, (\d+)\)\s+= (\d+)$/u;
const sayLine = /^write\((\d+), "([^"]*)", \d+\)\s+= (\d+)$/u;
const numbered = /^(close|fsync|fdatasync)\((\d+)\)\s+= 0$/u;
const cutLine = /^ftruncate\((\d+), (\d+)\)\s+= 0$/u;
const gone = /^unlink\("([^"]*)"\)\s+= 0$/u;

/**
 * What happened to the database's files, in order. A call that failed did nothing. Throws at a line about them that it
 * cannot read, so that nothing is passed over.
 */
export function stepsOf(traceFile: string, folder: string): Step[] {
  const steps: Step[] = [];
  const open = new Map<number, string>();
  const fileOf = (descriptor: string | undefined): string | undefined => {
    const path = open.get(Number(descriptor));
    if (path === undefined || !path.startsWith(`${folder}/`)) return undefined;
    const name = basename(path);
    return databaseFiles.includes(name) ? name : undefined;
  };
  for (const line of readFileSync(traceFile, "latin1").split("\n")) {
    const step = stepOf(line, folder, open, fileOf);
    if (step !== undefined) steps.push(step);
  }
  return steps;
}

function stepOf(
  line: string,
  folder: string,
  open: Map<number, string>,
  fileOf: (descriptor: string | undefined) => string | undefined,
): Step | undefined {
  const opened = openLine.exec(line);
  if (opened !== null) {
    const path = bytesOf(opened[1] ?? "").toString();
    open.set(Number(opened[3]), path);
    const name = basename(path);
    const creates = (opened[2] ?? "").includes("O_CREAT") && path === join(folder, name);
    return creates && databaseFiles.includes(name) ? { do: "create", file: name } : undefined;
  }
  const written = writeLine.exec(line);
  if (written !== null) {
    const file = fileOf(written[1]);
    if (file === undefined) return undefined;
    const bytes = bytesOf(written[2] ?? "").subarray(0, Number(written[4]));
    return { do: "write", file, at: Number(written[3]), bytes };
  }
  const said = sayLine.exec(line);
  if (said !== null) {
    return said[1] === "1" ? { do: "say", text: bytesOf(said[2] ?? "").toString() } : undefined;
  }
  const call = numbered.exec(line);
  if (call !== null) {
    const file = fileOf(call[2]);
    const path = open.get(Number(call[2]));
    if (call[1] === "close") open.delete(Number(call[2]));
    else if (file !== undefined) return { do: "sync", file };
    else if (path === folder) return { do: "sync-folder" };
    return undefined;
  }
  const cut = cutLine.exec(line);
  if (cut !== null) {
    const file = fileOf(cut[1]);
    return file === undefined ? undefined : { do: "truncate", file, size: Number(cut[2]) };
  }
  const unlinked = gone.exec(line);
  if (unlinked !== null) {
    const path = bytesOf(unlinked[1] ?? "").toString();
    const name = basename(path);
    const ours = path === join(folder, name) && databaseFiles.includes(name);
    return ours ? { do: "unlink", file: name } : undefined;
  }
  const about = /^(?:pwrite64|ftruncate|fsync|fdatasync)\((\d+)/u.exec(line);
  const failed = /= -1 E/u.test(line);
  if (about !== null && fileOf(about[1]) !== undefined && !failed) {
    throw new Error(`a line of the trace cannot be read: ${line.slice(0, 200)}`);
  }
  return undefined;
}
