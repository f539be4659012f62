/** Calls a template otherwise, or says for which client and lane it is the default. */
import { useState } from "react";
import type { TemplateShown } from "../../core/contract/keying.ts";
import { useOrder } from "../desk/desk.tsx";
import { TemplateFields } from "../keying/TemplateFields.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { useSpeech } from "../words/say.tsx";

interface TemplateChangeDialogProps {
  readonly template: TemplateShown;
  readonly onClose: () => void;
}

export function TemplateChangeDialog({ template, onClose }: TemplateChangeDialogProps) {
  const { say } = useSpeech();
  const order = useOrder("template.change");
  const { name } = template;
  const [meant, setMeant] = useState({
    name,
    client: template.client ?? "",
    lane: template.lane ?? "",
  });
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  return (
    <Dialog
      title={say("templates.change-title", { name })}
      onClose={onClose}
      testid="template-change-dialog"
    >
      <DialogForm
        error={order.error}
        word={say("templates.save")}
        hotkey="Enter"
        disabled={meant.name.trim() === "" || order.isPending}
        onSend={() =>
          order.mutate(
            {
              name,
              to: meant.name.trim(),
              client: orNull(meant.client),
              lane: orNull(meant.lane),
            },
            { onSuccess: onClose },
          )
        }
        onClose={onClose}
        testid="template-change-go"
      >
        <TemplateFields meant={meant} onChange={setMeant} />
      </DialogForm>
    </Dialog>
  );
}
