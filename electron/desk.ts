/** The utility process: opens the one desk on the data folder and answers what main passes on. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { net } from "electron";
import { fail } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import { createDesk } from "../desk/desk.ts";
import type { Desk, Session } from "../desk/desk.ts";
import { systemPorts } from "../desk/systemPorts.ts";
import { openLog } from "./log.ts";
import type { FromDesk, ToDesk } from "./messages.ts";

// Lists make short-lived rows by the thousand: without this V8 takes 12 MB more for them and never gives it back.
setFlagsFromString("--semi-space-growth-factor=1");

// Loading the index leaves 12 MB of room that V8 would keep: only this collection makes its heap as small as it can be.
setFlagsFromString("--expose-gc");
const collect: NodeJS.GCFunction = runInNewContext("gc");

function giveBack(): void {
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}

const port = process.parentPort;

function post(message: FromDesk): void {
  port.postMessage(message);
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`main starts this process with ${name}`);
  return value;
}

/** Chromium's network: the system's proxy and certificates. Answers are never taken from a cache, nor cookies sent. */
function fetchAsTheSystem(url: string, init?: RequestInit): Promise<Response> {
  return net.fetch(url, { credentials: "omit", cache: "no-store", ...init });
}

function serve(desk: Desk): void {
  const sessions = new Map<number, Session>();
  desk.on((event) => post({ kind: "event", event }));

  async function call(message: ToDesk & { kind: "call" }): Promise<CallResult<unknown>> {
    const session = sessions.get(message.session) ?? desk.session();
    sessions.set(message.session, session);
    // The desk refuses a name that it does not know; the type is only the table's.
    return await session.call(message.name as Parameters<Session["call"]>[0], message.input);
  }

  port.on("message", ({ data }: { data: ToDesk }) => {
    switch (data.kind) {
      case "call": {
        const { id } = data;
        void call(data)
          .catch((error: unknown) => fail("internal-fault", String(error)))
          .then((result) => post({ kind: "answer", id, result }));
        return;
      }
      case "end-session":
        sessions.delete(data.session);
        return;
      case "close":
        void desk.close().then(() => process.exit(0));
        return;
      default:
        data satisfies never;
    }
  });
}

function main(): void {
  const sqliteBinding = process.env["TIDEWAITER_SQLITE_BINDING"];
  const practiceHub = process.env["TIDEWAITER_PRACTICE_HUB"];
  const log = openLog(required("TIDEWAITER_LOGS"), "desk");
  const ports = systemPorts({
    log,
    version: required("TIDEWAITER_VERSION"),
    ...(sqliteBinding === undefined ? {} : { sqliteBinding }),
    ...(practiceHub === undefined ? {} : { practiceHub }),
  });
  const opened = createDesk(
    { ...ports, fetch: fetchAsTheSystem, giveBack },
    { folder: required("TIDEWAITER_DATA"), background: true, backups: true },
  );
  if (!opened.ok) {
    // Main ends this process after it has read the message; ending here could lose it.
    post({ kind: "refused", error: opened.error });
    return;
  }
  serve(opened.value);
  post({ kind: "opened" });
}

main();
