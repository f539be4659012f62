/** One declaration in hand: read it with what was typed before, then edit it. */
import { useQuery } from "@tanstack/react-query";
import type { SidePanel as Side } from "../app/place.ts";
import { useSession } from "../app/session.tsx";
import { useAsk, useRead } from "../desk/desk.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { EditorDesk } from "./EditorDesk.tsx";
import "./editor.css";
import "./items.css";
import "./side.css";

interface EditorProps {
  readonly lrn: string;
  readonly pointer: string | undefined;
  readonly side: Side | undefined;
}

export function Editor({ lrn, pointer, side }: EditorProps) {
  const { say, refusal } = useSpeech();
  const { user } = useSession();
  const ask = useAsk();
  const shown = useRead("declaration.show", { lrn, copy: true });
  // Each person's own, and asked for anew each time: what is typed from now on is not read again.
  const draft = useQuery({
    queryKey: ["draft.read", { lrn }, user.name],
    queryFn: () => ask("draft.read", { lrn }),
    gcTime: 0,
  });
  if (shown.data && draft.data) {
    return <EditorDesk shown={shown.data} draft={draft.data.draft} pointer={pointer} side={side} />;
  }
  const error = shown.error ?? draft.error;
  return (
    <main className="work" aria-busy={error === null} aria-label={say("editor.reading", { lrn })}>
      {error && (
        <div className="empty">
          <Note tone="red">{refusal(error)}</Note>
        </div>
      )}
    </main>
  );
}
