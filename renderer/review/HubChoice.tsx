/** Asks to which hub approved filings go, when several serve the same jurisdiction. */
import { useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
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
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(hub);
        }}
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
        <div className="dialog-actions">
          <Button look="plain" hotkey="Esc" onPress={onClose}>
            {say("common.cancel")}
          </Button>
          <Button look="primary" submits onPress={() => onChoose(hub)}>
            {say("approve.approve")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
