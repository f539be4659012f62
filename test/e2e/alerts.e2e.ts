/** What the system tells a person who looks elsewhere: a rejection, in the person's language, and a click leads to it. */
import { expect, test } from "@playwright/test";
import { aisyah, switchTo } from "../tour/desk.ts";
import { filedDesk, parcelText, speakIn } from "./filedDesk.ts";

const rejected = "TRY-REJ-CDS12005-N2";

const desk = filedDesk([["TRY-ACC-N1"]]);

interface Told {
  readonly title: string;
  readonly body: string;
}

/** Where there is no desktop to show them, notifications are kept here instead. */
async function keepNotifications(looking: boolean): Promise<void> {
  await desk().app.electron.evaluate(({ BrowserWindow, Notification }, isLooking) => {
    const kept: Electron.Notification[] = [];
    Object.assign(globalThis, { kept });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      kept.push(this);
    };
    const [window] = BrowserWindow.getAllWindows();
    BrowserWindow.getFocusedWindow = () => (isLooking ? (window ?? null) : null);
  }, looking);
}

const told = (): Promise<Told[]> =>
  desk().app.electron.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: Electron.Notification[] };
    return kept.map(({ title, body }) => ({ title, body }));
  });

async function reject(lrn: string): Promise<void> {
  const { page, ask } = desk();
  await desk().importText(parcelText([[lrn, { order: `X-${lrn}`, waybill: `X-${lrn}` }]]));
  await ask("declaration.check", { lrns: [lrn] });
  await switchTo(page, aisyah);
  await ask("declaration.approve", { lrns: [lrn] });
  await ask("sync.run", { untilIdle: true });
}

test("a rejection is told in the person's language, and a click opens the declaration", async () => {
  test.setTimeout(90_000);
  const { app, page } = desk();
  await speakIn(page, "中文");
  await keepNotifications(false);
  await reject(rejected);
  await expect
    .poll(told, { timeout: 15_000 })
    .toEqual([{ title: `已退单: ${rejected}`, body: "点击打开。" }]);
  await app.electron.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: Electron.Notification[] };
    kept[0]?.emit("click");
  });
  await expect(page.getByTestId("editor-lrn")).toContainText(rejected);
  await page.screenshot({ path: "test/e2e/screens/alert-opened.png" });
  expect(app.faults).toEqual([]);
});
