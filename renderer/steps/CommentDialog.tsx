/** Writes a comment: about the whole declaration, or about the field that one looked at. */
import { useId, useState } from "react";
import { useOrder } from "../desk/desk.tsx";
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import "./steps.css";

interface CommentDialogProps {
  readonly lrn: string;
  readonly about: string | null;
  readonly onClose: () => void;
}

const longest = 2000;

export function CommentDialog({ lrn, about, onClose }: CommentDialogProps) {
  const { say, refusal } = useSpeech();
  const labelOf = useFieldLabel();
  const id = useId();
  const [text, setText] = useState("");
  const order = useOrder("comment.add");
  const send = () => {
    if (text.trim() === "" || order.isPending) return;
    const input = { lrn, text: text.trim(), ...(about === null ? {} : { pointer: about }) };
    order.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={say("comment.title", { lrn })} onClose={onClose} testid="comment-dialog">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="field">
          <label htmlFor={id}>
            {about === null ? say("comment.text") : say("comment.about", { field: labelOf(about) })}
          </label>
          <textarea
            id={id}
            className="input comment-text"
            rows={4}
            maxLength={longest}
            value={text}
            // The dialog asks for one thing: a person should be able to type at once.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            data-testid="comment-text"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
            }}
          />
          <p className="said">{say("comment.said")}</p>
        </div>
        {order.error && <Note tone="red">{refusal(order.error)}</Note>}
        <div className="dialog-actions">
          <Button look="plain" hotkey="Esc" onPress={onClose}>
            {say("common.cancel")}
          </Button>
          <Button
            look="primary"
            hotkey="Ctrl Enter"
            disabled={text.trim() === "" || order.isPending}
            onPress={send}
            testid="comment-send"
          >
            {say("comment.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
