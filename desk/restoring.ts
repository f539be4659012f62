/** Restoring a backup into a data folder, before any desk is open there. */
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import type { WritableDb } from "../db/database.ts";
import { restoreBackup } from "../db/restore.ts";
import type { Restored } from "../db/restore.ts";
import { keepBytes } from "./attachmentFiles.ts";
import type { Ports } from "./ports.ts";
import { signIn } from "./session.ts";

export interface RestoreInput {
  readonly file: string;
  readonly folder: string;
  /** Who signs for it, with the PIN that the backup knows; without one the audit names nobody. */
  readonly by?: { readonly user: string; readonly pin: string };
}

/** Errors: those of `restoreBackup`, and of signing in. */
export function restoreData(ports: Ports, input: RestoreInput): Promise<CallResult<Restored>> {
  const { file, folder, by } = input;
  const signedBy = async (db: WritableDb): Promise<CallResult<string | null>> => {
    if (by === undefined) return succeed(null);
    const signed = await signIn(db, ports, by.user, by.pin);
    return signed.ok ? succeed(signed.value.name) : fail(signed.error.code, signed.error.message);
  };
  const at = ports.clock.now();
  return restoreBackup({
    file,
    folder,
    at,
    token: `${at.slice(0, 19).replaceAll(":", "-")}Z-${ports.random.uuidv7().slice(-4)}`,
    signedBy,
    keepFile: (bytes) => keepBytes(ports, folder, bytes),
    breathe: () => ports.timers.sleep(0),
    ...(ports.sqliteBinding === undefined ? {} : { nativeBinding: ports.sqliteBinding }),
  });
}
