/** Docked below: how many fields changed, and why. Asked once for each group of fields in one sitting; nothing modal. */
import { useImperativeHandle, useRef, useState } from "react";
import type { Ref } from "react";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";

export interface ReasonHandle {
  /** Saves with what is written; puts the cursor there when nothing is. */
  commit(): void;
}

const longest = 512;

export function ReasonLine({ ref }: { ref: Ref<ReasonHandle> }) {
  const { edits } = useEditor();
  const asks = edits.count > 0 && (edits.unreasoned.length > 0 || edits.error !== null);
  return asks ? <ReasonForm ref={ref} /> : null;
}

function ReasonForm({ ref }: { ref: Ref<ReasonHandle> }) {
  const { say, format, refusal } = useSpeech();
  const { edits } = useEditor();
  const input = useRef<HTMLInputElement>(null);
  const [why, setWhy] = useState("");
  const { count, unreasoned, error, lastReason } = edits;
  function commit() {
    const typed = why.trim();
    // Asked for once more with nothing typed, it is the last one again.
    const again = document.activeElement === input.current ? lastReason : "";
    const reason = typed === "" ? again : typed;
    if (reason === "") input.current?.focus();
    else edits.save(reason);
  }
  useImperativeHandle(ref, () => ({ commit }));
  return (
    <form
      className="reason-line"
      data-testid="reason-line"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      {error && <Note tone="red">{refusal(error)}</Note>}
      {edits.keptTrouble && (
        <Note tone="amber">
          {say("draft.not-kept")} {refusal(edits.keptTrouble)}
        </Note>
      )}
      <div className="line-up">
        <b>{say("reason.changed", { count, n: format.count(count) })}</b>
        <span className="quiet clip">
          {unreasoned.map((group) => say(`group.${group}`)).join(", ")}
        </span>
        <input
          ref={input}
          className="input grow"
          aria-label={say("reason.why")}
          placeholder={
            lastReason === "" ? say("reason.why") : say("reason.why-or-last", { last: lastReason })
          }
          value={why}
          maxLength={longest}
          data-testid="reason"
          onChange={(event) => setWhy(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" && why === "" && lastReason !== "") setWhy(lastReason);
          }}
        />
        <Button
          look="primary"
          hotkey="Ctrl ↵"
          submits
          disabled={edits.saving}
          testid="save-changes"
        >
          {say("reason.save")}
        </Button>
        <span className="faint tiny" data-testid="draft-kept" data-kept={edits.kept}>
          {say(edits.kept ? "draft.kept" : "draft.keeping")}
        </span>
        <Button look="plain" onPress={edits.drop}>
          {say("reason.drop")}
        </Button>
      </div>
    </form>
  );
}
