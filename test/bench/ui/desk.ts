/** How long the desk takes for a page of a million declarations, asked from the window's page, so with the way there and back. */
import type { Page } from "@playwright/test";
import type { CallInput } from "../../../core/contract.ts";
import type { Figure } from "../alternate.ts";
import { median, percentile } from "../percentile.ts";
import { randomOf } from "../../random.ts";
import { indexIs, millionDesk, signIn } from "./world.ts";

type Asked = CallInput<"declaration.list">;

const seed = 20_261_129;
const sorts = ["updated", "created", "lrn", "deadline", "value"] as const;
const statuses = [
  "status:draft,returned",
  "status:rejected,documents-required,customs-asks,payment-due,detained,set-aside,answer-unknown,returned",
  "status:cleared",
  "status:released,cleared,exited",
  "-status:cleared",
  "",
];
const forms = ["form:K1", "form:9610,9710", "form:H1", "", ""];
const clients = [
  "client:Tideway",
  'client:"Kampung Mall","Xihu Selection"',
  "client:Pennine*",
  "",
  "",
];
const dates = ["due<2026-12-01", "due>=2026-01-01 due<2026-07-01", "due:2025-10-10", "", ""];

/** Asks one after another in the page; the milliseconds of each, and how many rows each list has. */
async function timed(
  page: Page,
  asked: readonly Asked[],
): Promise<{ ms: number; total: number }[]> {
  return await page.evaluate(async (list) => {
    const call = window.tidewaiter.call as (name: string, input: unknown) => Promise<unknown>;
    const found: { ms: number; total: number }[] = [];
    for (const input of list) {
      const start = performance.now();
      const answer = (await call("declaration.list", input)) as {
        ok: boolean;
        value: { total: number; declarations: unknown[] };
      };
      const ms = performance.now() - start;
      if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
      found.push({ ms, total: answer.value.total });
    }
    return found;
  }, asked);
}

function chooser(random: () => number) {
  return <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(random() * list.length)];
    if (chosen === undefined) throw new Error("an empty list");
    return chosen;
  };
}

/** Words as they stand in rows all over the list. */
async function wordsOf(page: Page, depths: readonly number[]): Promise<string[]> {
  const texts = await page.evaluate(async (skips) => {
    const found: string[] = [];
    for (const skip of skips) {
      const answer = await window.tidewaiter.call("declaration.list", { skip, limit: 20 });
      if (!answer.ok) throw new Error(answer.error.message);
      for (const row of answer.value.declarations) {
        found.push(`${row.goods ?? ""} ${row.importer ?? ""} ${row.client ?? ""}`);
      }
    }
    return found;
  }, depths);
  const words = texts.flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/gu) ?? []);
  return [...new Set(words)].toSorted();
}

/** The list with each question asked at a depth of its own. */
async function atDepth(
  page: Page,
  random: () => number,
  wheres: readonly string[],
): Promise<number[]> {
  const pick = chooser(random);
  const times: number[] = [];
  for (const where of wheres) {
    const asked = { where, sort: pick(sorts), descending: random() < 0.5, limit: 100 };
    // Any depth at first, whether there are so many rows or not, then one among them: both are new pages.
    const [first] = await timed(page, [{ ...asked, skip: Math.floor(random() * 400_000) }]);
    const depth = Math.floor(random() * (first?.total ?? 0));
    const [second] = await timed(page, [{ ...asked, skip: depth }]);
    times.push(first?.ms ?? Number.NaN, second?.ms ?? Number.NaN);
  }
  return times;
}

export async function deskFigures(): Promise<Figure[]> {
  const random = randomOf(seed);
  const pick = chooser(random);
  const million = await millionDesk();
  const app = await million.start([], 500);
  try {
    await signIn(app.page);
    await indexIs("whole", million);
    const { page } = app;
    const some = (length: number, make: () => string) => Array.from({ length }, make);
    const facets = some(150, () => [statuses, forms, clients, dates].map(pick).join(" ").trim());
    const words = await wordsOf(
      page,
      some(40, () => "").map(() => Math.floor(random() * 1e6)),
    );
    const whole = some(
      100,
      () => `${pick(words)} ${random() < 0.5 ? pick(words) : ""} ${pick(statuses)}`,
    );
    const short = some(
      60,
      () => `${pick(words).slice(0, random() < 0.5 ? 2 : 3)}* ${pick(statuses)}`,
    );
    const long = [...new Set(some(60, () => `${pick(words).slice(0, 4)}*`))];
    await atDepth(page, random, facets.slice(0, 20));
    const figure = (name: string, times: readonly number[], goal: number): Figure => {
      // On a busy machine the median tells more of us, the last hundredth more of the others.
      console.error(`  ${name}: median ${median(times).toFixed(1)} ms`);
      const value = percentile(times, 99);
      return { name: `${name}, p99 of ${times.length}, ms`, value, goal, better: "lower" };
    };
    return [
      figure("a page by status, form, client, date", await atDepth(page, random, facets), 16),
      figure("a page by one or two words", await atDepth(page, random, whole), 16),
      figure("a page by two or three letters", await atDepth(page, random, short), 50),
      figure("a page by a longer beginning", await atDepth(page, random, long), 200),
    ];
  } finally {
    await app.close();
    million.remove();
  }
}
