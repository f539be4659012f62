/** Printing for the command line: sheets in a file, a PDF out, no desk and no window that anybody sees. */
import { readFile } from "node:fs/promises";
import { printCalls } from "../core/contract/print.ts";
import { writeWhole } from "./printCalls.ts";
import { pdfOf } from "./printing.ts";
import type { PrintFiles } from "./printOrder.ts";
import type { PageOptions } from "./window.ts";

export async function printFiles({ sheets, pdf }: PrintFiles, options: PageOptions): Promise<void> {
  const read = printCalls["print.sheets"].output.parse(JSON.parse(await readFile(sheets, "utf8")));
  await writeWhole(pdf, await pdfOf(read.sheets, options));
}
