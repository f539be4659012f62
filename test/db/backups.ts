/** An approved filing with a backup of it, and restoring without a desk. */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { CallResult } from "../../core/contract.ts";
import type { OpenedDatabase } from "../../db/open.ts";
import { settlePlace } from "../../db/place.ts";
import { restoreBackup } from "../../db/restore.ts";
import type { Restored, RestoreOrder } from "../../db/restore.ts";
import { approve, check, noon, put, temporaryFolder, world } from "./world.ts";

export const entry = { at: noon, who: "desk" };
export const notes = { backup: JSON.stringify({ taken: noon }), place: "" };

export function codeOf(result: CallResult<unknown>): string {
  return result.ok ? "" : result.error.code;
}

export async function backUpTo(
  opened: OpenedDatabase,
  target: string,
  more: Record<string, string> = {},
) {
  const made = await opened.backUp({ target, notes: { ...notes, ...more } });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

export function restore(
  file: string,
  folder: string,
  more: Partial<RestoreOrder> = {},
): Promise<CallResult<Restored>> {
  return restoreBackup({
    file,
    folder,
    at: noon,
    token: "T",
    signedBy: () => Promise.resolve({ ok: true, value: null }),
    keepFile: () => Promise.resolve(),
    breathe: () => Promise.resolve(),
    ...more,
  });
}

/** Overwrites bytes in the middle of a file. */
export function scratch(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, "r+");
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

/** A world with an approved filing, and a backup of it. */
export async function backedUp() {
  const it = world();
  put(it.db, "L-1");
  check(it.db, "L-1");
  approve(it.db, "L-1");
  settlePlace(it.db, it.folder, entry);
  const target = join(temporaryFolder(), "copy.sqlite");
  const made = await backUpTo(it.opened, target);
  return { ...it, target, made };
}
