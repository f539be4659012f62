/** Folders that take long to make and are made once: whole or not at all, whoever is killed or comes second. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Makes the folder when it is not there: under another name first, then moved into place.
 * @param make fills a folder, which is not there yet.
 */
export async function keptFolder(
  kept: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  if (existsSync(kept)) return kept;
  mkdirSync(dirname(kept), { recursive: true });
  const place = mkdtempSync(join(dirname(kept), "making-"));
  const making = join(place, "whole");
  try {
    await make(making);
    try {
      renameSync(making, kept);
    } catch (error) {
      // Another process was quicker.
      if (!existsSync(kept)) throw error;
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return kept;
}
