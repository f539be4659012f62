/** Long work under way: its progress is told as events, and it can be cancelled by its id. */
import type { DeskEvent, EventData } from "../core/contract.ts";

type Progress = EventData<"job.progressed">;

export interface Job {
  readonly id: string;
  /** Aborted by job.cancel and when the desk closes; asked between two slices of work. */
  readonly signal: AbortSignal;
  progress(done: number, total: number | null, label: string): void;
  /** Tells the last progress and forgets the job. */
  finish(done: number, total: number | null, label: string): void;
}

export interface Jobs {
  start(kind: Progress["kind"]): Job;
  /** False when no such job is under way. */
  cancel(id: string): boolean;
}

export function createJobs(
  newId: () => string,
  emit: (event: DeskEvent) => void,
  closing: AbortSignal,
): Jobs {
  const running = new Map<string, AbortController>();
  return {
    start(kind) {
      const id = newId();
      const controller = new AbortController();
      running.set(id, controller);
      const tell = (done: number, total: number | null, label: string, finished: boolean): void =>
        emit({ name: "job.progressed", data: { job: id, kind, done, total, label, finished } });
      return {
        id,
        signal: AbortSignal.any([controller.signal, closing]),
        progress: (done, total, label) => tell(done, total, label, false),
        finish(done, total, label) {
          running.delete(id);
          tell(done, total, label, true);
        },
      };
    },
    cancel(id) {
      const controller = running.get(id);
      controller?.abort();
      return controller !== undefined;
    },
  };
}
