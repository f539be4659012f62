/** The calls that bring declarations in: files of the person's own, and the parcels that ship with the program. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallParsed, CallResult } from "../../core/contract.ts";
import { appendAudit } from "../../db/audit.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { createImporter } from "./importing.ts";
import type { ImportReport, Importer } from "./importing.ts";
import { inputsOf } from "./inputs.ts";
import { parcelSettings } from "./parcelSettings.ts";
import { readInput } from "./reading.ts";
import type { ReadingOptions } from "./reading.ts";
import { loadSample } from "./sample.ts";

class Cancelled extends Error {}

function audit(
  context: HandlerContext,
  files: readonly string[],
  importer: Importer,
  how: string,
): void {
  const { read, imported, requests, duplicates, refused } = importer.report;
  context.db.transaction(() =>
    appendAudit(context.db, {
      at: context.ports.clock.now(),
      who: context.who(),
      what: how,
      detail: { files: files.slice(0, 100), read, imported, requests, duplicates, refused },
    }),
  );
}

async function importFiles(
  context: HandlerContext,
  input: CallParsed<"declaration.import">,
): Promise<CallResult<ImportReport>> {
  const { clock, files: disk, timers } = context.ports;
  const began = clock.monotonic();
  const job = context.jobs.start("import");
  let label = "";
  const importer = createImporter(context, input.profile, async () => {
    job.progress(importer.report.read, null, label);
    context.emit({ name: "declaration.changed", data: { lrns: null } });
    await timers.sleep(0);
    if (job.signal.aborted) throw new Cancelled();
  });
  const options: ReadingOptions = {
    format: input.format,
    parcelSettings: parcelSettings(input.profile),
  };
  let cancelled = false;
  try {
    for await (const found of inputsOf(disk, input.files)) {
      if (job.signal.aborted) throw new Cancelled();
      if (!found.ok) {
        await importer.take({ ok: false, refusals: [found.refusal] });
        continue;
      }
      label = found.value.name;
      await readInput(disk, found.value, options, (reading) => importer.take(reading));
    }
    await importer.finish();
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    cancelled = true;
  } finally {
    const { read, imported } = importer.report;
    job.finish(read, read, label);
    if (imported > 0) context.emit({ name: "declaration.changed", data: { lrns: null } });
  }
  audit(context, input.files, importer, "import");
  const report = { ...importer.report, seconds: (clock.monotonic() - began) / 1000 };
  if (!cancelled) return succeed(report);
  return fail(
    "cancelled",
    `Stopped. ${report.imported} declarations were imported before; importing the same files again takes the rest.`,
    report,
  );
}

export const importHandlers = {
  "declaration.import"(context, input) {
    if (input.mapping !== undefined) {
      return fail(
        "not-yet",
        "Saved column mappings are not there yet. Name the columns as the parcel CSV does and import without --mapping.",
      );
    }
    return importFiles(context, input);
  },
  "sample.load": loadSample,
} satisfies Partial<Handlers>;
