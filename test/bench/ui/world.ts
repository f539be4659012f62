/** The app on a million declarations, signed in, for whoever measures something in its window. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { timeToRows } from "../../tour/desk.ts";
import { copiedDesk, person } from "../rows/millionDesk.ts";
import { startApp } from "./electronApp.ts";
import type { RunningApp } from "./electronApp.ts";

const root = resolve(import.meta.dirname, "..", "..", "..");
const indexWithin = 240_000;

export interface Million {
  /** The data folder; a copy that the bench may write in. */
  readonly data: string;
  /** Starts the app there. `settle`: ms in which nobody looks into it. */
  start(words?: readonly string[], settle?: number): Promise<RunningApp>;
  /** What the app wrote to its logs in its last start. */
  log(): string;
  remove(): void;
}

/** No backup of 1.6 GB in the midst of a measurement: today's is made already. */
function pretendBackup(data: string): void {
  mkdirSync(join(data, "backups"), { recursive: true });
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  writeFileSync(join(data, "backups", `tidewaiter-000001-${moment}Z.sqlite`), "");
}

export async function millionDesk(): Promise<Million> {
  const data = await copiedDesk();
  // One for all starts, as a person has it: what Chromium keeps of the page's code is there from the second on.
  const profile = mkdtempSync(join(tmpdir(), "tidewaiter-bench-"));
  const logs = join(profile, "logs");
  pretendBackup(data);
  return {
    data,
    start(words = [], settle = 0) {
      rmSync(logs, { recursive: true, force: true });
      return startApp(root, ["--data", data, `--user-data-dir=${profile}`, ...words], settle);
    },
    log: () =>
      readdirSync(logs)
        .map((file) => readFileSync(join(logs, file), "utf8"))
        .join(""),
    remove() {
      rmSync(data, { recursive: true, force: true });
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Signs in; the milliseconds from Enter to the first rows on screen. */
export function signIn(page: Page): Promise<number> {
  return timeToRows(page, person.pin);
}

/** Waits until the index answers, or until it holds the sets of frequent words too. */
export async function indexIs(state: "ready" | "whole", million: Million): Promise<void> {
  for (let waited = 0; !million.log().includes(`index is ${state}`); waited += 250) {
    if (waited > indexWithin) throw new Error(`the queue's index is not ${state}`);
    await sleep(250);
  }
}
