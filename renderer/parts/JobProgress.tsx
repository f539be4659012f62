/** Long work inside a page: a bar with count, speed, time left and a way to stop it. */
import { useSyncExternalStore } from "react";
import type { Job, JobBook } from "../desk/jobs.ts";
import { useOrder } from "../desk/desk.tsx";
import { useSpeech } from "../words/say.tsx";
import { Button } from "./Button.tsx";
import { useJobFigures } from "./useJobFigures.ts";

interface JobProgressProps {
  readonly jobs: JobBook;
  readonly kind: Job["kind"];
  /** Said until the desk tells of the job. */
  readonly waiting: string;
}

export function JobProgress({ jobs, kind, waiting }: JobProgressProps) {
  const { say } = useSpeech();
  const latest = useSyncExternalStore(jobs.subscribe, jobs.latest);
  const cancel = useOrder("job.cancel");
  const job = latest?.kind === kind && !latest.finished ? latest : null;
  const figures = useJobFigures(job);
  const part = figures.part ?? 0;
  return (
    <div className="job-progress" data-testid="job-progress">
      <div className="line-up small">
        <span className="clip grow">
          {say(`job.${kind}`)} <b>{job?.label ?? waiting}</b>
        </span>
        <span className="quiet">{figures.words.join(" · ")}</span>
        {job && (
          <Button compact onPress={() => cancel.mutate({ job: job.job })}>
            {say("job.cancel")}
          </Button>
        )}
      </div>
      <progress
        className="visually-hidden"
        aria-label={say(`job.${kind}`)}
        max={100}
        value={figures.part === null ? undefined : Math.floor(part * 100)}
      />
      <div className="bar">
        <i style={{ width: `${part * 100}%` }} />
      </div>
    </div>
  );
}
