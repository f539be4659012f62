/** One declaration in hand: read it, then edit it. */
import type { SidePanel as Side } from "../app/place.ts";
import { useRead } from "../desk/desk.tsx";
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
  const shown = useRead("declaration.show", { lrn, copy: true });
  if (shown.data) return <EditorDesk shown={shown.data} pointer={pointer} side={side} />;
  return (
    <main className="work" aria-busy={shown.isPending} aria-label={say("editor.reading", { lrn })}>
      {shown.error && (
        <div className="empty">
          <Note tone="red">{refusal(shown.error)}</Note>
        </div>
      )}
    </main>
  );
}
