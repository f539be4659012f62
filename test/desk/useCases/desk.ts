/** A real desk on a folder of its own, with a clock that the test moves and randomness that a seed repeats. */
import { createHash } from "node:crypto";
import { createReadStream, cpSync, mkdtempSync, rmSync } from "node:fs";
import * as promises from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type {
  CallInput,
  CallName,
  CallOutput,
  CallResult,
  DeskEvent,
} from "../../../core/contract.ts";
import { createDesk } from "../../../desk/desk.ts";
import type { Desk, Session } from "../../../desk/desk.ts";
import type { Ports, Random } from "../../../desk/ports.ts";

export interface TestClock {
  /** Milliseconds since 1970. */
  time: number;
}

export function seededRandom(seed: string): Random {
  let count = 0;
  const block = (): Buffer =>
    createHash("sha256")
      .update(`${seed} ${(count += 1)}`)
      .digest();
  return {
    bytes(length) {
      let bytes = Buffer.alloc(0);
      while (bytes.length < length) bytes = Buffer.concat([bytes, block()]);
      return new Uint8Array(bytes.subarray(0, length));
    },
    uuidv7() {
      const hex = block().toString("hex");
      const time = count.toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
    },
  };
}

export function testPorts(clock: TestClock, seed = "tidewaiter"): Ports {
  const quiet = (): void => {};
  return {
    clock: { now: () => new Date(clock.time).toISOString(), monotonic: () => performance.now() },
    random: seededRandom(seed),
    timers: { sleep: () => new Promise((resolve) => void setImmediate(resolve)) },
    fetch: () => Promise.reject(new Error("no network in this test")),
    files: { ...promises, createReadStream },
    log: { info: quiet, warn: quiet, error: quiet },
    version: "test",
  };
}

export const pins = { Anna: "1111", Boris: "2222", Chen: "3333", Dewi: "4444" } as const;
export type Person = keyof typeof pins;

const began = Date.parse("2026-11-23T08:00:00.000Z");

/** Values of answers that must be good. */
export async function value<Name extends CallName>(
  session: Session,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await session.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** The error's code; "" when the answer is good. */
export async function codeOf(session: Session, name: CallName, input: unknown): Promise<string> {
  const answer: CallResult<unknown> = await session.call(name, input);
  return answer.ok ? "" : answer.error.code;
}

export interface TestDesk {
  readonly desk: Desk;
  readonly folder: string;
  readonly clock: TestClock;
  readonly ports: Ports;
  readonly events: DeskEvent[];
  as(person: Person): Promise<Session>;
  /** Closes the desk and opens it again on the same folder. */
  reopen(): Promise<TestDesk>;
}

function opened(folder: string, clock: TestClock): TestDesk {
  const ports = testPorts(clock);
  const made = createDesk(ports, { folder });
  if (!made.ok) throw new Error(made.error.message);
  const desk = made.value;
  const events: DeskEvent[] = [];
  desk.on((event) => void events.push(event));
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= desk.close());
  onTestFinished(close);
  return {
    desk,
    folder,
    clock,
    ports,
    events,
    async as(person) {
      const session = desk.session();
      await value(session, "session.signIn", { user: person, pin: pins[person] });
      return session;
    },
    async reopen() {
      await close();
      return opened(folder, clock);
    },
  };
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-desk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function emptyDesk(): TestDesk {
  return opened(emptyFolder(), { time: began });
}

/**
 * Sets a folder up once: Chen is admin, Anna preparer, Boris and Dewi reviewers, hubs my and gb. Tests get copies
 * of it, since making PINs is slow on purpose. Returns what a hook removes the folder with.
 */
export async function makeTemplate(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-template-"));
  const made = createDesk(testPorts({ time: began }, "template"), { folder });
  if (!made.ok) throw new Error(made.error.message);
  const chen = made.value.session();
  await value(chen, "desk.initialise", { user: "Chen", pin: pins.Chen });
  await value(chen, "user.add", { user: "Anna", role: "preparer", pin: pins.Anna });
  await value(chen, "user.add", { user: "Boris", role: "reviewer", pin: pins.Boris });
  await value(chen, "user.add", { user: "Dewi", role: "reviewer", pin: pins.Dewi });
  await value(chen, "hub.add", { name: "klia", url: "http://127.0.0.1:9", profile: "my" });
  await value(chen, "hub.add", { name: "hmrc", url: "http://127.0.0.1:9", profile: "gb" });
  await made.value.close();
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function deskFrom(template: string): TestDesk {
  const folder = emptyFolder();
  cpSync(template, folder, { recursive: true });
  return opened(folder, { time: began + 60_000 });
}

/** Seeds and returns the LRNs in order. */
export async function seeded(
  session: Session,
  count: number,
  profile: "my" | "gb" = "my",
): Promise<string[]> {
  await value(session, "declaration.seed", { count, profile });
  const { declarations } = await value(session, "declaration.list", {
    sort: "created",
    descending: false,
    limit: 1000,
  });
  return declarations.map(({ lrn }) => lrn);
}
