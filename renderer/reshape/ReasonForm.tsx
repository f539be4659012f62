/** The end of a dialog that writes: why, what was refused, cancel and do. */
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";

interface ReasonFormProps {
  readonly word: string;
  readonly possible: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  /** Whether the reason is the first thing to type. */
  readonly first: boolean;
  readonly onSend: (why: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ReasonForm(props: ReasonFormProps) {
  const { say, refusal } = useSpeech();
  const [why, setWhy] = useState("");
  const isReady = props.possible && !props.busy && why.trim() !== "";
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) props.onSend(why.trim());
      }}
    >
      {props.children}
      {props.possible && (
        <TextField
          label={say("reshape.why")}
          value={why}
          longest={512}
          first={props.first}
          testid="reshape-why"
          onChange={setWhy}
        />
      )}
      {props.error && <Note tone="red">{refusal(props.error)}</Note>}
      <div className="dialog-actions">
        <Button look="plain" hotkey="Esc" onPress={props.onClose}>
          {say(props.possible ? "common.cancel" : "common.close")}
        </Button>
        {props.possible && (
          <Button look="primary" submits disabled={!isReady} onPress={() => {}} testid="reshape-do">
            {props.word}
          </Button>
        )}
      </div>
    </form>
  );
}
