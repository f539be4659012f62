/** Brings a database to this program's version: each migration in its own transaction together with the version's number. */
import type Sqlite from "better-sqlite3";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import { backUpAtOnce } from "./backup.ts";
import type { Binding } from "./lock.ts";
import { migrations } from "./migrations/migrations.ts";
import type { Migration } from "./migrations/migrations.ts";

export function latestVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.version ?? 0;
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
      backUpAtOnce(connection, target, binding);
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
