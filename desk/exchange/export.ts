/** The call that writes declarations of the queue to a file or folder of the person's choice. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { Filter } from "../../core/filter/filter.ts";
import { appendAudit } from "../../db/audit.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import type { Job } from "../jobs.ts";
import { filterOf } from "../useCases/queue.ts";
import { writeCsv } from "./csvExport.ts";
import { writeFaultOf } from "./disk.ts";
import { Cancelled, exportedRows } from "./exportRows.ts";
import { digestOfFolder, writeFolderWhole, writeWhole } from "./output.ts";
import { addXmlFiles, xmlOf } from "./xmlExport.ts";

type Written = Omit<CallOutput<"declaration.export">, "seconds">;

interface Order {
  readonly filter: Filter;
  readonly path: string;
  readonly total: number;
  readonly job: Job;
}

async function exportCsv(
  context: HandlerContext,
  { filter, path, total, job }: Order,
): Promise<Written> {
  let rows = 0;
  const token = context.ports.random.uuidv7();
  const written = await writeWhole(context.ports.files, path, token, async (sink) => {
    const found = exportedRows(context, filter, job.signal);
    rows = await writeCsv(found, sink, (done) => tell(job, done, total));
  });
  return { path, rows, ...written };
}

async function exportXmlFile(
  context: HandlerContext,
  { filter, path, job }: Order,
): Promise<Written> {
  const token = context.ports.random.uuidv7();
  let rows = 0;
  const written = await writeWhole(context.ports.files, path, token, async (sink) => {
    for await (const row of exportedRows(context, filter, job.signal)) {
      await sink.write(xmlOf(row));
      rows += 1;
    }
  });
  return { path, rows, ...written };
}

async function exportXmlFolder(
  context: HandlerContext,
  { filter, path, total, job }: Order,
): Promise<Written> {
  const token = context.ports.random.uuidv7();
  let rows = 0;
  const files = await writeFolderWhole(context.ports.files, path, token, async (folder) => {
    const found = exportedRows(context, filter, job.signal);
    rows = await addXmlFiles(context, found, folder, filter.terms.length === 0, (done) =>
      tell(job, done, total),
    );
  });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { path, rows, bytes, sha256: digestOfFolder(files) };
}

/** A progress event for every declaration would be more work than the export. */
function tell(job: Job, done: number, total: number): void {
  if (done % 100 === 0) job.progress(done, total, "");
}

async function write(
  context: HandlerContext,
  format: "csv" | "wco-xml",
  order: Order,
): Promise<CallResult<Written>> {
  if (format === "csv") return succeed(await exportCsv(context, order));
  if (!/\.xml$/iu.test(order.path)) return succeed(await exportXmlFolder(context, order));
  if (order.total === 1) return succeed(await exportXmlFile(context, order));
  return fail(
    "needs-folder",
    `${order.total} declarations match, and an XML file holds one. Give a folder (a path that does not end in .xml), or a filter that finds one.`,
  );
}

async function exportDeclarations(
  context: HandlerContext,
  input: CallParsed<"declaration.export">,
): Promise<CallResult<CallOutput<"declaration.export">>> {
  const { clock } = context.ports;
  const filter = filterOf(input.where);
  if (!filter.ok) return filter;
  const began = clock.monotonic();
  const total = context.queue.count(filter.value);
  const job = context.jobs.start("export");
  try {
    const written = await write(context, input.format, {
      filter: filter.value,
      path: input.path,
      total,
      job,
    });
    if (!written.ok) return written;
    const { rows, bytes, sha256 } = written.value;
    context.db.transaction(() =>
      appendAudit(context.db, {
        at: clock.now(),
        who: context.who(),
        what: "export",
        detail: { path: input.path, format: input.format, where: input.where, rows, bytes, sha256 },
      }),
    );
    return succeed({ ...written.value, seconds: (clock.monotonic() - began) / 1000 });
  } catch (error) {
    if (error instanceof Cancelled) return fail("cancelled", "Stopped. Nothing was written.");
    const fault = writeFaultOf(error, input.path);
    if (fault === undefined) throw error;
    return fail(fault.code, fault.message);
  } finally {
    job.finish(total, total, "");
  }
}

export const exportHandlers = {
  "declaration.export": exportDeclarations,
} satisfies Partial<Handlers>;
