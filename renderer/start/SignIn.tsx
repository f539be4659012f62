/** Who is there: a name picked with the arrows, a PIN, Enter. The place in the window is kept behind it. */
import { useRef, useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useSigningIn } from "../app/arrival.ts";
import type { Behind } from "../app/arrival.ts";
import type { User } from "../app/session.tsx";
import { useKeys } from "../keys/keys.tsx";
import { useManual } from "../manual/manualDoor.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import { Curtain } from "./Curtain.tsx";
import { StartLanguages } from "./StartLanguages.tsx";

interface SignInProps {
  readonly users: CallOutput<"desk.state">["users"];
  /** Who is signed in while another is asked for. */
  readonly user: User | null;
  /** Whose work waits behind; the first to be asked where nobody is signed in. */
  readonly seat: User | null;
  readonly behind: Behind;
  /** Just before the work is shown. */
  readonly onSignedIn: () => void;
  /** null when nobody is signed in: there is nothing to go back to. */
  readonly onBack: (() => void) | null;
}

export function SignIn({ users, user, seat, behind, onSignedIn, onBack }: SignInProps) {
  const { say, refusal } = useSpeech();
  const likely = users.find((each) =>
    user === null ? each.name === seat?.name : each.name !== user.name,
  );
  // By name: the list may change under the hand, when the desk has been opened.
  const [picked, setPicked] = useState((likely ?? users[0])?.name);
  const at = Math.max(
    0,
    users.findIndex((each) => each.name === picked),
  );
  const [pin, setPin] = useState("");
  const openManual = useManual();
  const field = useRef<HTMLInputElement>(null);
  const order = useSigningIn(behind, onSignedIn);
  const chosen = users[at];
  const step = (by: number) => {
    setPicked(users[(at + by + users.length) % users.length]?.name);
    order.reset();
  };
  function signIn() {
    if (!chosen || pin === "" || order.isPending) return;
    order.mutate(
      { user: chosen.name, pin },
      {
        onError: () => {
          setPin("");
          field.current?.focus();
        },
      },
    );
  }
  useKeys(
    // Above the dialogs that may be open behind it.
    "dialog",
    [
      { keys: "arrowdown", say: "keys.down", run: () => step(1), typing: true },
      { keys: "arrowup", say: "keys.up", run: () => step(-1), typing: true },
      { keys: "f1", say: "keys.manual", run: () => openManual("start") },
      // Bound also where there is no way back: the browser must not take the curtain away.
      { keys: "escape", say: "keys.back", run: () => onBack?.() },
    ],
    true,
  );
  return (
    <Curtain label={say("sign-in.title")}>
      <main className="start" data-testid="sign-in">
        <div className="start-page">
          <StartLanguages />
          <form
            className="start-steps start-step"
            onSubmit={(event) => {
              event.preventDefault();
              signIn();
            }}
          >
            <h1 className="title">{say("sign-in.title")}</h1>
            <fieldset className="names">
              <legend className="visually-hidden">{say("sign-in.who")}</legend>
              {users.map((each, index) => (
                <label
                  key={each.name}
                  className={index === at ? "chosen" : undefined}
                  data-testid={`sign-in-${each.name}`}
                >
                  <input
                    type="radio"
                    name="who"
                    className="visually-hidden"
                    checked={index === at}
                    onChange={() => {
                      setPicked(each.name);
                      order.reset();
                    }}
                    onClick={() => field.current?.focus()}
                  />
                  <Mark shape="person" />
                  <span className="grow clip">{each.name}</span>
                  <span className="quiet small">{say(`role.${each.role}`)}</span>
                </label>
              ))}
            </fieldset>
            <TextField
              ref={field}
              label={say("sign-in.pin-of", { name: chosen?.name ?? "" })}
              said={say("sign-in.arrows")}
              kind="password"
              value={pin}
              longest={128}
              first
              onChange={setPin}
              testid="pin"
            />
            {order.error && <Note tone="red">{refusal(order.error)}</Note>}
            <div className="start-actions">
              <Button
                look="primary"
                hotkey="Enter"
                submits
                disabled={order.isPending}
                testid="sign-in-go"
              >
                {say("sign-in.go")}
              </Button>
              {onBack && (
                <Button look="plain" hotkey="Esc" onPress={onBack}>
                  {say("sign-in.back", { name: user?.name ?? "" })}
                </Button>
              )}
            </div>
          </form>
        </div>
      </main>
    </Curtain>
  );
}
