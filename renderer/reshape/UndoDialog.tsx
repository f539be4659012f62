/** The last merge or split, and taking it back. */
import { useOrder, useRead } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import type { PageOutput } from "../tidewaiter.d.ts";
import { refusalIn } from "../words/refusals.ts";
import { useSpeech } from "../words/say.tsx";
import { ReasonForm } from "./ReasonForm.tsx";

interface UndoDialogProps {
  readonly lrn: string;
  readonly onClose: () => void;
}

type Last = NonNullable<PageOutput<"declaration.reshaped">["last"]>;

export function UndoDialog({ lrn, onClose }: UndoDialogProps) {
  const { say, refusal } = useSpeech();
  const { data, error } = useRead("declaration.reshaped", { lrn });
  const order = useOrder("declaration.undoReshaping");
  const last = data?.last ?? null;
  return (
    <Dialog title={say("undo.title")} onClose={onClose} testid="undo-dialog">
      <ReasonForm
        word={say("undo.do")}
        possible={last !== null && last.refusal === null}
        busy={order.isPending}
        error={order.error}
        first
        onSend={(why) =>
          order.mutate(
            { lrn, why, ...(data ? { expectedRevision: data.revision } : {}) },
            { onSuccess: onClose },
          )
        }
        onClose={onClose}
      >
        {error !== null && <Note tone="red">{refusal(error)}</Note>}
        {data !== undefined && last === null && <Note tone="grey">{say("undo.none")}</Note>}
        {last !== null && <LastReshaping last={last} />}
      </ReasonForm>
    </Dialog>
  );
}

function LastReshaping({ last }: { last: Last }) {
  const { say, format, language } = useSpeech();
  const { kind, by, why, parts, refusal } = last;
  const when = format.moment(last.made);
  return (
    <>
      <p>{say(kind === "merge" ? "undo.merge" : "undo.split", { by, when, why })}</p>
      {refusal === null ? (
        <p className="quiet">
          {say("undo.back")} {parts.length > 0 && say("undo.parts", { parts: parts.join(", ") })}
        </p>
      ) : (
        <Note tone="amber">
          {refusalIn(language, refusal.code, { lrn: parts.join(", ") }) ?? refusal.message}
        </Note>
      )}
    </>
  );
}
