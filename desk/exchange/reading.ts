/** Declarations out of a file that a person gave, one after another, whatever its format. */
import type { Refusal } from "../../core/contract/shapes.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import type { Extras } from "../../core/formats/extras.ts";
import { parcelsOf } from "../../core/formats/parcelCsv.ts";
import type { ParcelMapper } from "../../core/formats/parcelCsv.ts";
import type { ParcelRow } from "../../core/formats/parcelRefusals.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { readCsv } from "./csvFile.ts";
import { diskFaultOf } from "./disk.ts";
import type { ReadingDisk } from "./disk.ts";
import { detectFormat, headBytes } from "./format.ts";
import type { InputFormat } from "./format.ts";
import { refuseFile } from "./inputs.ts";
import type { InputFile } from "./inputs.ts";

export interface Incoming {
  readonly file: InputFile;
  readonly format: InputFormat;
  readonly lrn: string;
  readonly document: XmlDocument;
  readonly declaration: Declaration;
  readonly extras: Extras;
  readonly isRequest: boolean;
  readonly typeCode: string;
  /** The form that its file names; null when it names none. */
  readonly form: string | null;
  /** Date until which it must be filed, as its file says or implies. */
  readonly deadline: string | null;
  readonly line: number | null;
  /** Of the text that it was read from, about. */
  readonly bytes: number;
}

/** A declaration, or all the reasons why one cannot be taken. */
export type Reading =
  | { readonly ok: true; readonly value: Incoming }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export type OnReading = (reading: Reading) => void | Promise<void>;

/** How a parcel's rows are read, which depends on the form that they name. */
export interface ParcelSettings {
  readonly profile: string;
  readonly deadlineDays: number;
}

export interface ReadingOptions {
  readonly format: InputFormat | "auto";
  /** @param form the column `form` of the rows, "" when there is none. */
  readonly parcelSettings: (form: string) => ParcelSettings;
}

async function headOf(disk: ReadingDisk, file: InputFile): Promise<Uint8Array> {
  const handle = await disk.open(file.path, "r");
  try {
    const buffer = new Uint8Array(Math.min(headBytes, file.bytes));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function readXmlFile(
  disk: ReadingDisk,
  file: InputFile,
  onReading: OnReading,
): Promise<void> {
  const bytes = await disk.readFile(file.path);
  const read = readDeclarationXml(bytes);
  if (!read.ok) {
    const { code, message, line, pointer } = read.refusal;
    await onReading({
      ok: false,
      refusals: [refuseFile(file.path, code, message, { line, pointer })],
    });
    return;
  }
  const { value } = read;
  await onReading({
    ok: true,
    value: {
      file,
      format: "wco-xml",
      ...value,
      form: value.extras["form"] ?? null,
      deadline: value.extras["deadline"] ?? null,
      line: null,
      bytes: bytes.length,
    },
  });
}

interface Survey {
  /** LRNs whose rows do not stand together, with how many rows each has. */
  readonly scattered: ReadonlyMap<string, number>;
  readonly refusal: Refusal | undefined;
}

/** The first pass: any fault of the whole file's structure, before anything of it is taken. */
async function survey(disk: ReadingDisk, file: InputFile, delimiter: string): Promise<Survey> {
  const rowsOf = new Map<string, number>();
  const scattered = new Set<string>();
  let lrnOf: ParcelMapper["lrnOf"] | undefined;
  let refusal: Refusal | undefined;
  let last = "";
  const fault = await readCsv(disk, file.path, delimiter, (cells) => {
    if (refusal !== undefined) return;
    if (lrnOf === undefined) {
      const mapper = parcelsOf(cells, { profile: "wco", deadlineDays: 0 });
      if (mapper.ok) lrnOf = mapper.value.lrnOf;
      else {
        const { code, message, line } = mapper.refusal;
        refusal = refuseFile(file.path, code, message, { line });
      }
      return;
    }
    const lrn = lrnOf(cells);
    if (lrn === "") return;
    const count = rowsOf.get(lrn) ?? 0;
    if (count > 0 && lrn !== last) scattered.add(lrn);
    rowsOf.set(lrn, count + 1);
    last = lrn;
  });
  if (fault !== undefined)
    refusal = refuseFile(file.path, fault.code, fault.message, { line: fault.line });
  else if (lrnOf === undefined)
    refusal ??= refuseFile(file.path, "empty-file", `${file.path} holds no rows.`);
  return { scattered: new Map([...scattered].map((lrn) => [lrn, rowsOf.get(lrn) ?? 0])), refusal };
}

/** Gathers rows of one LRN, also where they do not stand together, and builds a declaration when the last is there. */
function createGatherer(
  file: InputFile,
  header: readonly string[],
  options: ReadingOptions,
  scattered: ReadonlyMap<string, number>,
  onReading: OnReading,
) {
  const formAt = header.findIndex((name) => name.trim() === "form");
  const mappers = new Map<string, ParcelMapper>();
  const mapperOf = (form: string): ParcelMapper => {
    const known = mappers.get(form);
    if (known !== undefined) return known;
    const mapper = parcelsOf(header, options.parcelSettings(form));
    if (!mapper.ok) throw new Error("A header that was taken is refused now.");
    mappers.set(form, mapper.value);
    return mapper.value;
  };
  const gathered = new Map<string, ParcelRow[]>();
  let together: ParcelRow[] = [];
  let lrnOfTogether = "";

  const build = (rows: readonly ParcelRow[]): void | Promise<void> => {
    const [first] = rows;
    if (first === undefined) return undefined;
    const form = first.cells[formAt]?.trim() ?? "";
    const built = mapperOf(form).build(rows);
    if (!built.ok) {
      const refusals = built.refusals.map(({ code, message, ...place }) =>
        refuseFile(file.path, code, message, place),
      );
      return onReading({ ok: false, refusals });
    }
    const bytes = rows.reduce(
      (sum, { cells }) => sum + cells.reduce((all, { length }) => all + length, 0),
      0,
    );
    const { declaration } = built.value;
    return onReading({
      ok: true,
      value: {
        ...built.value,
        file,
        format: "csv",
        isRequest: false,
        typeCode: declaration.typeCode ?? "",
        bytes,
      },
    });
  };
  const flush = (): void | Promise<void> => {
    const rows = together;
    together = [];
    return build(rows);
  };
  const add = (lrn: string, row: ParcelRow): void | Promise<void> => {
    const wanted = scattered.get(lrn);
    if (wanted !== undefined) {
      const rows = gathered.get(lrn) ?? [];
      rows.push(row);
      gathered.set(lrn, rows);
      if (rows.length < wanted) return undefined;
      gathered.delete(lrn);
      return build(rows);
    }
    if (lrn !== "" && lrn === lrnOfTogether) {
      together.push(row);
      return undefined;
    }
    const done = flush();
    lrnOfTogether = lrn;
    together = [row];
    return done;
  };
  return { lrnOf: mapperOf("").lrnOf, add, flush };
}

async function readCsvFile(
  disk: ReadingDisk,
  file: InputFile,
  delimiter: string,
  options: ReadingOptions,
  onReading: OnReading,
): Promise<void> {
  const { scattered, refusal } = await survey(disk, file, delimiter);
  if (refusal !== undefined) {
    await onReading({ ok: false, refusals: [refusal] });
    return;
  }
  let gatherer: ReturnType<typeof createGatherer> | undefined;
  const fault = await readCsv(disk, file.path, delimiter, (cells, line) => {
    if (gatherer === undefined) {
      gatherer = createGatherer(file, cells, options, scattered, onReading);
      return undefined;
    }
    return gatherer.add(gatherer.lrnOf(cells), { line, cells });
  });
  await gatherer?.flush();
  if (fault !== undefined) {
    const message = `${file.path} was changed while it was read. Import it again when nothing writes to it any more.`;
    await onReading({
      ok: false,
      refusals: [refuseFile(file.path, "file-changed", message, { line: fault.line })],
    });
  }
}

/** Reads one file, telling each declaration in it or why one is not taken. Faults of the disk are told as refusals. */
export async function readInput(
  disk: ReadingDisk,
  file: InputFile,
  options: ReadingOptions,
  onReading: OnReading,
): Promise<void> {
  // What the receiver throws is its own affair, not a fault of this file.
  let receiverFailed = false;
  const tell: OnReading = async (reading) => {
    try {
      await onReading(reading);
    } catch (error) {
      receiverFailed = true;
      throw error;
    }
  };
  try {
    const detected = detectFormat(await headOf(disk, file), file.path, options.format);
    if (!detected.ok)
      await tell({ ok: false, refusals: [refuseFile(file.path, detected.code, detected.message)] });
    else if (detected.format === "wco-xml") await readXmlFile(disk, file, tell);
    else await readCsvFile(disk, file, detected.delimiter, options, tell);
  } catch (error) {
    const fault = receiverFailed ? undefined : diskFaultOf(error, file.path);
    if (fault === undefined) throw error;
    await onReading({ ok: false, refusals: [refuseFile(file.path, fault.code, fault.message)] });
  }
}
