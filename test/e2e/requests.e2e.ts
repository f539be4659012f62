/** What can be done with a declaration after it was filed, by key, button and palette: amend, withdraw, cancel, correct, attach, comment; and the timeline that tells of it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { aisyah, lim, openDeclaration, openRoom, switchTo } from "../tour/desk.ts";
import { filedDesk, speakIn } from "./filedDesk.ts";
import { seriousFaults } from "./sampleDesk.ts";

const [accepted, rejected, asked] = ["TRY-ACC-P1", "TRY-REJ-CDS12005-P2", "TRY-DOC-P3"] as const;
const description = "/goodsShipment/items/0/commodity/description";

const desk = filedDesk([[accepted], [rejected], [asked]]);

const picture = (name: string) => desk().page.screenshot({ path: `test/e2e/screens/${name}.png` });
const requestOf = async (lrn: string) =>
  (await desk().ask("declaration.show", { lrn })).changeRequests.at(-1)?.state;

async function reason(text: string): Promise<void> {
  await desk().page.getByTestId("why").fill(text);
  await desk().page.getByTestId("why-send").click();
  await desk().page.getByTestId("why-dialog").waitFor({ state: "detached" });
}

test("an amendment is opened by key, corrected in its copy, approved by somebody else and granted", async () => {
  test.setTimeout(120_000);
  const { page, ask } = desk();
  await switchTo(page, aisyah);
  await openDeclaration(page, accepted);
  await page.keyboard.press("Shift+A");
  await reason("The invoice names silk shawls");
  await expect(page.getByTestId("request-line")).toContainText("Amendment, being prepared");
  const cell = page.locator(`[data-pointer="${description}"]`).first();
  await cell.click();
  await page.keyboard.press("F2");
  await page.getByTestId("cell-input").fill("Silk shawl");
  await page.keyboard.press("Enter");
  await page.getByTestId("reason").fill("As on the invoice");
  await page.getByTestId("save-changes").click();
  await page.getByTestId("reason-line").waitFor({ state: "detached" });
  await expect(cell).toContainText("Silk shawl");
  await picture("amending");
  await page.getByTestId("check").click();
  await expect.poll(() => requestOf(accepted)).toBe("checked");
  // On paper it is the copy, and says so; what is in force is one key away.
  await page.keyboard.press("Control+p");
  const paper = page.getByTestId("paper");
  await expect(paper).toContainText("Silk shawl");
  await expect(paper).toContainText("customs has not granted");
  await picture("print-amendment");
  expect(await seriousFaults(page)).toEqual([]);
  await speakIn(page, "中文");
  await page.setViewportSize({ width: 1280, height: 720 });
  await picture("print-amendment-zh");
  await page.setViewportSize({ width: 1440, height: 900 });
  await speakIn(page, "English");
  await page.keyboard.press("v");
  await expect(page.getByTestId("print-version")).toHaveValue("in-force");
  await expect(paper).not.toContainText("customs has not granted");
  await expect(paper).not.toContainText("Silk shawl");
  await page.keyboard.press("Escape");

  await switchTo(page, lim);
  await openRoom(page, "review");
  const review = page.getByTestId("review");
  await expect(review).toHaveAttribute("data-lrn", accepted);
  await expect(review).toContainText("Silk shawl");
  await expect(review).toContainText("Changed since the last filing");
  await page.keyboard.press("n");
  await page.getByTestId("comment-text").fill("Checked against the invoice");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("review-comment").first()).toContainText("Checked against");
  await picture("review-amendment");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("a");
  await expect.poll(() => requestOf(accepted)).toMatch(/requested|granted/u);
  await ask("sync.run", { untilIdle: true });
  await expect.poll(() => requestOf(accepted)).toBe("granted");
});

test("a cancellation is asked for and withdrawn before it is sent", async () => {
  const { page } = desk();
  await switchTo(page, aisyah);
  await openDeclaration(page, asked);
  await page.getByTestId("step-cancel").click();
  await reason("Filed twice");
  await expect(page.getByTestId("request-line")).toContainText("Cancellation");
  await expect(page.getByTestId("step-amend")).toBeHidden();
  await page.keyboard.press("Shift+W");
  await reason("It was not");
  await expect(page.getByTestId("request-line")).toBeHidden();
  expect(await requestOf(asked)).toBe("withdrawn");
});

test("documents are attached from the editor, and what is no document is refused by name", async () => {
  const { app, page, ask } = desk();
  const pdf = join(app.folder, "invoice.pdf");
  const text = join(app.folder, "notes.pdf");
  writeFileSync(pdf, `%PDF-1.7\n${"x".repeat(4000)}\n%%EOF\n`);
  writeFileSync(text, "only words");
  await app.pickNext([pdf, text]);
  await page.keyboard.press("d");
  await page.getByTestId("attach-note").fill("The invoice that was asked for");
  await page.getByTestId("attach-pick").click();
  await expect(page.getByTestId("attach-added")).toContainText("1 document");
  await expect(page.getByTestId("attach-refused")).toContainText("notes.pdf");
  await expect(page.getByTestId("attach-refused")).not.toContainText(app.folder);
  await expect(page.getByTestId("attached")).toContainText("invoice.pdf");
  await picture("attaching");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await ask("sync.run", { untilIdle: true });
  await expect(page.getByTestId("attached-count")).toContainText("1 sent");
});

test("a rejected filing is corrected under a new LRN from the inbox", async () => {
  const { page, ask } = desk();
  await openRoom(page, "inbox");
  await page.locator(`[data-testid=inbox-list] [data-lrn="${rejected}"]`).first().click();
  await expect(page.getByTestId("step-correct")).toBeVisible();
  await picture("inbox-steps");
  await page.keyboard.press("Shift+C");
  await expect(page.getByTestId("editor-lrn")).toContainText(`${rejected}-2`);
  const copy = await ask("declaration.show", { lrn: `${rejected}-2` });
  expect(copy).toMatchObject({ corrects: rejected, status: "draft" });
  await page.keyboard.press("Delete");
  await reason("Only to see");
  await expect(page.getByTestId("restore")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByTestId("discard")).toBeVisible();
});

test("the timeline tells it all, in both languages", async () => {
  const { page } = desk();
  await openDeclaration(page, accepted);
  await page.keyboard.press("t");
  const timeline = page.getByTestId("timeline");
  await expect(timeline).toContainText("Request granted");
  await expect(timeline).toContainText("Checked against the invoice");
  await expect(timeline).toContainText("The invoice names silk shawls");
  await picture("timeline");
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByTestId("kind-messages").click();
  await page.getByTestId("timeline-xml").first().click();
  await expect(page.getByTestId("raw-message")).toContainText(accepted);
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await page.keyboard.press("f");
  await expect(page.getByTestId("timeline-entries")).toContainText("Checked against the invoice");
  await speakIn(page, "中文");
  await page.getByTestId("kind-all").click();
  await expect(timeline).toContainText("申请已同意");
  await picture("timeline-zh");
  await speakIn(page, "English");
});

test("the palette finds what the screen can do, and nothing that the role may not", async () => {
  const { page } = desk();
  await openDeclaration(page, asked);
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill("attach");
  await expect(page.getByRole("option", { name: "Attach documents" })).toBeVisible();
  await page.getByTestId("palette-input").fill("approve");
  await expect(page.getByRole("option", { name: "Approve", exact: true })).toBeHidden();
  await page.keyboard.press("Escape");
  expect(desk().app.faults).toEqual([]);
});
