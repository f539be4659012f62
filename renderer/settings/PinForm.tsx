/** Another PIN of one's own: the one that holds now, and the new one twice. */
import { useState } from "react";
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { usePinWords } from "../start/usePinWords.ts";
import { useSpeech } from "../words/say.tsx";

/** `first`: the page asks for nothing else, so that one can type at once. */
export function PinForm({ first }: { first?: boolean }) {
  const { say, refusal } = useSpeech();
  const [old, setOld] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const order = useOrder("user.changePin");
  const words = usePinWords(pin, again);
  function change() {
    setTried(true);
    if (old === "" || words.pin !== null || words.again !== null || order.isPending) return;
    order.mutate(
      { pin: old, newPin: pin },
      {
        onSuccess: () => {
          setPin("");
          setAgain("");
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
      <TextField
        label={say("pin.new")}
        kind="password"
        value={pin}
        longest={128}
        wrong={tried ? words.pin : null}
        onChange={setPin}
        testid="pin-new"
      />
      <TextField
        label={say("pin.new-again")}
        kind="password"
        value={again}
        longest={128}
        wrong={tried ? words.again : null}
        onChange={setAgain}
        testid="pin-new-again"
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
