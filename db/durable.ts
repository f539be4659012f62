/** Files and their names brought to the disk, so that a power cut does not take back what was said to be done. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

export function syncFile(path: string): void {
  // Windows flushes only what was opened for writing.
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the names in a folder last; Windows does that by itself and cannot be asked. */
export function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Gives a finished file its name; what had that name before is replaced in the same step. */
export function renameForGood(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
}

/** What SQLite keeps beside a database while it is open. */
export const sidecars = ["-wal", "-shm", "-journal"] as const;

/** Takes away a database that was never finished, with what lies beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ["", ...sidecars]) rmSync(`${path}${suffix}`, { force: true });
}
