/** A queue of 1,000: its first rows stand in the window soon after the window does. */
import { expect, test } from "@playwright/test";
import { launchApp } from "./harness.ts";

const pin = "4711";

test("1,000 declarations are listed, reached from end to end, and open quickly", async () => {
  test.setTimeout(120_000);
  const first = await launchApp();
  await first.call("desk.initialise", { user: "ann", pin });
  await first.call("session.signIn", { user: "ann", pin });
  expect(await first.call("declaration.seed", { count: 1000, profile: "my" })).toMatchObject({
    ok: true,
  });
  await first.close();

  const app = await launchApp({ folder: first.folder });
  const { page } = app;
  await page.getByTestId("sign-in-ann").click();
  await page.getByTestId("pin").fill(pin);
  // From the key that opens the queue to its first row on screen.
  await page.evaluate(() => {
    const started = { at: 0 };
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter") started.at = performance.now();
      },
      { capture: true },
    );
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector("[data-testid=queue-grid] [role=row][aria-rowindex]")) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        document.documentElement.dataset["listed"] = String(performance.now() - started.at);
      });
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press("Enter");
  const grid = page.getByTestId("queue-grid");
  await expect(grid).toHaveAttribute("data-total", "1000");
  await expect(page.locator("html")).toHaveAttribute("data-listed", /\d/u);
  const listed = Number(await page.locator("html").getAttribute("data-listed"));
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
  await app.close();
});
