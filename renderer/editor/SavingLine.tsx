/** Says that a save is under way, once it takes long enough to be noticed: many rows pasted, a large declaration. */
import { useEffect, useState } from "react";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";

/** Milliseconds. */
const noticed = 300;

export function SavingLine() {
  const { say, format } = useSpeech();
  const { edits } = useEditor();
  const { saving, count } = edits;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!saving) return undefined;
    const timer = setTimeout(() => setLate(true), noticed);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [saving]);
  if (!late) return null;
  const word = say("paste.saving", { n: format.count(count) });
  return (
    <div className="standing-line line-up" aria-live="polite" data-testid="saving">
      <span>{word}</span>
      <progress className="grow" aria-label={word} />
    </div>
  );
}
