/** All that happened to one declaration and was said about it, in one line of time, newest first. */
import { useEffect, useRef, useState } from "react";
import type { TimelineEntry } from "../../core/contract/history.ts";
import { BackButton } from "../app/BackButton.tsx";
import { useNavigation } from "../app/navigation.tsx";
import { useRead } from "../desk/desk.tsx";
import { useKeys } from "../keys/keys.tsx";
import { listKeys } from "../keys/listKeys.ts";
import { StatusWord } from "../marks/StatusWord.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { useListCursor } from "../parts/useListCursor.ts";
import { StepBar } from "../steps/StepBar.tsx";
import { useSteps } from "../steps/useSteps.tsx";
import { newestFirst } from "../words/newestFirst.ts";
import { useSpeech } from "../words/say.tsx";
import { isShown, shownKinds } from "./kinds.ts";
import type { ShownKind } from "./kinds.ts";
import { TimelineRow } from "./TimelineRow.tsx";
import "../editor/side.css";
import "./timeline.css";

export function Timeline({ lrn }: { lrn: string }) {
  const { say, format, refusal } = useSpeech();
  const { go } = useNavigation();
  const shown = useRead("declaration.show", { lrn });
  const timeline = useRead("declaration.timeline", { lrn });
  const steps = useSteps(shown.data);
  const [kind, setKind] = useState<ShownKind>("all");
  const [xml, setXml] = useState<string | null>(null);
  const all = newestFirst(timeline.data?.entries ?? []);
  const entries = all.filter((entry) => isShown(entry, kind));
  const { at, setAt, move } = useListCursor(entries.length);
  const show = (next: ShownKind) => {
    setKind(next);
    setAt(0);
  };
  const openAt = (entry: TimelineEntry | undefined) => {
    const pointer = entry && pointerOf(entry);
    go({ room: "declaration", lrn, ...(pointer === undefined ? {} : { pointer }) });
  };
  const next = shownKinds[(shownKinds.indexOf(kind) + 1) % shownKinds.length] ?? "all";
  useKeys("screen", [
    ...steps.bindings.filter(({ say: word }) => word !== "keys.timeline"),
    ...listKeys(move),
    { keys: "f", say: "keys.next-kind", run: () => show(next), foot: {} },
    {
      keys: "m",
      say: "keys.xml",
      run: () => setXml(entries[at]?.message?.xml ?? null),
      foot: {},
    },
    { keys: "enter", say: "keys.open", run: () => openAt(entries[at]), foot: {} },
  ]);
  const error = shown.error ?? timeline.error;
  return (
    <main className="work" data-testid="timeline" data-lrn={lrn}>
      <header className="head">
        <BackButton />
        <h1 className="title">
          {say("timeline.title")} <span className="id">{lrn}</span>
        </h1>
        {shown.data && <StatusWord status={shown.data.status} />}
        <span className="small quiet grow">
          {say("timeline.count", { count: entries.length, n: format.count(entries.length) })}
        </span>
        <KindChoice kind={kind} entries={all} onKind={show} />
        <Button hotkey="Enter" onPress={() => openAt(undefined)}>
          {say("common.open")}
        </Button>
      </header>
      {error && (
        <div className="empty">
          <Note tone="red">{refusal(error)}</Note>
        </div>
      )}
      <Entries entries={entries} at={at} onPoint={setAt} onOpen={openAt} onXml={setXml} />
      {shown.data && <StepBar shown={shown.data} steps={steps} without={["timeline"]} />}
      {steps.dialog}
      {xml !== null && <RawMessage xml={xml} onClose={() => setXml(null)} />}
    </main>
  );
}

/** The field that an entry is about: a comment's, the first that was changed, the first that customs points at. */
function pointerOf({ pointer, changes, message }: TimelineEntry): string | undefined {
  const pointed = message?.errors.find((error) => error.pointer !== null);
  return pointer ?? changes[0]?.pointer ?? pointed?.pointer ?? undefined;
}

interface KindChoiceProps {
  readonly kind: ShownKind;
  readonly entries: readonly TimelineEntry[];
  readonly onKind: (kind: ShownKind) => void;
}

function KindChoice({ kind, entries, onKind }: KindChoiceProps) {
  const { say, format } = useSpeech();
  return (
    <fieldset className="timeline-kinds" aria-label={say("timeline.show")}>
      {shownKinds.map((each) => {
        const count = entries.filter((entry) => isShown(entry, each)).length;
        return (
          <button
            key={each}
            type="button"
            aria-pressed={each === kind}
            data-testid={`kind-${each}`}
            onClick={() => onKind(each)}
          >
            {say(`timeline.${each}`)} <span className="faint">{format.count(count)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

interface EntriesProps {
  readonly entries: readonly TimelineEntry[];
  readonly at: number;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (entry: TimelineEntry) => void;
  readonly onXml: (xml: string) => void;
}

function Entries({ entries, at, onPoint, onOpen, onXml }: EntriesProps) {
  const { say } = useSpeech();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  if (entries.length === 0) return <p className="timeline-none quiet">{say("timeline.none")}</p>;
  return (
    <ol className="timeline scrolls" ref={list} data-testid="timeline-entries">
      {entries.map((entry, index) => (
        // Two entries may be of the same moment and kind; the list only grows at its head.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${entry.when} ${entries.length - index}`} aria-current={index === at}>
          <TimelineRow
            entry={entry}
            previous={entries[index - 1]}
            current={index === at}
            onPoint={() => onPoint(index)}
            onOpen={() => onOpen(entry)}
            onXml={onXml}
          />
        </li>
      ))}
    </ol>
  );
}

function RawMessage({ xml, onClose }: { xml: string; onClose: () => void }) {
  const { say } = useSpeech();
  return (
    <Dialog title={say("timeline.xml")} onClose={onClose} wide testid="raw-message">
      <pre className="raw-xml">{xml}</pre>
      <div className="dialog-actions">
        <Button hotkey="Esc" onPress={onClose}>
          {say("common.close")}
        </Button>
      </div>
    </Dialog>
  );
}
