/** What this desk asks of everybody; an admin changes it, and four eyes is never switched off in passing. */
import { useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useSession } from "../app/session.tsx";
import { useOrder } from "../desk/desk.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";

type Policy = CallOutput<"policy.set">;

const lockMinutes = [0, 5, 15, 30, 60] as const;
/** -1 stands for never. */
const pinMinutes = [-1, 30, 10, 0] as const;

/** The usual choices and, where the command line set another, that one too. */
function withHeld(choices: readonly number[], held: number): readonly number[] {
  return choices.includes(held) ? choices : [...choices, held];
}

export function PolicyPart({ policy }: { policy: Policy }) {
  const { user } = useSession();
  return user.role === "admin" ? <Changing policy={policy} /> : <Told policy={policy} />;
}

function usePolicyWords() {
  const { say, format } = useSpeech();
  const after = (minutes: number) => say("policy.lock-after", { n: format.count(minutes) });
  return {
    eyes: (on: boolean) => say(on ? "policy.four-eyes-on" : "policy.four-eyes-off"),
    lock: (minutes: number) => (minutes === 0 ? say("policy.never") : after(minutes)),
    pin: (minutes: number) =>
      minutes < 0 ? say("policy.never") : minutes === 0 ? say("policy.pin-each") : after(minutes),
  };
}

function Told({ policy }: { policy: Policy }) {
  const { say } = useSpeech();
  const words = usePolicyWords();
  return (
    <section className="line-part">
      <h2 className="heading">{say("policy.title")}</h2>
      <dl className="policy-facts">
        <dt>{say("policy.four-eyes")}</dt>
        <dd>{words.eyes(policy.fourEyes)}</dd>
        <dt>{say("policy.lock")}</dt>
        <dd>{words.lock(policy.lockAfter)}</dd>
        <dt>{say("policy.pin")}</dt>
        <dd>{words.pin(policy.pinAfter ?? -1)}</dd>
      </dl>
      <p className="small quiet settings-words">{say("policy.only-admin")}</p>
    </section>
  );
}

function Changing({ policy }: { policy: Policy }) {
  const { say, refusal } = useSpeech();
  const words = usePolicyWords();
  const order = useOrder("policy.set");
  const [asking, setAsking] = useState(false);
  const off = () => {
    setAsking(false);
    order.mutate({ fourEyes: false });
  };
  return (
    <section className="line-part" data-testid="policy">
      <h2 className="heading">{say("policy.title")}</h2>
      <div className="settings-choices">
        <Choice
          label={say("policy.four-eyes")}
          value={policy.fourEyes ? "on" : "off"}
          choices={(["on", "off"] as const).map((value) => ({
            value,
            word: words.eyes(value === "on"),
          }))}
          onChange={(value) => {
            if (value === "off") setAsking(true);
            else order.mutate({ fourEyes: true });
          }}
        />
        <Choice
          label={say("policy.lock")}
          value={policy.lockAfter}
          choices={withHeld(lockMinutes, policy.lockAfter).map((value) => ({
            value,
            word: words.lock(value),
          }))}
          onChange={(lockAfter) => order.mutate({ lockAfter })}
        />
        <Choice
          label={say("policy.pin")}
          value={policy.pinAfter ?? -1}
          choices={withHeld(pinMinutes, policy.pinAfter ?? -1).map((value) => ({
            value,
            word: words.pin(value),
          }))}
          onChange={(value) => order.mutate({ pinAfter: value < 0 ? null : value })}
        />
      </div>
      {order.error && <Note tone="red">{refusal(order.error)}</Note>}
      {asking && (
        <Dialog
          title={say("policy.four-eyes-title")}
          onClose={() => setAsking(false)}
          testid="four-eyes-dialog"
        >
          <DialogForm
            error={null}
            word={say("policy.switch-off")}
            onSend={off}
            onClose={() => setAsking(false)}
            testid="four-eyes-off"
          >
            <p>{say("policy.four-eyes-why")}</p>
          </DialogForm>
        </Dialog>
      )}
    </section>
  );
}
