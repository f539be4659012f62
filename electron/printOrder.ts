/** Printing for the command line: sheets in a file, a PDF out, no desk and no window that anybody sees. */
import { readFile } from "node:fs/promises";
import { printCalls } from "../core/contract/print.ts";
import { writeWhole } from "./printCalls.ts";
import { pdfOf } from "./printing.ts";
import type { PageOptions } from "./window.ts";

export interface PrintFiles {
  /** JSON, as `print.sheets` answers. */
  readonly sheets: string;
  readonly pdf: string;
}

/** What this start is asked to print; undefined when it is an ordinary start. */
export function printFilesIn(argv: readonly string[]): PrintFiles | undefined {
  const after = (word: string): string | undefined => {
    const at = argv.indexOf(word);
    return at < 0 ? undefined : argv[at + 1];
  };
  const [sheets, pdf] = [after("--print-sheets"), after("--print-pdf")];
  return sheets === undefined || pdf === undefined ? undefined : { sheets, pdf };
}

export async function printFiles({ sheets, pdf }: PrintFiles, options: PageOptions): Promise<void> {
  const read = printCalls["print.sheets"].output.parse(JSON.parse(await readFile(sheets, "utf8")));
  await writeWhole(pdf, await pdfOf(read.sheets, options));
}
