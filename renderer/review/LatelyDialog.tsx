/** Asks before what looks like goods filed lately is approved: nothing of it is, until the person says so. */
import type { CallOutput } from "../../core/contract.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { useSpeech } from "../words/say.tsx";
import "./lately.css";

type Result = CallOutput<"declaration.approve">["results"][number];

interface LatelyDialogProps {
  readonly held: readonly Result[];
  readonly busy: boolean;
  readonly onEvenSo: () => void;
  readonly onLeave: () => void;
}

const mostShown = 8;

export function LatelyDialog({ held, busy, onEvenSo, onLeave }: LatelyDialogProps) {
  const { say, format } = useSpeech();
  const [count, n] = [held.length, format.count(held.length)];
  return (
    <Dialog title={say("lately.title")} onClose={onLeave} wide testid="lately-dialog">
      <p>{say("lately.ask", { count, n })}</p>
      <ul className="lately small">
        {held.slice(0, mostShown).map(({ lrn, warning }) => (
          <li key={lrn}>
            <b className="id">{lrn}</b>
            <span>
              {warning &&
                say(`lately.${warning.same}`, {
                  lrn: warning.lrn,
                  when: format.moment(warning.when),
                })}
            </span>
          </li>
        ))}
      </ul>
      {held.length > mostShown && (
        <p className="small quiet">{`… ${format.count(held.length - mostShown)}`}</p>
      )}
      <div className="dialog-actions">
        <Button look="plain" hotkey="Esc" onPress={onLeave} testid="lately-leave">
          {say("lately.leave")}
        </Button>
        <Button look="primary" disabled={busy} onPress={onEvenSo} testid="lately-even-so">
          {say("lately.even-so", { count, n })}
        </Button>
      </div>
    </Dialog>
  );
}
