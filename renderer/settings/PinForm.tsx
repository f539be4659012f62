/** Another PIN of one's own: the one that holds now, and the new one twice. */
import { useState } from "react";
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { isGoodPin, noPin } from "../start/newPin.ts";
import { NewPinFields } from "../start/NewPinFields.tsx";
import { useSpeech } from "../words/say.tsx";

/** `first`: the page asks for nothing else, so that one can type at once. */
export function PinForm({ first }: { first?: boolean }) {
  const { say, refusal } = useSpeech();
  const [old, setOld] = useState("");
  const [typed, setTyped] = useState(noPin);
  const [tried, setTried] = useState(false);
  const order = useOrder("user.changePin");
  function change() {
    setTried(true);
    if (old === "" || !isGoodPin(typed) || order.isPending) return;
    order.mutate(
      { pin: old, newPin: typed.pin },
      {
        onSuccess: () => {
          setTyped(noPin);
          setTried(false);
        },
        onSettled: () => setOld(""),
      },
    );
  }
  return (
    <form
      className="settings-form pins"
      data-testid="pin-form"
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <TextField
        label={say("pin.now")}
        kind="password"
        value={old}
        longest={128}
        wrong={tried && old === "" && !order.error ? say("pin.now-missing") : null}
        first={first === true}
        onChange={setOld}
        testid="pin-now"
      />
      <NewPinFields
        value={typed}
        onChange={setTyped}
        tried={tried}
        another
        testids={["pin-new", "pin-new-again"]}
      />
      <div className="form-actions">
        <Button
          look={first === true ? "primary" : undefined}
          submits
          disabled={order.isPending}
          testid="pin-change"
        >
          {say("pin.change")}
        </Button>
      </div>
      {order.error && <Note tone="red">{refusal(order.error)}</Note>}
      {order.isSuccess && !order.isPending && <Note tone="green">{say("pin.changed")}</Note>}
    </form>
  );
}
