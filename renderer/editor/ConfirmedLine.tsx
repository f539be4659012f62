/** Says how many values were confirmed at once, and that it can be taken back; gone with the next thing done. */
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";

export function ConfirmedLine() {
  const { say, format } = useSpeech();
  const { edits } = useEditor();
  const { confirmed, undo } = edits;
  if (confirmed < 2 || undo === null) return null;
  return (
    <div className="standing-line line-up" aria-live="polite" data-testid="confirmed-line">
      <Mark shape="tick" hue="green" />
      <span>{say("confirm.done", { count: confirmed, n: format.count(confirmed) })}</span>
      <Button compact hotkey="Ctrl Z" onPress={undo}>
        {say("report.undo")}
      </Button>
    </div>
  );
}
