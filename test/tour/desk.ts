/** What a person does at the desk, as steps on the real window; each waits for what the person would see. */
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { viewOf } from "../../renderer/queue/views.ts";
import type { ViewId } from "../../renderer/queue/views.ts";
import type { App } from "../e2e/harness.ts";

export interface Person {
  readonly name: string;
  readonly pin: string;
}

/** Who prepares, and who reviews. */
export const aisyah: Person = { name: "Aisyah Rahman", pin: "tide 4711" };
export const lim: Person = { name: "Lim Wei Jie", pin: "ebb 1174" };

/** Long enough for 200 declarations on a slow machine. */
const patience = 60_000;

async function fillPin(page: Page, prefix: string, pin: string): Promise<void> {
  await page.getByTestId(`${prefix}-pin`).fill(pin);
  await page.getByTestId(`${prefix}-again`).fill(pin);
}

/** The first start: who I am, the practice hub, the sample parcels, a second pair of eyes. */
export async function beginDesk(
  page: Page,
  me: Person,
  reviewer: Person,
  picture?: (name: string) => Promise<void>,
): Promise<void> {
  await page.getByTestId("first-run").waitFor();
  await picture?.("first run");
  const you = page.getByTestId("step-you");
  await you.getByRole("textbox").first().fill(me.name);
  for (const field of await you.locator("input[type=password]").all()) await field.fill(me.pin);
  await page.keyboard.press("Enter");
  await page.getByTestId("hub-add").click();
  await page.getByTestId("load-samples").click();
  await page.getByTestId("user-form").waitFor({ timeout: patience });
  await page.getByTestId("new-user-name").fill(reviewer.name);
  await fillPin(page, "new-user", reviewer.pin);
  await page.getByTestId("new-user-add").click();
  await page.getByTestId("start-work").click();
  await page.getByTestId("queue-grid").getByRole("row").nth(2).waitFor();
}

/** At the screen that asks who is there. */
export async function signIn(page: Page, { name, pin }: Person): Promise<void> {
  await page.getByTestId(`sign-in-${name}`).click();
  await page.getByTestId("pin").fill(pin);
  await page.keyboard.press("Enter");
  await page.getByTestId("user").getByText(name).waitFor();
}

/** Types the PIN of whoever is chosen; the milliseconds from Enter to the first rows of the queue on screen. */
export async function timeToRows(page: Page, pin: string): Promise<number> {
  await page.getByTestId("pin").fill(pin);
  await page.evaluate(() => {
    const started = { at: 0 };
    addEventListener("keydown", () => (started.at = performance.now()), {
      capture: true,
      once: true,
    });
    new MutationObserver((_, observer) => {
      if (!document.querySelector("[data-testid=queue-grid] [data-lrn]")) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        document.documentElement.dataset["listed"] = String(performance.now() - started.at);
      });
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  await page.keyboard.press("Enter");
  await page.locator("html[data-listed]").waitFor({ state: "attached" });
  return Number(await page.locator("html").getAttribute("data-listed"));
}

export async function switchTo(page: Page, person: Person): Promise<void> {
  await page.getByTestId("user").click();
  await page.getByTestId("switch-user").click();
  await signIn(page, person);
}

/** G, then the letter of a view or room, as a person at the keyboard would. */
async function goTo(page: Page, letter: string): Promise<void> {
  // Out of any text field first: there a letter is a letter.
  await page.keyboard.press("Escape");
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await page.keyboard.press("g");
  await page.keyboard.press(letter);
}

export async function openView(page: Page, view: ViewId): Promise<void> {
  await goTo(page, viewOf(view).key);
  await page.getByTestId(`queue-${view}`).waitFor();
}

const rooms = { review: "r", inbox: "i", exchange: "e", line: "l", settings: "s" } as const;

export async function openRoom(page: Page, room: keyof typeof rooms): Promise<void> {
  await goTo(page, rooms[room]);
  await page.getByTestId(room).waitFor();
}

/** @param part the number of a part of the settings, from 1. */
export async function openSettings(page: Page, part: string): Promise<void> {
  await openRoom(page, "settings");
  await page.keyboard.press(part);
}

/** Imports files through the dialog and waits for the report. */
export async function importFiles(app: App, files: readonly string[]): Promise<void> {
  const { page } = app;
  await openRoom(page, "exchange");
  await app.pickNext(files);
  await page.getByTestId("import").click();
  await page.getByTestId("import-report").waitFor({ timeout: patience });
}

/** Selects all of a view and gives one order about them; the report is left open. */
export async function orderAll(
  page: Page,
  view: ViewId,
  order: "check" | "approve",
): Promise<void> {
  await openView(page, view);
  await page.getByTestId("queue-grid").focus();
  await page.keyboard.press("Control+a");
  await page.getByTestId(`bulk-${order}`).click();
  await page.getByTestId("order-report").waitFor({ timeout: patience });
}

export async function closeReport(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByTestId("order-report").waitFor({ state: "detached" });
}

/** Opens a declaration by its LRN, as the palette does. */
export async function openDeclaration(page: Page, lrn: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill(lrn);
  await page.getByRole("option", { name: lrn }).waitFor();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("editor-lrn")).toContainText(lrn);
}

/** Goes to the next problem, types the value, gives the reason and saves. */
export async function correctNextProblem(page: Page, value: string, why: string): Promise<void> {
  await page.keyboard.press("F8");
  await page.keyboard.press("F2");
  await page.getByTestId("cell-input").fill(value);
  await page.keyboard.press("Enter");
  await page.getByTestId("reason").fill(why);
  await page.getByTestId("save-changes").click();
  await page.getByTestId("reason-line").waitFor({ state: "detached" });
}

export async function setLine(page: Page, online: boolean): Promise<void> {
  await openRoom(page, "line");
  const state = page.getByTestId("line-state");
  const isOff = (await state.getAttribute("data-line")) === "off";
  if (isOff === online) await page.getByTestId("line-switch").click();
  await expect(state).toHaveAttribute("data-line", online ? "online" : "off", {
    timeout: patience,
  });
}

export async function exportList(app: App, format: "csv" | "wco-xml", path: string): Promise<void> {
  const { page } = app;
  await openRoom(page, "exchange");
  await app.saveNext(path);
  await page.getByTestId("export").click();
  await page.getByTestId("export-format").selectOption(format);
  await page.getByTestId("export-go").click();
  await page.getByTestId("export-done").waitFor({ timeout: patience });
  await page.keyboard.press("Escape");
}

/** Pictures in order, each with its number. */
export function pictures(page: Page, folder: string): (name: string) => Promise<void> {
  let number = 0;
  return async (name) => {
    number += 1;
    const file = `${String(number).padStart(2, "0")}-${name.replaceAll(" ", "-")}.png`;
    await page.screenshot({ path: join(folder, file), animations: "disabled" });
  };
}
