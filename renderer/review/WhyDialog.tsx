/** Asks for the one sentence that goes with a return or a discard. */
import { useState } from "react";
import type { CallInput } from "../../core/contract.ts";
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";

interface WhyDialogProps {
  readonly call: "declaration.return" | "declaration.discard";
  readonly lrn: string;
  readonly revision: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function WhyDialog({ call, lrn, revision, onDone, onClose }: WhyDialogProps) {
  const { say, refusal } = useSpeech();
  const [why, setWhy] = useState("");
  const order = useOrder(call);
  function send() {
    const input: CallInput<typeof call> = { lrn, expectedRevision: revision, why: why.trim() };
    if (input.why !== "") order.mutate(input, { onSuccess: onDone });
  }
  const returns = call === "declaration.return";
  return (
    <Dialog
      title={returns ? say("why.return", { lrn }) : say("why.discard", { lrn })}
      onClose={onClose}
      testid="why-dialog"
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={returns ? say("why.note") : say("reason.why")}
          said={returns ? say("why.return-said") : say("why.discard-said")}
          value={why}
          longest={512}
          first
          onChange={setWhy}
          testid="why"
        />
        {order.error && <Note tone="red">{refusal(order.error)}</Note>}
        <div className="dialog-actions">
          <Button look="plain" hotkey="Esc" onPress={onClose}>
            {say("common.cancel")}
          </Button>
          <Button
            look="primary"
            submits
            disabled={why.trim() === "" || order.isPending}
            onPress={send}
            testid="why-send"
          >
            {returns ? say("approve.return") : say("editor.discard")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
