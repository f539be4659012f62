/** The main job in each language without ever touching the mouse, and without a line: first run, correct, check, lock, approve. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Language } from "../../core/labels/language.ts";
import { aisyah, lim } from "../tour/desk.ts";
import { launchApp } from "./harness.ts";
import type { App } from "./harness.ts";

const blocked = "HZ-KLIA-0007";

/** Right arrows from English in the choice of languages. */
const steps: Readonly<Record<Language, number>> = { en: 0, zh: 1, ms: 2 };
const words: Readonly<Record<Language, string>> = {
  en: "Waiting",
  zh: "待联机发送",
  ms: "Menunggu",
};

async function type(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function beginDesk(page: Page, language: Language): Promise<void> {
  await page.getByTestId("first-run").waitFor();
  // The languages stand before the first field.
  await page.keyboard.press("Shift+Tab");
  for (let step = 0; step < steps[language]; step += 1) await page.keyboard.press("ArrowRight");
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await page.keyboard.press("Tab");
  await page.keyboard.type(aisyah.name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(aisyah.pin);
  await page.keyboard.press("Tab");
  await page.keyboard.type(aisyah.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("hub-name")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("load-samples")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("new-user-name")).toBeFocused({ timeout: 60_000 });
  await page.keyboard.type(lim.name);
  await type(page, "Tab", "Tab");
  await page.keyboard.type(lim.pin);
  await page.keyboard.press("Tab");
  await page.keyboard.type(lim.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("start-work")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("queue-grid")).toBeFocused();
}

async function correctAndCheck(app: App): Promise<void> {
  const { page } = app;
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").waitFor();
  await page.keyboard.type(blocked);
  await page.getByRole("option", { name: blocked }).waitFor();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("editor-lrn")).toHaveText(blocked);
  await expect(page.getByTestId("problems")).toBeVisible();
  await type(page, "F8", "F2");
  await page.getByTestId("cell-input").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1.25");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("reason")).toBeFocused();
  await page.keyboard.type("Scale slip");
  await page.keyboard.press("Control+Enter");
  await page.getByTestId("reason-line").waitFor({ state: "detached" });
  await expect(async () => {
    // The key is bound a frame after the edit was saved; checking twice does no harm.
    await page.keyboard.press("c");
    const shown = await app.call("declaration.show", { lrn: blocked });
    expect(shown).toMatchObject({ value: { status: "checked" } });
  }).toPass({ timeout: 10_000 });
}

async function approveAsLim(app: App): Promise<void> {
  const { page } = app;
  await page.keyboard.press("Control+l");
  await expect(page.getByTestId("pin")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type(lim.pin);
  await page.keyboard.press("Enter");
  await page.getByTestId("sign-in").waitFor({ state: "detached" });
  await expect(page.getByTestId("user")).toContainText(lim.name);
  await type(page, "Escape", "g", "c");
  await page.getByTestId("queue-checked").waitFor();
  await expect(page.getByTestId("queue-grid")).toHaveAttribute("data-total", "1");
  await type(page, "x", "a");
  await expect(page.getByTestId("order-report")).toBeVisible();
  await expect(page.getByTestId("queue-grid")).toHaveAttribute("data-total", "0");
}

for (const language of ["en", "zh", "ms"] as const) {
  test(`the whole way by keys alone, with no line, in ${language}`, async () => {
    test.setTimeout(120_000);
    const app = await launchApp({ practiceHub: "http://127.0.0.1:9" });
    const { page } = app;
    const picture = async (name: string) =>
      void (await page.screenshot({ path: `test/e2e/screens/${language}-${name}.png` }));
    try {
      await page.evaluate(() => {
        for (const name of ["pointerdown", "mousedown", "wheel", "touchstart"]) {
          addEventListener(
            name,
            () => {
              document.documentElement.dataset["touched"] = name;
            },
            { capture: true },
          );
        }
      });
      await page.getByTestId("first-run").waitFor();
      await picture("first-run");
      await beginDesk(page, language);
      await picture("queue");
      await page.keyboard.press("F1");
      await expect(page.getByTestId("manual-page")).toHaveAttribute("data-page", "queue");
      await expect(page.getByTestId("manual-page").locator("table").first()).toBeVisible();
      await picture("manual");
      await page.keyboard.press("Escape");
      await correctAndCheck(app);
      await picture("declaration");
      await approveAsLim(app);
      await type(page, "Escape", "g", "w");
      await page.getByTestId("queue-waiting").waitFor();
      await expect(page.getByTestId("queue-grid")).toContainText(words[language]);
      await page.getByTestId("queue-grid").locator(`[data-lrn=${blocked}]`).waitFor();
      await picture("waiting");
      await page.keyboard.press("?");
      await page.getByTestId("keys-sheet").waitFor();
      await picture("keys");
      await page.keyboard.press("Escape");
      await expect(page.locator("html")).not.toHaveAttribute("data-touched", /./u);
      expect(app.faults).toEqual([]);
    } finally {
      await app.drop();
    }
  });
}
