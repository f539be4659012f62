/** Files that the person picked. The page holds a token and a name; the path never reaches it, and it can name no path. */
import { basename, dirname, isAbsolute } from "node:path";
import { fail, succeed } from "../core/contract/result.ts";
import type { CallResult } from "../core/contract.ts";

export interface PickedFile {
  readonly file: string;
  readonly name: string;
}

interface Entry {
  readonly path: string;
  readonly use: "read" | "write";
}

export interface Dialogs {
  /** Paths to read; empty when the person changed their mind. */
  open(): Promise<readonly string[]>;
  /** A path to write, or a folder to write into; undefined when the person changed their mind. */
  save(suggested: string, folder: boolean): Promise<string | undefined>;
}

/** More tokens than a person picks in a day; the oldest go first. */
const most = 10_000;

export interface FileTokens {
  pickFiles(): Promise<{ files: PickedFile[] }>;
  pickSave(suggested: string, folder: boolean): Promise<{ file: string | null; name: string }>;
  /** Where the person wants a file that the shell itself writes; undefined when they changed their mind. */
  readonly savePath: (suggested: string) => Promise<string | undefined>;
  /** The same input with paths in place of tokens; a token that was not given out is refused. */
  withPaths(name: string, input: unknown): CallResult<unknown>;
  /** The same answer with names in place of picked paths. */
  withNames(name: string, value: unknown): unknown;
  /** A sentence of a refusal, with names in place of picked paths. */
  sentence(text: string): string;
}

interface Place {
  readonly key: string;
  readonly use: Entry["use"];
  /** The call can do without. */
  readonly optional?: true;
}

/** Where the contract's inputs name files. */
const places: Readonly<Record<string, Place>> = {
  "declaration.import": { key: "files", use: "read" },
  "declaration.export": { key: "path", use: "write" },
  "pack.load": { key: "file", use: "read" },
  "attachment.add": { key: "file", use: "read" },
  "backup.make": { key: "file", use: "write", optional: true },
};

function unknownFile(): CallResult<never> {
  return fail(
    "unknown-file",
    "Choose the file again: the window may only use files that you chose in it.",
  );
}

/** `newToken` gives a string that cannot be guessed. */
export function createFileTokens(dialogs: Dialogs, newToken: () => string): FileTokens {
  const entries = new Map<string, Entry>();

  function give(path: string, use: Entry["use"]): PickedFile {
    const file = newToken();
    entries.set(file, { path, use });
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
    return { file, name: basename(path) };
  }

  function pathOf(token: unknown, use: Entry["use"]): string | undefined {
    const entry = typeof token === "string" ? entries.get(token) : undefined;
    return entry?.use === use ? entry.path : undefined;
  }

  return {
    async pickFiles() {
      return { files: (await dialogs.open()).map((path) => give(path, "read")) };
    },
    async pickSave(suggested, folder) {
      // Only the last part: a suggestion is a name, not a place.
      const path = await dialogs.save(basename(suggested), folder);
      return path === undefined ? { file: null, name: "" } : give(path, "write");
    },
    savePath: (suggested) => dialogs.save(basename(suggested), false),
    withPaths(name, input) {
      const place = Object.hasOwn(places, name) ? places[name] : undefined;
      if (place === undefined || typeof input !== "object" || input === null) return succeed(input);
      const named: unknown = Object.hasOwn(input, place.key)
        ? Reflect.get(input, place.key)
        : undefined;
      if (named === undefined && place.optional) return succeed(input);
      const tokens: unknown[] = Array.isArray(named) ? named : [named];
      const paths = tokens.map((token) => pathOf(token, place.use));
      if (paths.includes(undefined)) return unknownFile();
      return succeed({ ...input, [place.key]: Array.isArray(named) ? paths : paths[0] });
    },
    sentence(text) {
      // The longest first: a picked folder may hold a picked file.
      const paths = [...new Set([...entries.values()].map(({ path }) => path))].toSorted(
        (one, other) => other.length - one.length,
      );
      return paths.reduce((rest, path) => rest.replaceAll(path, basename(path)), text);
    },
    withNames(name, value) {
      if (!Object.hasOwn(places, name)) return value;
      return namesInPlaceOfPaths(value, new Set([...entries.values()].map((entry) => entry.path)));
    },
  };
}

/** Replaces strings that are a picked path, or lie below a picked folder, everywhere in an answer. */
function namesInPlaceOfPaths(value: unknown, picked: ReadonlySet<string>): unknown {
  if (typeof value === "string") return isAbsolute(value) ? shownName(value, picked) : value;
  if (Array.isArray(value)) return value.map((each) => namesInPlaceOfPaths(each, picked));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, namesInPlaceOfPaths(each, picked)]),
  );
}

function shownName(path: string, picked: ReadonlySet<string>): string {
  for (let above = path; above !== dirname(above); above = dirname(above)) {
    if (picked.has(above)) return basename(above) + path.slice(above.length);
  }
  return path;
}
