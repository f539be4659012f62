/** Forgets a template, once it was said what follows from it. */
import type { TemplateShown } from "../../core/contract/keying.ts";
import { useOrder } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { useSpeech } from "../words/say.tsx";

interface TemplateRemoveDialogProps {
  readonly template: TemplateShown;
  readonly onClose: () => void;
}

export function TemplateRemoveDialog({ template, onClose }: TemplateRemoveDialogProps) {
  const { say } = useSpeech();
  const order = useOrder("template.remove");
  const { name } = template;
  return (
    <Dialog
      title={say("templates.remove-title", { name })}
      onClose={onClose}
      testid="template-remove-dialog"
    >
      <DialogForm
        error={order.error}
        word={say("templates.remove")}
        disabled={order.isPending}
        onSend={() => order.mutate({ name }, { onSuccess: onClose })}
        onClose={onClose}
        testid="template-remove-go"
      >
        <p>{say("templates.remove-why")}</p>
      </DialogForm>
    </Dialog>
  );
}
