/** What the desk filled in and nobody confirmed: listed before it is confirmed, taken back, and doubtful to the reviewer. */
import { expect, test } from "@playwright/test";
import { aisyah, lim, openDeclaration, openRoom, switchTo } from "../tour/desk.ts";
import { speakIn } from "./filedDesk.ts";
import { sampleDesk, seriousFaults } from "./sampleDesk.ts";

const app = sampleDesk();

const picture = (name: string) => app().page.screenshot({ path: `test/e2e/screens/${name}.png` });
const waiting = async (lrn: string) => (await app().ask("declaration.show", { lrn })).automatic;

test("F7 lists what waits, once more confirms it, Ctrl+Z takes it back", async () => {
  const { page, ask } = app();
  const from = "HZ-KLIA-0007";
  const { lrn, automatic } = await ask("declaration.new", { form: "K1", from });
  expect(automatic).toBeGreaterThan(15);
  await openDeclaration(page, lrn);
  await page.keyboard.press("F7");
  const dialog = page.getByTestId("confirm-dialog");
  await expect(dialog.getByRole("row")).toHaveCount(automatic + 1);
  await expect(dialog).toContainText(`From ${from}`);
  await picture("confirm-dialog");
  expect(await seriousFaults(page)).toEqual([]);
  // Left with Esc nothing is confirmed.
  await page.keyboard.press("Escape");
  expect(await waiting(lrn)).toHaveLength(automatic);
  await page.keyboard.press("F7");
  await page.keyboard.press("F7");
  await expect(page.getByTestId("confirmed-line")).toContainText(`${automatic} values confirmed`);
  await expect.poll(() => waiting(lrn)).toEqual([]);
  await picture("confirmed");
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("confirmed-line")).toBeHidden();
  await expect.poll(async () => (await waiting(lrn)).length).toBe(automatic);
  // What waits to be saved is confirmed, and taken back, together with what was saved.
  await page.getByTestId("items-grid").focus();
  await page.keyboard.press("F7");
  await page.getByTestId("confirm-shown").click();
  await expect.poll(() => waiting(lrn)).toEqual([]);
  expect(app().faults).toEqual([]);
});

test("the reviewer sees each value that nobody confirmed as doubtful, with its source", async () => {
  const { page, ask } = app();
  const { results } = await ask("declaration.check", {});
  const clean = results.filter(({ problems }) => problems.length === 0).map(({ lrn }) => lrn);
  const lrn = clean[0] ?? "";
  const { declaration } = await ask("declaration.show", { lrn });
  const exporter = declaration["exporter"] as { name: string };
  const goods = declaration["goodsShipment"] as {
    items: { commodity: { description: string; goodsMeasure: { netMass: { value: string } } } }[];
  };
  const item = "/goodsShipment/items/0/commodity";
  const [first] = goods.items;
  await ask("declaration.set", {
    lrn,
    why: "from the book",
    changes: [
      { pointer: "/exporter/name", value: exporter.name, source: `party ${exporter.name}` },
      {
        pointer: `${item}/description`,
        value: first?.commodity.description ?? "",
        source: "product PB-10K",
      },
      {
        pointer: `${item}/goodsMeasure/netMass`,
        value: first?.commodity.goodsMeasure.netMass.value ?? "",
        source: "previous HZ-1",
      },
    ],
  });
  await switchTo(page, lim);
  await openRoom(page, "review");
  await page.getByTestId("to-review").getByRole("button", { name: lrn }).click();
  await expect(page.getByTestId("review")).toHaveAttribute("data-lrn", lrn);
  const rows = page.getByTestId("review-rows");
  await expect(rows).toContainText(`From the party book: ${exporter.name}, not confirmed.`);
  await expect(rows).toContainText("As for SKU PB-10K before, not confirmed.");
  await expect(rows).toContainText("From HZ-1, not confirmed.");
  await expect(page.getByRole("complementary")).toContainText("3 values filled in");
  await picture("review-unconfirmed");
  expect(await seriousFaults(page)).toEqual([]);
  await speakIn(page, "中文");
  await expect(rows).toContainText("来自 HZ-1，未确认。");
  await picture("review-unconfirmed-zh");
  await speakIn(page, "English");
  const approved = await ask("declaration.approve", { lrns: [lrn] });
  expect(approved.results).toMatchObject([{ refusal: null, unconfirmed: 3 }]);
  await switchTo(page, aisyah);
  expect(app().faults).toEqual([]);
});
