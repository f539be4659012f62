/** The settings at work: packs loaded, refused and rolled back, a hub, backups; looks that follow the person; and finding anything. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { aisyah, lim, openSettings, openView, switchTo } from "../tour/desk.ts";
import { sampleDesk } from "./sampleDesk.ts";

const app = sampleDesk();

function unitsFile(name: string, rows: readonly string[]): string {
  const path = join(app().folder, name);
  writeFileSync(path, `${["CommonCode,Name,Description", ...rows].join("\n")}\n`);
  return path;
}

test("a list is loaded whole or not at all, and the one before comes back", async () => {
  const { page } = app();
  await openSettings(page, "4");
  const packs = page.getByTestId("packs");
  await page.getByTestId("pack-list").selectOption("unit");
  await app().pickNext([unitsFile("first.csv", ["KGM,kilogram,", "NAR,number of articles,"])]);
  await page.getByTestId("pack-load").click();
  await expect(page.getByTestId("pack-loaded")).toContainText("2 rows");
  await app().pickNext([unitsFile("second.csv", ["KGM,kilogram,"])]);
  await page.getByTestId("pack-load").click();
  await expect(page.getByTestId("pack-loaded")).toContainText("1 row");
  const inUse = () => packs.locator("tr", { hasText: "Units" }).filter({ hasText: "in use" });
  await expect(inUse()).toContainText("second");
  await app().pickNext([unitsFile("wrong.csv", [",nameless,", "TOO LONG A CODE,wrong,"])]);
  await page.getByTestId("pack-load").click();
  await expect(page.getByTestId("pack-refused")).toContainText("Nothing was taken");
  await expect(inUse()).toContainText("second");
  await page.getByTestId("pack-back").click();
  await expect(inUse()).toContainText("first");
  await page.screenshot({ path: "test/e2e/screens/packs.png" });
});

test("a backup is made now, here and elsewhere", async () => {
  const { page } = app();
  await openSettings(page, "5");
  await page.getByTestId("backup-now").click();
  await expect(page.getByTestId("backup-done")).toContainText("read back");
  await expect(page.getByTestId("backups").locator("tbody tr").first()).toBeVisible();
  const elsewhere = join(app().folder, "elsewhere.sqlite");
  await app().saveNext(elsewhere);
  await page.getByTestId("backup-elsewhere").click();
  await expect.poll(() => existsSync(elsewhere)).toBe(true);
});

test("templates are called otherwise, meant for a lane, offered and deleted", async () => {
  const { page, ask } = app();
  await ask("template.save", { name: "parcels", from: "HZ-KLIA-0007", client: null });
  await openSettings(page, "6");
  const templates = page.getByTestId("templates");
  await templates.getByTestId("template-change").click();
  await page.getByTestId("template-name").fill("Hangzhou parcels");
  await page.getByTestId("template-lane").fill("HGH-KUL");
  await page.screenshot({ path: "test/e2e/screens/template-change.png" });
  await page.getByTestId("template-change-go").click();
  await expect(templates).toContainText("Hangzhou parcels");
  await expect(templates).toContainText("every client");
  await page.screenshot({ path: "test/e2e/screens/templates.png" });
  // The lane brings it up when a declaration is begun.
  await page.keyboard.press("Control+n");
  const template = page.getByTestId("new-template").locator("option:checked");
  await expect(template).toHaveText("None fits");
  await page.getByTestId("new-lane").selectOption("HGH-KUL");
  await expect(template).toHaveText("Fits best: Hangzhou parcels");
  await page.screenshot({ path: "test/e2e/screens/new-lane.png" });
  await page.keyboard.press("Escape");
  await templates.getByTestId("template-remove").click();
  await page.getByTestId("template-remove-go").click();
  await expect(templates).toContainText("No template is kept yet");
});

test("an admin adds a hub", async () => {
  const { page } = app();
  await openSettings(page, "3");
  await page.getByTestId("hub-name").fill("Second");
  await page.getByTestId("hub-url").fill("http://127.0.0.1:9");
  await page.getByTestId("hub-profile").selectOption("cn");
  await page.getByTestId("hub-add").click();
  await expect(page.getByTestId("settings-hubs").locator("tbody")).toContainText("Second");
});

test("looks follow the person to the next sign-in", async () => {
  const { page } = app();
  await openSettings(page, "1");
  await page.getByText("High contrast").click();
  await page.getByText("Compact").click();
  await openView(page, "open");
  const height = async () =>
    (await page.getByTestId("queue-grid").locator(".grid-row").first().boundingBox())?.height;
  await expect.poll(height).toBe(24);
  await switchTo(page, lim);
  await openSettings(page, "1");
  await page.getByText("Light", { exact: true }).click();
  await page.getByText("Roomy").click();
  await switchTo(page, aisyah);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "contrast");
  await openView(page, "open");
  await expect.poll(height).toBe(24);
});

test("the palette finds a declaration by its goods, its importer and its number", async () => {
  const { page } = app();
  for (const typed of ["bicycle helm", "tan mei", "KLIA-0007", "TW769795810CN"]) {
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette-input").fill(typed);
    await expect(page.getByRole("option").filter({ hasText: "HZ-KLIA-0007" })).toBeVisible();
    await page.keyboard.press("Escape");
  }
  expect(app().faults).toEqual([]);
});
