/** Long work over many declarations: a slice, a breath in which other calls are answered, progress, the next slice. */
import type { CallResult, EventData } from "../../core/contract.ts";
import type { WritableDb } from "../../db/database.ts";
import { triggerRefusal } from "../../db/faults.ts";
import type { HandlerContext } from "../handler.ts";

type Kind = EventData<"job.progressed">["kind"];

/** Short work is no job that anybody watches. */
const worthTelling = 200;

/** Other calls wait no longer than about this, in milliseconds. */
const longestSlice = 30;

interface Slicing<T> {
  readonly kind: Kind;
  readonly most: number;
  /**
   * The long part of the work, done outside of any transaction and with breaths in between. The transaction after it is
   * short, so that it is not ended early: then the list costs one wait for the disk for each `most`.
   */
  readonly prepare?: (one: T) => void;
}

/** One after another, with a breath whenever other calls have waited long enough. */
export async function withBreaths<T>(
  { ports: { clock, timers } }: HandlerContext,
  list: readonly T[],
  work: (one: T) => void,
): Promise<void> {
  let began = clock.monotonic();
  for (const one of list) {
    work(one);
    if (clock.monotonic() - began <= longestSlice) continue;
    await timers.sleep(0);
    began = clock.monotonic();
  }
}

/**
 * Does `work` for one after another of the list, in transactions of at most `most` that end early when they take
 * long, until all is done or the job is cancelled; what is done stays.
 */
export async function inSlices<T>(
  context: HandlerContext,
  { kind, most, prepare }: Slicing<T>,
  list: readonly T[],
  work: (one: T) => void,
  /** After each transaction: what it did. */
  done: (part: readonly T[]) => void,
): Promise<void> {
  const { db, jobs } = context;
  const { clock, timers } = context.ports;
  const job = list.length >= worthTelling ? jobs.start(kind) : undefined;
  let at = 0;
  try {
    while (at < list.length && !job?.signal.aborted) {
      const next = list.slice(at, at + most);
      if (prepare !== undefined) await withBreaths(context, next, prepare);
      const began = clock.monotonic();
      const part = db.transaction(() => {
        const worked: T[] = [];
        for (const one of next) {
          work(one);
          worked.push(one);
          if (prepare === undefined && clock.monotonic() - began > longestSlice) break;
        }
        return worked;
      });
      at += part.length;
      done(part);
      job?.progress(at, list.length, "");
      await timers.sleep(0);
    }
  } finally {
    job?.finish(at, list.length, "");
  }
}

/** One of many, whole or not at all: what the database refuses is an answer too, and undoes nothing of the others. */
export function byItself<T>(db: WritableDb, work: () => CallResult<T>): CallResult<T> {
  try {
    return db.transaction(work);
  } catch (error) {
    const refusal = triggerRefusal(error);
    if (refusal) return refusal;
    throw error;
  }
}

/** So many LRNs are told by name; of more it is only said that the list changed. */
const mostNamed = 1000;

export function tellChanged({ emit }: HandlerContext, lrns: readonly string[]): void {
  if (lrns.length === 0) return;
  emit({
    name: "declaration.changed",
    data: { lrns: lrns.length > mostNamed ? null : [...new Set(lrns)] },
  });
}
