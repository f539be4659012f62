/** The queue as one arranges it: saved views, columns, order, going to a place, and taking orders back. */
import { expect, test } from "@playwright/test";
import { aisyah, lim, openRoom, openView, orderAll, setLine, switchTo } from "../tour/desk.ts";
import { sampleDesk, seriousFaults } from "./sampleDesk.ts";

const app = sampleDesk();

const heads = async () =>
  await app()
    .page.locator("[data-column]")
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-column")));

async function total(): Promise<number> {
  return Number(await app().page.getByTestId("queue-grid").getAttribute("data-total"));
}

test("a view is saved by its name, counted live, renamed, deleted and brought back", async () => {
  const { page } = app();
  await openView(page, "open");
  await page.keyboard.press("/");
  await page.getByTestId("filter").fill("form:K1");
  await page.keyboard.press("Enter");
  await expect.poll(total).toBeLessThan(198);
  const found = await total();
  await page.keyboard.press("Control+s");
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByTestId("view-name").fill("Air, K1");
  await page.keyboard.press("Enter");
  await page.getByTestId("queue-saved:Air, K1").waitFor();
  await expect(page.getByTestId("view-saved:Air, K1")).toContainText(String(found));
  await openView(page, "drafts");
  await page.keyboard.press("g");
  await page.keyboard.press("1");
  await page.getByTestId("queue-saved:Air, K1").waitFor();
  await page.keyboard.press("F2");
  await page.getByTestId("view-name").fill("Air");
  await page.keyboard.press("Enter");
  await page.getByTestId("queue-saved:Air").waitFor();
  await page.screenshot({ path: "test/e2e/screens/saved-view.png" });
  await page.keyboard.press("Control+Delete");
  await expect(page.getByTestId("view-deleted")).toContainText("Air");
  await expect(page.getByTestId("view-saved:Air")).toHaveCount(0);
  await page.getByTestId("view-undo").click();
  await page.getByTestId("queue-saved:Air").waitFor();
  // Another person has views of their own.
  await switchTo(page, lim);
  await expect(page.getByTestId("view-saved:Air")).toHaveCount(0);
  await switchTo(page, aisyah);
  await expect(page.getByTestId("view-saved:Air")).toBeVisible();
});

test("columns are hidden, moved and resized by keys and by the mouse, and stay so", async () => {
  const { page } = app();
  await openView(page, "open");
  await page.keyboard.press("o");
  await page.getByTestId("columns-dialog").waitFor();
  await page.getByTestId("column-shown-goods").press("Space");
  await page.getByTestId("columns.up-one-status").press("Enter");
  await page.getByTestId("columns.wider-importer").press("Enter");
  await page.screenshot({ path: "test/e2e/screens/columns.png" });
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(heads).not.toContain("goods");
  const shown = await heads();
  expect(shown.indexOf("status")).toBeLessThan(
    shown.indexOf("items") < 0 ? 99 : shown.indexOf("items"),
  );

  const edge = page.getByTestId("edge-importer");
  const before = await page.getByTestId("column-importer").boundingBox();
  const grip = await edge.boundingBox();
  if (!before || !grip) throw new Error("there is no importer column");
  await page.mouse.move(grip.x + 3, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(grip.x + 43, grip.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => (await page.getByTestId("column-importer").boundingBox())?.width)
    .toBeCloseTo(before.width + 40, -1);

  const value = await page.getByTestId("column-value").boundingBox();
  const form = await page.getByTestId("column-form").boundingBox();
  if (!value || !form) throw new Error("there is no value or form column");
  await page.mouse.move(value.x + 20, value.y + 8);
  await page.mouse.down();
  await page.mouse.move(form.x + 4, form.y + 8, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(async () => (await heads()).indexOf("value") < (await heads()).indexOf("form"))
    .toBe(true);
  const arranged = await heads();

  await switchTo(page, lim);
  await expect.poll(heads).toContain("goods");
  await switchTo(page, aisyah);
  await expect.poll(heads).toEqual(arranged);
  await page.keyboard.press("o");
  await page.getByTestId("columns-reset").click();
  await page.keyboard.press("Escape");
  await expect.poll(heads).toContain("goods");
});

test("a head sorts, and the cursor goes to an LRN or a day", async () => {
  const { page } = app();
  await openView(page, "open");
  await page.getByTestId("column-value").click();
  await expect(page.getByTestId("column-value")).toHaveAttribute("aria-sort", "ascending");
  await page.getByTestId("column-value").click();
  await expect(page.getByTestId("column-value")).toHaveAttribute("aria-sort", "descending");
  // The same by keys alone: Tab to the heads, along them, and back to the rows.
  await page.getByTestId("queue-grid").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByTestId("column-value").getByRole("button")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.getByTestId("column-lrn").getByRole("button")).toBeFocused();
  await page.screenshot({ path: "test/e2e/screens/queue-head.png" });
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("column-lrn")).toHaveAttribute("aria-sort", "ascending");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("column-lrn")).toHaveAttribute("aria-sort", "descending");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("column-lrn")).not.toHaveAttribute("aria-sort");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("queue-grid")).toBeFocused();
  await page.keyboard.press("Shift+G");
  await page.getByTestId("goto").fill("HZ-KLIA-0150");
  await page.keyboard.press("Enter");
  await expect(page.locator(".grid-row.cursor")).toHaveAttribute("data-lrn", "HZ-KLIA-0150");
  await expect(page.getByTestId("column-lrn")).toHaveAttribute("aria-sort", "ascending");
  await page.keyboard.press("Shift+G");
  await page.getByTestId("goto").fill("2026-01-01");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("column-deadline")).toHaveAttribute("aria-sort", "ascending");
});

test("discarding is taken back by Ctrl Z, approving too while nothing was sent", async () => {
  const { page } = app();
  await openView(page, "drafts");
  const drafts = await total();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("d");
  await page.getByTestId("discard-why").fill("Twice in the file");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("order-report")).toContainText("2 discarded");
  await expect.poll(total).toBe(drafts - 2);
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("order-report")).toContainText("2 taken back");

  await orderAll(page, "drafts", "check");
  await setLine(page, false);
  await switchTo(page, lim);
  await openView(page, "checked");
  const ready = await total();
  await page.keyboard.press("x");
  await page.keyboard.press("a");
  await expect(page.getByTestId("order-report")).toContainText("1 approved");
  await expect(page.getByTestId("undo")).toBeVisible();
  await expect.poll(total).toBe(ready - 1);
  await page.screenshot({ path: "test/e2e/screens/undo.png" });
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("order-report")).toContainText("1 taken back");
  await expect.poll(total).toBe(ready);
  await openRoom(page, "line");
  await expect(page.getByTestId("line-light")).toContainText("nothing waiting");
  expect(app().faults).toEqual([]);
});
