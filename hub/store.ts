/** The hub's store: a small port over SQL, the embedded database behind it, and its migrations. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { z } from "zod";

export type SqlValue = string | number | bigint | boolean | null | readonly string[];

/** Statements inside one transaction, or outside any. Parameters are `$1`, `$2`, …; rows are read by a schema. */
export interface Statements {
  all<Row>(row: z.ZodType<Row>, sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  run(sql: string, values?: readonly SqlValue[]): Promise<void>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
}

export interface Store extends Statements {
  /** Committed when it resolves; wholly undone when the work throws. */
  transaction<Result>(work: (statements: Statements) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** bigint columns: one driver gives numbers, another text. The hub's numbers stay far below 2^53. */
export const wholeNumber = z.union([z.number(), z.bigint(), z.string()]).transform(Number);

/** The first row, or undefined. */
export async function one<Row>(
  statements: Statements,
  row: z.ZodType<Row>,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<Row | undefined> {
  return (await statements.all(row, sql, values))[0];
}

type Queryable = Pick<PGlite, "query" | "exec">;

function statementsOver(database: Queryable): Statements {
  return {
    all: async (row, sql, values = []) =>
      z.array(row).parse((await database.query(sql, [...values])).rows),
    run: async (sql, values = []) => {
      await database.query(sql, [...values]);
    },
    script: async (sql) => {
      await database.exec(sql);
    },
  };
}

/**
 * The embedded store (PGlite) in a folder. A commit survives the death of the process; against a power
 * cut it is no stronger than the operating system's own writing-back, since PGlite syncs nothing.
 */
export async function openEmbeddedStore(folder: string): Promise<Store> {
  if (!existsSync(folder)) await makeDatabase(folder);
  const database = await PGlite.create(folder);
  return {
    ...statementsOver(database),
    transaction: (work) => database.transaction((inside) => work(statementsOver(inside))),
    close: () => database.close(),
  };
}

/** Made elsewhere and moved into place whole, so that a death half way leaves nothing that will not open. */
async function makeDatabase(folder: string): Promise<void> {
  const making = `${folder}.new`;
  rmSync(making, { recursive: true, force: true });
  await (await PGlite.create(making)).close();
  renameSync(making, folder);
}

const migrationsFolder = join(import.meta.dirname, "migrations");

/** Why a store cannot be used, in words for the person who started the hub. */
export class StoreRefused extends Error {}

/**
 * Brings the books to the newest form: numbered files, each in its own transaction with its record.
 * Safe for several processes at once. Refuses books that are newer than this hub.
 */
export async function migrate(store: Store, now: string): Promise<void> {
  const files = readdirSync(migrationsFolder)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .toSorted();
  await store.transaction(async (statements) => {
    await lockMigrations(statements);
    await statements.script(
      "create table if not exists migration (number integer primary key, name text not null, applied_at text not null)",
    );
  });
  for (const name of files) {
    const number = Number(name.slice(0, 4));
    await store.transaction(async (statements) => {
      await lockMigrations(statements);
      const done = await one(
        statements,
        z.object({ number: wholeNumber }),
        "select number from migration where number = $1",
        [number],
      );
      if (done !== undefined) return;
      await statements.script(readFileSync(join(migrationsFolder, name), "utf8"));
      await statements.run("insert into migration (number, name, applied_at) values ($1, $2, $3)", [
        number,
        name,
        now,
      ]);
    });
  }
  const newest = await one(
    store,
    z.object({ newest: wholeNumber }),
    "select max(number) as newest from migration",
  );
  if (newest !== undefined && newest.newest > files.length) {
    throw new StoreRefused(
      `The books are of form ${newest.newest}, newer than this hub's ${files.length}. Start the newer hub.`,
    );
  }
}

async function lockMigrations(statements: Statements): Promise<void> {
  await statements.run("select pg_advisory_xact_lock(7461726966)");
}
