/** From file to file without the queue: what is read is written in another format, or written anew in its own. */
import { extname } from "node:path";
import type { Refusal } from "../../core/contract/shapes.ts";
import type { Ports } from "../ports.ts";
import { csvHeader, parcelLines } from "./csvExport.ts";
import { writeFaultOf } from "./disk.ts";
import type { Disk } from "./disk.ts";
import { createNameGiver } from "./fileNames.ts";
import { inputsOf, refuseFile } from "./inputs.ts";
import { writeFolderWhole, writeWhole } from "./output.ts";
import type { FolderSink } from "./output.ts";
import { readInput } from "./reading.ts";
import type { Incoming, ReadingOptions } from "./reading.ts";
import { xmlOf } from "./xmlExport.ts";

type ConvertFormat = "wco-xml" | "csv";

export interface ConvertOrder {
  readonly files: readonly string[];
  readonly to: ConvertFormat;
  readonly out: string;
  readonly options: ReadingOptions;
}

interface ConvertReport {
  read: number;
  written: number;
  refused: number;
  readonly refusals: Refusal[];
}

export type ConvertResult =
  | { readonly ok: true; readonly report: ConvertReport }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

type Take = (incoming: Incoming) => Promise<void> | void;

/** Reads everything that was named, counting; `take` gets what can be written. */
async function readAll(
  disk: Disk,
  order: ConvertOrder,
  report: ConvertReport,
  take: Take,
): Promise<void> {
  const refuse = (refusals: readonly Refusal[]): void => {
    report.refused += 1;
    report.refusals.push(...refusals);
  };
  for await (const input of inputsOf(disk, order.files)) {
    if (!input.ok) {
      report.read += 1;
      refuse([input.refusal]);
      continue;
    }
    await readInput(disk, input.value, order.options, async (reading) => {
      report.read += 1;
      if (!reading.ok) return refuse(reading.refusals);
      const { value } = reading;
      if (order.to === "csv" && value.isRequest) {
        const message = `${value.lrn} is a request (${value.typeCode}), which a parcel CSV cannot say. Convert it to wco-xml.`;
        return refuse([refuseFile(value.file.path, "not-a-parcel", message, { lrn: value.lrn })]);
      }
      await take(value);
      report.written += 1;
      return undefined;
    });
  }
}

function withoutEnding(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

function withSlashes(name: string): string {
  return name.replaceAll("\\", "/");
}

/** Names as they are read; those that come twice, from different folders, are told apart. */
function createUnique(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const ending = extname(name);
    const stem = name.slice(0, name.length - ending.length);
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${stem}~${number}${ending}`;
    taken.add(unique);
    return unique;
  };
}

/** Writes each XML file under its own name; the many declarations of a CSV go into a folder of that name. */
function xmlFolder(folder: FolderSink): Take {
  const unique = createUnique();
  const ofCsv = new Map<string, { place: string; names: ReturnType<typeof createNameGiver> }>();
  return async (incoming) => {
    const name = withSlashes(incoming.file.name);
    if (incoming.format === "wco-xml") {
      await folder.add(unique(name), xmlOf(incoming));
      return;
    }
    const { path } = incoming.file;
    const known = ofCsv.get(path);
    const inside = known ?? { place: unique(withoutEnding(name)), names: createNameGiver() };
    if (known === undefined) ofCsv.set(path, inside);
    await folder.add(
      `${inside.place}/${inside.names.nameFor(incoming.lrn, ".xml")}`,
      xmlOf(incoming),
    );
  };
}

/** Writes one CSV for each file read. */
function csvFolder(folder: FolderSink): { take: Take; finish: () => Promise<void> } {
  const unique = createUnique();
  let current: Incoming["file"] | undefined;
  let lines: string[] = [];
  const finish = async (): Promise<void> => {
    if (current === undefined || lines.length === 0) return;
    const name = withSlashes(current.name);
    // A CSV keeps its name whatever its ending; what was XML gets the ending of what it is now.
    const target =
      /\.xml$/iu.test(name) || extname(name) === "" ? `${withoutEnding(name)}.csv` : name;
    await folder.add(unique(target), [csvHeader([]), ...lines].join(""));
    lines = [];
  };
  return {
    finish,
    async take(incoming) {
      if (incoming.file !== current) await finish();
      current = incoming.file;
      for (const line of parcelLines(incoming)) lines.push(line);
    },
  };
}

async function isFolder(disk: Disk, path: string): Promise<boolean> {
  try {
    return (await disk.stat(path)).isDirectory();
  } catch {
    // Not there, or not to be looked at: the writing will say which.
    return false;
  }
}

class SeveralDeclarations extends Error {}
class NothingToWrite extends Error {}

async function toOneFile(
  disk: Disk,
  token: string,
  order: ConvertOrder,
  report: ConvertReport,
): Promise<void> {
  let any = false;
  await writeWhole(disk, order.out, token, async (sink) => {
    if (order.to === "csv") await sink.write(csvHeader([]));
    await readAll(disk, order, report, async (incoming) => {
      if (order.to === "wco-xml" && any) throw new SeveralDeclarations();
      any = true;
      if (order.to === "wco-xml") await sink.write(xmlOf(incoming));
      else for (const line of parcelLines(incoming)) await sink.write(line);
    });
    // A file with nothing in it would be mistaken for an answer.
    if (!any) throw new NothingToWrite();
  });
}

async function toFolder(
  disk: Disk,
  token: string,
  order: ConvertOrder,
  report: ConvertReport,
): Promise<void> {
  await writeFolderWhole(disk, order.out, token, async (folder) => {
    if (order.to === "wco-xml") await readAll(disk, order, report, xmlFolder(folder));
    else {
      const csv = csvFolder(folder);
      await readAll(disk, order, report, csv.take);
      await csv.finish();
    }
    if (report.written === 0) throw new NothingToWrite();
  });
}

/**
 * Converts files. A folder in gives a folder with the same names out; one file in gives one file, unless the target is a
 * folder. Nothing is written when nothing could be read.
 */
export async function convertFiles(
  ports: Pick<Ports, "files" | "random">,
  order: ConvertOrder,
): Promise<ConvertResult> {
  const { files: disk, random } = ports;
  const report: ConvertReport = { read: 0, written: 0, refused: 0, refusals: [] };
  const token = random.uuidv7();
  const [first = "", ...more] = order.files;
  const single = more.length === 0 && !(await isFolder(disk, first));
  const named = order.to === "csv" ? /\.csv$/iu.test(order.out) : false;
  const oneFile =
    (single || named) && !/[/\\]$/u.test(order.out) && !(await isFolder(disk, order.out));
  try {
    if (oneFile) await toOneFile(disk, token, order, report);
    else await toFolder(disk, token, order, report);
  } catch (error) {
    if (error instanceof NothingToWrite) return { ok: true, report };
    if (error instanceof SeveralDeclarations) {
      const message = `${first} holds several declarations, and an XML file holds one. End --out with / to get a folder.`;
      return { ok: false, error: { code: "needs-folder", message } };
    }
    const fault = writeFaultOf(error, order.out);
    if (fault === undefined) throw error;
    return { ok: false, error: fault };
  }
  return { ok: true, report };
}
