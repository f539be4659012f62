/** `npm run tour`: the main job, whole, in the real window; prints what it did and leaves pictures, exports and the database in tour/. */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "@playwright/test";
import { ensureBuilt } from "../../build/app.ts";
import { root } from "../../build/command.ts";
import { ensureDisplay } from "../../build/display.ts";
import { launchApp, startHub } from "../e2e/harness.ts";
import type { App } from "../e2e/harness.ts";
import {
  aisyah,
  beginDesk,
  closeReport,
  correctNextProblem,
  exportList,
  importFiles,
  lim,
  openDeclaration,
  openRoom,
  openView,
  orderAll,
  pictures,
  setLine,
  switchTo,
} from "./desk.ts";

const folder = join(root, "tour");
const declarations = join(root, "../shared/samples/hmrc/declarations");

const started = performance.now();

function say(text: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

async function countsBy(
  app: App,
  by: "status" | "work",
): Promise<Readonly<Record<string, number>>> {
  return (await app.ask("declaration.count", { by })).counts;
}

/** Waits until customs has said all that it will say for now. */
async function untilQuiet(app: App): Promise<void> {
  let before = "";
  let same = 0;
  const deadline = performance.now() + 90_000;
  while (same < 4) {
    if (performance.now() > deadline) throw new Error("the hub did not come to rest within 90 s");
    await sleep(500);
    const now = JSON.stringify(await countsBy(app, "status"));
    const busy = /waiting-for-line|sending|answer-unknown/u.test(now);
    same = now === before && !busy ? same + 1 : 0;
    before = now;
  }
}

/** One declaration whose net mass is over its gross mass, put right as the packing list says. */
async function correctOne(app: App, picture: (name: string) => Promise<void>): Promise<string> {
  const drafts = await app.ask("declaration.list", {
    where: "status:draft profile:my",
    limit: 1000,
  });
  for (const { lrn } of drafts.declarations) {
    const { problems } = await app.ask("declaration.show", { lrn });
    const blocking = problems.filter(({ severity }) => severity === "blocking");
    const [problem] = blocking;
    if (blocking.length !== 1 || !problem?.pointer.endsWith("/netMass")) continue;
    await openDeclaration(app.page, lrn);
    await picture("a declaration that is blocked");
    await correctNextProblem(
      app.page,
      "0.010",
      "Packing list has the two masses the other way round",
    );
    await picture("corrected with a reason");
    await app.page.getByTestId("check").click();
    await app.page.getByTestId("editor-standing").waitFor();
    await picture("checked");
    return lrn;
  }
  throw new Error("no sample parcel is blocked by its masses alone");
}

async function tour(app: App): Promise<void> {
  const { page } = app;
  const picture = pictures(page, folder);
  await beginDesk(page, aisyah, lim, picture);
  await picture("the queue with sample parcels");
  // Loaded again they are all here already: the report tells how many were read and refused.
  const again = await app.ask("sample.load", {});
  let { read, refused } = again;
  say(`sample parcels: read ${read}, imported ${again.duplicates}, refused ${refused}`);

  if (existsSync(declarations)) {
    const files = readdirSync(declarations)
      .toSorted()
      .map((name) => join(declarations, name));
    await importFiles(app, files);
    await picture("import report");
    const figure = async (id: string): Promise<number> =>
      Number((await page.getByTestId(`report-${id}`).innerText()).replaceAll(/\D/gu, ""));
    const refusedHere = await figure("refused");
    refused += refusedHere;
    read += files.length;
    say(
      `published declarations: files read ${files.length}, imported ${await figure("imported")}, requests ${await figure("requests")}, duplicates ${await figure("duplicates")}, refused ${refusedHere}`,
    );
  } else say("published declarations: ../shared is not here, left out");

  await orderAll(page, "drafts", "check");
  await picture("checked in one order");
  await closeReport(page);
  const corrected = await correctOne(app, picture);
  say(`corrected with a reason, and checked: ${corrected}`);

  await setLine(page, false);
  await switchTo(page, lim);
  say(`signed in as the reviewer: ${lim.name}`);
  await openRoom(page, "review");
  await picture("review");
  await openView(page, "checked");
  const mine = await app.ask("declaration.list", { where: "status:checked profile:my", limit: 1 });
  // Only these have a hub; the published ones belong to another country.
  await page.getByTestId("filter").fill("profile:my");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("found")).toContainText(String(mine.total));
  await expect(async () => {
    await page.getByTestId("queue-grid").focus();
    await page.keyboard.press("Control+a");
    await expect(page.getByTestId("bulk-approve")).toContainText(String(mine.total), {
      timeout: 2000,
    });
  }).toPass({ timeout: 30_000 });
  await page.getByTestId("bulk-approve").click();
  await page.getByTestId("order-report").waitFor({ timeout: 60_000 });
  await picture("approved while offline");
  await closeReport(page);
  const waiting = (await countsBy(app, "status"))["waiting-for-line"] ?? 0;
  say(`approved: ${waiting}, all waiting for the line`);

  await setLine(page, true);
  await untilQuiet(app);
  await picture("the line after sending");
  const after = await countsBy(app, "status");
  say(
    `sent: ${waiting - (after["waiting-for-line"] ?? 0)}; now ${Object.entries(after)
      .map(([status, count]) => `${status} ${count}`)
      .join(", ")}`,
  );

  await openRoom(page, "inbox");
  await page.getByTestId("hub-error").first().waitFor();
  await picture("inbox with a rejection");
  await page.getByTestId("inbox-open").click();
  await page.getByTestId("editor").waitFor();
  await picture("the rejection opens at its field");

  await openView(page, "released");
  await page.getByTestId("queue-grid").getByRole("row").nth(2).waitFor();
  await picture("released");
  await exportList(app, "csv", join(folder, "filings.csv"));
  await exportList(app, "wco-xml", join(folder, "filings-xml"));
  say(
    `exported: tour/filings.csv and ${readdirSync(join(folder, "filings-xml")).length} files in tour/filings-xml`,
  );

  const released = (after["released"] ?? 0) + (after["cleared"] ?? 0);
  const drafts = (await countsBy(app, "work"))["draft"] ?? 0;
  process.stdout.write(
    `\nread ${read} · imported ${Object.values(await countsBy(app, "work")).reduce((sum, count) => sum + count, 0)} · refused ${refused} · still to correct ${drafts} · approved ${waiting} · sent ${waiting} · released ${released} · rejected ${after["rejected"] ?? 0}\n`,
  );
  if (app.faults.length > 0) throw new Error(`the page reported faults:\n${app.faults.join("\n")}`);
}

await ensureBuilt();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const display = await ensureDisplay();
const hub = await startHub(join(folder, "hub"));
say(`practice hub ${hub.url}`);
const app = await launchApp({ folder, practiceHub: hub.url });
say("the window is open");
try {
  await tour(app);
} catch (error) {
  await app.page.screenshot({ path: join(folder, "where-it-stopped.png") });
  throw error;
} finally {
  await app.close();
  await hub.stop();
  display.stop();
}
say("done; look into tour/");
