/** Printing from the window and from the command line: what is seen, what is written, and what is refused. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { header, parcelRow } from "../desk/parcelFile.ts";
import { openDeclaration, openView } from "../tour/desk.ts";
import { filedDesk } from "./filedDesk.ts";
import { seriousFaults } from "./sampleDesk.ts";

const released = "TRY-ROG-P1";
const accepted = "TRY-ACC-P2";
const big = "BIG-999";

const desk = filedDesk([
  [released, { exporterName: "杭州钱塘电子商务有限公司", importerName: "Bayu & Sons <Sdn Bhd>" }],
  [accepted],
]);

const picture = (name: string) => desk().page.screenshot({ path: `test/e2e/screens/${name}.png` });

function pagesOf(path: string): number {
  const text = readFileSync(path, "latin1");
  expect(text.startsWith("%PDF-")).toBe(true);
  expect(text.trimEnd().endsWith("%%EOF")).toBe(true);
  return text.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

async function savePdf(name: string): Promise<string> {
  const { app, page } = desk();
  const path = join(app.folder, name);
  await app.saveNext(path);
  await page.getByTestId("print-pdf").click();
  await expect(page.getByTestId("print-saved")).toContainText(name, { timeout: 40_000 });
  return path;
}

test("a declaration is seen as a form, in Chinese too, and becomes a PDF", async () => {
  test.setTimeout(120_000);
  const { page } = desk();
  await openDeclaration(page, released);
  await page.keyboard.press("Control+p");
  const paper = page.getByTestId("paper");
  await expect(paper).toContainText("Customs declaration K1");
  await expect(paper).toContainText("Bayu & Sons <Sdn Bhd>");
  await expect(paper).toContainText("SHA-256 of the approved bytes");
  await picture("print-form");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("l");
  await expect(paper).toContainText("报关单");
  await expect(paper).toContainText("杭州钱塘电子商务有限公司");
  await picture("print-form-zh");
  expect(pagesOf(await savePdf("form.pdf"))).toBeGreaterThanOrEqual(1);
  await page.keyboard.press("l");
  await page.keyboard.press("l");
  await page.keyboard.press("s");
  await expect(paper).toContainText("Worksheet of value, duty and tax");
  await picture("print-worksheet");
  await page.keyboard.press("s");
  await expect(paper).toContainText("Release note");
  await picture("print-release");
  expect(pagesOf(await savePdf("release.pdf"))).toBe(1);
});

test("what is not released has no release note, and says so", async () => {
  const { page } = desk();
  await openDeclaration(page, accepted);
  await page.keyboard.press("Control+p");
  await expect(page.getByTestId("paper")).toBeVisible();
  await page.getByTestId("print-what").selectOption("release");
  await expect(page.getByTestId("print-refused")).toContainText("not released");
  await expect(page.getByTestId("print-pdf")).toBeDisabled();
});

test("999 items go over many pages, each with its number", async () => {
  test.setTimeout(120_000);
  const { page } = desk();
  const rows = Array.from({ length: 999 }, (_, at) =>
    parcelRow(big, { item: String(at + 1), description: `Silk scarf 丝巾 number ${at + 1}` }),
  );
  await desk().importText([header, ...rows, ""].join("\n"));
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill(big);
  await page.getByRole("option", { name: big }).waitFor();
  await page.keyboard.press("Enter");
  // A thousand rows: the editor takes its time on a busy machine.
  await expect(page.getByTestId("editor-lrn")).toContainText(big, { timeout: 40_000 });
  await page.keyboard.press("Control+p");
  await expect(page.getByTestId("paper")).toContainText("number 999", { timeout: 30_000 });
  await expect(page.getByTestId("paper")).toContainText("Not approved");
  const pages = pagesOf(await savePdf("big.pdf"));
  expect(pages).toBeGreaterThan(20);
});

test("a view is printed as a list", async () => {
  const { page } = desk();
  await openView(page, "open");
  await page.keyboard.press("/");
  await page.getByTestId("filter").fill("lrn:TRY-*");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+P");
  await expect(page.getByTestId("paper")).toContainText("List of declarations");
  await expect(page.getByTestId("paper")).toContainText(accepted);
  await picture("print-list");
  expect(desk().app.faults).toEqual([]);
});

test("the command line prints the same without a window, and says what it cannot", async () => {
  test.setTimeout(120_000);
  const { app } = desk();
  await app.close();
  const root = resolve(import.meta.dirname, "../..");
  const path = join(app.folder, "cli.pdf");
  const cli = (words: readonly string[], environment: Record<string, string | undefined> = {}) =>
    new Promise<{ code: number | null; out: string }>((done) => {
      const child = spawn(
        process.execPath,
        [join(root, "desk/cli/main.ts"), "--data", app.data, "--json", ...words],
        { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "inherit"] },
      );
      let out = "";
      child.stdout.on("data", (part: Buffer) => void (out += part.toString("utf8")));
      child.on("close", (code) => done({ code, out }));
    });
  const words = ["print", released, "--as", "worksheet", "--language", "zh", "--out", path];
  const printed = await cli(words);
  expect(printed.code, printed.out).toBe(0);
  expect(JSON.parse(printed.out)).toMatchObject({ path, rows: 1 });
  expect(pagesOf(path)).toBeGreaterThanOrEqual(1);
  const without = await cli(words, { ELECTRON_EXEC_PATH: "" });
  expect(without.code).toBe(3);
  expect(JSON.parse(without.out)).toMatchObject({ error: { code: "no-electron" } });
  const list = await cli(["export", "--format", "pdf", "--where", "lrn:TRY-*", "--out", path]);
  expect(JSON.parse(list.out)).toMatchObject({ path });
  expect(list.code).toBe(0);
  expect((await cli(["print", released, "--as", "letter", "--out", path])).code).toBe(2);
});
