/** Loads a reference pack: rows into staging in slices, one switch at the end; whatever goes wrong before leaves the old pack as it was. */
import { basename } from "node:path";
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { PackShown } from "../../core/contract/reference.ts";
import type { Refusal } from "../../core/contract/shapes.ts";
import { keyOf } from "../../core/reference/lists.ts";
import type { PackRow } from "../../core/reference/lists.ts";
import { duplicates, packReader } from "../../core/reference/packReader.ts";
import type { PackReader } from "../../core/reference/packReader.ts";
import { appendAudit } from "../../db/audit.ts";
import { addPackRow, dropPack, startPack, sweepPacks, switchPack } from "../../db/reference.ts";
import { refuseFile } from "../exchange/inputs.ts";
import type { HandlerContext } from "../handler.ts";
import type { Job } from "../jobs.ts";
import { openPackFile, readPackFile } from "./packFile.ts";
import type { PackDisk, PackFault, PackFile } from "./packFile.ts";

type Input = CallParsed<"pack.load">;
type Loaded = CallOutput<"pack.load">;

class Cancelled extends Error {}

const rowsInSlice = 500;
const rowsInSweep = 2000;
const refusalsKept = 1000;
/** The HS has 5,613 subheadings; a list with so many six-digit codes is something else, and would not fit in memory for searching. */
const mostSubheadings = 20_000;

interface PackSource {
  readonly file: PackFile;
  readonly disk: PackDisk;
}

/** Counts of a load under way. */
interface Tally {
  read: number;
  rows: number;
  duplicates: number;
  passedOver: number;
  refused: number;
  subheadings: number;
  readonly refusals: Refusal[];
}

function newTally(): Tally {
  return {
    read: 0,
    rows: 0,
    duplicates: 0,
    passedOver: 0,
    refused: 0,
    subheadings: 0,
    refusals: [],
  };
}

function refuse(tally: Tally, input: Input, { code, message, line }: PackFault): void {
  tally.refused += 1;
  if (tally.refusals.length < refusalsKept) {
    tally.refusals.push(refuseFile(input.file, code, message, { line }));
  }
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Takes one row of the file into staging, or says why not. */
function takeRow(
  context: HandlerContext,
  input: Input,
  pack: number,
  tally: Tally,
  reader: PackReader,
  { cells, line }: Line,
): void {
  tally.read += 1;
  const row = reader.read(cells);
  if (row.kind === "passed-over") {
    tally.passedOver += 1;
    return;
  }
  if (row.kind === "fault") return refuse(tally, input, { ...row, line });
  // After the first refusal nothing will be taken; the rest is read for its reasons only.
  if (tally.refused > 0) return;
  const added = addPackRow(context.db, pack, row);
  if (added === "added") {
    tally.rows += 1;
    return countSubheading(tally, input, row, line);
  }
  tally.duplicates += 1;
  if (added === "other" && duplicates[input.list] === "same") {
    const message = `${keyOf(row)} stands in the file twice, with different words or figures. Keep one of the two.`;
    refuse(tally, input, { code: "duplicate-code", message, line });
  }
}

function countSubheading(tally: Tally, input: Input, row: PackRow, line: number): void {
  if (input.list !== "hs" || row.kind !== "code" || row.code.length !== 6) return;
  tally.subheadings += 1;
  if (tally.subheadings !== mostSubheadings) return;
  const message = `The file has more than ${mostSubheadings} six-digit codes; the HS has 5,613. Choose the list that it belongs to.`;
  refuse(tally, input, { code: "too-many-codes", message, line });
}

async function fillStaging(
  context: HandlerContext,
  input: Input,
  { file, disk }: PackSource,
  pack: number,
  job: Job,
): Promise<Tally> {
  const { timers } = context.ports;
  const tally = newTally();
  let reader: PackReader | undefined;
  let slice: Line[] = [];
  const flush = async (): Promise<void> => {
    const made = reader;
    if (made && slice.length > 0) {
      context.db.transaction(() => {
        for (const line of slice) takeRow(context, input, pack, tally, made, line);
      });
    }
    slice = [];
    job.progress(tally.read, null, basename(input.file));
    await timers.sleep(0);
    if (job.signal.aborted) throw new Cancelled();
  };
  const fault = await readPackFile(disk, file, (cells, line) => {
    if (reader) {
      slice.push({ cells, line });
      return slice.length < rowsInSlice ? undefined : flush();
    }
    const made = packReader(input.list, cells);
    // A header that does not fit ends the reading: nothing below it can be understood.
    if (!made.ok) throw new WrongHeader(made.code, made.message);
    reader = made.value;
    return undefined;
  });
  await flush();
  if (fault) refuse(tally, input, fault);
  else if (tally.rows === 0 && tally.refused === 0) {
    refuse(tally, input, {
      code: "empty-pack",
      message: "The file has no rows below its header row.",
      line: null,
    });
  }
  return tally;
}

class WrongHeader extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Deletes what is no longer wanted, a slice at a time; what is left when the desk closes goes with a later load. */
export async function sweep(context: HandlerContext): Promise<void> {
  while (!context.closing.aborted && sweepPacks(context.db, rowsInSweep)) {
    await context.ports.timers.sleep(0);
  }
}

function switchTo(context: HandlerContext, input: Input, pack: number, tally: Tally): PackShown {
  const { rows, duplicates: doubled } = tally;
  return switchPack(context.db, pack, { rows, duplicates: doubled }, (current) =>
    appendAudit(context.db, {
      at: context.ports.clock.now(),
      who: context.who(),
      what: "pack-loaded",
      detail: { list: input.list, edition: current.edition, rows, sha256: current.sha256 },
    }),
  );
}

function begin(context: HandlerContext, input: Input, file: PackFile): number | undefined {
  const name = basename(input.file);
  return startPack(context.db, {
    list: input.list,
    profile: input.profile ?? "",
    edition: input.edition ?? name.replace(/\.[^.]+$/u, ""),
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
    file: name,
    sha256: file.sha256,
    at: context.ports.clock.now(),
    who: context.who(),
  });
}

/** Fills, then switches when nothing was refused. */
async function fillAndSwitch(
  context: HandlerContext,
  input: Input,
  source: PackSource,
  pack: number,
): Promise<{ tally: Tally; current: PackShown | null } | "cancelled"> {
  const job = context.jobs.start("pack");
  let tally = newTally();
  let current: PackShown | null = null;
  try {
    tally = await fillStaging(context, input, source, pack, job);
    if (tally.refused === 0) current = switchTo(context, input, pack, tally);
  } catch (error) {
    if (error instanceof Cancelled) return "cancelled";
    if (!(error instanceof WrongHeader)) throw error;
    refuse(tally, input, { code: error.code, message: error.message, line: 1 });
  } finally {
    if (current === null) dropPack(context.db, pack);
    job.finish(tally.read, tally.read, basename(input.file));
  }
  return { tally, current };
}

/** Answers `pack.load`. Errors: `cancelled`, `already-loading`; what is wrong with the file stands in the report's refusals. `disk` is where the file is. */
export async function loadPack(
  context: HandlerContext,
  input: Input,
  disk: PackDisk = context.ports.files,
): Promise<CallResult<Loaded>> {
  const { clock } = context.ports;
  const began = clock.monotonic();
  const report = (tally: Tally, pack: PackShown | null): CallResult<Loaded> => {
    const { read, rows, duplicates: doubled, passedOver, refused, refusals } = tally;
    const seconds = (clock.monotonic() - began) / 1000;
    const counts = { read, rows: pack ? rows : 0, duplicates: doubled, passedOver, refused };
    return succeed({ loaded: pack !== null, pack, list: input.list, ...counts, seconds, refusals });
  };
  const opened = await openPackFile(disk, input.file);
  if (!opened.ok) {
    const tally = newTally();
    refuse(tally, input, opened.fault);
    return report(tally, null);
  }
  const pack = begin(context, input, opened.value);
  if (pack === undefined) {
    return fail(
      "already-loading",
      `A pack for ${input.list} is being loaded now. Wait for it or stop it.`,
    );
  }
  const filled = await fillAndSwitch(context, input, { file: opened.value, disk }, pack);
  await sweep(context);
  if (filled === "cancelled") {
    return fail(
      "cancelled",
      "Stopped. Nothing of the file was taken; the pack in use is as it was.",
    );
  }
  if (filled.current) context.emit({ name: "reference.changed", data: { list: input.list } });
  return report(filled.tally, filled.current);
}
