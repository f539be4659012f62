/** A connection as the rest of the desk sees it: prepared statements kept, reading and writing told apart by type. */
import { statSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { checkpoint, pagesBetweenCheckpoints } from "./checkpoint.ts";
import type { CheckpointResult } from "./checkpoint.ts";

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

/** What is told when the disk answers badly outside of any call that could carry the error. */
export type CheckpointListener = (result: CheckpointResult) => void;

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

function reader(prepared: (sql: string) => Statement) {
  // pluck() changes the statement itself, so a plucked one is kept apart by a blank at its end.
  const first = (sql: string): Statement => prepared(`${sql} `).pluck();
  return {
    get: <Row>(sql: string, ...values: Value[]) => prepared(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => prepared(sql).all(...values) as Row[],
    value: <T>(sql: string, ...values: Value[]) => first(sql).get(...values) as T | undefined,
    column: <T>(sql: string, ...values: Value[]) => first(sql).all(...values) as T[],
  };
}

export function readableDb(connection: Sqlite.Database): ReadableDb {
  return reader(statements(connection)) as ReadableDb;
}

/**
 * A writing connection. After a commit that leaves a long write-ahead log it makes a checkpoint itself and
 * tells `heard` how that went: SQLite's own checkpoints are off because they swallow the disk's errors.
 */
export function writableDb(connection: Sqlite.Database, heard: CheckpointListener): WritableDb {
  const prepared = statements(connection);
  const log = `${connection.name}-wal`;
  const most = pagesBetweenCheckpoints * Number(connection.pragma("page_size", { simple: true }));
  const checkpointWhenLong = (): void => {
    const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    if (size > most) heard(checkpoint(connection));
  };
  const run = (sql: string, ...values: Value[]): Written => {
    const { changes, lastInsertRowid } = prepared(sql).run(...values);
    if (!connection.inTransaction) checkpointWhenLong();
    return { changes, id: Number(lastInsertRowid) };
  };
  const transaction = <T>(work: () => T): T => {
    const result = connection.transaction(work).immediate() as T;
    if (!connection.inTransaction) checkpointWhenLong();
    return result;
  };
  return {
    ...reader(prepared),
    run,
    transaction,
    get inTransaction() {
      return connection.inTransaction;
    },
  } as WritableDb;
}
