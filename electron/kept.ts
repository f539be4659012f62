/** Small things that the shell keeps from one start to the next, each in a file of its own; a lost one costs a convenience. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** What was written there; undefined where nothing can be read. */
export function readKept(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // Absent or damaged is the same: it is written anew.
    return undefined;
  }
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
export function writeKept(path: string, value: unknown): void {
  const beside = `${path}.new`;
  writeFileSync(beside, JSON.stringify(value), { mode: 0o600 });
  renameSync(beside, path);
}
