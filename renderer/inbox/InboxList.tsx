/** The notices in two groups: needs me, and for information. */
import { useEffect, useRef } from "react";
import { useNow } from "../app/useNow.ts";
import { Mark } from "../marks/Mark.tsx";
import { statusMarks } from "../marks/statusMarks.ts";
import { shortName } from "../queue/shortName.ts";
import { useSpeech } from "../words/say.tsx";
import type { InboxEntry } from "./Inbox.tsx";
import { useNoticeTitle } from "./useNoticeTitle.ts";

interface InboxListProps {
  readonly needy: readonly InboxEntry[];
  readonly others: readonly InboxEntry[];
  readonly chosen: string | null;
  readonly onChoose: (notificationID: string) => void;
  readonly onOpen: () => void;
}

export function InboxList(props: InboxListProps) {
  const { say, format } = useSpeech();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [props.chosen]);
  return (
    <section className="inbox-list" aria-label={say("room.inbox")} ref={list}>
      <header className="head">
        <h1 className="title">{say("room.inbox")}</h1>
      </header>
      <div className="scrolls inbox-rows" data-testid="inbox-list">
        <h2 className="inbox-group">
          <Mark shape="triangle" hue="amber" />
          {say("view.needs-me")} <span className="faint">{format.count(props.needy.length)}</span>
        </h2>
        {props.needy.length === 0 && (
          <p className="small quiet side-empty">{say("inbox.none-needy")}</p>
        )}
        {props.needy.map((entry) => (
          <Notice key={entry.notificationID} entry={entry} strong {...props} />
        ))}
        <h2 className="inbox-group">
          {say("inbox.information")}{" "}
          <span className="faint">{format.count(props.others.length)}</span>
        </h2>
        {props.others.map((entry) => (
          <Notice key={entry.notificationID} entry={entry} strong={false} {...props} />
        ))}
      </div>
    </section>
  );
}

function Notice({
  entry,
  strong,
  chosen,
  onChoose,
  onOpen,
}: InboxListProps & { entry: InboxEntry; strong: boolean }) {
  const { format } = useSpeech();
  const now = useNow();
  const titleOf = useNoticeTitle();
  const here = entry.notificationID === chosen;
  return (
    <button
      type="button"
      className="inbox-row"
      aria-current={here}
      data-lrn={entry.lrn ?? undefined}
      // Enter on the row that is chosen opens it; a click, or Enter on another one, chooses.
      onClick={({ detail }) => (here && detail === 0 ? onOpen() : onChoose(entry.notificationID))}
      onDoubleClick={onOpen}
    >
      {entry.status === null ? <Mark shape="tray" /> : <Mark {...statusMarks[entry.status]} />}
      <span className="inbox-words">
        <span className="inbox-line">
          <span className={strong ? "inbox-strong clip" : "clip"}>{titleOf(entry)}</span>
          <span className="faint">{format.near(entry.received, now)}</span>
        </span>
        <span className="inbox-line quiet">
          <span className="clip">
            <span className="id">{entry.lrn ?? entry.mrn ?? ""}</span>{" "}
            {shortName(entry.importer ?? "")}
          </span>
        </span>
      </span>
    </button>
  );
}
