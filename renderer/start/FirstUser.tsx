/** The first person of this desk: an admin by name and PIN, signed in at once. */
import { useState } from "react";
import { useAsk, useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import { isGoodPin, noPin } from "./newPin.ts";
import { NewPinFields } from "./NewPinFields.tsx";

export function FirstUser({ onMade }: { onMade: (name: string) => void }) {
  const { say, refusal } = useSpeech();
  const ask = useAsk();
  const [name, setName] = useState("");
  const [typed, setTyped] = useState(noPin);
  const [tried, setTried] = useState(false);
  const initialise = useOrder("desk.initialise");
  const signIn = useOrder("session.signIn");
  const { pin } = typed;
  const nameMissing = name.trim() === "";
  function make() {
    setTried(true);
    if (nameMissing || !isGoodPin(typed)) return;
    initialise.mutate({ user: name.trim(), pin }, { onSuccess: (made) => void enter(made.name) });
  }
  /** The desk signs its first person in itself; should it not have, the PIN is at hand. */
  async function enter(made: string) {
    const { user } = await ask("desk.state", {});
    if (user) onMade(made);
    else signIn.mutate({ user: made, pin }, { onSuccess: () => onMade(made) });
  }
  const wrong = initialise.error ?? signIn.error;
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <TextField
        label={say("user.your-name")}
        said={say("first.you-said")}
        wrong={tried && nameMissing ? say("user.name-missing") : null}
        value={name}
        longest={64}
        first
        onChange={setName}
        testid="first-name"
      />
      <div className="start-pair">
        <NewPinFields
          value={typed}
          onChange={setTyped}
          tried={tried}
          said={say("pin.length")}
          testids={["first-pin", "first-again"]}
        />
      </div>
      {wrong && <Note tone="red">{refusal(wrong)}</Note>}
      <div className="start-actions">
        <Button
          look="primary"
          hotkey="Enter"
          submits
          disabled={initialise.isPending || signIn.isPending}
          testid="first-go"
        >
          {say("first.make")}
        </Button>
      </div>
    </form>
  );
}
