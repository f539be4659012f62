/** Starts an Electron app as a person would, without a test driver in it, and looks into its page from outside. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";

export interface RunningApp {
  readonly page: Page;
  readonly pid: number;
  /** Wall clock just before the start, in ms. */
  readonly startedAt: number;
  close(): Promise<void>;
}

const attachWithin = 60_000;
const endWithin = 20_000;

/** The address that Chromium prints for whoever wants to look into its pages. */
async function debuggerOf(child: ChildProcess): Promise<string> {
  let said = "";
  return await new Promise<string>((resolve, reject) => {
    const fail = (): void => reject(new Error(`the app did not start:\n${said}`));
    const timer = setTimeout(fail, attachWithin);
    child.once("exit", fail);
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      child.off("exit", fail);
      resolve(address);
    });
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  for (let waited = 0; waited < attachWithin; waited += 50) {
    const page = browser.contexts()[0]?.pages()[0];
    if (page !== undefined) return page;
    await sleep(50);
  }
  throw new Error("the app shows no page");
}

/** @param settle Milliseconds left to the app alone before anybody looks into it. */
export async function startApp(
  folder: string,
  words: readonly string[],
  settle: number,
  heard: (text: string) => void = () => {},
): Promise<RunningApp> {
  const electron = process.env["ELECTRON_EXEC_PATH"];
  if (electron === undefined)
    throw new Error("start this with npm run bench:ui, which finds Electron");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const startedAt = Date.now();
  const child = spawn(electron, [folder, "--remote-debugging-port=0", ...sandbox, ...words], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("Electron does not start");
  child.stderr?.on("data", (chunk: Buffer) => heard(chunk.toString("utf8")));
  try {
    const address = await debuggerOf(child);
    await sleep(settle);
    const browser = await chromium.connectOverCDP(address);
    const page = await firstPage(browser);
    return { page, pid, startedAt, close: () => end(child, browser) };
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // No such process any more.
    return false;
  }
}

async function end(child: ChildProcess, browser: Browser): Promise<void> {
  const family = child.pid === undefined ? [] : familyOf(child.pid);
  await browser.close();
  child.kill("SIGTERM");
  // The desk's process may outlive the first one, and holds the data folder as long.
  for (let waited = 0; family.some(isAlive); waited += 50) {
    if (waited > endWithin) for (const pid of family.filter(isAlive)) process.kill(pid, "SIGKILL");
    await sleep(50);
  }
}

/** Milliseconds from the start until the page's largest content was painted. */
export async function paintedAfter({ page, startedAt }: RunningApp): Promise<number> {
  const at = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const times = list.getEntries().map((entry) => entry.startTime);
          resolve(performance.timeOrigin + Math.max(...times));
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
  return at - startedAt;
}

/** Milliseconds from the start until the page set this mark. */
export async function markedAfter({ page, startedAt }: RunningApp, mark: string): Promise<number> {
  const at = await page.evaluate((name) => {
    const [entry] = performance.getEntriesByName(name);
    return performance.timeOrigin + (entry?.startTime ?? Number.NaN);
  }, mark);
  return at - startedAt;
}

function parentsOf(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended while it was looked at.
    }
  }
  return parents;
}

/** A process and all below it. */
function familyOf(root: number): number[] {
  const parents = parentsOf();
  const belongs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === root) return true;
    }
    return false;
  };
  return [...parents.keys()].filter(belongs);
}

interface Held {
  /** Memory of the process's own and shared memory, each shared page by its share. */
  own: number;
  /** Pages of files, by the file's path. */
  readonly files: Map<string, number>;
}

/** What one process holds, in kB. */
function heldBy(pid: number): Held {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const part = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(rollup)?.[1] ?? 0);
  const held: Held = { own: part("Pss_Anon") + part("Pss_Shmem"), files: new Map() };
  let path = "";
  let resident = 0;
  for (const line of readFileSync(`/proc/${pid}/smaps`, "utf8").split("\n")) {
    const mapping = /^[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ [1-9]\d*\s+(\/.*)$/u.exec(line)?.[1];
    if (mapping !== undefined) path = mapping;
    else if (/^[0-9a-f]+-[0-9a-f]+ /u.test(line)) path = "";
    const [, name, kilobytes] = /^(Rss|Anonymous):\s+(\d+)/u.exec(line) ?? [];
    if (name === "Rss") resident = Number(kilobytes);
    if (name !== "Anonymous" || path === "" || /memfd|\/dev\/shm/u.test(path)) continue;
    held.files.set(path, (held.files.get(path) ?? 0) + resident - Number(kilobytes));
  }
  return held;
}

/**
 * Memory of a process and all below it, in MB. A file's pages are counted once, as often as the process that holds
 * most of them does: so that another Electron on the machine, which shares them, changes nothing. Linux only.
 */
export function memoryOf(root: number): number {
  let sum = 0;
  const files = new Map<string, number>();
  for (const pid of familyOf(root)) {
    const held = heldBy(pid);
    sum += held.own;
    for (const [path, size] of held.files) files.set(path, Math.max(size, files.get(path) ?? 0));
  }
  for (const size of files.values()) sum += size;
  return sum / 1024;
}
