/** print, and export --format pdf. */
import { resolve } from "node:path";
import type { Sheet } from "../../../core/contract/print.ts";
import { sheetKinds } from "../../../core/print/kinds.ts";
import { isLanguage, languages } from "../../../core/labels/language.ts";
import { done, failed, wrongUsage } from "../command.ts";
import type { Invocation, Outcome, Run } from "../command.ts";
import { printSheets } from "../electronPrint.ts";
import { count } from "../text.ts";

/** What is wrong with how it is asked; undefined when nothing is. */
function misfit({ values, option }: Invocation, as: string): Outcome | undefined {
  const language = option("language") ?? "en";
  if (!sheetKinds.some((kind) => kind === as)) {
    return wrongUsage(`--as takes ${sheetKinds.join(", ")}; not “${as}”.`);
  }
  if (!isLanguage(language)) {
    return wrongUsage(`--language takes ${languages.join(", ")}; not “${language}”.`);
  }
  if (as === "list") {
    return values.length === 0
      ? undefined
      : wrongUsage("A list is of a view: say which with --where, and name no LRN.");
  }
  if (option("where") !== undefined) {
    return wrongUsage(`--where goes with --as list. Name the LRNs of which to print the ${as}.`);
  }
  return values.length > 0 ? undefined : wrongUsage(`Say which: print LRN… --as ${as}.`);
}

/** Rows of the tables of a list. */
function rowsOf(sheets: readonly Sheet[]): number {
  return sheets
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0);
}

async function print(invocation: Invocation, as: string): Promise<Outcome> {
  const { option, values, ports, environment, stopping } = invocation;
  const began = ports.clock.monotonic();
  const out = option("out") ?? "";
  const made = await invocation.call("print.sheets", {
    as,
    ...(as === "list" ? { where: option("where") ?? "" } : { lrns: values }),
    inForce: option("in-force") !== undefined,
    language: option("language") ?? "en",
  });
  if (!made.ok) return failed(made.error);
  const { sheets } = made.value;
  const printed = await printSheets(sheets, resolve(out), { environment, stopping });
  if (!printed.ok) return failed(printed.error);
  const { bytes, sha256 } = printed.value;
  const rows = as === "list" ? rowsOf(sheets) : sheets.length;
  const seconds = (ports.clock.monotonic() - began) / 1000;
  return done({ path: out, rows, bytes, sha256, seconds }, () =>
    [
      `${count(rows, as === "list" ? "row" : "sheet")} in ${out}, ${bytes} bytes.`,
      ...new Set(sheets.flatMap(({ remarks }) => remarks)),
      `SHA-256 ${sha256}`,
    ].join("\n"),
  );
}

export const runPrint: Run = async (invocation) => {
  const as = invocation.option("as") ?? "form";
  return misfit(invocation, as) ?? (await print(invocation, as));
};

/** The list of a view, as `print --as list`. */
export const runExportPdf: Run = (invocation) => print(invocation, "list");
