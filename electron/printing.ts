/** Prints sheets: a hidden window of our own page lays them out, Chromium makes the PDF or speaks to the printer. */
import { BrowserWindow } from "electron";
import type { PrintToPDFOptions } from "electron";
import type { Sheet } from "../core/contract/print.ts";
import { pagePreferences } from "./guards.ts";
import { pageAddress } from "./page.ts";
import type { PageOptions } from "./window.ts";

/** A page that has not drawn its sheets by then will not do so; 999 items take a few seconds on a slow machine. */
const drawnWithin = 60_000;

interface Drawing {
  readonly sheets: readonly Sheet[];
  readonly drawn: () => void;
}

/** By the number of the window's contents: what it is to draw. */
const drawings = new Map<number, Drawing>();

/** What the page with this number is to draw; undefined for every other page. */
export function drawingOf(contents: number): Drawing | undefined {
  return drawings.get(contents);
}

/** Opens the sheets in a window that nobody sees, does the work when they are drawn, and closes it. */
async function withSheets<T>(
  sheets: readonly Sheet[],
  { preload, devServer }: PageOptions,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    // Nobody looks at it, and it must be drawn all the same.
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  });
  const { id } = window.webContents;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(
    () => reject(new Error("the sheets were not drawn in time")),
    drawnWithin,
  );
  drawings.set(id, { sheets, drawn: resolve });
  window.webContents.once("render-process-gone", (_, { reason }) =>
    reject(new Error(`the page that draws the sheets ended: ${reason}`)),
  );
  try {
    const address =
      devServer === undefined ? `${pageAddress}print.html` : `${devServer}/print.html`;
    await window.loadURL(address);
    await promise;
    return await work(window);
  } finally {
    clearTimeout(timer);
    drawings.delete(id);
    window.destroy();
  }
}

const inches = (millimetres: number): number => millimetres / 25.4;

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Pages are numbered by Chromium, outside our page; its own fonts draw this line, so that it holds figures and the reference alone. */
function optionsFor(sheets: readonly Sheet[]): PrintToPDFOptions {
  const reference = sheets.length === 1 ? (sheets[0]?.reference ?? "") : "";
  const style = "font: 7px sans-serif; width: 100%; padding: 0 10mm; color: #46505b; display: flex";
  return {
    pageSize: "A4",
    landscape: sheets.every(({ landscape }) => landscape),
    printBackground: true,
    margins: {
      top: inches(10),
      bottom: inches(14),
      left: inches(10),
      right: inches(10),
    },
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate: `<div style="${style}"><span style="flex: 1">${escaped(reference)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
    generateTaggedPDF: true,
  };
}

export function pdfOf(sheets: readonly Sheet[], options: PageOptions): Promise<Uint8Array> {
  return withSheets(sheets, options, (window) => window.webContents.printToPDF(optionsFor(sheets)));
}

/** Opens the system's print dialog; resolves when it was closed. */
export function onPaper(sheets: readonly Sheet[], options: PageOptions): Promise<void> {
  return withSheets(
    sheets,
    options,
    (window) =>
      new Promise((resolve) => {
        const landscape = sheets.every((sheet) => sheet.landscape);
        window.webContents.print({ pageSize: "A4", landscape }, () => resolve());
      }),
  );
}
