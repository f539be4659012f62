/**
 * Runs real hubs for tests: in this process on a temporary folder (`openTestHub`), or as the program
 * itself (`spawnHub`). Everything goes over real HTTP.
 *
 *     const hub = await openTestHub();
 *     await hub.file([message({ lrn: "TRY-ACC-1" })]);
 *     await hub.notifications();
 *     await hub.close();
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { setFlagsFromString } from "node:v8";
import { join } from "node:path";
import { z } from "zod";
import type { HubOptions, HubPorts } from "../../hub/books.ts";
import { systemClock } from "../../hub/clock.ts";
import type { Clock } from "../../hub/clock.ts";
import { systemIdentity } from "../../hub/identity.ts";
import { startHub } from "../../hub/server.ts";
import { openEmbeddedStore } from "../../hub/store.ts";
import { batchAnswer, notificationPage, problemBody } from "../../hub/wire.ts";
import type { Notification, Problem, Receipt } from "../../hub/wire.ts";
import { keptFolder } from "../kept.ts";
import { declarationXml } from "./declarationXml.ts";
import type { DeclarationParts } from "./declarationXml.ts";

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "tidewaiter-hub-"));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64");
}

export interface Message {
  messageID: string;
  functionCode: string;
  typeCode: string;
  functionalReferenceID: string;
  versionID: string;
  contentDigest: string;
  declarationXML: string;
  approval: string | null;
}

/** A message as a desk would send it; `over` replaces fields of the envelope afterwards. */
export function message(parts: DeclarationParts, over: Partial<Message> = {}): Message {
  const { functionCode = "9", typeCode = "IMA", lrn } = parts;
  const xml = over.declarationXML ?? declarationXml(parts);
  return {
    messageID: randomUUID(),
    functionCode,
    typeCode,
    functionalReferenceID: lrn,
    versionID: "1",
    contentDigest: sha256(xml),
    declarationXML: xml,
    approval: null,
    ...over,
  };
}

export function batchOf(messages: readonly unknown[], submitterID = "desk-1") {
  return { batchID: randomUUID(), submitterID, messages };
}

/** A whole document in one part, as a desk would send it; `over` replaces fields. */
export function attachmentOf(messageID: string, content: Buffer, over: object = {}) {
  return {
    attachmentID: randomUUID(),
    submitterID: "desk-1",
    messageID,
    name: "invoice.pdf",
    mediaType: "application/pdf",
    size: content.length,
    contentDigest: sha256(content),
    offset: 0,
    part: content.toString("base64"),
    ...over,
  };
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export async function ask(url: string, init?: RequestInit): Promise<Answered> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export function read<Shape>(schema: z.ZodType<Shape>, answered: Answered): Shape {
  if (answered.status >= 300) throw new Error(`answered ${answered.status}: ${answered.text}`);
  return schema.parse(JSON.parse(answered.text));
}

/** The problem in an answer, which must be one in every respect. */
export function problemOf(answered: Answered): Problem {
  const type = answered.headers.get("content-type") ?? "";
  if (!type.startsWith("application/problem+json")) throw new Error(`no problem but ${type}`);
  const problem = problemBody.parse(JSON.parse(answered.text));
  if (problem.status !== answered.status) throw new Error("the problem names another status");
  return problem;
}

/** A client of a hub at an address. */
function clientOf(url: string) {
  const post = (
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> =>
    ask(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const postBatch = (body: unknown, key: string = randomUUID()): Promise<Answered> =>
    post("/v1/declaration-batches", body, { "idempotency-key": key });
  return {
    url,
    get: (path: string, headers: Record<string, string> = {}) => ask(url + path, { headers }),
    post,
    postBatch,
    /** Files messages and gives their receipts. */
    file: async (messages: readonly unknown[], submitterID?: string): Promise<Receipt[]> =>
      read(batchAnswer, await postBatch(batchOf(messages, submitterID))).receipts,
    /** Every notification after a cursor, page by page. */
    notifications: async (after = "", limit = 500): Promise<Notification[]> => {
      const found: Notification[] = [];
      for (let cursor = after; ;) {
        const query = new URLSearchParams({ after: cursor, limit: String(limit) });
        const page = read(notificationPage, await ask(`${url}/v1/notifications?${query}`));
        found.push(...page.notifications);
        if (!page.hasMore) return found;
        cursor = page.nextCursor;
      }
    },
  };
}

type HubClient = ReturnType<typeof clientOf>;

export interface TestHub extends HubClient {
  readonly ports: HubPorts;
  /** Lines the hub reported. */
  readonly reported: string[];
  close(): Promise<void>;
}

const cache = join(import.meta.dirname, "..", "..", "node_modules", ".cache");

/** Making a new database takes seconds: it is made once for each version of the engine, then copied. */
async function emptyBooks(): Promise<string> {
  const manifest = new URL("../package.json", import.meta.resolve("@electric-sql/pglite"));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(manifest, "utf8")));
  return keptFolder(join(cache, `hub-books-${version}`), async (folder) =>
    (await openEmbeddedStore(folder)).close(),
  );
}

/** A data folder with an empty database in it. */
export async function folderWithBooks(): Promise<string> {
  const books = await emptyBooks();
  const folder = temporaryFolder();
  cpSync(books, join(folder, "books"), { recursive: true });
  return folder;
}

const usual: HubOptions = { open: true, retention: null, delay: 0, country: "MY", rate: null };

/** A hub in this process on a folder of its own, open unless told otherwise. */
export async function openTestHub(
  options: Partial<HubOptions> = {},
  clock: Clock = systemClock(),
): Promise<TestHub> {
  const folder = await folderWithBooks();
  const store = await openEmbeddedStore(join(folder, "books"));
  const reported: string[] = [];
  const hub = await startHub({
    store,
    clock,
    identity: systemIdentity(),
    options: { ...usual, ...options },
    host: "127.0.0.1",
    port: 0,
    report: (line) => reported.push(line),
    verbose: false,
  });
  return {
    ...clientOf(hub.url),
    ports: hub.ports,
    reported,
    close: async () => {
      await hub.stop();
      await store.close();
      removeFolder(folder);
    },
  };
}

export interface SpawnedHub extends HubClient {
  readonly child: ChildProcess;
  /** Everything written so far. */
  output(): { stdout: string; stderr: string };
  /** Sends the signal and gives the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Compiles the database's WebAssembly once and quickly: a hub that lives for seconds starts in half the time. */
const quickStart = "--liftoff-only";
setFlagsFromString(quickStart);

const program = join(import.meta.dirname, "..", "..", "hub", "main.ts");

/** Runs the program to its end. */
export async function runHub(
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { child, output } = startProgram(words, environment);
  const code = await exitOf(child);
  return { code, ...output() };
}

/** Starts the program and waits until it listens. */
export async function spawnHub(
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<SpawnedHub> {
  const { child, output } = startProgram(["--port", "0", ...words], environment);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const found = /^listening (http:\/\/127\.0\.0\.1:\d+)\n/.exec(output().stdout);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once("exit", (code) => reject(new Error(`hub ended with ${code}: ${output().stderr}`)));
  });
  return {
    ...clientOf(url),
    child,
    output,
    end: (signal) => {
      const exit = exitOf(child);
      child.kill(signal);
      return exit;
    },
  };
}

function startProgram(words: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [quickStart, program, ...words], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return { child, output: () => ({ stdout, stderr }) };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("close", (code) => resolve(code)));
}
