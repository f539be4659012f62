/** `npm start [-- words for the app]`: the real window for a person, with a practice hub beside it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./app.ts";
import { root } from "./command.ts";
import { ensureDisplay } from "./display.ts";
import { HubDidNotStart, startPracticeHub } from "./practiceHub.ts";
import type { PracticeHub } from "./practiceHub.ts";

/** The folder that Electron keeps for this app and person; `--user-data-dir=` names another. */
function userData(words: readonly string[]): string {
  const flag = "--user-data-dir=";
  const named = words.findLast((word) => word.startsWith(flag));
  if (named !== undefined) return named.slice(flag.length);
  if (process.platform === "darwin") {
    return join(homedir(), "Library", "Application Support", "tidewaiter");
  }
  const roaming = process.env["APPDATA"];
  if (process.platform === "win32" && roaming !== undefined) return join(roaming, "tidewaiter");
  return join(process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config"), "tidewaiter");
}

function lastPort(path: string): number {
  try {
    return Number(readFileSync(path, "utf8")) || 0;
  } catch {
    // The first start, or a folder that was cleared: any port will do.
    return 0;
  }
}

/** On the port that it had last time when that is free: the desk remembers its hubs by address. */
async function startHub(folder: string): Promise<PracticeHub | undefined> {
  mkdirSync(folder, { recursive: true });
  const data = join(folder, "practice-hub");
  const portFile = join(folder, "practice-hub.port");
  const port = lastPort(portFile);
  let hub: PracticeHub;
  try {
    hub = await startPracticeHub({ data, port });
  } catch (error) {
    if (!(error instanceof HubDidNotStart)) throw error;
    if (error.code === 3) {
      // Most likely this app is open already, and this start will only bring its window forward.
      process.stderr.write(`${error.message.trimEnd()}\nGoing on without a practice hub.\n`);
      return undefined;
    }
    if (port === 0) throw error;
    hub = await startPracticeHub({ data });
  }
  writeFileSync(portFile, new URL(hub.url).port);
  return hub;
}

/** The words that every start of the built app needs on this machine. */
function sandboxWords(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const electron = process.env["ELECTRON_EXEC_PATH"];
  if (electron === undefined) throw new Error("start this with npm start, which finds Electron");
  await ensureBuilt();
  const hub = await startHub(userData(words));
  const display = await ensureDisplay();
  if (display.isVirtual)
    process.stderr.write("No display here: the window opens where nobody sees it (Xvfb).\n");
  if (hub !== undefined) process.stderr.write(`Practice hub at ${hub.url}\n`);
  const app = spawn(electron, [root, ...sandboxWords(), ...words], {
    stdio: "inherit",
    // Its own group: Ctrl-C would reach it twice, by the terminal and by us, and a second signal ends it hard.
    detached: process.platform !== "win32",
    env: { ...process.env, ...(hub === undefined ? {} : { TIDEWAITER_PRACTICE_HUB: hub.url }) },
  });
  let asked = false;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      app.kill(asked ? "SIGKILL" : signal);
      asked = true;
    });
  }
  const [code] = await once(app, "exit");
  await hub?.stop();
  display.stop();
  process.exitCode = typeof code === "number" ? code : 1;
}

await main();
