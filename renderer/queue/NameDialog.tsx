/** Asks for the name of a view, to save it or to call it otherwise. */
import { useState } from "react";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";

interface NameDialogProps {
  readonly title: string;
  readonly said: string;
  readonly first: string;
  readonly error: Error | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function NameDialog({ title, said, first, error, onName, onClose }: NameDialogProps) {
  const { say, refusal } = useSpeech();
  const [name, setName] = useState(first);
  const send = () => {
    if (name.trim() !== "") onName(name.trim());
  };
  return (
    <Dialog title={title} onClose={onClose} testid="name-dialog">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={say("views.name")}
          said={said}
          value={name}
          longest={64}
          first
          onChange={setName}
          testid="view-name"
        />
        {error && <Note tone="red">{refusal(error)}</Note>}
        <div className="dialog-actions">
          <Button look="plain" hotkey="Esc" onPress={onClose}>
            {say("common.cancel")}
          </Button>
          <Button
            look="primary"
            submits
            disabled={name.trim() === ""}
            onPress={send}
            testid="view-name-go"
          >
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
