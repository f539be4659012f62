/** Takes somebody off the desk, once it was said what follows from it. */
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";

interface LeaveDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

export function LeaveDialog({ name, onClose }: LeaveDialogProps) {
  const { say, refusal } = useSpeech();
  const order = useOrder("user.disable");
  return (
    <Dialog title={say("user.disable-title", { name })} onClose={onClose} testid="leave-dialog">
      <p>{say("user.disable-why")}</p>
      {order.error && <Note tone="red">{refusal(order.error)}</Note>}
      <div className="dialog-actions">
        <Button look="plain" hotkey="Esc" onPress={onClose}>
          {say("common.cancel")}
        </Button>
        <Button
          look="primary"
          disabled={order.isPending}
          onPress={() => order.mutate({ user: name }, { onSuccess: onClose })}
          testid="leave-go"
        >
          {say("user.disable")}
        </Button>
      </div>
    </Dialog>
  );
}
