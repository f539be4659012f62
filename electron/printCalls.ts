/** The page's calls about printing: sheets come from the desk, the place from the person, the bytes from Chromium. */
import { rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { printCalls } from "../core/contract/print.ts";
import type { Sheet } from "../core/contract/print.ts";
import { fail, succeed } from "../core/contract/result.ts";
import type { CallResult } from "../core/contract/result.ts";
import { shellCalls } from "../core/contract/shell.ts";
import { drawingOf, onPaper, pdfOf } from "./printing.ts";
import type { PageOptions } from "./window.ts";

export type PrintCallName =
  | "shell.printPdf"
  | "shell.printPaper"
  | "shell.sheets"
  | "shell.sheetsDrawn";

export interface PrintContext {
  /** Of the page that calls. */
  readonly contents: number;
  readonly window: PageOptions;
  /** Asks the desk, in the page's own session. */
  ask(name: "print.sheets", order: unknown): Promise<CallResult<unknown>>;
  /** Asks the person; undefined when they changed their mind. */
  save(suggested: string): Promise<string | undefined>;
}

async function sheetsFor(
  { ask }: PrintContext,
  order: unknown,
): Promise<CallResult<readonly Sheet[]>> {
  const answer = await ask("print.sheets", order);
  return answer.ok ? succeed(printCalls["print.sheets"].output.parse(answer.value).sheets) : answer;
}

/** Under another name first: what is there stays whole until the new file is. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.part`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function printPdf(
  context: PrintContext,
  { order, suggested }: { order: unknown; suggested: string },
): Promise<CallResult<unknown>> {
  const sheets = await sheetsFor(context, order);
  if (!sheets.ok) return sheets;
  const path = await context.save(suggested);
  if (path === undefined) return succeed({ name: null, bytes: 0 });
  const bytes = await pdfOf(sheets.value, context.window);
  try {
    await writeWhole(path, bytes);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return fail(
      "cannot-write",
      `${basename(path)} cannot be written there (${why}). Choose another place.`,
    );
  }
  return succeed({ name: basename(path), bytes: bytes.length });
}

export async function answerPrinting(
  name: PrintCallName,
  input: unknown,
  context: PrintContext,
): Promise<CallResult<unknown>> {
  const drawing = drawingOf(context.contents);
  switch (name) {
    case "shell.sheets":
      return drawing
        ? succeed({ sheets: drawing.sheets })
        : fail("nothing-to-print", "This page was not opened to be printed.");
    case "shell.sheetsDrawn":
      drawing?.drawn();
      return succeed({});
    case "shell.printPdf": {
      const parsed = shellCalls[name].input.safeParse(input);
      if (!parsed.success) return fail("invalid-input", "Say what to print.");
      return printPdf(context, parsed.data);
    }
    case "shell.printPaper": {
      const parsed = shellCalls[name].input.safeParse(input);
      if (!parsed.success) return fail("invalid-input", "Say what to print.");
      const sheets = await sheetsFor(context, parsed.data.order);
      if (!sheets.ok) return sheets;
      await onPaper(sheets.value, context.window);
      return succeed({});
    }
  }
}
