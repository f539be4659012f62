/** A desk that can die at any moment: at both sides of every commit, inside it, and at every wait. */
import { fail } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import type { WritableDb } from "../../db/database.ts";
import { openDatabase } from "../../db/open.ts";
import type { OpenedDatabase, OpenOptions } from "../../db/open.ts";

export type CrashPoint = "before-commit" | "in-transaction" | "after-commit";

/** Thrown to unwind what was running when the power went; nothing that catches it can write any more. */
export class PowerCut extends Error {}

export interface Mortal {
  /** From now on the n-th point that is passed is the last. */
  dieAt(n: number): void;
  die(): void;
  readonly dead: boolean;
  /** How often each kind of point was the end. */
  readonly deaths: Map<CrashPoint | "waiting", number>;
  open(options: OpenOptions): CallResult<OpenedDatabase>;
  /** Lets the files go, as the system does for a process that is gone. */
  bury(): void;
  readonly db: WritableDb | undefined;
}

export function mortal(deaths: Map<CrashPoint | "waiting", number>): Mortal {
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  let opened: OpenedDatabase | undefined;
  const count = (point: CrashPoint | "waiting"): void => {
    deaths.set(point, (deaths.get(point) ?? 0) + 1);
  };
  const pass = (point: CrashPoint): void => {
    left -= 1;
    if (left > 0) return;
    dead = true;
    count(point);
    throw new PowerCut(point);
  };
  const guard = (): void => {
    if (dead) throw new PowerCut("dead");
  };
  const wrapped = (real: WritableDb): WritableDb => {
    const db = Object.create(real) as { -readonly [Key in keyof WritableDb]: WritableDb[Key] };
    db.get = (...words) => (guard(), real.get(...words));
    db.all = (...words) => (guard(), real.all(...words));
    db.value = (...words) => (guard(), real.value(...words));
    db.column = (...words) => (guard(), real.column(...words));
    db.run = (...words) => {
      guard();
      if (real.inTransaction) return real.run(...words);
      pass("before-commit");
      const written = real.run(...words);
      pass("after-commit");
      return written;
    };
    db.transaction = (work) => {
      guard();
      // A transaction inside another is a savepoint, and must stay one.
      if (real.inTransaction) return real.transaction(work);
      pass("before-commit");
      const result = real.transaction(() => {
        const value = work();
        pass("in-transaction");
        return value;
      });
      pass("after-commit");
      return result;
    };
    return db;
  };
  return {
    dieAt(n) {
      left = n;
    },
    die() {
      if (!dead) count("waiting");
      dead = true;
    },
    get dead() {
      return dead;
    },
    deaths,
    open(options) {
      if (dead) return fail("dead", "This desk is dead.");
      const result = openDatabase(options);
      if (!result.ok) return result;
      opened = result.value;
      return { ok: true, value: { ...opened, db: wrapped(opened.db) } };
    },
    bury() {
      dead = true;
      opened?.close();
      opened = undefined;
    },
    get db() {
      return opened?.db;
    },
  };
}
