/** Asks why before declarations are discarded. */
import { useState } from "react";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";

interface DiscardDialogProps {
  readonly count: number;
  readonly onDiscard: (why: string) => void;
  readonly onClose: () => void;
}

export function DiscardDialog({ count, onDiscard, onClose }: DiscardDialogProps) {
  const { say, format } = useSpeech();
  const [why, setWhy] = useState("");
  return (
    <Dialog
      title={say("discard.title", { count, n: format.count(count) })}
      onClose={onClose}
      testid="discard-dialog"
    >
      <DialogForm
        error={null}
        word={say("discard.go", { n: format.count(count) })}
        disabled={why.trim() === ""}
        onSend={() => onDiscard(why.trim())}
        onClose={onClose}
        testid="discard-go"
      >
        <TextField
          label={say("reason.why")}
          said={say("discard.said")}
          value={why}
          longest={512}
          first
          onChange={setWhy}
          testid="discard-why"
        />
      </DialogForm>
    </Dialog>
  );
}
