/** What a dialog asks for: its fields, what the desk refused, and below them the way out and the button that does it. */
import type { ReactNode } from "react";
import { useSpeech } from "../words/say.tsx";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";

interface DialogFormProps {
  readonly children: ReactNode;
  /** What was refused last; null when nothing was. */
  readonly error: unknown;
  /** On the button that does it; null where there is nothing to do. */
  readonly word: string | null;
  readonly hotkey?: string;
  /** Nothing is sent while it is true, neither by the button nor by Enter. */
  readonly disabled?: boolean;
  readonly onSend: () => void;
  /** On the way out; "Cancel" unless given. */
  readonly leave?: string | undefined;
  readonly onClose: () => void;
  /** Of the button that does it. */
  readonly testid?: string;
}

export function DialogForm(props: DialogFormProps) {
  const { say, refusal } = useSpeech();
  const { error, word, disabled = false, onSend } = props;
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (word !== null && !disabled) onSend();
      }}
    >
      {props.children}
      {error !== null && <Note tone="red">{refusal(error)}</Note>}
      <div className="dialog-actions">
        <Button look="plain" hotkey="Esc" onPress={props.onClose}>
          {props.leave ?? say("common.cancel")}
        </Button>
        {word !== null && (
          <Button
            look="primary"
            submits
            disabled={disabled}
            hotkey={props.hotkey}
            testid={props.testid}
          >
            {word}
          </Button>
        )}
      </div>
    </form>
  );
}
