/** Asks to which hub approved filings go, when several serve the same jurisdiction. */
import { useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { useSpeech } from "../words/say.tsx";

interface HubChoiceProps {
  readonly hubs: CallOutput<"desk.state">["hubs"];
  readonly onChoose: (hub: string) => void;
  readonly onClose: () => void;
}

export function HubChoice({ hubs, onChoose, onClose }: HubChoiceProps) {
  const { say } = useSpeech();
  const [hub, setHub] = useState(hubs[0]?.name ?? "");
  return (
    <Dialog title={say("approve.which-hub")} onClose={onClose} testid="hub-choice">
      <DialogForm
        error={null}
        word={say("approve.approve")}
        onSend={() => onChoose(hub)}
        onClose={onClose}
      >
        <SelectField
          label={say("hub.hub")}
          value={hub}
          choices={hubs.map(({ name, url, profile }) => ({
            value: name,
            word: `${name} · ${profile.toUpperCase()} · ${url}`,
          }))}
          onChange={setHub}
        />
      </DialogForm>
    </Dialog>
  );
}
