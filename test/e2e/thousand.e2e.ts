/** A queue of 1,000: its first rows stand in the window soon after the window does. */
import { expect, test } from "@playwright/test";
import { timeToRows } from "../tour/desk.ts";
import { launchApp } from "./harness.ts";

const pin = "4711";

test("1,000 declarations are listed, reached from end to end, and open quickly", async () => {
  test.setTimeout(120_000);
  const first = await launchApp();
  await first.ask("desk.initialise", { user: "ann", pin });
  await first.ask("session.signIn", { user: "ann", pin });
  await first.ask("declaration.seed", { count: 1000, profile: "my" });
  await first.close();

  const app = await launchApp({ folder: first.folder });
  const { page } = app;
  await page.getByTestId("sign-in-ann").click();
  const listed = await timeToRows(page, pin);
  const grid = page.getByTestId("queue-grid");
  await expect(grid).toHaveAttribute("data-total", "1000");
  test
    .info()
    .annotations.push({ type: "listed after sign-in, ms", description: listed.toFixed(0) });
  console.log(`the list stood ${listed.toFixed(0)} ms after the sign-in`);
  await grid.focus();
  await page.keyboard.press("End");
  await expect(grid.getByText("HGHKUL-0001000")).toBeVisible();
  await page.keyboard.press("Home");
  await expect(grid.getByText("HGHKUL-0000001")).toBeVisible();
  expect(app.faults).toEqual([]);
  await app.drop();
});
