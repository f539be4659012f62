/** A desk at a practice hub with parcels of one's own, filed and answered: where tests of what comes after filing begin. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { PracticeHub } from "../../build/practiceHub.ts";
import type { CallInput, CallName, CallOutput } from "../../core/contract.ts";
import { header, parcelRow } from "../desk/parcelFile.ts";
import type { ParcelCells } from "../desk/parcelFile.ts";
import { beginDesk, switchTo } from "../tour/desk.ts";
import { launchApp, startHub } from "./harness.ts";
import type { App } from "./harness.ts";
import { aisyah, lim } from "./sampleDesk.ts";

export interface FiledDesk {
  readonly app: App;
  readonly page: Page;
  /** A call that must succeed. */
  ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Imports the text as a parcel CSV of the signed-in person. */
  importText(text: string): Promise<void>;
  /** Ends the window; its folder stays until `close`. */
  closeApp(): Promise<void>;
  close(): Promise<void>;
}

/** Each parcel with an order, waybill and importer of its own, so that none looks like another. */
export function parcelText(
  parcels: readonly (readonly [lrn: string, more?: ParcelCells])[],
): string {
  const rows = parcels.map(([lrn, more = {}], at) => {
    const own = { order: `O-${lrn}`, waybill: `W-${at}`, importerName: `Importer ${lrn} Sdn Bhd` };
    return parcelRow(lrn, { ...own, ...more });
  });
  return [header, ...rows, ""].join("\n");
}

/** Aisyah imports and checks, Lim approves, all is sent; Lim stays at the desk. */
export async function openFiledDesk(
  filed: readonly (readonly [lrn: string, more?: ParcelCells])[],
): Promise<FiledDesk> {
  const hub: PracticeHub = await startHub();
  const app = await launchApp({ practiceHub: hub.url });
  const { page } = app;
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-parcels-"));
  let open = true;
  const ask: FiledDesk["ask"] = async (name, input) => {
    const answer = await app.call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.value;
  };
  const closeApp = async (): Promise<void> => {
    if (open) await app.close();
    open = false;
  };
  await beginDesk(page, aisyah, lim, () => Promise.resolve());
  const importText = async (text: string): Promise<void> => {
    const file = join(folder, "parcels.csv");
    writeFileSync(file, text);
    await app.pickNext([file]);
    const { files } = await page.evaluate(async () => {
      const picked = await window.tidewaiter.call("shell.pickFiles", {});
      if (!picked.ok) throw new Error(picked.error.message);
      return picked.value;
    });
    await ask("declaration.import", { files: files.map((each) => each.file), profile: "my" });
  };
  await importText(parcelText(filed));
  const lrns = filed.map(([lrn]) => lrn);
  await ask("declaration.check", { lrns });
  await switchTo(page, lim);
  await ask("declaration.approve", { lrns });
  await ask("sync.run", { untilIdle: true });
  return {
    app,
    page,
    ask,
    importText,
    closeApp,
    async close() {
      await closeApp();
      await hub.stop();
      rmSync(folder, { recursive: true, force: true });
      rmSync(app.folder, { recursive: true, force: true });
    },
  };
}

/** Sets the language of the window, by the palette. */
export async function speakIn(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill(name);
  await page.getByTestId("palette").getByRole("option", { name }).first().click();
  await page.getByTestId("palette").waitFor({ state: "detached" });
}
