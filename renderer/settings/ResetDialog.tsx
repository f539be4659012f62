/** Gives somebody who forgot their PIN another one, which they change themselves. */
import { useState } from "react";
import { useOrder } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { TextField } from "../parts/TextField.tsx";
import { usePinWords } from "../start/usePinWords.ts";
import { useSpeech } from "../words/say.tsx";

interface ResetDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

export function ResetDialog({ name, onClose }: ResetDialogProps) {
  const { say } = useSpeech();
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const order = useOrder("user.resetPin");
  const words = usePinWords(pin, again);
  function give() {
    setTried(true);
    if (words.pin !== null || words.again !== null) return;
    order.mutate({ user: name, pin }, { onSuccess: onClose });
  }
  return (
    <Dialog title={say("user.reset-title", { name })} onClose={onClose} testid="reset-dialog">
      <DialogForm
        error={order.error}
        word={say("user.reset")}
        disabled={order.isPending}
        onSend={give}
        onClose={onClose}
        testid="reset-go"
      >
        <p className="quiet">{say("user.reset-why")}</p>
        <TextField
          label={say("pin.new")}
          kind="password"
          value={pin}
          longest={128}
          wrong={tried ? words.pin : null}
          first
          onChange={setPin}
          testid="reset-pin"
        />
        <TextField
          label={say("pin.new-again")}
          kind="password"
          value={again}
          longest={128}
          wrong={tried ? words.again : null}
          onChange={setAgain}
          testid="reset-again"
        />
      </DialogForm>
    </Dialog>
  );
}
