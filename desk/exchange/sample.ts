/** The parcels that ship with the program, brought in just as a file of the person's own would be. */
import { succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import type { HandlerContext } from "../handler.ts";
import type { ReadingDisk } from "./disk.ts";
import { createImporter } from "./importing.ts";
import type { ImportReport } from "./importing.ts";
import { parcelSettings } from "./parcelSettings.ts";
import { readInput } from "./reading.ts";

/** A disk that holds one file. */
function diskOf(bytes: Uint8Array): ReadingDisk {
  return {
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
  } finally {
    const { read, imported } = importer.report;
    job.finish(read, read, sampleFileName);
    if (imported > 0) context.emit({ name: "declaration.changed", data: { lrns: null } });
  }
  return succeed({ ...importer.report, seconds: (clock.monotonic() - began) / 1000 });
}
