/** Files and disks for tests of the exchange: a folder of its own, and a disk that refuses what a test says. */
import * as promises from "node:fs/promises";
import { createReadStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "../../../desk/ports.ts";
import { temporaryFolder } from "../deskWorld.ts";

export const realFiles: Files = { ...promises, createReadStream };

/** Writes files below a new folder and returns its path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Everything below a folder, sorted, `/` between names; unfinished files too. */
export function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

export class DiskError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Files of which some calls fail with a code: whoever is root cannot be refused by the real ones. */
export function refusing(
  code: string,
  calls: readonly ("open" | "stat" | "readdir" | "readFile" | "rename")[],
  at: (path: string) => boolean,
): Files {
  const wrap =
    (name: (typeof calls)[number]) =>
    (path: string, ...rest: unknown[]) => {
      if (at(path)) return Promise.reject(new DiskError(code));
      return (promises[name] as (...all: unknown[]) => Promise<unknown>)(path, ...rest);
    };
  return { ...realFiles, ...Object.fromEntries(calls.map((name) => [name, wrap(name)])) };
}

const namespaces =
  'xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"';

/** A small WCO declaration. */
export function declarationXml(
  lrn: string,
  parts: { functionCode?: string; typeCode?: string; inner?: string } = {},
): string {
  const { functionCode = "9", typeCode = "IMA", inner = "" } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:MetaData ${namespaces}>
  <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
  <md:WCOTypeName>DEC</md:WCOTypeName>
  <md:ResponsibleCountryCode>GB</md:ResponsibleCountryCode>
  <Declaration>
    <FunctionCode>${functionCode}</FunctionCode>
    <FunctionalReferenceID>${lrn}</FunctionalReferenceID>
    <TypeCode>${typeCode}</TypeCode>${inner}
  </Declaration>
</md:MetaData>
`;
}
