/**
 * A real desk on a folder of its own, with Ann who prepares and Bob who reviews.
 *
 *     const world = await openWorld();
 *     await world.import(parcelFile(["A1"]));
 *     await world.approveAll();           // checked and approved by Bob
 *     await world.ann.call("sync.run", {});
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { CallName, CallOutput, CallResult, DeskEvent } from "../../core/contract.ts";
import { createDesk } from "../../desk/desk.ts";
import type { Desk, Session } from "../../desk/desk.ts";
import type { Log, Ports } from "../../desk/ports.ts";
import { systemPorts } from "../../desk/systemPorts.ts";

export const pin = "4711";

/** What the desk logged, for tests that say that it should not. */
export interface Heard {
  readonly log: Log;
  readonly lines: string[];
}

export function hearing(): Heard {
  const lines: string[] = [];
  const hear = (level: string) => (message: string, detail?: unknown) =>
    void lines.push(
      `${level} ${message} ${detail instanceof Error ? (detail.stack ?? "") : JSON.stringify(detail)}`,
    );
  return { lines, log: { info: hear("info"), warn: hear("warn"), error: hear("error") } };
}

/** Ports on which time runs so many times faster: pauses are waited for, but not for long. */
export function fastPorts(times: number, log: Log, more: Partial<Ports> = {}): Ports {
  const ports = systemPorts({ log, version: "test" });
  return {
    ...ports,
    clock: { ...ports.clock, monotonic: () => performance.now() * times },
    timers: { sleep: (milliseconds, signal) => ports.timers.sleep(milliseconds / times, signal) },
    ...more,
  };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-desk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function value<T>(result: CallResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export interface World {
  readonly desk: Desk;
  readonly folder: string;
  readonly ann: Session;
  readonly bob: Session;
  readonly events: DeskEvent[];
  readonly heard: Heard;
  /** A call that must succeed. */
  ask<Name extends CallName>(name: Name, input: unknown): Promise<CallOutput<Name>>;
  /** Imports the text as a file of Ann's. */
  import(csv: string, more?: object): Promise<CallOutput<"declaration.import">>;
  /** Checks and approves everything there is. */
  approveAll(): Promise<CallOutput<"declaration.approve">>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly folder?: string;
  readonly ports?: (log: Log) => Ports;
  readonly background?: boolean;
}

let template: Promise<string> | undefined;

/** A folder with the two users, made once: their PINs are slow on purpose. */
async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-template-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const desk = value(createDesk(fastPorts(1, hearing().log), { folder }));
  const session = desk.session();
  value(await session.call("desk.initialise", { user: "ann", pin }));
  value(await session.call("user.add", { user: "bob", role: "reviewer", pin }));
  await desk.close();
  return folder;
}

export async function preparedFolder(): Promise<string> {
  template ??= makeTemplate();
  const folder = temporaryFolder();
  cpSync(await template, folder, { recursive: true });
  return folder;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const folder = options.folder ?? (await preparedFolder());
  const heard = hearing();
  const ports = options.ports?.(heard.log) ?? fastPorts(20, heard.log);
  const desk = value(createDesk(ports, { folder, background: options.background ?? false }));
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await desk.close();
    open = false;
  };
  onTestFinished(close);
  const events: DeskEvent[] = [];
  desk.on((event) => void events.push(event));
  const ann = desk.session();
  const bob = desk.session();
  value(await ann.call("session.signIn", { user: "ann", pin }));
  value(await bob.call("session.signIn", { user: "bob", pin }));
  return {
    desk,
    folder,
    ann,
    bob,
    events,
    heard,
    close,
    ask: async (name, input) => value(await ann.call(name, input)),
    async import(csv, more = {}) {
      const file = join(temporaryFolder(), "parcels.csv");
      writeFileSync(file, csv);
      return value(await ann.call("declaration.import", { files: [file], ...more }));
    },
    async approveAll() {
      value(await ann.call("declaration.check", {}));
      return value(await bob.call("declaration.approve", {}));
    },
  };
}
