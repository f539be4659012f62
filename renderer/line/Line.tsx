/** The line: the person's own switch, what waits, what is unknown and why, and the hubs. Work never stops for any of it. */
import type { CallOutput } from "../../core/contract.ts";
import { useAgo } from "../app/useAgo.ts";
import { useOrder, useRead } from "../desk/desk.tsx";
import { useKeys } from "../keys/keys.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { Hubs } from "./Hubs.tsx";
import { Outbox } from "./Outbox.tsx";
import { SyncReport } from "./SyncReport.tsx";
import "./line.css";

export function Line({ state }: { state: CallOutput<"desk.state"> }) {
  const { say, format, refusal } = useSpeech();
  const ago = useAgo();
  const { line } = state;
  const setLine = useOrder("line.set");
  const sync = useOrder("sync.run");
  const outbox = useRead("outbox.list", {});
  const off = line.state === "off";
  const toggle = () => setLine.mutate({ online: off });
  const run = () => {
    if (!off && !sync.isPending) sync.mutate({});
  };
  useKeys("screen", [
    { keys: "o", say: "keys.switch-line", run: toggle, foot: {} },
    { keys: "s", say: "keys.sync", run, foot: {} },
  ]);
  const wrong = setLine.error ?? sync.error;
  return (
    <main className="work" data-testid="line">
      <header className="head">
        <h1 className="title">{say("room.line")}</h1>
        <span className="status" data-testid="line-state" data-line={line.state}>
          <Mark
            shape={
              line.state === "online"
                ? "antenna"
                : line.state === "unwell"
                  ? "triangle"
                  : "antennaOff"
            }
            hue={line.state === "online" ? "green" : line.state === "unwell" ? "amber" : "grey"}
          />
          <span>{say(`line.${line.state}`)}</span>
        </span>
        <span className="small quiet grow">
          {line.lastContact === null
            ? say("line.no-contact")
            : say("line.contact", { ago: ago(line.lastContact) })}
        </span>
        <Button
          hotkey="S"
          disabled={off || sync.isPending}
          hint={off ? say("line.sync-off") : undefined}
          onPress={run}
          testid="sync-now"
        >
          {say("line.sync-now")}
        </Button>
        <Button look="primary" hotkey="O" onPress={toggle} testid="line-switch">
          {off ? say("palette.online") : say("palette.offline")}
        </Button>
      </header>
      <div className="line-body scrolls">
        {wrong && <Note tone="red">{refusal(wrong)}</Note>}
        {line.trouble !== null && (
          <Note tone={line.state === "unwell" ? "amber" : "grey"} testid="line-trouble">
            {line.trouble}
          </Note>
        )}
        <dl className="import-figures">
          <LineFigure
            word={say("line.figure-waiting")}
            value={format.count(line.waiting)}
            testid="waiting"
          />
          <LineFigure
            word={say("line.figure-unknown")}
            value={format.count(line.unknown)}
            testid="unknown"
          />
        </dl>
        {sync.data && <SyncReport report={sync.data} />}
        {line.unknown > 0 && <p className="small quiet line-words">{say("line.unknown-means")}</p>}
        <Outbox entries={outbox.data?.entries ?? []} off={off} />
        <Hubs hubs={state.hubs} />
      </div>
    </main>
  );
}

function LineFigure({ word, value, testid }: { word: string; value: string; testid: string }) {
  return (
    <div className="import-figure">
      <dt>{word}</dt>
      <dd className="figure" data-testid={`line-${testid}`}>
        {value}
      </dd>
    </div>
  );
}
