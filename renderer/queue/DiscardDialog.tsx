/** Asks why before declarations are discarded. */
import { useState } from "react";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
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
  const send = () => {
    if (why.trim() !== "") onDiscard(why.trim());
  };
  return (
    <Dialog
      title={say("discard.title", { count, n: format.count(count) })}
      onClose={onClose}
      testid="discard-dialog"
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
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
        <div className="dialog-actions">
          <Button look="plain" hotkey="Esc" onPress={onClose}>
            {say("common.cancel")}
          </Button>
          <Button
            look="primary"
            submits
            disabled={why.trim() === ""}
            onPress={send}
            testid="discard-go"
          >
            {say("discard.go", { n: format.count(count) })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
