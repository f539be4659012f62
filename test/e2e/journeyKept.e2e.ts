/** What the window keeps: languages change under one's hands, a killed desk comes back to the same place, unsaved edits wait for their reason. */
import { expect, test } from "@playwright/test";
import { aisyah, openDeclaration, openView, signIn } from "../tour/desk.ts";
import { sampleDesk } from "./sampleDesk.ts";

const blocked = "HZ-KLIA-0007";

const app = sampleDesk();

test("the language changes at once and is kept", async () => {
  const { page } = app();
  await openView(page, "open");
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill("中文");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("view-open")).toContainText("全部未结");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill("Bahasa");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("view-needs-me")).toContainText("Perlukan saya");
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill("English");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("view-open")).toContainText("All open");
});

test("a wrong filter is told at its character, and its fields are completed", async () => {
  const { page } = app();
  await openView(page, "open");
  await page.keyboard.press("/");
  await page.keyboard.type("form:K1 colour:red ");
  await expect(page.getByTestId("filter-error")).toContainText("colour is no field");
  await expect(page.getByTestId("filter-error").locator("pre")).toHaveText(`${" ".repeat(8)}^`);
  await page.getByTestId("filter").fill("");
  await page.keyboard.type("st");
  await page.keyboard.press("Tab");
  await page.keyboard.type("dr");
  await page.keyboard.press("Tab");
  await expect(page.getByTestId("filter")).toHaveValue("status:draft ");
  await page.getByTestId("filter").fill("");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("queue-grid")).toBeFocused();
});

test("an edit waits for its reason through a killed desk, and is saved after it", async () => {
  test.setTimeout(90_000);
  const { page } = app();
  await openDeclaration(page, blocked);
  await page.keyboard.press("F8");
  await page.keyboard.press("F2");
  await page.getByTestId("cell-input").fill("1.25");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("reason-line")).toBeVisible();
  await app().killDesk();
  // A new desk process knows nobody: the person signs in and is where they were.
  await page.getByTestId("sign-in").waitFor({ timeout: 30_000 });
  await signIn(page, aisyah);
  await expect(page.getByTestId("editor-lrn")).toHaveText(blocked);
  await expect(page.getByTestId("restarted")).toBeVisible();
  await page.getByTestId("reason").fill("Scale slip");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("reason-line")).toBeHidden();
  await page.keyboard.press("h");
  await expect(page.getByTestId("corrections")).toContainText("Scale slip");
});

test("somebody else's change of the same field is shown beside one's own", async () => {
  const { page } = app();
  await openDeclaration(page, "HZ-KLIA-0019");
  await page.keyboard.press("i");
  await page.keyboard.press("End");
  await page.keyboard.type("99.50");
  await page.keyboard.press("Enter");
  const pointer = "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount";
  await app().ask("declaration.set", {
    lrn: "HZ-KLIA-0019",
    changes: [{ pointer, value: "77.00" }],
    why: "somebody else",
  });
  await expect(page.getByTestId("meanwhile")).toContainText("77.00");
  await expect(page.getByTestId("meanwhile")).toContainText("99.50");
  await page.getByTestId("meanwhile-save").click();
  await page.getByTestId("reason").fill("Invoice says so");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("reason-line")).toBeHidden();
  const { corrections } = await app().ask("declaration.show", { lrn: "HZ-KLIA-0019" });
  expect(corrections.at(-1)).toMatchObject({ pointer, before: "77.00", after: "99.50" });
});
