/** Keeps what lasts of the declaration in hand as a template: under a name, for its client or for everybody, for a lane or for all. */
import { useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import "./keying.css";

interface TemplateDialogProps {
  readonly shown: Pick<DeclarationShown, "lrn" | "client" | "form">;
  readonly onClose: () => void;
}

export function TemplateDialog({ shown, onClose }: TemplateDialogProps) {
  const { say, refusal } = useSpeech();
  const save = useOrder("template.save");
  const [name, setName] = useState("");
  const [client, setClient] = useState(shown.client ?? "");
  const [lane, setLane] = useState("");
  function keep() {
    if (name.trim() === "") return;
    save.mutate(
      {
        name: name.trim(),
        from: shown.lrn,
        client: client.trim() === "" ? null : client.trim(),
        ...(lane.trim() === "" ? {} : { lane: lane.trim() }),
      },
      { onSuccess: onClose },
    );
  }
  return (
    <Dialog title={say("template.title")} onClose={onClose} testid="template-dialog">
      <form
        className="keying-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <p className="small quiet">{say("template.about")}</p>
        <TextField
          label={say("template.name")}
          value={name}
          onChange={setName}
          longest={100}
          first
          testid="template-name"
        />
        <TextField
          label={say("template.client")}
          said={say("template.client-said")}
          value={client}
          onChange={setClient}
          longest={100}
        />
        <TextField
          label={say("template.lane")}
          said={say("template.lane-said")}
          value={lane}
          onChange={setLane}
          longest={100}
        />
        {save.error && <Note tone="red">{refusal(save.error)}</Note>}
        <div className="line-up">
          <span className="grow" />
          <Button look="plain" hotkey="Esc" onPress={onClose}>
            {say("paste.cancel")}
          </Button>
          <Button
            look="primary"
            hotkey="Enter"
            submits
            disabled={name.trim() === "" || save.isPending}
            onPress={keep}
            testid="template-keep"
          >
            {say("template.keep")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
