/** The files that a person gives: folders opened, each looked at before a byte is read, what cannot be taken refused. */
import { basename, join } from "node:path";
import type { Refusal } from "../../core/contract/shapes.ts";
import { diskFaultOf } from "./disk.ts";
import type { Disk } from "./disk.ts";

export interface InputFile {
  readonly path: string;
  /** The name below the folder given, with its folders; the plain name for a file given by itself. */
  readonly name: string;
  readonly bytes: number;
}

export type Input =
  | { readonly ok: true; readonly value: InputFile }
  | { readonly ok: false; readonly refusal: Refusal };

/** design.md §10 and what one pass of a CSV can be asked to hold. */
const largestXml = 64 * 1024 * 1024;
const largestCsv = 512 * 1024 * 1024;

export function refuseFile(
  file: string,
  code: string,
  message: string,
  place: { line?: number | null; lrn?: string | null; pointer?: string | null } = {},
): Refusal {
  const { line = null, lrn = null, pointer = null } = place;
  return { file, line, lrn, pointer, code, message };
}

function refused(path: string, code: string, message: string): Input {
  return { ok: false, refusal: refuseFile(path, code, message) };
}

function looked(path: string, name: string, bytes: number): Input {
  if (bytes === 0) return refused(path, "empty-file", `${path} is empty (0 bytes).`);
  if (bytes > largestCsv) {
    return refused(
      path,
      "too-large",
      `${path} is larger than 512 MB (64 MB for XML). Split it and import the parts.`,
    );
  }
  if (bytes > largestXml && /\.xml$/iu.test(path)) {
    return refused(
      path,
      "too-large",
      `${path} is larger than 64 MB. Split it and import the parts.`,
    );
  }
  return { ok: true, value: { path, name, bytes } };
}

// Folders by their place on the disk, so that a link up the tree is not walked for ever.
type Seen = Set<string>;

async function* below(disk: Disk, path: string, name: string, seen: Seen): AsyncGenerator<Input> {
  let found;
  try {
    found = await disk.stat(path);
  } catch (error) {
    const fault = diskFaultOf(error, path);
    if (fault === undefined) throw error;
    yield refused(path, fault.code, fault.message);
    return;
  }
  if (found.isFile()) {
    yield looked(path, name, found.size);
    return;
  }
  if (!found.isDirectory()) {
    yield refused(path, "not-a-file", `${path} is neither a file nor a folder.`);
    return;
  }
  const place = `${found.dev}:${found.ino}`;
  if (seen.has(place)) return;
  seen.add(place);
  let names: string[];
  try {
    names = await disk.readdir(path);
  } catch (error) {
    const fault = diskFaultOf(error, path);
    if (fault === undefined) throw error;
    yield refused(path, fault.code, fault.message);
    return;
  }
  for (const inner of names.toSorted()) {
    yield* below(disk, join(path, inner), name === "" ? inner : join(name, inner), seen);
  }
}

/** The files behind what was named, in order; a folder is read with all below it, sorted by name. */
export async function* inputsOf(disk: Disk, references: readonly string[]): AsyncGenerator<Input> {
  for (const reference of references) {
    let isFolder = false;
    let any = false;
    try {
      isFolder = (await disk.stat(reference)).isDirectory();
    } catch {
      // Said below, with the reason.
    }
    const name = isFolder ? "" : basename(reference);
    for await (const input of below(disk, reference, name, new Set())) {
      any = true;
      yield input;
    }
    if (!any) yield refused(reference, "empty-folder", `The folder ${reference} holds no files.`);
  }
}
