/** The hub's data folder, and the lock that keeps a second hub out of it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export type FolderResult =
  | { readonly ok: true; readonly booksFolder: string; readonly release: () => void }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: "folder-in-use" | "folder-unusable";
        readonly message: string;
      };
    };

/**
 * Makes the folder if need be (readable by its owner alone) and locks it. The lock is an exclusive
 * transaction held on `hub.lock.db`: the operating system lets go of it when the process dies,
 * however it dies, so that no stale lock is ever left behind.
 */
export function openFolder(path: string): FolderResult {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    lock = new DatabaseSync(join(path, "hub.lock.db"), { timeout: 0 });
    lock.exec("pragma journal_mode = delete; begin exclusive");
  } catch (error) {
    lock?.close();
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes("database is locked")) {
      const message = `Another hub is working in ${path}. Stop it first, or give another folder with --data.`;
      return { ok: false, error: { code: "folder-in-use", message } };
    }
    return {
      ok: false,
      error: { code: "folder-unusable", message: `The folder ${path} cannot be used: ${reason}.` },
    };
  }
  const held = lock;
  return { ok: true, booksFolder: join(path, "books"), release: () => held.close() };
}
