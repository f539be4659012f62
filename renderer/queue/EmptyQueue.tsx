/** An empty list says why it is empty and what to do next. */
import { useNavigation } from "../app/navigation.tsx";
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { isViewId } from "./views.ts";
import type { ListId } from "./views.ts";
import "./emptyQueue.css";

interface EmptyQueueProps {
  readonly view: ListId;
  /** Declarations on this desk altogether. */
  readonly inAll: number;
  readonly filtered: boolean;
  readonly onClear: () => void;
}

export function EmptyQueue({ view, inAll, filtered, onClear }: EmptyQueueProps) {
  const { say, refusal } = useSpeech();
  const { go } = useNavigation();
  const samples = useOrder("sample.load");
  if (inAll > 0 || filtered) {
    return (
      <div className="empty" data-testid="empty">
        <p className="title">
          {filtered ? say("empty.filtered") : say(isViewId(view) ? `empty.${view}` : "empty.saved")}
        </p>
        {filtered ? (
          <Button hotkey="Esc" onPress={onClear}>
            {say("empty.clear")}
          </Button>
        ) : (
          view !== "open" && (
            <Button hotkey="G O" onPress={() => go({ room: "queue", view: "open" })}>
              {say("empty.to-open")}
            </Button>
          )
        )}
      </div>
    );
  }
  return (
    <div className="empty" data-testid="empty">
      <p className="title">{say("empty.nothing")}</p>
      <p className="quiet">{say("empty.nothing-more")}</p>
      <div className="line-up">
        <Button look="primary" hotkey="G E" onPress={() => go({ room: "exchange" })}>
          {say("empty.import")}
        </Button>
        <Button
          disabled={samples.isPending}
          onPress={() => samples.mutate({})}
          testid="load-samples"
        >
          {say("samples.load")}
        </Button>
      </div>
      {samples.error && <Note tone="red">{refusal(samples.error)}</Note>}
    </div>
  );
}
