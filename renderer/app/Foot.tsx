/** The foot: long work in hand with its figures, and the keys of this screen. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { useOrder } from "../desk/desk.tsx";
import type { Job, JobBook } from "../desk/jobs.ts";
import { keyFaces } from "../keys/faces.ts";
import { useLayers } from "../keys/keys.tsx";
import { useJobFigures } from "../parts/useJobFigures.ts";
import { useSpeech } from "../words/say.tsx";

/** How long the end of a job is told, in milliseconds. */
const toldFor = 8000;

export function Foot({ jobs }: { jobs: JobBook }) {
  const { say } = useSpeech();
  const job = useSyncExternalStore(jobs.subscribe, jobs.latest);
  const [old, setOld] = useState<Job | null>(null);
  useEffect(() => {
    if (job?.finished !== true) return undefined;
    const timer = setTimeout(() => setOld(job), toldFor);
    return () => clearTimeout(timer);
  }, [job]);
  return (
    <footer className="foot">
      {job === null || job === old ? <span>{say("foot.saved")}</span> : <Progress job={job} />}
      <FootKeys />
    </footer>
  );
}

function Progress({ job }: { job: Job }) {
  const { say, format } = useSpeech();
  const cancel = useOrder("job.cancel");
  const figures = useJobFigures(job);
  if (job.finished) {
    return (
      <span className="clip" data-testid="job" data-finished="true">
        {say(`job.${job.kind}`)} {job.label} ·{" "}
        {say("job.finished", { done: format.count(job.done) })}
      </span>
    );
  }
  return (
    <>
      <span className="clip">
        {say(`job.${job.kind}`)} <b>{job.label}</b>
      </span>
      {figures.part !== null && (
        <div className="bar">
          <i style={{ width: `${figures.part * 100}%` }} />
        </div>
      )}
      {figures.words.map((word) => (
        <span key={word}>{word}</span>
      ))}
      <button
        type="button"
        className="link"
        data-testid="job-cancel"
        onClick={() => cancel.mutate({ job: job.job })}
      >
        {say("job.cancel")}
      </button>
    </>
  );
}

function FootKeys() {
  const { say } = useSpeech();
  // What is nearest comes first, the keys of everywhere last.
  const bindings = useLayers()
    .toReversed()
    .flatMap((layer) => layer.bindings);
  const shown = bindings.filter((binding) => binding.foot !== undefined);
  return (
    <div className="foot-keys" aria-hidden="true">
      {shown.map((binding) => (
        <span key={binding.keys}>
          {keyFaces(binding.foot?.keys ?? binding.keys).map((face) => (
            <kbd key={face}>{face}</kbd>
          ))}
          {say(binding.foot?.say ?? binding.say)}
        </span>
      ))}
    </div>
  );
}
