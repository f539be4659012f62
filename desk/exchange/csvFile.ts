/** Rows of a CSV file: first a pass that finds any fault of the whole file, then one that hands out rows. */
import { parse } from "csv-parse";
import type { ReadingDisk } from "./disk.ts";

export interface CsvFault {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
}

/** One row with the line on which it ends; quoted line breaks make a row longer than one line. */
export type OnRow = (row: string[], line: number) => void | Promise<void>;

/** Text of the largest field that is read, so that an open quote does not swallow a file into memory. */
const longestRow = 1024 * 1024;

class BadText extends Error {
  readonly line: number;
  constructor(line: number) {
    super("not UTF-8");
    this.line = line;
  }
}

/** UTF-8 of a file in parts, without its byte-order mark; a byte that is none throws with its line. */
async function* textOf(disk: ReadingDisk, path: string): AsyncGenerator<string> {
  const handle = await disk.open(path, "r");
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const buffer = new Uint8Array(256 * 1024);
    let line = 1;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      const part = buffer.subarray(0, bytesRead);
      let text: string;
      try {
        text = decoder.decode(part, { stream: bytesRead > 0 });
      } catch {
        throw new BadText(line + badLine(part));
      }
      if (text !== "") yield text;
      if (bytesRead === 0) return;
      for (const byte of part) if (byte === 0x0a) line += 1;
    }
  } finally {
    await handle.close();
  }
}

/** Line feeds before the first byte that cannot be read; a character cut at the part's ends is no fault here. */
function badLine(part: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  let lines = 0;
  while (start < part.length && ((part[start] ?? 0) & 0xc0) === 0x80 && start < 3) start += 1;
  for (let at = start; at < part.length; at += 1) {
    if (part[at] !== 0x0a) continue;
    try {
      decoder.decode(part.subarray(start, at));
    } catch {
      return lines;
    }
    start = at;
    lines += 1;
  }
  return lines;
}

const faultWords: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "has another number of columns than the header row",
  CSV_RECORD_INCONSISTENT_COLUMNS: "has another number of columns than the header row",
  CSV_QUOTE_NOT_CLOSED: "opens a quote that is never closed",
  CSV_INVALID_CLOSING_QUOTE: "has text after a closing quote",
  INVALID_OPENING_QUOTE: "has a quote in the middle of a field",
  CSV_MAX_RECORD_SIZE: "is longer than 1 MB, so a quote is probably left open",
};

function faultOf(error: unknown): CsvFault | undefined {
  if (error instanceof BadText) {
    return {
      code: "wrong-encoding",
      message: `Near line ${error.line} the file is not UTF-8. Save it as CSV (UTF-8).`,
      line: error.line,
    };
  }
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string")
    return undefined;
  const words = faultWords[error.code];
  if (words === undefined && !error.code.startsWith("CSV_")) return undefined;
  const line = "lines" in error && typeof error.lines === "number" ? error.lines : null;
  const what = words ?? "cannot be read as CSV";
  return {
    code: "csv-malformed",
    message: `${line === null ? "A row" : `The row at line ${line}`} ${what}. Nothing of the file was taken: correct it and import it again.`,
    line,
  };
}

/**
 * Hands every row of a file to `onRow`, the header row first, empty lines left out. Ends with the first fault of the file's structure.
 * @throws disk errors, and whatever `onRow` throws.
 */
export async function readCsv(
  disk: ReadingDisk,
  path: string,
  delimiter: string,
  onRow: OnRow,
): Promise<CsvFault | undefined> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  const rows: { record: string[]; info: { lines: number } }[] = [];
  parser.on("data", (row: (typeof rows)[number]) => rows.push(row));
  let failed: Error | undefined;
  parser.on("error", (error) => (failed ??= error));
  const drain = async (): Promise<void> => {
    for (const { record, info } of rows) {
      const pending = onRow(record, info.lines);
      if (pending !== undefined) await pending;
    }
    rows.length = 0;
    if (failed !== undefined) throw failed;
  };
  try {
    for await (const text of textOf(disk, path)) {
      if (!parser.write(text) && failed === undefined) {
        await new Promise<void>((resolve) => {
          parser.once("drain", resolve);
          parser.once("error", () => resolve());
        });
      }
      await drain();
    }
    await new Promise<void>((resolve) => {
      parser.once("end", resolve);
      parser.once("error", () => resolve());
      parser.end();
    });
    await drain();
    return undefined;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return fault;
  } finally {
    parser.destroy();
  }
}
