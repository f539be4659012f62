/** The data folder by its names, and a restore that a kill interrupted; no database is opened here. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from "node:fs";
import { basename, join } from "node:path";
import { sidecars, syncFolder } from "./durable.ts";

export const databaseName = "tidewaiter.sqlite";
/** "Tide", so that a look at the file tells whose it is. */
export const applicationId = 0x54696465;

/** Under `restored-STAMP` lies what is ready to take its place, under `replaced-STAMP` what it took the place of. */
const ready = /^restored-(.+)$/u;
const beginning = /^restoring-.+$/u;

export function restoringFolder(folder: string, stamp: string): string {
  return join(folder, `restoring-${stamp}`);
}

function foldersNamed(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => pattern.test(name));
}

/** True when there is a desk's database in the folder, or one that is about to be put in its place. */
export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, databaseName)) || foldersNamed(folder, ready).length > 0;
}

function moveAside(folder: string, aside: string, names: readonly string[]): void {
  for (const name of names) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
  }
  syncFolder(folder);
  syncFolder(aside);
}

/** What is ready takes its place, the database last; what had those names lies in `aside` then. */
function takePlaces(folder: string, from: string, aside: string): void {
  const names = readdirSync(from).toSorted((left) => (left === databaseName ? 1 : -1));
  // Those that took their place already are no longer here, so nothing is moved aside twice.
  const old = names.includes(databaseName)
    ? [...names, ...sidecars.map((suffix) => `${databaseName}${suffix}`)]
    : names;
  moveAside(folder, aside, old);
  for (const name of names) {
    renameSync(join(from, name), join(folder, name));
    syncFolder(folder);
  }
  rmdirSync(from);
  if (readdirSync(aside).length === 0) rmdirSync(aside);
  syncFolder(folder);
}

/**
 * Puts a prepared folder's files in place of those that are there. From the moment that `replaced-STAMP` exists a kill
 * in between is made good by `finishRestore`. Only while the folder's lock is held.
 * @returns where the old ones lie now; null when there were none.
 */
export function putInPlace(folder: string, prepared: string): string | null {
  const stamp = basename(prepared).replace(/^restoring-/u, "");
  const from = join(folder, `restored-${stamp}`);
  const aside = join(folder, `replaced-${stamp}`);
  renameSync(prepared, from);
  syncFolder(folder);
  mkdirSync(aside, { mode: 0o700 });
  syncFolder(folder);
  takePlaces(folder, from, aside);
  return existsSync(aside) ? aside : null;
}

/** Ends a restore that a kill interrupted: taken back while nothing was moved, else brought to its end. */
export function finishRestore(folder: string): void {
  for (const name of foldersNamed(folder, beginning)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  for (const name of foldersNamed(folder, ready)) {
    const aside = join(folder, `replaced-${ready.exec(name)?.[1] ?? ""}`);
    if (existsSync(aside)) takePlaces(folder, join(folder, name), aside);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}
