/** Offers the parcels that ship with the app, and shows how far they are. */
import type { JobBook } from "../desk/jobs.ts";
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { JobProgress } from "../parts/JobProgress.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";

interface SampleStepProps {
  readonly jobs: JobBook;
  readonly onLoaded: (count: number) => void;
  readonly onSkip: () => void;
}

export function SampleStep({ jobs, onLoaded, onSkip }: SampleStepProps) {
  const { say, refusal } = useSpeech();
  const order = useOrder("sample.load");
  return (
    <>
      <p className="small quiet">{say("first.samples-why")}</p>
      {order.isPending && (
        <JobProgress jobs={jobs} kind="import" waiting={say("samples.parcels")} />
      )}
      {order.error && <Note tone="red">{refusal(order.error)}</Note>}
      <div className="start-actions">
        <Button
          look="primary"
          hotkey="Enter"
          ref={(button) => button?.focus()}
          disabled={order.isPending}
          onPress={() => order.mutate({}, { onSuccess: (report) => onLoaded(report.imported) })}
          testid="load-samples"
        >
          {say("samples.load")}
        </Button>
        <Button look="plain" onPress={onSkip} testid="skip">
          {say("first.skip")}
        </Button>
      </div>
    </>
  );
}
