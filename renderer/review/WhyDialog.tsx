/** Asks for the one sentence that goes with a step: a return, a discard, or something asked of customs. */
import { useState } from "react";
import { useOrder } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import type { PlainSaying } from "../words/words.ts";

type WhyCall =
  | "declaration.return"
  | "declaration.discard"
  | "declaration.amend"
  | "declaration.cancel"
  | "declaration.withdraw";

interface Asked {
  readonly title: "why.return" | "why.discard" | "why.amend" | "why.cancel" | "why.withdraw";
  readonly label: PlainSaying;
  readonly said: PlainSaying;
  readonly send: PlainSaying;
}

const asked: Readonly<Record<WhyCall, Asked>> = {
  "declaration.return": {
    title: "why.return",
    label: "why.note",
    said: "why.return-said",
    send: "approve.return",
  },
  "declaration.discard": {
    title: "why.discard",
    label: "reason.why",
    said: "why.discard-said",
    send: "step.discard",
  },
  "declaration.amend": {
    title: "why.amend",
    label: "why.amend-why",
    said: "why.amend-said",
    send: "step.amend",
  },
  "declaration.cancel": {
    title: "why.cancel",
    label: "why.cancel-why",
    said: "why.cancel-said",
    send: "step.cancel",
  },
  "declaration.withdraw": {
    title: "why.withdraw",
    label: "why.withdraw-why",
    said: "why.withdraw-said",
    send: "step.withdraw",
  },
};

interface WhyDialogProps {
  readonly call: WhyCall;
  readonly lrn: string;
  readonly revision: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function WhyDialog({ call, lrn, revision, onDone, onClose }: WhyDialogProps) {
  const { say } = useSpeech();
  const [why, setWhy] = useState("");
  const order = useOrder(call);
  const words = asked[call];
  return (
    <Dialog title={say(words.title, { lrn })} onClose={onClose} testid="why-dialog">
      <DialogForm
        error={order.error}
        word={say(words.send)}
        disabled={why.trim() === "" || order.isPending}
        onSend={() =>
          order.mutate({ lrn, expectedRevision: revision, why: why.trim() }, { onSuccess: onDone })
        }
        onClose={onClose}
        testid="why-send"
      >
        <TextField
          label={say(words.label)}
          said={say(words.said)}
          value={why}
          longest={512}
          first
          onChange={setWhy}
          testid="why"
        />
      </DialogForm>
    </Dialog>
  );
}
