/** Asks for the PIN once more while an order waits for it; Esc gives the order up. */
import { useState, useSyncExternalStore } from "react";
import { useOrder } from "../desk/desk.tsx";
import type { PinGate } from "../desk/pinGate.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import { useSession } from "./session.tsx";

export function PinAgain({ gate }: { gate: PinGate }) {
  const waiting = useSyncExternalStore(gate.subscribe, gate.isWaiting);
  return waiting ? <PinDialog gate={gate} /> : null;
}

function PinDialog({ gate }: { gate: PinGate }) {
  const { say, refusal } = useSpeech();
  const { user } = useSession();
  const [pin, setPin] = useState("");
  const order = useOrder("session.confirm");
  function confirm() {
    if (pin === "" || order.isPending) return;
    order.mutate({ pin }, { onSuccess: () => gate.answer(true), onError: () => setPin("") });
  }
  return (
    <Dialog title={say("pin.type-again")} onClose={() => gate.answer(false)} testid="pin-again">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
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
        {order.error && <Note tone="red">{refusal(order.error)}</Note>}
        <div className="dialog-actions">
          <Button look="plain" hotkey="Esc" onPress={() => gate.answer(false)}>
            {say("common.cancel")}
          </Button>
          <Button
            look="primary"
            hotkey="Enter"
            submits
            disabled={pin === "" || order.isPending}
            onPress={confirm}
            testid="pin-again-go"
          >
            {say("pin.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
