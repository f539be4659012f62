/** A connection as the rest of the desk sees it: prepared statements kept, reading and writing told apart by type. */
import type Sqlite from "better-sqlite3";
import { checkpointer } from "./checkpoint.ts";
import type { CheckpointListener, LogLimits } from "./checkpoint.ts";
import { isStorageFault, logTooLongCode } from "./faults.ts";

export type Value = string | number | bigint | Uint8Array | null;

declare const reading: unique symbol;
declare const writing: unique symbol;

export interface ReadableDb {
  readonly [reading]: true;
  /** The first row, or undefined. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
  /** The first column of the first row. */
  value<T>(sql: string, ...values: Value[]): T | undefined;
  /** The first column of every row. */
  column<T>(sql: string, ...values: Value[]): T[];
  /** The same one by one; until the last one was read, or the loop left, the connection can do nothing else. */
  each<T>(sql: string, ...values: Value[]): Iterable<T>;
}

export interface Written {
  readonly changes: number;
  readonly id: number;
}

export interface WritableDb extends ReadableDb {
  readonly [writing]: true;
  run(sql: string, ...values: Value[]): Written;
  /** All of `work` or nothing; a transaction inside another is part of it. The write lock is taken at the start. */
  transaction<T>(work: () => T): T;
  readonly inTransaction: boolean;
}

export interface Listeners {
  readonly heard: CheckpointListener;
  /** Told once, at the first fault of the disk; nothing is written on this connection after it. */
  readonly faulted?: (error: unknown) => void;
  /** For tests: others than the usual ones. */
  readonly logLimits?: LogLimits;
}

type Statement = Sqlite.Statement<Value[]>;

function statements(connection: Sqlite.Database): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    let statement = kept.get(sql);
    if (!statement) {
      statement = connection.prepare<Value[]>(sql);
      // Filters make statements without end; the rest is a few hundred.
      if (kept.size > 2000) kept.clear();
      kept.set(sql, statement);
    }
    return statement;
  };
}

function reader(prepared: (sql: string) => Statement, watched: <T>(work: () => T) => T) {
  // pluck() changes the statement itself, so a plucked one is kept apart by a blank at its end.
  const first = (sql: string): Statement => prepared(`${sql} `).pluck();
  return {
    get: <Row>(sql: string, ...values: Value[]) =>
      watched(() => prepared(sql).get(...values) as Row | undefined),
    all: <Row>(sql: string, ...values: Value[]) =>
      watched(() => prepared(sql).all(...values) as Row[]),
    value: <T>(sql: string, ...values: Value[]) =>
      watched(() => first(sql).get(...values) as T | undefined),
    column: <T>(sql: string, ...values: Value[]) => watched(() => first(sql).all(...values) as T[]),
    each: <T>(sql: string, ...values: Value[]) => first(sql).iterate(...values) as Iterable<T>,
  };
}

export function readableDb(connection: Sqlite.Database): ReadableDb {
  return reader(statements(connection), (work) => work()) as ReadableDb;
}

function logTooLong(path: string): Error {
  const message = `Another program reads ${path} and holds up its log, which has grown too long. Close that program, then give the order again.`;
  return Object.assign(new Error(message), { code: logTooLongCode });
}

/**
 * A writing connection. After a commit that leaves a long write-ahead log it makes a checkpoint itself and
 * tells `heard` how that went: SQLite's own checkpoints are off because they swallow the disk's errors.
 * After the first fault of the disk every write throws that fault, whoever gives the order.
 */
export function writableDb(connection: Sqlite.Database, listeners: Listeners): WritableDb {
  const prepared = statements(connection);
  let fault: { readonly error: unknown } | undefined;
  const stop = (error: unknown): void => {
    if (fault !== undefined || !isStorageFault(error)) return;
    fault = { error };
    listeners.faulted?.(error);
  };
  const watched = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      stop(error);
      throw error;
    }
  };
  const log = checkpointer(
    connection,
    (result) => {
      if (result.outcome === "failed") stop(result.error);
      listeners.heard(result);
    },
    listeners.logLimits,
  );
  const write = <T>(work: () => T): T => {
    if (fault !== undefined) throw fault.error;
    if (connection.inTransaction) return watched(work);
    if (!log.mayWrite()) throw logTooLong(connection.name);
    const result = watched(work);
    if (!connection.inTransaction) log.afterCommit();
    return result;
  };
  return {
    ...reader(prepared, watched),
    run: (sql: string, ...values: Value[]): Written =>
      write(() => {
        const { changes, lastInsertRowid } = prepared(sql).run(...values);
        return { changes, id: Number(lastInsertRowid) };
      }),
    transaction: <T>(work: () => T): T => write(() => connection.transaction(work).immediate()),
    get inTransaction() {
      return connection.inTransaction;
    },
  } as WritableDb;
}
