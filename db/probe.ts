/** Asks the disk itself, with a small file, whether it takes data again. */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";

/** As much as opening the database and a few orders write. */
const wanted = 1024 * 1024;

/** Errors: `disk-full`, `storage-fault`. */
export function probeDisk(folder: string): CallResult<null> {
  const path = join(folder, "probe.tmp");
  const page = Buffer.alloc(64 * 1024, 1);
  try {
    const file = openSync(path, "w", 0o600);
    try {
      for (let at = 0; at < wanted; at += page.length) writeSync(file, page, 0, page.length, at);
      fdatasyncSync(file);
    } finally {
      closeSync(file);
    }
    return succeed(null);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "ENOSPC" || code === "EDQUOT") {
      return fail(
        "disk-full",
        "The disk is full, so nothing is written. Make room: Tidewaiter goes on by itself.",
      );
    }
    return fail(
      "storage-fault",
      `The disk does not take data (${code}), so nothing is written. Tidewaiter tries again by itself; have the disk checked.`,
      { code },
    );
  } finally {
    rmSync(path, { force: true });
  }
}
