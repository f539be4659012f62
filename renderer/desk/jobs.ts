/** Long work in hand: how much is done, how fast it goes, and when it should be over. */
import type { EventData } from "../../core/contract.ts";

export interface Job {
  readonly job: string;
  readonly kind: EventData<"job.progressed">["kind"];
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly finished: boolean;
  /** Units a second over the whole job; null until there is enough to tell. */
  readonly rate: number | null;
  /** null while total or rate is not known. */
  readonly secondsLeft: number | null;
}

export interface JobBook {
  progressed(data: EventData<"job.progressed">): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
  /** The job told of last, finished or not; null when none. */
  latest(): Job | null;
}

/** A rate over less than this many milliseconds is noise. */
const enough = 400;

/** `now` gives milliseconds that only go forward. */
export function createJobBook(now: () => number): JobBook {
  const started = new Map<string, { readonly at: number; readonly done: number }>();
  const listeners = new Set<() => void>();
  let latest: Job | null = null;

  function tell(job: Job | null) {
    latest = job;
    for (const listener of listeners) listener();
  }

  return {
    progressed(data) {
      const first = started.get(data.job) ?? { at: now(), done: data.done };
      started.set(data.job, first);
      const elapsed = now() - first.at;
      const rate = elapsed < enough ? null : ((data.done - first.done) * 1000) / elapsed;
      const left = data.total === null ? null : data.total - data.done;
      const secondsLeft = left === null || rate === null || rate === 0 ? null : left / rate;
      if (data.finished) started.delete(data.job);
      tell({ ...data, rate, secondsLeft });
    },
    clear() {
      started.clear();
      tell(null);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    latest: () => latest,
  };
}
