/** What customs said, needs-me first; each opens at the field that the hub points at. */
import { useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useRead } from "../desk/desk.tsx";
import { useKeys } from "../keys/keys.tsx";
import { listKeys } from "../keys/listKeys.ts";
import { Note } from "../parts/Note.tsx";
import { useSteps } from "../steps/useSteps.tsx";
import { useSpeech } from "../words/say.tsx";
import { InboxDetail } from "./InboxDetail.tsx";
import { InboxList } from "./InboxList.tsx";
import { inOrder } from "./order.ts";
import "../queue/emptyQueue.css";
import "./inbox.css";

export type InboxEntry = CallOutput<"inbox.list">["entries"][number];

const most = 500;

export function Inbox() {
  const { say, refusal } = useSpeech();
  const { go } = useNavigation();
  const inbox = useRead("inbox.list", { limit: most });
  const { needy, others } = inOrder(inbox.data?.entries ?? []);
  const entries = [...needy, ...others];
  const [chosen, setChosen] = useState<string | null>(null);
  const found = entries.findIndex((entry) => entry.notificationID === chosen);
  const at = Math.max(0, found);
  const entry = entries[at];
  // The first one is chosen by name, so that what comes in above does not take its place.
  if (chosen === null && entry) setChosen(entry.notificationID);
  const shown = useRead(
    "declaration.show",
    { lrn: entry?.lrn ?? "" },
    entry !== undefined && entry.lrn !== null,
  );
  const declaration = shown.data?.lrn === entry?.lrn ? shown.data : undefined;
  const pointed = entry?.errors.find((error) => error.pointer !== null)?.pointer ?? null;
  const steps = useSteps(declaration, pointed);
  const move = (by: number) => () => {
    const next = entries[Math.min(Math.max(0, at + by), entries.length - 1)];
    if (next) setChosen(next.notificationID);
  };
  const open = () => {
    if (!entry || entry.lrn === null) return;
    go({ room: "declaration", lrn: entry.lrn, pointer: pointed ?? undefined });
  };
  const openMessages = () => {
    if (entry && entry.lrn !== null) go({ room: "declaration", lrn: entry.lrn, side: "messages" });
  };
  useKeys("screen", [
    ...steps.bindings,
    ...listKeys(move),
    { keys: "enter", say: "keys.open", run: open, foot: {} },
    { keys: "m", say: "keys.messages", run: openMessages, foot: {} },
  ]);
  if (inbox.data && entries.length === 0) {
    return (
      <main className="work" data-testid="inbox">
        <div className="empty" data-testid="empty">
          <p className="title">{say("inbox.nothing")}</p>
          <p className="quiet">{say("inbox.nothing-more")}</p>
        </div>
      </main>
    );
  }
  return (
    <>
      <InboxList
        needy={needy}
        others={others}
        chosen={entry?.notificationID ?? null}
        onChoose={setChosen}
        onOpen={open}
      />
      <main className="work" data-testid="inbox">
        {inbox.error && <Note tone="red">{refusal(inbox.error)}</Note>}
        {entry && (
          <InboxDetail
            entry={entry}
            shown={declaration}
            steps={steps}
            onOpen={open}
            onMessages={openMessages}
          />
        )}
      </main>
    </>
  );
}
