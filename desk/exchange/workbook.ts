/** The first sheet of a workbook (XLSX) as rows of text, after a look at what its zip would unfold to. */
import { streamXlsxRows } from "hucre";
import { fromBuffer } from "yauzl";
import type { Entry, ZipFile } from "yauzl";

export interface WorkbookFault {
  readonly code: "too-large" | "workbook-unreadable";
  readonly message: string;
}

/** The most that may come out of a workbook, and of how many parts it may be made: more is no list of codes. */
const mostBytes = 512 * 1024 * 1024;
const mostEntries = 2000;
/** Honest sheets shrink to a tenth or so; a thousandth is a bomb. */
const mostExpansion = 1000;

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const { promise, resolve, reject } = Promise.withResolvers<ZipFile>();
  fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
    if (error) reject(error);
    else resolve(zip);
  });
  return promise;
}

/** Bytes that really come out of an entry; its header may say anything. */
async function inflatedSize(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  zip.openReadStream(entry, (error, stream) => {
    if (error) {
      reject(error);
      return;
    }
    let size = 0;
    stream.on("data", (part: Buffer) => {
      size += part.length;
      if (size > left) stream.destroy(new Error("too large"));
    });
    stream.on("end", () => resolve(size));
    stream.on("error", (fault) => (size > left ? resolve(size) : reject(fault)));
  });
  return await promise;
}

/** Counts what the zip unfolds to; the fault when that is more than a workbook may be. */
async function bombFault(bytes: Uint8Array): Promise<WorkbookFault | undefined> {
  const zip = await opened(bytes);
  const most = Math.min(mostBytes, bytes.length * mostExpansion);
  const { promise, resolve, reject } = Promise.withResolvers<WorkbookFault | undefined>();
  const fault = {
    code: "too-large",
    message:
      "The workbook unfolds to more than 512 MB. Save the sheet as CSV (UTF-8) and load that.",
  } as const;
  let total = 0;
  let entries = 0;
  zip.on("entry", (entry: Entry) => {
    entries += 1;
    inflatedSize(zip, entry, most - total).then((size) => {
      total += size;
      if (total > most || entries > mostEntries) resolve(fault);
      else zip.readEntry();
    }, reject);
  });
  zip.on("end", () => resolve(undefined));
  zip.on("error", reject);
  zip.readEntry();
  try {
    return await promise;
  } finally {
    zip.close();
  }
}

/** A cell as a person would type it: days as 2026-11-22, numbers without an exponent. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/u, "");
  if (typeof value === "number" && !Number.isInteger(value)) {
    // Spreadsheets keep 15 digits; what is beyond is binary noise, as in 0.1 + 0.2.
    return Number(value.toPrecision(15))
      .toFixed(15)
      .replace(/\.?0+$/u, "");
  }
  return String(value);
}

/** Hands out the rows of the first sheet with their line; empty rows are passed over. Nothing is kept of what came before a fault. */
export async function readWorkbook(
  bytes: Uint8Array,
  onRow: (cells: readonly string[], line: number) => void | Promise<void>,
): Promise<WorkbookFault | undefined> {
  try {
    const bomb = await bombFault(bytes);
    if (bomb) return bomb;
  } catch (error) {
    return unreadable(error);
  }
  const rows = streamXlsxRows(bytes)[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<{ index: number; values: unknown[] }>;
    try {
      next = await rows.next();
    } catch (error) {
      return unreadable(error);
    }
    if (next.done === true) return undefined;
    const cells = next.value.values.map(textOf);
    if (cells.some((cell) => cell !== "")) await onRow(cells, next.value.index + 1);
  }
}

function unreadable(error: unknown): WorkbookFault {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "workbook-unreadable",
    message: `The workbook cannot be read (${reason}). Save the sheet as CSV (UTF-8) and load that.`,
  };
}
