/** A desk at a practice hub with parcels of one's own, filed and answered: where tests of what comes after filing begin. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { header, parcelRow } from "../desk/parcelFile.ts";
import type { ParcelCells } from "../desk/parcelFile.ts";
import { aisyah, beginDesk, lim, switchTo } from "../tour/desk.ts";
import { launchApp, startHub } from "./harness.ts";
import type { App } from "./harness.ts";
import { forAllTests } from "./sampleDesk.ts";

export interface FiledDesk {
  readonly app: App;
  readonly page: Page;
  readonly ask: App["ask"];
  /** Imports the text as a parcel CSV of the signed-in person. */
  importText(text: string): Promise<void>;
  drop(): Promise<void>;
}

type Parcels = readonly (readonly [lrn: string, more?: ParcelCells])[];

/** Each parcel with an order, waybill and importer of its own, so that none looks like another. */
export function parcelText(parcels: Parcels): string {
  const rows = parcels.map(([lrn, more = {}], at) => {
    const own = { order: `O-${lrn}`, waybill: `W-${at}`, importerName: `Importer ${lrn} Sdn Bhd` };
    return parcelRow(lrn, { ...own, ...more });
  });
  return [header, ...rows, ""].join("\n");
}

/** Aisyah imports and checks, Lim approves, all is sent; Lim stays at the desk. */
async function openFiledDesk(filed: Parcels): Promise<FiledDesk> {
  const hub = await startHub();
  const app = await launchApp({ practiceHub: hub.url });
  const { page, ask } = app;
  await beginDesk(page, aisyah, lim);
  const importText = async (text: string): Promise<void> => {
    const file = join(app.folder, "parcels.csv");
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
    async drop() {
      await app.drop();
      await hub.stop();
    },
  };
}

/** Such a desk for all tests of a file. */
export function filedDesk(filed: Parcels): () => FiledDesk {
  return forAllTests(() => openFiledDesk(filed), 180_000);
}

/** Sets the language of the window, by the palette. */
export async function speakIn(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill(name);
  await page.getByTestId("palette").getByRole("option", { name }).first().click();
  await page.getByTestId("palette").waitFor({ state: "detached" });
}
