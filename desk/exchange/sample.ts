/** The parcels that ship with the program, with tariff and rates for trials, brought in just as files of the person's own would be. */
import { succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import type { ProfileId } from "../../core/profiles/profileIds.ts";
import { currentPack } from "../../db/referenceLookups.ts";
import type { HandlerContext } from "../handler.ts";
import { loadPack } from "../reference/loadPack.ts";
import type { PackDisk } from "../reference/packFile.ts";
import { createImporter } from "./importing.ts";
import type { ImportReport } from "./importing.ts";
import { parcelSettings } from "./parcelSettings.ts";
import { readInput } from "./reading.ts";

/** A disk that holds one file. */
function diskOf(bytes: Uint8Array): PackDisk {
  return {
    stat: () => Promise.resolve({ size: bytes.length, isFile: () => true }),
    readFile: () => Promise.resolve(bytes),
    open() {
      let at = 0;
      return Promise.resolve({
        read(buffer, offset, length, position) {
          const start = position ?? at;
          const part = bytes.subarray(start, start + length);
          buffer.set(part, offset);
          at = start + part.length;
          return Promise.resolve({ bytesRead: part.length });
        },
        close: () => Promise.resolve(),
      });
    },
  };
}

/** Tariff and rates of exchange for trials, plainly named as samples; a pack that somebody loaded is left alone. */
async function loadSamplePacks(context: HandlerContext, profile: ProfileId): Promise<void> {
  const { sampleSource, sampleTariffCsv } = await import("../../core/samples/tariffRows.ts");
  const { sampleRatesCsv } = await import("../../core/samples/tariffRates.ts");
  const texts = { tariff: sampleTariffCsv(profile), rate: sampleRatesCsv(profile) } as const;
  for (const list of ["tariff", "rate"] as const) {
    if (currentPack(context.db, list, profile)) continue;
    const disk = diskOf(new TextEncoder().encode(texts[list]));
    const input = { file: `sample-${list}.csv`, list, edition: sampleSource, profile };
    const loaded = await loadPack(context, input, disk);
    // The texts are our own and tried in tests; somebody else loading the same list meanwhile is no harm.
    if (loaded.ok && !loaded.value.loaded) {
      throw new Error(`the sample ${list} was refused: ${loaded.value.refusals[0]?.message}`);
    }
  }
}

export async function loadSample(context: HandlerContext): Promise<CallResult<ImportReport>> {
  const { clock, timers } = context.ports;
  // Making it takes longer than the rest of the desk's start, and most starts never ask for it.
  const sample = await import("../../core/samples/hangzhouKlia.ts");
  const { sampleFileName, sampleProfile } = sample;
  const began = clock.monotonic();
  const job = context.jobs.start("import");
  const importer = createImporter(context, sampleProfile, async () => {
    job.progress(importer.report.read, null, sampleFileName);
    await timers.sleep(0);
  });
  // They begin to arrive today, so that deadlines lie ahead whenever somebody tries the program.
  const bytes = new TextEncoder().encode(sample.hangzhouKliaText(clock.now().slice(0, 10)));
  const file = { path: sampleFileName, name: sampleFileName, bytes: bytes.length };
  const options = { format: "csv", parcelSettings: parcelSettings(sampleProfile) } as const;
  try {
    await readInput(diskOf(bytes), file, options, (reading) => importer.take(reading));
    await importer.finish();
    await loadSamplePacks(context, sampleProfile);
  } finally {
    const { read, imported } = importer.report;
    job.finish(read, read, sampleFileName);
    if (imported > 0) context.emit({ name: "declaration.changed", data: { lrns: null } });
  }
  return succeed({ ...importer.report, seconds: (clock.monotonic() - began) / 1000 });
}
