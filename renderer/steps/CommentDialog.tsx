/** Writes a comment: about the whole declaration, or about the field that one looked at. */
import { useId, useState } from "react";
import { useOrder } from "../desk/desk.tsx";
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { useSpeech } from "../words/say.tsx";
import "./steps.css";

interface CommentDialogProps {
  readonly lrn: string;
  readonly about: string | null;
  readonly onClose: () => void;
}

const longest = 2000;

export function CommentDialog({ lrn, about, onClose }: CommentDialogProps) {
  const { say } = useSpeech();
  const labelOf = useFieldLabel();
  const id = useId();
  const [text, setText] = useState("");
  const order = useOrder("comment.add");
  const isReady = text.trim() !== "" && !order.isPending;
  const send = () => {
    const input = { lrn, text: text.trim(), ...(about === null ? {} : { pointer: about }) };
    order.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={say("comment.title", { lrn })} onClose={onClose} testid="comment-dialog">
      <DialogForm
        error={order.error}
        word={say("comment.add")}
        hotkey="Ctrl Enter"
        disabled={!isReady}
        onSend={send}
        onClose={onClose}
        testid="comment-send"
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
              if (isReady && event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
            }}
          />
          <p className="said">{say("comment.said")}</p>
        </div>
      </DialogForm>
    </Dialog>
  );
}
