/** One declaration in hand: read it with what was typed before, then edit it. */
import { useOwnRead } from "../app/ownRead.ts";
import type { SidePanel as Side } from "../app/place.ts";
import { useRead } from "../desk/desk.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { EditorDesk } from "./EditorDesk.tsx";
import { shownInput } from "./shownKey.ts";
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
  const shown = useRead("declaration.show", shownInput(lrn));
  const draft = useOwnRead("draft.read", { lrn });
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
