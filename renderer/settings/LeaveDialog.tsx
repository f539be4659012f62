/** Takes somebody off the desk, once it was said what follows from it. */
import { useOrder } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { useSpeech } from "../words/say.tsx";

interface LeaveDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

export function LeaveDialog({ name, onClose }: LeaveDialogProps) {
  const { say } = useSpeech();
  const order = useOrder("user.disable");
  return (
    <Dialog title={say("user.disable-title", { name })} onClose={onClose} testid="leave-dialog">
      <DialogForm
        error={order.error}
        word={say("user.disable")}
        disabled={order.isPending}
        onSend={() => order.mutate({ user: name }, { onSuccess: onClose })}
        onClose={onClose}
        testid="leave-go"
      >
        <p>{say("user.disable-why")}</p>
      </DialogForm>
    </Dialog>
  );
}
