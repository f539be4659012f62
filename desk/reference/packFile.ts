/** The file of a pack: which kind it is, told by its first bytes, and its rows. */
import { createHash } from "node:crypto";
import { readCsv } from "../exchange/csvFile.ts";
import { diskFaultOf } from "../exchange/disk.ts";
import type { ReadingDisk } from "../exchange/disk.ts";
import { readWorkbook } from "../exchange/workbook.ts";
import { jsonRows } from "./jsonRows.ts";

/** As much of a disk as loading a pack takes. */
export interface PackDisk extends ReadingDisk {
  stat(path: string): Promise<{ readonly size: number; isFile(): boolean }>;
}

export interface PackFault {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
}

export interface PackFile {
  readonly path: string;
  readonly form: "csv" | "json" | "xlsx";
  readonly delimiter: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

export type OpenedPackFile =
  | { readonly ok: true; readonly value: PackFile }
  | { readonly ok: false; readonly fault: PackFault };

/** One row with the line on which it stands; the header row comes first. */
export type OnPackRow = (cells: readonly string[], line: number) => void | Promise<void>;

const headBytes = 64 * 1024;
const largestJson = 64 * 1024 * 1024;
const largestXlsx = 64 * 1024 * 1024;
const largestCsv = 2 * 1024 * 1024 * 1024;
const delimiters = [",", ";", "\t", "|"] as const;

function fault(code: string, message: string, line: number | null = null): OpenedPackFile {
  return { ok: false, fault: { code, message, line } };
}

function startsWith(head: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, at) => head[at] === byte);
}

/** Kinds of file that are none of ours, told before a byte of them is read as text. */
function foreign(head: Uint8Array, path: string): OpenedPackFile | undefined {
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) {
    return fault(
      "unknown-format",
      `${path} is a workbook of the old kind (XLS). Save it as XLSX or CSV (UTF-8) and load that.`,
    );
  }
  const wide = [
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].some((mark) => startsWith(head, mark));
  if (wide || (head[1] === 0 && head[0] !== 0)) {
    return fault("wrong-encoding", `${path} is encoded as UTF-16. Save it as CSV (UTF-8).`, 1);
  }
  if (head.includes(0)) return fault("unknown-format", `${path} is neither CSV nor JSON.`);
  return undefined;
}

/** The sign that parts the header row most often, outside of quotes. */
function delimiterOf(row: string): string {
  const bare = row.replaceAll(/"[^"]*"/gu, "");
  const counts = delimiters.map((sign) => bare.split(sign).length);
  const most = Math.max(...counts);
  return delimiters[counts.indexOf(most)] ?? ",";
}

/** Reads the file once for its digest and looks at its beginning. */
async function looked(disk: PackDisk, path: string): Promise<{ head: Uint8Array; sha256: string }> {
  const handle = await disk.open(path, "r");
  try {
    const hash = createHash("sha256");
    const buffer = new Uint8Array(256 * 1024);
    let head: Uint8Array | undefined;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      const part = buffer.subarray(0, bytesRead);
      head ??= part.slice(0, headBytes);
      if (bytesRead === 0) return { head, sha256: hash.digest("hex") };
      hash.update(part);
    }
  } finally {
    await handle.close();
  }
}

/** Looks at a file before it is loaded. Errors: those of the disk, `wrong-encoding`, `unknown-format`, `too-large`, `empty-file`. */
export async function openPackFile(disk: PackDisk, path: string): Promise<OpenedPackFile> {
  try {
    const found = await disk.stat(path);
    if (!found.isFile()) return fault("not-a-file", `${path} is no file.`);
    if (found.size === 0) return fault("empty-file", `${path} is empty (0 bytes).`);
    if (found.size > largestCsv) return fault("too-large", `${path} is larger than 2 GB.`);
    const { head, sha256 } = await looked(disk, path);
    if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) {
      if (found.size > largestXlsx)
        return fault(
          "too-large",
          `${path} is larger than 64 MB, which is the most for a workbook.`,
        );
      return { ok: true, value: { path, form: "xlsx", delimiter: ",", sha256 } };
    }
    const refused = foreign(head, path);
    if (refused) return refused;
    const text = new TextDecoder()
      .decode(head)
      .replace(/^\ufeff/u, "")
      .trimStart();
    if (/^[[{]/u.test(text)) {
      if (found.size > largestJson)
        return fault("too-large", `${path} is larger than 64 MB, which is the most for JSON.`);
      return { ok: true, value: { path, form: "json", delimiter: ",", sha256 } };
    }
    const delimiter = delimiterOf(text.split(/\r\n|\n|\r/u, 1)[0] ?? "");
    return { ok: true, value: { path, form: "csv", delimiter, sha256 } };
  } catch (error) {
    const known = diskFaultOf(error, path);
    if (known === undefined) throw error;
    return fault(known.code, known.message);
  }
}

async function readJson(
  disk: PackDisk,
  path: string,
  onRow: OnPackRow,
): Promise<PackFault | undefined> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await disk.readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      code: "wrong-encoding",
      message: "The file is not UTF-8. Save it as UTF-8.",
      line: null,
    };
  }
  const read = jsonRows(text);
  if (!read.ok) return { code: "json-malformed", message: read.message, line: read.line };
  await onRow(read.value.header, 1);
  for (const { cells, line } of read.value.rows) {
    const pending = onRow(cells, line);
    if (pending !== undefined) await pending;
  }
  return undefined;
}

async function readSheet(
  disk: PackDisk,
  path: string,
  onRow: OnPackRow,
): Promise<PackFault | undefined> {
  const found = await readWorkbook(await disk.readFile(path), onRow);
  return found && { ...found, line: null };
}

/** Hands out the rows, the header row first; ends with the first fault of the file as a whole or of the disk. */
export async function readPackFile(
  disk: PackDisk,
  file: PackFile,
  onRow: OnPackRow,
): Promise<PackFault | undefined> {
  try {
    if (file.form === "json") return await readJson(disk, file.path, onRow);
    if (file.form === "xlsx") return await readSheet(disk, file.path, onRow);
    return await readCsv(disk, file.path, file.delimiter, onRow);
  } catch (error) {
    const known = diskFaultOf(error, file.path);
    if (known === undefined) throw error;
    return { ...known, line: null };
  }
}
