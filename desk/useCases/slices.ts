/** Long work over many declarations: a slice, a breath in which other calls are answered, progress, the next slice. */
import type { EventData } from "../../core/contract.ts";
import type { HandlerContext } from "../handler.ts";

type Kind = EventData<"job.progressed">["kind"];

/** Short work is no job that anybody watches. */
const worthTelling = 200;

/**
 * Does `work` for one slice of the list after another, until all is done or the job is cancelled; what is done stays.
 * @returns how many were done.
 */
export async function inSlices<T>(
  { jobs, ports }: HandlerContext,
  kind: Kind,
  list: readonly T[],
  size: number,
  work: (part: readonly T[]) => void,
): Promise<number> {
  const job = list.length >= worthTelling ? jobs.start(kind) : undefined;
  let done = 0;
  try {
    while (done < list.length && !job?.signal.aborted) {
      const part = list.slice(done, done + size);
      work(part);
      done += part.length;
      job?.progress(done, list.length, "");
      await ports.timers.sleep(0);
    }
  } finally {
    job?.finish(done, list.length, "");
  }
  return done;
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
