/** What a declaration costs and why, in the editor: every figure opens, leads to its field, and follows edits before they are kept. */
import { expect, test } from "@playwright/test";
import { openDeclaration } from "../tour/desk.ts";
import { sampleDesk, seriousFaults } from "./sampleDesk.ts";

const lrn = "HZ-KLIA-0001";

const app = sampleDesk();

test("F4 shows the total that the desk explains, and opens down to the fields", async () => {
  const { page } = app();
  await openDeclaration(page, lrn);
  await page.keyboard.press("F4");
  const { total, currency } = await app().ask("declaration.explain", { lrn });
  await expect(page.getByTestId("figures-total")).toHaveText(`${total} ${currency}`);
  const panel = page.getByTestId("figures");
  // Every fold that is there is opened, and those that come to light with it.
  const closed = panel.locator("details:not([open]) > summary");
  for (let turn = 0; turn < 60 && (await closed.count()) > 0; turn += 1) {
    await closed.first().click();
  }
  await expect(closed).toHaveCount(0);
  await expect(panel).toContainText("Customs value");
  await page.screenshot({ path: "test/e2e/screens/figures.png" });
  await panel.locator(".figure-ground .link").first().click();
  await expect(page.locator("main.work :focus")).toBeVisible();
});

test("an edit shows what it would cost before it is kept", async () => {
  const { page } = app();
  await openDeclaration(page, lrn);
  await page.keyboard.press("F4");
  await expect(page.getByTestId("figures-unsaved")).toBeHidden();
  const price = "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount";
  await page.locator(`[data-pointer="${price}"]`).first().click();
  await page.keyboard.press("F2");
  await page.getByTestId("cell-input").fill("400.00");
  await page.keyboard.press("Enter");
  const tried = await app().ask("declaration.whatIf", {
    lrn,
    changes: [{ pointer: price, value: "400.00" }],
  });
  expect(tried.difference).not.toBe("0.00");
  await expect(page.getByTestId("figures-unsaved")).toContainText(tried.after.total);
  await page.screenshot({ path: "test/e2e/screens/figures-unsaved.png" });
});

test("nothing serious for a screen reader", async () => {
  expect(await seriousFaults(app().page)).toEqual([]);
});
