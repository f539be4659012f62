/** The window over a million declarations: start and memory against an empty one, scrolling, jumps. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import type { Figure } from "../alternate.ts";
import { median, percentile } from "../percentile.ts";
import { markedAfter, memoryOf, paintedAfter, startApp } from "./electronApp.ts";
import { indexIs, millionDesk, signIn } from "./world.ts";
import type { Million } from "./world.ts";

const rounds = 5;
/** Nobody looks into a starting app before this many milliseconds. */
const left = 3500;
const emptyApp = join(import.meta.dirname, "empty");

function lower(name: string, value: number, goal: number): Figure {
  return { name, value, goal, better: "lower" };
}

interface Empty {
  readonly painted: number;
  readonly memory: number;
}

async function emptyWindow(profile: string): Promise<Empty> {
  const app = await startApp(emptyApp, [`--user-data-dir=${profile}`], left);
  try {
    return { memory: memoryOf(app.pid), painted: await paintedAfter(app) };
  } finally {
    await app.close();
  }
}

/** Start to the sign-in page, and from Enter there to the first rows. */
async function firstRows(million: Million): Promise<number> {
  const app = await million.start([], left);
  try {
    const painted = await paintedAfter(app);
    const answered = await markedAfter(app, "desk answered");
    const listed = await signIn(app.page);
    console.error(
      `  sign-in after ${painted.toFixed(0)} ms (the desk answers after ${answered.toFixed(0)}), rows ${listed.toFixed(0)} ms after Enter`,
    );
    return painted + listed;
  } finally {
    await app.close();
  }
}

interface Scrolled {
  readonly frames: readonly number[];
  /** The longest time that a row in sight had nothing in it. */
  readonly blank: number;
}

/** Presses a page key again and again, as a held key repeats, and watches every frame. */
async function scrollPages(page: Page, pages: number, key: string): Promise<Scrolled> {
  await page.getByTestId("queue-grid").focus();
  return await page.evaluate(
    async ([presses, name]) => {
      const grid = document.querySelector("[data-testid=queue-grid]");
      const frame = grid?.querySelector(".grid-frame");
      if (!grid || !frame) throw new Error("there is no grid");
      const frames: number[] = [];
      let blank = 0;
      let since: number | undefined;
      let last = performance.now();
      let over = false;
      const isBlank = (): boolean => {
        const { top, bottom } = frame.getBoundingClientRect();
        return [...frame.querySelectorAll(".grid-row:not([data-lrn])")].some((row) => {
          const place = row.getBoundingClientRect();
          return place.bottom > top && place.top < bottom;
        });
      };
      const watch = (): void => {
        const now = performance.now();
        frames.push(now - last);
        last = now;
        since = isBlank() ? (since ?? now) : undefined;
        if (since !== undefined) blank = Math.max(blank, now - since);
        if (!over) requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
      for (let n = 0; n < presses; n += 1) {
        grid.dispatchEvent(
          new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
        );
        await new Promise((resolve) => setTimeout(resolve, 33));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      over = true;
      return { frames: frames.slice(1), blank };
    },
    [pages, key] as const,
  );
}

/** Drags the bar to places all over the list; the milliseconds until there are rows in sight, and no blank ones. */
async function jumps(page: Page, count: number): Promise<number[]> {
  return await page.evaluate(async (times) => {
    const frame = document.querySelector(".grid-frame");
    if (!frame) throw new Error("there is no grid");
    const found: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const start = performance.now();
      frame.scrollTop = (frame.scrollHeight - frame.clientHeight) * ((n * 0.618) % 1);
      for (let shown = false; !shown;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        shown =
          performance.now() - start > 4 &&
          frame.querySelector(".grid-row") !== null &&
          frame.querySelector(".grid-row:not([data-lrn])") === null;
        if (performance.now() - start > 5000) throw new Error("no rows after a jump");
      }
      found.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    return found;
  }, count);
}

async function startFigures(million: Million, profile: string): Promise<Figure[]> {
  // Once each for nothing, so that both profiles are made.
  await emptyWindow(profile);
  await firstRows(million);
  const empty: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    empty.push((await emptyWindow(profile)).painted);
    ours.push(await firstRows(million));
  }
  const ratios = ours.map((time, round) => time / (empty[round] ?? Number.NaN));
  console.error(`  empty ${median(empty).toFixed(0)} ms, first rows ${median(ours).toFixed(0)} ms`);
  return [lower("first rows, times an empty window", median(ratios), 1.5)];
}

async function workFigures(million: Million, profile: string): Promise<Figure[]> {
  const empty = median([(await emptyWindow(profile)).memory, (await emptyWindow(profile)).memory]);
  const app = await million.start([], left);
  try {
    const { page, pid } = app;
    await signIn(page);
    // All of the list, so that it is the whole million.
    await indexIs("whole", million);
    await sleep(3000);
    const loaded = memoryOf(pid);
    console.error(
      `  memory: empty ${empty.toFixed(0)} MB, all indexes loaded ${loaded.toFixed(0)} MB`,
    );
    const jumped = await jumps(page, 60);
    console.error(`  a jump of the bar: median ${median(jumped).toFixed(0)} ms`);
    await page.keyboard.press("Home");
    const down = await scrollPages(page, 200, "PageDown");
    for (const key of ["PageDown", "PageUp"]) await scrollPages(page, 400, key);
    console.error(`  memory after 1,000 pages: ${memoryOf(pid).toFixed(0)} MB`);
    await sleep(120_000);
    const after = memoryOf(pid);
    console.error(
      `  frames: p99 ${percentile(down.frames, 99).toFixed(0)} ms, longest ${Math.max(...down.frames).toFixed(0)} ms`,
    );
    return [
      lower("memory with all indexes, times an empty window", loaded / empty, 1.6),
      lower("memory two minutes after 1,000 pages, times before", after / loaded, 1.1),
      lower("200 page keys: frames over 50 ms", down.frames.filter((ms) => ms > 50).length, 0),
      lower("200 page keys: longest blank row, ms", down.blank, 100),
      lower(
        `rows after a jump of the bar, p95 of ${jumped.length}, ms`,
        percentile(jumped, 95),
        100,
      ),
    ];
  } finally {
    await app.close();
  }
}

export async function windowFigures(): Promise<Figure[]> {
  const million = await millionDesk();
  const profile = mkdtempSync(join(tmpdir(), "tidewaiter-empty-"));
  try {
    const start = await startFigures(million, profile);
    return [...start, ...(await workFigures(million, profile))];
  } finally {
    million.remove();
    rmSync(profile, { recursive: true, force: true });
  }
}
