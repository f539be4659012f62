/**
 * How the editor feels on a declaration of 999 items: from a key to the next frame while a field is typed into, and from
 * Enter to the rows on screen when 500 rows of 8 columns are pasted. The app must be built, a display be there
 * and Electron be set up, as `npm run e2e` does it.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { documentOf } from "../../../core/declaration/document.ts";
import { writeXml } from "../../../core/xml/write.ts";
import { itemsOf } from "../../core/checkingItems.ts";
import { program } from "../../desk/cli/program.ts";
import { launchApp } from "../../e2e/harness.ts";
import type { App } from "../../e2e/harness.ts";
import { openDeclaration, signIn } from "../../tour/desk.ts";
import type { Figure } from "../alternate.ts";

const pin = "4711";
const lrn = "BENCH-999";
const keys = 200;

async function openedOn999(): Promise<App> {
  const first = await launchApp();
  await first.ask("desk.initialise", { user: "ann", pin });
  await first.close();
  const file = join(first.folder, "items.xml");
  writeFileSync(
    file,
    writeXml(documentOf({ ...itemsOf("my", 999, 0), functionalReferenceID: lrn })),
  );
  const desk = program(join(first.folder, "data"));
  const { code, err } = await desk.run("import", file, "--profile", "my", "--as", "ann");
  if (code !== 0) throw new Error(err);
  const app = await launchApp({ folder: first.folder });
  await signIn(app.page, { name: "ann", pin });
  await app.page.getByTestId("queue-grid").waitFor();
  await openDeclaration(app.page, lrn);
  return app;
}

/** Milliseconds from each key event to the frame after it, sorted. */
async function typingFrames(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { benchFrames: times });
    addEventListener(
      "keydown",
      (event) => {
        // From when the system had the key, not from when the page came to it.
        requestAnimationFrame(() => times.push(performance.now() - event.timeStamp));
      },
      { capture: true },
    );
  });
  await page.getByTestId("items-grid").focus();
  for (let key = 0; key < keys; key += 1) {
    // A word, then down to the next item: each row is saved and checked while the next is typed.
    if (key % 10 === 9) await page.keyboard.press("Enter");
    else await page.keyboard.press("abcdefghi"[key % 10] ?? "x");
    await page.waitForTimeout(30);
  }
  const times = await page.evaluate(() => Reflect.get(window, "benchFrames") as number[]);
  return times.toSorted((one, other) => one - other);
}

/** Gives items their reason, so that every edit after it is saved and checked by itself. */
async function giveReason(page: Page): Promise<void> {
  await page.getByTestId("items-grid").focus();
  await page.keyboard.type("First words");
  await page.keyboard.press("Enter");
  await page.getByTestId("reason").fill("bench");
  await page.keyboard.press("Control+Enter");
  await page.getByTestId("reason-line").waitFor({ state: "detached", timeout: 30_000 });
}

/** Milliseconds from Enter in the preview to the pasted rows on screen. */
async function pasteTime(page: Page): Promise<number> {
  const row = (at: number) =>
    [`SK-${at}`, `Cotton towel ${at}`, "63026000", "CN", "4000", "10", "H87", "1.25"].join("\t");
  const text = Array.from({ length: 500 }, (_, at) => row(at)).join("\n");
  await page.keyboard.press("Control+n");
  await page.getByTestId("new-from").fill("");
  await page.getByTestId("new-go").click();
  await page.getByTestId("editor-lrn").getByText("-001").waitFor();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByTestId("items-grid").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+v");
  await page.getByTestId("paste-put").waitFor();
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        new MutationObserver((_changes, watch) => {
          const grid = document.querySelector("[data-testid=items-grid]");
          if (grid?.getAttribute("aria-rowcount") !== "502") return;
          watch.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - began));
        }).observe(document.body, { subtree: true, attributes: true, childList: true });
        document.querySelector<HTMLElement>("[data-testid=paste-put]")?.click();
      }),
  );
}

export async function editorFigures(): Promise<Figure[]> {
  const app = await openedOn999();
  try {
    await giveReason(app.page);
    const frames = await typingFrames(app.page);
    const p99 = frames[Math.floor(frames.length * 0.99)] ?? Number.NaN;
    const median = frames[Math.floor(frames.length / 2)] ?? Number.NaN;
    const paste = await pasteTime(app.page);
    console.log(
      `typing in 999 items: ${frames.length} keys, median ${median.toFixed(1)} ms, p90 ${(frames[Math.floor(frames.length * 0.9)] ?? 0).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms to the next frame; paste of 500 × 8: ${paste.toFixed(0)} ms`,
    );
    return [
      { name: "key to frame in 999 items, p99 in ms", value: p99, goal: 32, better: "lower" },
      { name: "paste of 500 rows × 8, in ms", value: paste, goal: 1000, better: "lower" },
    ];
  } finally {
    await app.drop();
  }
}
