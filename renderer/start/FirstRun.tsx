/** The first start, on one page: yourself, the hub, parcels to try, and the second pair of eyes. Only the first is needed. */
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { CallOutput } from "../../core/contract.ts";
import type { JobBook } from "../desk/jobs.ts";
import { useKeys } from "../keys/keys.tsx";
import { useManual } from "../manual/manualDoor.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { HubForm } from "../settings/HubForm.tsx";
import { UserForm } from "../settings/UserForm.tsx";
import { useSpeech } from "../words/say.tsx";
import { FirstUser } from "./FirstUser.tsx";
import { SampleStep } from "./SampleStep.tsx";
import { StartLanguages } from "./StartLanguages.tsx";
import "../settings/settings.css";
import "./start.css";

interface FirstRunProps {
  readonly state: CallOutput<"desk.state">;
  readonly jobs: JobBook;
  /** From now on the page stays until it is done with. */
  readonly onBegun: () => void;
  readonly onDone: () => void;
}

const stepIds = ["you", "hub", "samples", "second"] as const;
type StepId = (typeof stepIds)[number];

export function FirstRun({ state, jobs, onBegun, onDone }: FirstRunProps) {
  const { say, format } = useSpeech();
  const [at, setAt] = useState(0);
  const [done, setDone] = useState<Partial<Record<StepId, string>>>({});
  useEffect(onBegun, [onBegun]);
  const openManual = useManual();
  useKeys("screen", [{ keys: "f1", say: "keys.manual", run: () => openManual("start") }]);
  const finish = (id: StepId, words: string) => {
    setDone((old) => ({ ...old, [id]: words }));
    setAt(stepIds.indexOf(id) + 1);
  };
  const skip = (id: StepId) => finish(id, say("first.skipped"));
  const bodies: Readonly<Record<StepId, ReactNode>> = {
    you: <FirstUser onMade={(name) => finish("you", name)} />,
    hub: (
      <>
        <p className="small quiet">
          {state.practiceHub === null ? say("first.hub-why") : say("first.practice-why")}
        </p>
        <HubForm
          practiceHub={state.practiceHub}
          onAdded={() => finish("hub", say("first.hub-done"))}
          onSkip={() => skip("hub")}
        />
      </>
    ),
    samples: (
      <SampleStep
        jobs={jobs}
        onLoaded={(count) =>
          finish("samples", say("first.samples-done", { count, n: format.count(count) }))
        }
        onSkip={() => skip("samples")}
      />
    ),
    second: (
      <>
        <p className="small quiet">{say("first.second-why")}</p>
        <UserForm
          firstRole="reviewer"
          onAdded={(name) => finish("second", name)}
          onSkip={() => skip("second")}
        />
      </>
    ),
  };
  return (
    <main className="start" data-testid="first-run">
      <div className="start-page">
        <StartLanguages />
        <h1 className="title">{say("first.title")}</h1>
        <p className="quiet">{say("first.about")}</p>
        <div className="start-steps">
          {stepIds.map((id, index) => (
            <Step key={id} id={id} at={at} index={index} words={done[id]}>
              {bodies[id]}
            </Step>
          ))}
        </div>
        {at >= stepIds.length && (
          <div className="start-actions">
            <StartWork onDone={onDone} />
          </div>
        )}
      </div>
    </main>
  );
}

interface StepProps {
  readonly id: StepId;
  readonly at: number;
  readonly index: number;
  /** What came of it, once it is done. */
  readonly words: string | undefined;
  readonly children: ReactNode;
}

function Step({ id, at, index, words, children }: StepProps) {
  const { say } = useSpeech();
  return (
    <section
      className="start-step"
      data-testid={`step-${id}`}
      data-done={index < at}
      data-waiting={index > at}
      aria-current={index === at ? "step" : undefined}
    >
      <h2>
        {index < at ? (
          <Mark shape="tick" hue="green" />
        ) : (
          <span className="faint">{index + 1}</span>
        )}
        <span className="grow">{say(`first.${id}`)}</span>
        {index < at && <span className="quiet small">{words}</span>}
      </h2>
      {index === at && children}
    </section>
  );
}

function StartWork({ onDone }: { onDone: () => void }) {
  const { say } = useSpeech();
  return (
    <Button
      look="primary"
      hotkey="Enter"
      ref={(button) => button?.focus()}
      onPress={onDone}
      testid="start-work"
    >
      {say("first.start")}
    </Button>
  );
}
