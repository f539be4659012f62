/** What a change would cost, tried in the editor: by keys, before anything is kept, then kept as edits. */
import { expect, test } from "@playwright/test";
import { openDeclaration } from "../tour/desk.ts";
import { sampleDesk, seriousFaults } from "./sampleDesk.ts";

const lrn = "HZ-KLIA-0001";

const app = sampleDesk();

test("W asks what another code would cost, and shows it line by line", async () => {
  const { page } = app();
  await openDeclaration(page, lrn);
  await page.keyboard.press("w");
  await expect(page.getByTestId("what-if-hs")).toBeFocused();
  await page.keyboard.type("2402.20");
  await page.getByTestId("what-if-term").selectOption("EXW");
  const wish = { hs: "240220", incoterm: "EXW" };
  const { before, after, lines, changes } = await app().ask("declaration.whatIf", { lrn, wish });
  expect(changes.length).toBeGreaterThan(1);
  expect(lines.length).toBeGreaterThan(0);
  const table = page.getByTestId("what-if-table");
  await expect(table.locator("tbody tr")).toHaveCount(lines.length);
  await expect(table.locator("tfoot td").nth(0)).toHaveText(before.total);
  await expect(table.locator("tfoot td").nth(1)).toHaveText(after.total);
  await expect(page.getByTestId("reason-line")).toBeHidden();
  await page.screenshot({ path: "test/e2e/screens/what-if.png" });
  expect(await seriousFaults(page)).toEqual([]);
});

test("what is kept are edits that wait for their reason", async () => {
  const { page } = app();
  const before = await app().ask("declaration.show", { lrn });
  await page.getByTestId("what-if-keep").click();
  await expect(page.getByTestId("reason-line")).toBeVisible();
  await expect(page.getByTestId("figures-unsaved")).toBeVisible();
  const meanwhile = await app().ask("declaration.show", { lrn });
  expect(meanwhile.revision).toBe(before.revision);
  const tried = await app().ask("declaration.whatIf", {
    lrn,
    wish: { hs: "240220", incoterm: "EXW" },
  });
  await page.getByTestId("reason-line").locator("input").fill("The client sent the contract");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("reason-line")).toBeHidden();
  await expect(page.getByTestId("figures-unsaved")).toBeHidden();
  const explained = await app().ask("declaration.explain", { lrn });
  expect(explained.total).toBe(tried.after.total);
});

test("the palette finds it", async () => {
  const { page } = app();
  await page.keyboard.press("F4");
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill("try what");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("what-if-hs")).toBeFocused();
});

test("what is kept goes to its item, in whatever row that stands by now", async () => {
  const { page } = app();
  await openDeclaration(page, "HZ-KLIA-0007");
  await page.keyboard.press("w");
  await expect(page.getByTestId("what-if-hs")).toBeFocused();
  await page.getByTestId("items-grid").focus();
  await page.keyboard.press("Insert");
  await expect(page.getByTestId("reason-line")).toBeVisible();
  await page.getByTestId("what-if-hs").fill("6404.11");
  await expect(page.getByTestId("what-if-table")).toBeVisible();
  await page.getByTestId("what-if-keep").click();
  const codeIn = (row: number) =>
    page.locator(`[data-pointer^="/goodsShipment/items/${row}/commodity/classifications/"]`);
  await expect(codeIn(1).filter({ hasText: "6404.11" })).toHaveCount(1);
  await expect(codeIn(0).filter({ hasText: "6404.11" })).toHaveCount(0);
});
