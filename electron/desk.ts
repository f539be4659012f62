/** The desk's process: opens the data folder, answers calls one session long, tells events. Only here is the database open. */
import { net } from "electron";
import { fail, isCallName } from "../core/contract.ts";
import { createDesk } from "../desk/desk.ts";
import type { Log, Ports } from "../desk/ports.ts";
import { systemPorts } from "../desk/systemPorts.ts";
import type { FromDesk, ToDesk } from "./deskProcess.ts";

const { parentPort } = process;

function say(message: FromDesk): void {
  parentPort.postMessage(message);
}

const log: Log = {
  info: (message, detail) => console.error(message, detail ?? ""),
  warn: (message, detail) => console.error(message, detail ?? ""),
  error: (message, detail) => console.error(message, detail ?? ""),
};

function portsOfElectron(): Ports {
  const { TIDEWAITER_SQLITE_BINDING: sqliteBinding, TIDEWAITER_PRACTICE_HUB: practiceHub } =
    process.env;
  return {
    ...systemPorts({
      log,
      version: process.env["TIDEWAITER_VERSION"] ?? "",
      ...(sqliteBinding === undefined ? {} : { sqliteBinding }),
      ...(practiceHub === undefined ? {} : { practiceHub }),
    }),
    // Electron's own fetch uses the proxy and the certificates of the system.
    fetch: (url, init) => net.fetch(url, init),
  };
}

function run(): void {
  const folder = process.env["TIDEWAITER_DATA"];
  if (folder === undefined) throw new Error("TIDEWAITER_DATA names no data folder");
  const opened = createDesk(portsOfElectron(), { folder });
  if (!opened.ok) {
    say({ kind: "refused", error: opened.error });
    // The message must be out before the process is gone.
    setTimeout(() => process.exit(3), 100);
    return;
  }
  const desk = opened.value;
  const session = desk.session();
  desk.on((event) => say({ kind: "event", event }));
  parentPort.on("message", (event) => {
    const message = event.data as ToDesk;
    if (message.kind === "close") {
      void desk.close().then(() => process.exit(0));
      return;
    }
    const { id, name, input } = message;
    const answered = isCallName(name)
      ? session.call(name, input)
      : Promise.resolve(fail("unknown-call", `There is no call “${name}”.`));
    void answered.then((result) => say({ kind: "answer", id, result }));
  });
  say({ kind: "opened" });
}

run();
