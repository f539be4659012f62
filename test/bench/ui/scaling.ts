/** Whether End, Home and the scroll bar reach the rows of a long list at the scalings that people use. */
import type { Page } from "@playwright/test";
import type { Figure } from "../alternate.ts";
import { indexLoaded, millionDesk, signIn } from "./world.ts";

const scalings = [1, 1.25, 1.5, 2] as const;

interface Sight {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** The numbers of the rows wholly in sight, from 1, once all of them have content. */
async function inSight(page: Page): Promise<Sight> {
  return await page.evaluate(async () => {
    const grid = document.querySelector("[data-testid=queue-grid]");
    const frame = grid?.querySelector(".grid-frame");
    if (!grid || !frame) throw new Error("there is no grid");
    const began = performance.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const { top, bottom } = frame.getBoundingClientRect();
      const rows = [...frame.querySelectorAll<HTMLElement>(".grid-row")].filter((row) => {
        const place = row.getBoundingClientRect();
        return place.top >= top - 1 && place.bottom <= bottom + 1;
      });
      const numbers = rows.map((row) => Number(row.getAttribute("aria-rowindex")) - 1);
      if (rows.length > 0 && rows.every((row) => row.dataset["lrn"] !== undefined)) {
        const total = Number(grid.getAttribute("aria-rowcount")) - 1;
        return { first: Math.min(...numbers), last: Math.max(...numbers), total };
      }
      if (performance.now() - began > 10_000) throw new Error("rows stay blank");
    }
  });
}

async function dragTo(page: Page, part: number): Promise<Sight> {
  await page.evaluate((share) => {
    const frame = document.querySelector(".grid-frame");
    if (frame) frame.scrollTop = (frame.scrollHeight - frame.clientHeight) * share;
  }, part);
  return inSight(page);
}

/** What could not be reached, in words. */
async function missed(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const look = (what: string, good: boolean, sight: Sight): void => {
    if (!good) faults.push(`${what}: ${JSON.stringify(sight)}`);
  };
  const press = async (key: string): Promise<Sight> => {
    await page.keyboard.press(key);
    return inSight(page);
  };
  await page.getByTestId("queue-grid").focus();
  let sight = await press("End");
  look("End", sight.last === sight.total && sight.total > 700_000, sight);
  sight = await press("PageUp");
  look("a page before the end", sight.last < sight.total && sight.last > sight.total - 100, sight);
  sight = await press("Home");
  look("Home", sight.first === 1, sight);
  sight = await dragTo(page, 1);
  look("the bar at its end", sight.last === sight.total, sight);
  sight = await dragTo(page, 0);
  look("the bar at its beginning", sight.first === 1, sight);
  for (const part of [0.1, 0.25, 0.5, 0.77, 0.9, 0.999]) {
    sight = await dragTo(page, part);
    const wanted = sight.total * part;
    look(`the bar at ${part}`, Math.abs(sight.first - wanted) < sight.total / 500, sight);
  }
  return faults;
}

export async function scalingFigures(): Promise<Figure[]> {
  const million = await millionDesk();
  const figures: Figure[] = [];
  try {
    for (const scaling of scalings) {
      const app = await million.start([`--force-device-scale-factor=${scaling}`], 500);
      try {
        await signIn(app.page);
        await indexLoaded(million);
        await app.page.keyboard.press("g");
        await app.page.keyboard.press("f");
        await app.page.getByTestId("queue-released").waitFor();
        const faults = await missed(app.page);
        for (const fault of faults) console.error(`  at ${scaling * 100} %: ${fault}`);
        figures.push({
          name: `places that cannot be reached at ${scaling * 100} %`,
          value: faults.length,
          goal: 0,
          better: "lower",
        });
      } finally {
        await app.close();
      }
    }
    return figures;
  } finally {
    million.remove();
  }
}
