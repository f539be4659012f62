/** Items merged, a declaration split, both undone: planned in a dialog that a key or the palette opens. */
import { expect, test } from "@playwright/test";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { openDeclaration } from "../tour/desk.ts";
import { sampleDesk, seriousFaults } from "./sampleDesk.ts";

const app = sampleDesk();
let lrn = "";

const itemsOf = ({ goodsShipment }: Declaration) => goodsShipment?.items ?? [];

/** A sample parcel with two items at least, made alike. */
async function alikeItems(): Promise<string> {
  const listed = await app().ask("declaration.list", { where: "work:draft", limit: 200 });
  const row = listed.declarations.find(({ items }) => items === 3);
  if (!row) throw new Error("no sample has three items");
  const { declaration } = await app().ask("declaration.show", { lrn: row.lrn });
  const items = itemsOf(declaration);
  const place = "/goodsShipment/items/1";
  const changes = [
    {
      pointer: `${place}/commodity/classifications/0/id`,
      value: items[0]?.commodity?.classifications?.[0]?.id ?? "",
    },
    {
      pointer: `${place}/origins/0/countryCode`,
      value: items[0]?.origins?.[0]?.countryCode ?? "",
    },
    { pointer: `${place}/commodity/goodsMeasure/tariffQuantity/unitCode`, value: "H87" },
    {
      pointer: "/goodsShipment/items/0/commodity/goodsMeasure/tariffQuantity/unitCode",
      value: "H87",
    },
  ];
  await app().ask("declaration.set", { lrn: row.lrn, changes, why: "made alike" });
  return row.lrn;
}

test.beforeAll(async () => {
  lrn = await alikeItems();
});

const itemsNow = async (of = lrn): Promise<number> =>
  itemsOf((await app().ask("declaration.show", { lrn: of })).declaration).length;

test("Shift+M shows what becomes one, and does it for a reason", async () => {
  const { page } = app();
  await openDeclaration(page, lrn);
  await page.keyboard.press("Shift+M");
  await expect(page.getByTestId("merge-table").locator("tbody tr")).toHaveCount(1);
  await expect(page.getByTestId("reshape-cost")).toContainText("MYR");
  await page.screenshot({ path: "test/e2e/screens/merge.png" });
  expect(await seriousFaults(page)).toEqual([]);
  await expect(page.getByTestId("reshape-do")).toBeDisabled();
  await page.getByTestId("reshape-why").fill("Alike goods");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("merge-dialog")).toBeHidden();
  await expect.poll(() => itemsNow()).toBe(2);
});

test("what was merged is undone", async () => {
  const { page } = app();
  await page.keyboard.press("Shift+U");
  await expect(page.getByTestId("undo-dialog")).toContainText("Alike goods");
  await page.getByTestId("reshape-why").fill("Not alike");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("undo-dialog")).toBeHidden();
  await expect.poll(() => itemsNow()).toBe(3);
});

test("the palette opens the split; the parts are seen before they are made", async () => {
  const { page } = app();
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill("split");
  await page.keyboard.press("Enter");
  await page.getByTestId("split-over").fill("1");
  await page.getByTestId("split-by").selectOption("items");
  const table = page.getByTestId("split-table");
  await expect(table.locator("tbody tr")).toHaveCount(3);
  await expect(table).toContainText(`${lrn}-3`);
  await page.screenshot({ path: "test/e2e/screens/split.png" });
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByTestId("reshape-why").fill("One good each");
  await page.getByTestId("reshape-do").click();
  await expect(page.getByTestId("split-dialog")).toBeHidden();
  await expect.poll(() => itemsNow()).toBe(1);
  expect(await itemsNow(`${lrn}-2`)).toBe(1);
});
