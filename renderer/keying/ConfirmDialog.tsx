/** What the desk filled in and nobody confirmed, each value with where it came from: all that is shown here is confirmed by one key. */
import { labelOf } from "../../core/labels/labels.ts";
import { unconfirmedGroups } from "../../core/rules/unconfirmed.ts";
import { useEditor } from "../editor/editorContext.ts";
import { rowOf } from "../../core/declaration/itemPlaces.ts";
import { useSourceName } from "../editor/useSourceWord.ts";
import { useKeys } from "../keys/keys.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { useSpeech } from "../words/say.tsx";
import "./confirmDialog.css";

/** More than a person looks through at once: the others come the next time. */
const most = 200;

export function ConfirmDialog({ onClose }: { onClose: () => void }) {
  const { say, format } = useSpeech();
  const { edits } = useEditor();
  const waiting = [...edits.automatic].map(([pointer, source]) => ({ pointer, source }));
  const shown = unconfirmedGroups(waiting)
    .flatMap(({ values }) => values)
    .slice(0, most);
  const left = waiting.length - shown.length;
  const confirm = () => {
    edits.confirm(shown.map(({ pointer }) => pointer));
    onClose();
  };
  useKeys("dialog", [{ keys: "f7", say: "keys.confirm-shown", run: confirm }], true);
  return (
    <Dialog title={say("confirm.title")} onClose={onClose} wide testid="confirm-dialog">
      <DialogForm
        error={null}
        word={say("confirm.do", { count: shown.length, n: format.count(shown.length) })}
        hotkey="F7"
        onSend={confirm}
        onClose={onClose}
        testid="confirm-shown"
      >
        <Values values={shown} />
        <p className="tiny faint">
          {left > 0
            ? say("confirm.left", { count: left, n: format.count(left) })
            : say("confirm.about")}
        </p>
      </DialogForm>
    </Dialog>
  );
}

function Values({ values }: { values: readonly { pointer: string; source: string }[] }) {
  const { say, format, language } = useSpeech();
  const { edits } = useEditor();
  const sourceName = useSourceName();
  return (
    <section
      className="confirm-values scrolls"
      aria-label={say("confirm.title")}
      // Focused first, so that arrows look through it where it scrolls.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say("confirm.field")}</th>
            <th scope="col">{say("confirm.value")}</th>
            <th scope="col">{say("confirm.source")}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ pointer, source }) => {
            const row = rowOf(pointer);
            return (
              <tr key={pointer}>
                <th scope="row">
                  {row !== undefined && (
                    <span className="faint">
                      {say("review.item", { n: format.count(row + 1) })} ·{" "}
                    </span>
                  )}
                  {labelOf(pointer, language)}
                </th>
                <td>{edits.read(pointer)}</td>
                <td className="quiet">{sourceName(source)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
