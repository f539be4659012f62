/** A dialog that writes: what is planned, and why it is done; where nothing can be done it is only closed. */
import { useState } from "react";
import type { ReactNode } from "react";
import { DialogForm } from "../parts/DialogForm.tsx";
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
  const { say } = useSpeech();
  const [why, setWhy] = useState("");
  return (
    <DialogForm
      error={props.error}
      word={props.possible ? props.word : null}
      disabled={props.busy || why.trim() === ""}
      onSend={() => props.onSend(why.trim())}
      leave={props.possible ? undefined : say("common.close")}
      onClose={props.onClose}
      testid="reshape-do"
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
    </DialogForm>
  );
}
