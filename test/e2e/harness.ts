/**
 * Drives the built app as a person would, for e2e tests and the tour. How to use it:
 *
 *   const hub = await startHub();                         // optional: a practice hub on a free port
 *   const app = await launchApp({ practiceHub: hub.url }); // a fresh data folder and a profile of its own
 *   await app.page.getByRole("grid").waitFor();            // app.page is Playwright's page
 *   await app.ask("declaration.count", { by: "work" });    // straight to the desk, past the screens; call() where it may refuse
 *   app.pickNext(["/path/to/file.xml"]);                   // what the next file dialog answers; saveNext(path) likewise
 *   await app.killDesk();                                  // kill -9; the shell starts it again
 *   expect(app.faults).toEqual([]);                        // console errors, page errors, CSP violations so far
 *   await app.close();                                     // launchApp({ folder: app.folder }) opens it once more
 *   await app.drop(); await hub.stop();                    // closes it and removes what it kept
 *
 * Run under `npm run e2e`, which sets up, builds and gives a display. Every wait here has a limit.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { _electron } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { startPracticeHub } from "../../build/practiceHub.ts";
import type { PracticeHub } from "../../build/practiceHub.ts";
import type { CallInput, CallName, CallOutput, CallResult } from "../../core/contract.ts";

const root = resolve(import.meta.dirname, "..", "..");
const isRoot = process.getuid?.() === 0;
const deskName = "Tidewaiter desk";
const startWithin = 30_000;
const endWithin = 15_000;

export interface LaunchOptions {
  /** Holds data and profile; a fresh one under the system's temporary folder when not given. */
  readonly folder?: string;
  /** The address of a practice hub, as `npm start` would tell it. */
  readonly practiceHub?: string;
  /** More words for the app's command line. */
  readonly args?: readonly string[];
}

export interface App {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** The data folder, for the command line beside the window. */
  readonly data: string;
  /** Console errors, page errors and refusals by the content policy, in order. */
  readonly faults: string[];
  /** What main and desk wrote to standard error. */
  readonly stderr: string[];
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<CallResult<CallOutput<Name>>>;
  /** A call that must succeed: throws what the desk refused it with. */
  ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  pickNext(paths: readonly string[]): Promise<void>;
  saveNext(path: string): Promise<void>;
  deskPid(): Promise<number | undefined>;
  killDesk(): Promise<void>;
  close(): Promise<void>;
  /** Closes the app, if it is open, and removes its folder. */
  drop(): Promise<void>;
}

/** Opens the app of out/ and waits until its page has loaded. */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "tidewaiter-e2e-"));
  const data = join(folder, "data");
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  const electron = await _electron.launch({
    args: [root, "--data", data, profile, ...(options.args ?? [])],
    cwd: root,
    // Chromium refuses to run its sandbox as root; everybody else tests with it.
    chromiumSandbox: !isRoot,
    env: environment(options),
    timeout: startWithin,
  });
  const faults: string[] = [];
  const stderr: string[] = [];
  electron.process().stderr?.on("data", (chunk: Buffer) => stderr.push(chunk.toString("utf8")));
  electron.on("window", (page) => collectFaults(page, faults));
  try {
    const page = await electron.firstWindow({ timeout: startWithin });
    await page.waitForLoadState("load");
    return { electron, page, folder, data, faults, stderr, ...orders(electron, page, folder) };
  } catch (cause) {
    electron.process().kill("SIGKILL");
    throw new Error(`the window did not open; the app said:\n${stderr.join("")}`, { cause });
  }
}

function environment(options: LaunchOptions): Record<string, string> {
  const all = { ...process.env, TIDEWAITER_PRACTICE_HUB: options.practiceHub };
  const given = Object.entries(all).filter((entry): entry is [string, string] => !!entry[1]);
  return Object.fromEntries(given.filter(([name]) => name !== "TIDEWAITER_DATA"));
}

function collectFaults(page: Page, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
}

type Calls = Pick<App, "call" | "ask">;

function calls(page: Page): Calls {
  const call: App["call"] = async (name, input) => {
    const answer = await page.evaluate(
      (asked) => {
        const inPage = window.tidewaiter.call as (name: string, input: unknown) => Promise<unknown>;
        return inPage(asked.name, asked.input);
      },
      { name: String(name), input },
    );
    // What crosses Playwright loses its type; the desk has answered by the contract.
    return answer as CallResult<CallOutput<typeof name>>;
  };
  const ask: App["ask"] = async (name, input) => {
    const answer = await call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
    return answer.value;
  };
  return { call, ask };
}

type Orders = Calls &
  Pick<App, "pickNext" | "saveNext" | "deskPid" | "killDesk" | "close" | "drop">;

function orders(electron: ElectronApplication, page: Page, folder: string): Orders {
  const deskPid = () =>
    electron.evaluate(
      ({ app }, name) => app.getAppMetrics().find((metric) => metric.name === name)?.pid,
      deskName,
    );
  // Playwright forgets the process once it has ended.
  const shell = electron.process();
  const close = async (): Promise<void> => {
    const hasEnded = () => shell.exitCode !== null || shell.signalCode !== null;
    if (hasEnded()) return;
    const gone = once(shell, "exit");
    await Promise.race([electron.close(), sleep(endWithin)]);
    await Promise.race([gone, sleep(endWithin)]);
    if (hasEnded()) return;
    shell.kill("SIGKILL");
    throw new Error(`the app did not close within ${endWithin} ms`);
  };
  return {
    ...calls(page),
    pickNext: (paths) =>
      electron.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: false, filePaths: [...filePaths] });
      }, paths),
    saveNext: (path) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, path),
    deskPid,
    async killDesk() {
      const pid = await deskPid();
      if (pid === undefined) throw new Error("the desk process is not running");
      process.kill(pid, "SIGKILL");
      for (let waited = 0; (await deskPid()) === pid; waited += 50) {
        if (waited > endWithin) throw new Error(`the desk process ${pid} survived kill -9`);
        await sleep(50);
      }
    },
    close,
    async drop() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A practice hub as a process of its own, open to any submitter: { url, data, pid, stop() }.
 * @param data its folder, which stays; else it has one of its own until it stops.
 */
export async function startHub(data?: string): Promise<PracticeHub> {
  if (data !== undefined) return await startPracticeHub({ data });
  const own = mkdtempSync(join(tmpdir(), "tidewaiter-hub-"));
  const hub = await startPracticeHub({ data: own });
  return {
    ...hub,
    async stop() {
      await hub.stop();
      rmSync(own, { recursive: true, force: true });
    },
  };
}
