/** Brings a database to this program's version: each migration in its own transaction together with the version's number. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import type { Binding } from "./lock.ts";
import { migrations } from "./migrations/migrations.ts";
import type { Migration } from "./migrations/migrations.ts";

export function latestVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.version ?? 0;
}

function syncToDisk(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A copy that was read back whole before it got its name. Throws when that fails; the database is as it was. */
function backUp(connection: Sqlite.Database, target: string, binding: Binding = {}): void {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  closeSync(openSync(unfinished, "a", 0o600));
  connection.prepare("VACUUM INTO ?").run(unfinished);
  const copy = new Sqlite(unfinished, { readonly: true, ...binding });
  try {
    const verdict = copy.pragma("integrity_check(1)", { simple: true });
    if (verdict !== "ok") throw new Error(`the copy is not whole: ${String(verdict)}`);
  } finally {
    copy.close();
  }
  syncToDisk(unfinished);
  renameSync(unfinished, target);
  if (process.platform !== "win32") syncToDisk(dirname(target));
}

interface MigrateOptions {
  readonly applicationId: number;
  readonly binding?: Binding;
  readonly steps?: readonly Migration[];
}

/** `backup-failed` when a database that holds data could not be copied first; nothing is migrated then. */
export function migrate(
  connection: Sqlite.Database,
  path: string,
  { applicationId, binding = {}, steps = migrations }: MigrateOptions,
): CallResult<{ from: number; to: number }> {
  const from = Number(connection.pragma("user_version", { simple: true }));
  const due = steps.filter(({ version }) => version > from);
  if (from > 0 && due.length > 0) {
    const target = `${path}.before-${latestVersion(steps)}`;
    try {
      backUp(connection, target, binding);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return fail(
        "backup-failed",
        `No backup could be made before the update (${message}). Nothing was changed; make room and try again.`,
      );
    }
  }
  for (const step of due) {
    connection
      .transaction(() => {
        connection.exec(step.sql);
        connection.pragma(`application_id = ${applicationId}`);
        connection.pragma(`user_version = ${step.version}`);
      })
      .immediate();
  }
  return succeed({ from, to: latestVersion(steps) });
}
