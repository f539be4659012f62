/** Before something is signed: what looks like a second filing of the same goods, several at once, a return with a remark. */
import { expect, test } from "@playwright/test";
import { aisyah, lim, openRoom, switchTo } from "../tour/desk.ts";
import { filedDesk, parcelText, speakIn } from "./filedDesk.ts";
import { seriousFaults } from "./sampleDesk.ts";

const filed = "TRY-ACC-F1";
const same = { order: `O-${filed}`, waybill: "W-0", importerName: "Bayu Retail Sdn Bhd" };
const [twin, second, third] = ["AA-TWIN", "BB-SECOND", "CC-THIRD"] as const;

const desk = filedDesk([[filed]]);

test.beforeAll(async () => {
  test.setTimeout(90_000);
  const { page, ask } = desk();
  await switchTo(page, aisyah);
  const lrns = [twin, second, third];
  const amounts = [
    { amount: "310.00", unitPrice: "155.00" },
    { amount: "80.00", unitPrice: "40.00" },
  ];
  await desk().importText(
    parcelText([
      [twin, same],
      [second, { ...amounts[0], waybill: "W-8" }],
      [third, { ...amounts[1], waybill: "W-9" }],
    ]),
  );
  await ask("declaration.check", { lrns });
  await switchTo(page, lim);
});

const picture = (name: string) => desk().page.screenshot({ path: `test/e2e/screens/${name}.png` });
const workOf = async (lrn: string) => (await desk().ask("declaration.show", { lrn })).work;

test("goods that seem to be filed already are asked about before they are approved", async () => {
  const { page } = desk();
  await openRoom(page, "review");
  await expect(page.getByTestId("review")).toHaveAttribute("data-lrn", twin);
  await expect(page.getByTestId("filed-lately")).toContainText(filed);
  await picture("review-lately");
  await page.keyboard.press("a");
  await expect(page.getByTestId("lately-dialog")).toContainText("same waybill and order");
  await picture("lately-dialog");
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByTestId("lately-leave").click();
  await expect(page.getByTestId("four-eyes")).toContainText("filed");
  expect(await workOf(twin)).toBe("checked");
});

test("in Chinese the question is Chinese, and even so it is approved", async () => {
  const { page } = desk();
  await speakIn(page, "中文");
  await page.keyboard.press("a");
  await expect(page.getByTestId("lately-dialog")).toContainText("运单号和订单号相同");
  await picture("lately-dialog-zh");
  await page.getByTestId("lately-even-so").click();
  await expect.poll(() => workOf(twin)).toBe("approved");
  await speakIn(page, "English");
});

test("one is returned with a remark that its preparer finds in the timeline", async () => {
  const { page } = desk();
  await openRoom(page, "review");
  await expect(page.getByTestId("review")).toHaveAttribute("data-lrn", second);
  await page.keyboard.press("n");
  await page.getByTestId("comment-text").fill("运费与发票不符");
  await page.getByTestId("comment-send").click();
  await expect(page.getByTestId("review-comment")).toContainText("运费与发票不符");
  await page.keyboard.press("r");
  await page.getByTestId("why").fill("The freight is not on the invoice");
  await page.getByTestId("why-send").click();
  await expect.poll(() => workOf(second)).toBe("returned");
  const { entries } = await desk().ask("declaration.timeline", { lrn: second });
  expect(entries.map(({ why, text }) => why ?? text)).toContain(
    "The freight is not on the invoice",
  );
});

test("several are chosen and approved together", async () => {
  const { page, ask } = desk();
  await switchTo(page, aisyah);
  await ask("declaration.check", { lrns: [second] });
  await switchTo(page, lim);
  await openRoom(page, "review");
  await expect(page.getByTestId("to-review").getByRole("button")).toHaveCount(2);
  await page.keyboard.press("x");
  await page.keyboard.press("x");
  await expect(page.getByTestId("approve")).toContainText("Approve 2");
  await picture("review-several");
  await page.keyboard.press("a");
  await expect.poll(() => workOf(second)).toBe("approved");
  await expect.poll(() => workOf(third)).toBe("approved");
  expect(desk().app.faults).toEqual([]);
});
