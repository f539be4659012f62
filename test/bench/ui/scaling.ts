/** Whether End, Home and the scroll bar reach the rows of a long list at the scalings that people use. */
import type { Page } from "@playwright/test";
import type { Figure } from "../alternate.ts";
import { indexIs, millionDesk, signIn } from "./world.ts";

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

async function drag(page: Page, part: number): Promise<void> {
  await page.evaluate((share) => {
    const frame = document.querySelector(".grid-frame");
    if (frame) frame.scrollTop = (frame.scrollHeight - frame.clientHeight) * share;
  }, part);
}

/** A busy machine answers late: what is not so yet is looked at again for so long, in milliseconds. */
const patience = 5000;

interface Step {
  readonly what: string;
  act(page: Page): Promise<void>;
  good(sight: Sight): boolean;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const atBar = (part: number) => (page: Page) => drag(page, part);

const steps: readonly Step[] = [
  { what: "End", act: press("End"), good: ({ last, total }) => last === total && total > 700_000 },
  {
    what: "two pages before the end",
    async act(page) {
      await page.keyboard.press("PageUp");
      await page.keyboard.press("PageUp");
    },
    good: ({ last, total }) => last < total && last > total - 100,
  },
  { what: "Home", act: press("Home"), good: ({ first }) => first === 1 },
  { what: "the bar at its end", act: atBar(1), good: ({ last, total }) => last === total },
  { what: "the bar at its beginning", act: atBar(0), good: ({ first }) => first === 1 },
  ...[0.1, 0.25, 0.5, 0.77, 0.9, 0.999].map((part) => ({
    what: `the bar at ${part}`,
    act: atBar(part),
    good: ({ first, total }: Sight) => Math.abs(first - total * part) < total / 500,
  })),
];

/** What could not be reached, in words. */
async function missed(page: Page): Promise<string[]> {
  const faults: string[] = [];
  // A key that is pressed before there are rows moves nothing.
  await inSight(page);
  await page.getByTestId("queue-grid").focus();
  for (const { what, act, good } of steps) {
    await act(page);
    let sight = await inSight(page);
    for (const began = performance.now(); !good(sight) && performance.now() - began < patience;) {
      sight = await inSight(page);
    }
    if (!good(sight)) faults.push(`${what}: ${JSON.stringify(sight)}`);
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
        await indexIs("ready", million);
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
