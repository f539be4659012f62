/** The documents that go to customs with a declaration: how far each is, and more of them. */
import { useState } from "react";
import type { AttachmentShown } from "../../core/contract/requests.ts";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useAsk, useOrder } from "../desk/desk.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import { sizeOf } from "./sizes.ts";
import "./steps.css";

interface AttachDialogProps {
  readonly shown: DeclarationShown;
  readonly onClose: () => void;
}

interface Outcome {
  readonly added: number;
  /** Names of what was there already. */
  readonly before: readonly string[];
  readonly refused: readonly { readonly name: string; readonly error: unknown }[];
}

export function AttachDialog({ shown, onClose }: AttachDialogProps) {
  const { say } = useSpeech();
  const ask = useAsk();
  const add = useOrder("attachment.add");
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { lrn } = shown;

  async function pick() {
    setBusy(true);
    let done: Outcome = { added: 0, before: [], refused: [] };
    try {
      const { files } = await ask("shell.pickFiles", {});
      for (const { file, name } of files) {
        try {
          const text = note.trim();
          const answer = await add.mutateAsync({
            lrn,
            file,
            ...(text === "" ? {} : { note: text }),
          });
          done = answer.added
            ? { ...done, added: done.added + 1 }
            : { ...done, before: [...done.before, name] };
        } catch (error) {
          done = { ...done, refused: [...done.refused, { name, error }] };
        }
      }
      setOutcome(files.length === 0 ? null : done);
      if (done.added > 0) setNote("");
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={say("attach.title", { lrn })} onClose={onClose} wide testid="attach-dialog">
      <Attached attachments={shown.attachments} />
      <TextField
        label={say("attach.note")}
        said={say("attach.said")}
        value={note}
        longest={512}
        disabled={busy}
        onChange={setNote}
        testid="attach-note"
      />
      {outcome && <OutcomeNote outcome={outcome} />}
      <div className="dialog-actions">
        <Button look="plain" hotkey="Esc" onPress={onClose}>
          {say("common.close")}
        </Button>
        <Button
          look="primary"
          disabled={busy || !shown.may.attach}
          onPress={() => void pick()}
          testid="attach-pick"
        >
          {say("attach.pick")}
        </Button>
      </div>
    </Dialog>
  );
}

function OutcomeNote({ outcome }: { outcome: Outcome }) {
  const { say, format, refusal } = useSpeech();
  return (
    <>
      {outcome.added > 0 && (
        <Note tone="green" testid="attach-added">
          {say("attach.added", { count: outcome.added, n: format.count(outcome.added) })}
        </Note>
      )}
      {outcome.before.map((name) => (
        <Note key={name} tone="grey">
          {say("attach.before", { name })}
        </Note>
      ))}
      {outcome.refused.map(({ name, error }) => (
        <Note key={name} tone="red" testid="attach-refused">
          {refusal(error).includes(name) ? null : <b>{name} </b>}
          {refusal(error)}
        </Note>
      ))}
    </>
  );
}

/** Each document with how much of it the hub holds. */
export function Attached({ attachments }: { attachments: readonly AttachmentShown[] }) {
  const { say } = useSpeech();
  if (attachments.length === 0) return <p className="small quiet">{say("attach.none")}</p>;
  return (
    <ul className="attached" data-testid="attached">
      {attachments.map((attachment) => (
        <li key={attachment.attachmentID}>
          <AttachedRow attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}

export function AttachedRow({ attachment }: { attachment: AttachmentShown }) {
  const { say, format } = useSpeech();
  const { name, size, received, state, note, trouble, attached, attachedBy } = attachment;
  const bytes = (count: number) => sizeOf(count, say, format);
  const sending = state === "waiting" && received > 0;
  const word = sending
    ? say("attachment.sending", { done: bytes(received), total: bytes(size) })
    : say(`attachment.${state}`);
  const shape = state === "sent" ? "tick" : state === "waiting" ? "clock" : "hexagonBar";
  const hue = state === "sent" ? "green" : state === "waiting" ? "grey" : "amber";
  return (
    <div className="attached-row">
      <Mark shape={shape} hue={hue} />
      <span className="attached-name">
        <b className="clip">{name}</b>
        <span className="faint">
          {format.list([bytes(size), attachedBy, format.moment(attached)])}
        </span>
        {note !== null && <span className="quiet">{note}</span>}
        {trouble !== null && <span className="hue-amber">{trouble}</span>}
      </span>
      {sending && <progress className="attached-progress" value={received} max={size} />}
      <span className="attached-state">{word}</span>
    </div>
  );
}
