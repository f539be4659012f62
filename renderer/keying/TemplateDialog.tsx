/** Keeps what lasts of the declaration in hand as a template: under a name, for its client or for everybody, for a lane or for all. */
import { useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useOrder } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { useSpeech } from "../words/say.tsx";
import { TemplateFields } from "./TemplateFields.tsx";

interface TemplateDialogProps {
  readonly shown: Pick<DeclarationShown, "lrn" | "client" | "form">;
  readonly onClose: () => void;
}

export function TemplateDialog({ shown, onClose }: TemplateDialogProps) {
  const { say } = useSpeech();
  const save = useOrder("template.save");
  const [meant, setMeant] = useState({ name: "", client: shown.client ?? "", lane: "" });
  function keep() {
    const { name, client, lane } = meant;
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
      <DialogForm
        error={save.error}
        word={say("template.keep")}
        hotkey="Enter"
        disabled={meant.name.trim() === "" || save.isPending}
        onSend={keep}
        onClose={onClose}
        testid="template-keep"
      >
        <p className="small quiet">{say("template.about")}</p>
        <TemplateFields meant={meant} onChange={setMeant} />
      </DialogForm>
    </Dialog>
  );
}
