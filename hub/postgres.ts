/** The hub's store on PostgreSQL 15 or later: several hub processes may work on one database. */
import { Pool } from "pg";
import type { PoolClient } from "pg";
import { z } from "zod";
import { StoreRefused } from "./store.ts";
import type { SqlValue, Statements, Store } from "./store.ts";

const oldestServer = 150_000;
const mostReaders = 8;
/**
 * All writing passes through one row lock: one works, one stands behind it, and the others wait here rather
 * than at the server, where they would keep the readers' connections from them.
 */
const mostWriters = 3;
/** A transaction that lost against another one (serialization failure, deadlock) is tried anew so often. */
const mostTries = 5;
const lostAgainstAnother = ["40001", "40P01"];

/** One name for each statement, so that the server plans it once per connection. */
function statementNames(): (sql: string) => string {
  const names = new Map<string, string>();
  return (sql) => {
    const name = names.get(sql) ?? `hub_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

type Query = (sql: string, values: readonly SqlValue[]) => Promise<readonly unknown[]>;

function statementsOver(query: Query, script: (sql: string) => Promise<unknown>): Statements {
  return {
    all: async (row, sql, values = []) => z.array(row).parse(await query(sql, values)),
    run: async (sql, values = []) => {
      await query(sql, values);
    },
    script: async (sql) => {
      await script(sql);
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

const settings = z.object({ version: z.coerce.number(), encoding: z.string() });

/** Refuses a server on which the books could not be kept as they must be. */
async function look(pool: Pool): Promise<void> {
  const { rows } = await pool.query(
    "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
  );
  const { version, encoding } = settings.parse(rows[0]);
  if (version < oldestServer)
    throw new StoreRefused(`The database is older than PostgreSQL 15 (${version}). Use a newer.`);
  if (encoding !== "UTF8")
    throw new StoreRefused(`The database keeps text as ${encoding}. Make one with encoding UTF8.`);
}

// Commits are durable before they are answered, whatever the server's own setting.
// Plans are made anew each time: one made while a table was empty would read the whole of it for ever after.
const session =
  "-c synchronous_commit=on -c default_transaction_isolation=read\\ committed -c plan_cache_mode=force_custom_plan";

/**
 * Opens the store at an address such as `postgres://user@host:5432/hub`.
 * @param report told of connections that break while nothing is asked on them.
 * @throws {StoreRefused} when the database cannot be reached or is none to keep books in.
 */
export async function openPostgresStore(
  url: string,
  report: (line: string) => void,
): Promise<Store> {
  const open = (max: number): Pool => {
    const pool = new Pool({ connectionString: url, max, options: session });
    pool.on("error", (error) => report(`a connection to the database broke: ${error.message}`));
    return pool;
  };
  const [readers, writers] = [open(mostReaders), open(mostWriters)];
  const close = async (): Promise<void> => {
    await Promise.all([readers.end(), writers.end()]);
  };
  try {
    await look(readers);
  } catch (error) {
    await close();
    if (error instanceof StoreRefused) throw error;
    const reason = error instanceof Error ? error.message || String(codeOf(error)) : String(error);
    throw new StoreRefused(
      `The database of HUB_DATABASE_URL cannot be reached: ${reason}. Check the address and that the server runs.`,
    );
  }
  const nameOf = statementNames();
  const over = (client: Pool | PoolClient): Statements =>
    statementsOver(
      async (sql, values) =>
        (await client.query({ name: nameOf(sql), text: sql, values: [...values] })).rows,
      (sql) => client.query(sql),
    );
  return {
    ...over(readers),
    transaction: (work) => inTransaction(writers, (client) => work(over(client))),
    close,
  };
}

async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query("begin");
      const result = await work(client);
      await client.query("commit");
      return result;
    } catch (error) {
      broken = await undo(client);
      if (tries >= mostTries || !lostAgainstAnother.includes(String(codeOf(error)))) throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Rolls back; the error when even that fails, so that the connection is thrown away with its transaction. */
async function undo(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
