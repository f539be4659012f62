/** Writing what was read into the queue: each declaration whole or not at all, in batches, the same one never twice. */
import type { CallOutput } from "../../core/contract.ts";
import type { ProfileId } from "../../core/profiles/profileIds.ts";
import { summaryOf } from "../../core/summary.ts";
import { canonicalXml } from "../../core/xml/canonical.ts";
import { readXmlText } from "../../core/xml/read.ts";
import { writeXml } from "../../core/xml/write.ts";
import { digestOf } from "../../db/digests.ts";
import { hasLrn, insertDeclaration, readDeclaration, readDocument } from "../../db/declarations.ts";
import { insertRequest } from "../../db/requests.ts";
import type { HandlerContext } from "../handler.ts";
import { problemsFound } from "../rules.ts";
import { guessProfile } from "./profileGuess.ts";
import type { Incoming, Reading } from "./reading.ts";

export type ImportReport = CallOutput<"declaration.import">;

const mostInBatch = 500;
/** A batch is written sooner when its texts together are so large. */
const mostBytesInBatch = 8 * 1024 * 1024;

export interface Importer {
  take(reading: Reading): Promise<void>;
  /** Writes what is left, and returns the report. */
  finish(): Promise<Omit<ImportReport, "seconds">>;
  readonly report: Omit<ImportReport, "seconds">;
}

/** Extras as they are kept: a deadline that follows from the arrival is kept as if the file had said it. */
function extrasOf(incoming: Incoming): Incoming["extras"] {
  const { extras, deadline } = incoming;
  return deadline === null || extras["deadline"] !== undefined ? extras : { ...extras, deadline };
}

/** True when the queue holds just this under the LRN: equal documents, whatever their white space. */
function isSame(context: HandlerContext, incoming: Incoming): boolean {
  const held = readDeclaration(context.db, incoming.lrn);
  if (held === undefined) return false;
  const document = readDocument(context.db, held.id);
  const read = readXmlText(document.xml);
  if (!read.ok || canonicalXml(read.value) !== canonicalXml(incoming.document)) return false;
  const sorted = (extras: Incoming["extras"]): string =>
    JSON.stringify(Object.entries(extras).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return sorted(document.extras) === sorted(extrasOf(incoming));
}

function write(context: HandlerContext, incoming: Incoming, profile: ProfileId, at: string): void {
  const extras = extrasOf(incoming);
  const summary = summaryOf(incoming.declaration, extras);
  insertDeclaration(context.db, {
    lrn: incoming.lrn,
    profile,
    summary,
    xml: writeXml(incoming.document),
    extras,
    problems: problemsFound(context, incoming.declaration, {
      profile,
      form: summary.form,
      extras,
    }),
    by: context.who(),
    at,
    how: "imported",
    from: { file: incoming.file.path, line: incoming.line },
  });
}

function writeRequest(context: HandlerContext, incoming: Incoming, at: string): void {
  const xml = writeXml(incoming.document);
  insertRequest(context.db, {
    lrn: incoming.lrn,
    functionCode: "13",
    typeCode: incoming.typeCode,
    digest: digestOf(xml),
    xml,
    at,
    by: context.who(),
  });
}

/**
 * Takes readings one after another.
 * @param profile what every declaration belongs to; without it, each by its form or country.
 * @param onBatch told after each batch is on the disk.
 */
export function createImporter(
  context: HandlerContext,
  profile: ProfileId | undefined,
  onBatch: () => Promise<void>,
): Importer {
  const report: Omit<ImportReport, "seconds"> = {
    read: 0,
    imported: 0,
    requests: 0,
    duplicates: 0,
    refused: 0,
    refusals: [],
    duplicatesOf: [],
  };
  let batch: Incoming[] = [];
  let bytes = 0;

  const writeOne = (incoming: Incoming, at: string): (() => void) => {
    if (incoming.isRequest) {
      writeRequest(context, incoming, at);
      return () => (report.requests += 1);
    }
    if (hasLrn(context.db, incoming.lrn)) {
      const entry = {
        file: incoming.file.path,
        lrn: incoming.lrn,
        same: isSame(context, incoming),
      };
      return () => {
        report.duplicates += 1;
        report.duplicatesOf.push(entry);
      };
    }
    write(context, incoming, profile ?? guessProfile(incoming), at);
    return () => (report.imported += 1);
  };

  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const at = context.ports.clock.now();
    // Counted only once they are on the disk.
    const counts = context.db.transaction(() => batch.map((incoming) => writeOne(incoming, at)));
    report.read += batch.length;
    for (const count of counts) count();
    batch = [];
    bytes = 0;
    await onBatch();
  };

  return {
    report,
    async take(reading) {
      if (!reading.ok) {
        report.read += 1;
        report.refused += 1;
        report.refusals.push(...reading.refusals);
        return;
      }
      batch.push(reading.value);
      bytes += reading.value.bytes;
      if (batch.length >= mostInBatch || bytes >= mostBytesInBatch) await flush();
    },
    async finish() {
      await flush();
      return report;
    },
  };
}
