/** Asks for the name of a view, to save it or to call it otherwise. */
import { useState } from "react";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
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
  const { say } = useSpeech();
  const [name, setName] = useState(first);
  return (
    <Dialog title={title} onClose={onClose} testid="name-dialog">
      <DialogForm
        error={error}
        word={title}
        disabled={name.trim() === ""}
        onSend={() => onName(name.trim())}
        onClose={onClose}
        testid="view-name-go"
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
      </DialogForm>
    </Dialog>
  );
}
