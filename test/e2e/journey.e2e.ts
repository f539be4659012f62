/** The main job in the real window, start to end: first run, correct, check, approve offline, send, released, rejected at its field, export. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import {
  aisyah,
  beginDesk,
  correctNextProblem,
  exportList,
  lim,
  openDeclaration,
  openRoom,
  openView,
  setLine,
  switchTo,
} from "../tour/desk.ts";
import { launchApp, startHub } from "./harness.ts";
import type { App } from "./harness.ts";

/** Its net mass is over its gross mass; the sample says so. */
const blocked = "HZ-KLIA-0007";
const released = "TRY-ROG-HZ118";
const rejected = "TRY-REJ-CDS11006-HZ12";
const netMass = "/goodsShipment/items/0/commodity/goodsMeasure/netMass";

async function filterTo(page: Page, text: string, found: number): Promise<void> {
  await page.keyboard.press("/");
  await page.getByTestId("filter").fill(text);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("queue-grid")).toHaveAttribute("data-total", String(found));
}

async function statusOf(app: App, lrn: string): Promise<string> {
  const shown = await app.call("declaration.show", { lrn });
  return shown.ok ? shown.value.status : shown.error.code;
}

test("from an empty desk to released filings", async () => {
  test.setTimeout(180_000);
  const hub = await startHub();
  const app = await launchApp({ practiceHub: hub.url });
  const { page } = app;
  try {
    await beginDesk(page, aisyah, lim);

    await test.step("correct what blocks, with a reason", async () => {
      await openDeclaration(page, blocked);
      await expect(page.getByTestId("problems")).toContainText("Net mass");
      await correctNextProblem(page, "1.25", "Scale slip in the packing list");
      await expect(page.getByTestId("next-problem")).toBeHidden();
      await page.keyboard.press("h");
      await expect(page.getByTestId("corrections")).toContainText("Scale slip in the packing list");
      await page.getByTestId("check").click();
      await expect.poll(() => statusOf(app, blocked)).toBe("checked");
      await expect(page.locator("[data-testid=editor] [data-status=checked]")).toBeVisible();
    });

    await test.step("check two more in one order", async () => {
      await openView(page, "open");
      await filterTo(page, `lrn:${released},${rejected}`, 2);
      await page.keyboard.press("x");
      await page.keyboard.press("Shift+J");
      await expect(page.getByTestId("bulk-check")).toContainText("2");
      await page.keyboard.press("c");
      await expect(page.getByTestId("order-report")).toContainText("2 checked");
      await expect(page.getByTestId("selection-bar")).toBeHidden();
    });

    await test.step("nobody approves own work", async () => {
      await openRoom(page, "review");
      await expect(page.getByTestId("four-eyes")).toContainText("Somebody else approves");
      await expect(page.getByTestId("approve")).toBeDisabled();
    });

    await test.step("the reviewer approves while offline", async () => {
      await setLine(page, false);
      await switchTo(page, lim);
      // The place is kept through the switch.
      await expect(page.getByTestId("line")).toBeVisible();
      await openRoom(page, "review");
      await page.getByTestId("to-review").getByText(blocked).click();
      await expect(page.getByTestId("review-rows")).toContainText("1.908");
      await page.keyboard.press("a");
      await expect.poll(() => statusOf(app, blocked)).toBe("waiting-for-line");
      await openView(page, "checked");
      await page.keyboard.press("Control+a");
      await expect(page.getByTestId("bulk-approve")).toContainText("2");
      await page.keyboard.press("a");
      await expect(page.getByTestId("order-report")).toContainText("2 approved");
      await expect(page.getByTestId("line-light")).toContainText("3 filings waiting");
    });

    await test.step("online again everything goes out once", async () => {
      await setLine(page, true);
      await expect.poll(() => statusOf(app, released), { timeout: 60_000 }).toBe("released");
      await expect.poll(() => statusOf(app, rejected), { timeout: 60_000 }).toBe("rejected");
      await expect(page.getByTestId("line-light")).toContainText("nothing waiting");
      await openView(page, "released");
      await expect(page.getByTestId("queue-grid").locator(`[data-lrn=${released}]`)).toBeVisible();
    });

    await test.step("a rejection opens at the field that the hub points at", async () => {
      await openRoom(page, "inbox");
      await page.getByTestId("inbox-list").locator(`[data-lrn=${rejected}]`).first().click();
      await expect(page.getByTestId("hub-error")).toContainText("CDS11006");
      await page.keyboard.press("Enter");
      await expect(page.getByTestId("editor-lrn")).toHaveText(rejected);
      const grid = page.getByTestId("items-grid");
      await expect(grid).toBeFocused();
      const cell = await grid.getAttribute("aria-activedescendant");
      await expect(page.locator(`#${cell}`)).toHaveAttribute("data-pointer", netMass);
      await expect(page.getByTestId("locked")).toBeVisible();
    });

    await test.step("export as CSV and as WCO XML", async () => {
      const csv = join(app.folder, "filings.csv");
      await exportList(app, "csv", csv);
      expect(readFileSync(csv, "utf8")).toContain(`\n${released},`);
      const xml = join(app.folder, "filings");
      await exportList(app, "wco-xml", xml);
      expect(readdirSync(xml).length).toBeGreaterThan(190);
    });
    expect(app.faults).toEqual([]);
  } finally {
    await app.drop();
    await hub.stop();
  }
});
