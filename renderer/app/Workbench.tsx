/** The window at work: top, rail, the room, foot, and what floats above them. */
import { lazy, Suspense, useCallback, useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import type { JobBook } from "../desk/jobs.ts";
import type { PinGate } from "../desk/pinGate.ts";
import type { Binding, Layer } from "../keys/keyring.ts";
import { NewContext } from "../keying/newContext.ts";
import { useKeys, useLayers } from "../keys/keys.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { Queue } from "../queue/Queue.tsx";
import { useSpeech } from "../words/say.tsx";
import { useActions } from "./actions.ts";
import { Foot } from "./Foot.tsx";
import { useNavigation } from "./navigation.tsx";
import { PinAgain } from "./PinAgain.tsx";
import { Rail } from "./Rail.tsx";
import { Top } from "./Top.tsx";

export { askFirstRows } from "../queue/firstRows.ts";

const Palette = lazy(async () => ({ default: (await import("./Palette.tsx")).Palette }));
const KeysSheet = lazy(async () => ({ default: (await import("./KeysSheet.tsx")).KeysSheet }));
const Editor = lazy(async () => ({ default: (await import("../editor/Editor.tsx")).Editor }));
const NewDialog = lazy(async () => ({
  default: (await import("../keying/NewDialog.tsx")).NewDialog,
}));
const Review = lazy(async () => ({ default: (await import("../review/Review.tsx")).Review }));
const Timeline = lazy(async () => ({
  default: (await import("../history/Timeline.tsx")).Timeline,
}));
const Preview = lazy(async () => ({ default: (await import("../print/Preview.tsx")).Preview }));
const Inbox = lazy(async () => ({ default: (await import("../inbox/Inbox.tsx")).Inbox }));
const Exchange = lazy(async () => ({
  default: (await import("../exchange/Exchange.tsx")).Exchange,
}));
const Line = lazy(async () => ({ default: (await import("../line/Line.tsx")).Line }));
const Settings = lazy(async () => ({
  default: (await import("../settings/Settings.tsx")).Settings,
}));

interface WorkbenchProps {
  readonly state: CallOutput<"desk.state">;
  readonly jobs: JobBook;
  readonly gate: PinGate;
  readonly restarted: boolean;
  readonly onUnderstood: () => void;
}

function useAppKeys(onFind: () => void, onKeys: () => void): void {
  const actions = useActions();
  const { back } = useNavigation();
  const bindings: Binding[] = [
    { keys: "ctrl+k", say: "keys.find", run: onFind },
    { keys: "escape", say: "keys.back", run: back },
    { keys: "?", say: "keys.all", run: onKeys, foot: {} },
    ...actions.flatMap((action): Binding[] =>
      action.keys === undefined ? [] : [{ keys: action.keys, say: "keys.go-to", run: action.run }],
    ),
  ];
  useKeys("app", bindings);
}

export function Workbench(props: WorkbenchProps) {
  const { here } = useNavigation();
  const [beginning, setBeginning] = useState(false);
  const begin = useCallback(() => setBeginning(true), []);
  const from = here.room === "declaration" ? here.lrn : null;
  return (
    <NewContext value={begin}>
      <Bench {...props} />
      <Suspense fallback={null}>
        {beginning && (
          <NewDialog
            profile={props.state.hubs[0]?.profile ?? null}
            from={from}
            onClose={() => setBeginning(false)}
          />
        )}
      </Suspense>
    </NewContext>
  );
}

function Bench({ state, jobs, gate, restarted, onUnderstood }: WorkbenchProps) {
  const { say } = useSpeech();
  const layers = useLayers();
  const [finding, setFinding] = useState<readonly Layer[] | null>(null);
  const [sheet, setSheet] = useState<readonly Layer[] | null>(null);
  useAppKeys(
    () => setFinding(layers),
    () => setSheet(layers),
  );
  return (
    <div className="app">
      <Top state={state} onFind={() => setFinding(layers)} />
      {restarted && (
        <div className="banner" aria-live="polite" data-testid="restarted">
          <Mark shape="info" />
          <span className="grow">{say("restarted.said")}</span>
          <Button compact onPress={onUnderstood}>
            {say("restarted.close")}
          </Button>
        </div>
      )}
      <div className="middle">
        <Rail />
        <Suspense fallback={<main className="work" />}>
          <Room state={state} jobs={jobs} />
        </Suspense>
      </div>
      <Foot jobs={jobs} />
      <Suspense fallback={null}>
        {finding !== null && <Palette layers={finding} onClose={() => setFinding(null)} />}
        {sheet !== null && <KeysSheet layers={sheet} onClose={() => setSheet(null)} />}
      </Suspense>
      <PinAgain gate={gate} />
    </div>
  );
}

function Room({ state, jobs }: Pick<WorkbenchProps, "state" | "jobs">) {
  const { here } = useNavigation();
  switch (here.room) {
    case "queue":
      return <Queue key={here.view} view={here.view} total={state.total} />;
    case "declaration":
      return <Editor key={here.lrn} lrn={here.lrn} pointer={here.pointer} side={here.side} />;
    case "review":
      return <Review lrn={here.lrn} />;
    case "history":
      return <Timeline key={here.lrn} lrn={here.lrn} />;
    case "print":
      return <Preview of={here.of} />;
    case "inbox":
      return <Inbox />;
    case "exchange":
      return <Exchange jobs={jobs} />;
    case "line":
      return <Line state={state} />;
    case "settings":
      return <Settings state={state} />;
  }
}
