/** Keying as a broker does it: rows pasted from a spreadsheet, problems fixed with F8, steps taken back, window and desk killed midway, nothing lost. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { aisyah, openDeclaration, signIn } from "../tour/desk.ts";
import { launchApp } from "./harness.ts";
import type { App } from "./harness.ts";
import { openSampleDesk, seriousFaults } from "./sampleDesk.ts";

// Not the same to the end: the window is killed and opened once more.
let app: App;
let lrn = "";

test.beforeAll(async () => {
  test.setTimeout(120_000);
  app = await openSampleDesk();
});

test.afterAll(async () => {
  await app.drop();
});

const head = "SKU\tDescription\tHS code\tOrigin\tQty\tUnit\tNet kg\tGross kg\tTotal\n";
const lines = Array.from(
  { length: 20 },
  (_, at) =>
    `SK-${at}\t"Cotton towel,\nsize ${at}"\t6302.60.00\tChina\t10\tpcs\t${at === 3 ? "5,0" : "1,25"}\t2,0\t1.100,50\n`,
);

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByTestId("items-grid").focus();
  await page.keyboard.press("Control+v");
}

/** The texts of a column, row by row, as they are seen. */
async function column(page: Page, at: number): Promise<string[]> {
  const cells = page.locator(`[data-testid=items-grid] [role=gridcell][aria-colindex="${at}"]`);
  return await cells.allTextContents();
}

async function items(): Promise<{ commodity?: { description?: string } }[]> {
  const { declaration } = await app.ask("declaration.show", { lrn });
  const shipment = declaration["goodsShipment"] as { items?: object[] } | undefined;
  return shipment?.items ?? [];
}

test("a new declaration is begun, and rows pasted from a spreadsheet are shown before they go in", async () => {
  const { page } = app;
  await page.keyboard.press("Control+n");
  await page.getByTestId("new-client").fill("Bayu Retail");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("editor-lrn")).toHaveText(/^K1-\d{6}-001$/u);
  lrn = (await page.getByTestId("editor-lrn").textContent()) ?? "";
  await paste(page, head + lines.join("") + "SK-20\tBad\t9012100\tNarnia\t-1\tpcs\t500 g\tx\t\n");
  await expect(page.getByTestId("paste-table")).toContainText("6302.60.00");
  await expect(page.getByTestId("paste-table")).toContainText("1,100.50");
  await expect(page.getByTestId("paste-refusals").getByRole("listitem")).toHaveCount(5);
  expect(await items()).toHaveLength(0);
  await page.screenshot({ path: "test/e2e/screens/paste.png" });
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("paste-dialog")).toBeHidden();
  const grid = page.getByTestId("items-grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "23");
  // More rows than there is room for: what scrolls is reached by keys.
  const scrolls = await grid.evaluate((each) => each.scrollHeight > each.clientHeight + 1);
  expect(scrolls).toBe(true);
  expect(await seriousFaults(page)).toEqual([]);
});

test("steps are taken back and brought back, over rows and fields", async () => {
  const { page } = app;
  const grid = page.getByTestId("items-grid");
  await grid.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+Delete");
  await expect(grid).toHaveAttribute("aria-rowcount", "22");
  await page.keyboard.press("Control+z");
  await expect(grid).toHaveAttribute("aria-rowcount", "23");
  await page.keyboard.press("Control+z");
  await expect(grid).toHaveAttribute("aria-rowcount", "2");
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+Shift+z");
  await expect(grid).toHaveAttribute("aria-rowcount", "22");
  // A row copied, a range filled down and emptied again.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+c");
  await expect(grid).toHaveAttribute("aria-rowcount", "23");
  expect((await column(page, 3)).slice(0, 3)).toEqual([
    "Cotton towel, size 0",
    "Cotton towel, size 0",
    "Cotton towel, size 1",
  ]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+ArrowDown");
  expect((await column(page, 3)).slice(0, 4)).toEqual([
    "Cotton towel, size 0",
    "Cotton towel, size 0",
    "Cotton towel, size 0",
    "Cotton towel, size 3",
  ]);
  await page.keyboard.press("Control+z");
  expect((await column(page, 3))[1]).toBe("Cotton towel, size 1");
});

test("the mouse points, spans a range, takes a whole row and opens a cell", async () => {
  const { page } = app;
  const grid = page.getByTestId("items-grid");
  const cell = (row: number, at: number) => page.locator(`#item-${row}-${at}`);
  const selected = grid.locator("[role=gridcell][aria-selected=true]");
  await cell(2, 1).click();
  await expect(grid).toHaveAttribute("aria-activedescendant", "item-2-1");
  await expect(selected).toHaveCount(1);
  await cell(3, 2).click({ modifiers: ["Shift"] });
  await expect(selected).toHaveCount(4);
  await grid.getByRole("rowheader").nth(1).click();
  await expect(selected).toHaveCount(Number(await grid.getAttribute("aria-colcount")) - 1);
  await cell(2, 1).dblclick();
  await expect(cell(2, 1).getByTestId("cell-input")).toHaveValue("Cotton towel, size 2");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("cell-input")).toHaveCount(0);
  await expect(cell(2, 1)).toHaveText("Cotton towel, size 2");
});

test("what was typed outlives a killed desk and a killed window", async () => {
  test.setTimeout(120_000);
  const { page } = app;
  const grid = page.getByTestId("items-grid");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  // Half a word in a cell, not yet entered.
  await page.keyboard.type("Half a wo");
  await expect(page.getByTestId("draft-kept")).toHaveAttribute("data-kept", "true");
  await app.killDesk();
  await signIn(page, aisyah);
  await expect(page.getByTestId("editor-lrn")).toHaveText(lrn);
  await expect(grid).toHaveAttribute("aria-rowcount", "22");
  await expect(page.getByTestId("draft-kept")).toHaveAttribute("data-kept", "true");
  app.electron.process().kill("SIGKILL");
  app = await launchApp({ folder: app.folder });
  await signIn(app.page, aisyah);
  await openDeclaration(app.page, lrn);
  const again = app.page.getByTestId("items-grid");
  await expect(again).toHaveAttribute("aria-rowcount", "22");
  expect((await column(app.page, 3)).slice(0, 2)).toEqual(["Half a wo", "Cotton towel, size 1"]);
  expect(await items()).toHaveLength(0);
});

test("with a reason all of it is saved at once, F8 leads to what is wrong, and undo reaches back over the save", async () => {
  const { page } = app;
  await page.getByTestId("reason").fill("Keyed from the packing list");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("reason-line")).toBeHidden();
  expect(await items()).toHaveLength(20);
  // Net mass of item 4 is above its gross mass.
  const net = page.locator(
    '[data-pointer="/goodsShipment/items/3/commodity/goodsMeasure/netMass"]',
  );
  const gross = page.locator(
    '[data-pointer="/goodsShipment/items/3/commodity/goodsMeasure/grossMass"]',
  );
  await expect(
    page.locator('[data-problem^="/goodsShipment/items/3/commodity/goodsMeasure"]'),
  ).toHaveCount(1);
  const at = async () => {
    await page.keyboard.press("F8");
    return page.getByTestId("items-grid").getAttribute("aria-activedescendant");
  };
  const wanted = new Set([await net.getAttribute("id"), await gross.getAttribute("id")]);
  let reached = false;
  for (let turn = 0; turn < 40 && !reached; turn += 1) reached = wanted.has(await at());
  expect(reached).toBe(true);
  await net.click();
  await page.keyboard.type("1.5");
  await page.keyboard.press("Enter");
  // The group has its reason in this sitting: it saves by itself.
  await expect(
    page.locator('[data-problem^="/goodsShipment/items/3/commodity/goodsMeasure"]'),
  ).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(net).toHaveText("5.0");
  await expect(
    page.locator('[data-problem^="/goodsShipment/items/3/commodity/goodsMeasure"]'),
  ).toHaveCount(1);
  await page.keyboard.press("Control+Shift+z");
  await expect(net).toHaveText("1.5");
  expect(app.faults).toEqual([]);
});

test("an early item taken out is one correction in the history, and comes back by Ctrl+Z", async () => {
  const { page } = app;
  const before = (await app.ask("declaration.show", { lrn })).corrections.length;
  const grid = page.getByTestId("items-grid");
  await grid.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Delete");
  await expect.poll(async () => (await items()).length).toBe(19);
  const { corrections } = await app.ask("declaration.show", { lrn });
  const made = corrections.slice(before);
  expect(made).toContainEqual(
    expect.objectContaining({ pointer: "/goodsShipment/items", before: "1-20", after: "1,3-20" }),
  );
  // Beside it only what the item itself held, and the count in the header.
  const others = made.filter(({ pointer }) => !pointer.startsWith("/goodsShipment/items/1/"));
  expect(others.map(({ pointer }) => pointer)).toEqual([
    "/goodsShipment/items",
    "/goodsItemQuantity",
  ]);
  await page.getByTestId("side-history").click();
  await expect(page.getByTestId("corrections")).toContainText("Item 2 taken out.");
  await page.screenshot({ path: "test/e2e/screens/item-removed.png" });
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await items()).length).toBe(20);
  await page.keyboard.press("t");
  await expect(page.getByTestId("timeline-entries")).toContainText("Item 2 put in.");
  await page.screenshot({ path: "test/e2e/screens/item-removed-timeline.png" });
  expect(app.faults).toEqual([]);
});
