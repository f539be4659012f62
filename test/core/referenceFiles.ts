/** The published lists beside the project, when that folder is there; they are read, never committed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { HsLine } from "../../core/hs/hsIndex.ts";

const shared = join(import.meta.dirname, "../../../shared/data");

export const listsAreHere = existsSync(join(shared, "hs2022.csv"));

export function sharedFile(name: string): string {
  return join(shared, name);
}

/** Every line of the HS 2022 edition there, chapters and headings too. */
export function hs2022(): HsLine[] {
  const rows = parse<{ hscode: string; description: string }>(
    readFileSync(sharedFile("hs2022.csv")),
    { columns: true },
  );
  return rows
    .filter(({ hscode }) => /^\d+$/u.test(hscode))
    .map(({ hscode, description }) => ({ code: hscode, description }));
}
