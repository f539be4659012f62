/** Asks for the PIN once more while an order waits for it; Esc gives the order up. */
import { useState, useSyncExternalStore } from "react";
import { useOrder } from "../desk/desk.tsx";
import type { PinGate } from "../desk/pinGate.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import { useSession } from "./session.tsx";

export function PinAgain({ gate }: { gate: PinGate }) {
  const waiting = useSyncExternalStore(gate.subscribe, gate.isWaiting);
  return waiting ? <PinDialog gate={gate} /> : null;
}

function PinDialog({ gate }: { gate: PinGate }) {
  const { say } = useSpeech();
  const { user } = useSession();
  const [pin, setPin] = useState("");
  const order = useOrder("session.confirm");
  const leave = () => gate.answer(false);
  return (
    <Dialog title={say("pin.type-again")} onClose={leave} testid="pin-again">
      <DialogForm
        error={order.error}
        word={say("pin.confirm")}
        hotkey="Enter"
        disabled={pin === "" || order.isPending}
        onSend={() =>
          order.mutate({ pin }, { onSuccess: () => gate.answer(true), onError: () => setPin("") })
        }
        onClose={leave}
        testid="pin-again-go"
      >
        <TextField
          label={say("sign-in.pin-of", { name: user.name })}
          said={say("pin.again-why")}
          kind="password"
          value={pin}
          longest={128}
          first
          onChange={setPin}
          testid="pin-again-pin"
        />
      </DialogForm>
    </Dialog>
  );
}
