/** Gives somebody who forgot their PIN another one, which they change themselves. */
import { useState } from "react";
import { useOrder } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { isGoodPin, noPin } from "../start/newPin.ts";
import { NewPinFields } from "../start/NewPinFields.tsx";
import { useSpeech } from "../words/say.tsx";

interface ResetDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

export function ResetDialog({ name, onClose }: ResetDialogProps) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState(noPin);
  const [tried, setTried] = useState(false);
  const order = useOrder("user.resetPin");
  function give() {
    setTried(true);
    if (isGoodPin(typed)) order.mutate({ user: name, pin: typed.pin }, { onSuccess: onClose });
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
        <NewPinFields
          value={typed}
          onChange={setTyped}
          tried={tried}
          another
          first
          testids={["reset-pin", "reset-again"]}
        />
      </DialogForm>
    </Dialog>
  );
}
