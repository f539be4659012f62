/** The figures of long work in words: how much, how fast, how long still. */
import type { Job } from "../desk/jobs.ts";
import { useSpeech } from "../words/say.tsx";

export interface JobFigures {
  /** From 0 to 1; null while it cannot be told. */
  readonly part: number | null;
  readonly words: readonly string[];
}

/** Above this many seconds the time left is told in minutes. */
const minutesFrom = 90;

export function useJobFigures(job: Job | null): JobFigures {
  const { say, format } = useSpeech();
  if (job === null) return { part: null, words: [] };
  const { total, rate, secondsLeft } = job;
  const done = format.count(job.done);
  const part = total === null || total === 0 ? null : Math.min(1, job.done / total);
  const words: string[] = [];
  if (part !== null) words.push(`${Math.floor(part * 100)} %`);
  words.push(total === null ? done : say("job.done-of", { done, total: format.count(total) }));
  if (rate !== null) words.push(say("job.rate", { n: format.count(Math.round(rate)) }));
  if (secondsLeft !== null) {
    const whole = Math.ceil(secondsLeft);
    words.push(
      whole < minutesFrom
        ? say("job.seconds-left", { n: format.count(whole) })
        : say("job.minutes-left", { n: format.count(Math.ceil(whole / 60)) }),
    );
  }
  return { part, words };
}
