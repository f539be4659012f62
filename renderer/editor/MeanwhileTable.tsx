/** Somebody else changed the declaration while it was being edited here: both values, field by field, and the person says which stands. */
import { useState } from "react";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";
import { clashesOf, isContested } from "./pending.ts";
import { useFieldLabel } from "./useFieldLabel.ts";

export function MeanwhileTable() {
  const { say, format } = useSpeech();
  const labelOf = useFieldLabel();
  const { edits } = useEditor();
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const clashes = clashesOf(edits.pending, edits.stands);
  function choose(pointer: string, mine: boolean) {
    const next = new Set(dropped);
    if (mine) next.delete(pointer);
    else next.add(pointer);
    setDropped(next);
  }
  const kept = clashes.length - dropped.size;
  const text = (value: string | null) => value ?? say("field.empty");
  return (
    <section className="meanwhile" data-testid="meanwhile">
      <Note tone="amber">
        <b>{say("meanwhile.title")}</b> {say("meanwhile.more")}
      </Note>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("meanwhile.field")}</th>
            <th scope="col">{say("meanwhile.before")}</th>
            <th scope="col">{say("meanwhile.theirs")}</th>
            <th scope="col">{say("meanwhile.mine")}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.map((clash) => (
            <tr key={clash.pointer}>
              <th scope="row">{labelOf(clash.pointer)}</th>
              <td className="faint">{text(clash.before)}</td>
              {(["theirs", "mine"] as const).map((side) => (
                <td key={side}>
                  <label className="line-up">
                    <input
                      type="radio"
                      name={clash.pointer}
                      checked={dropped.has(clash.pointer) === (side === "theirs")}
                      onChange={() => choose(clash.pointer, side === "mine")}
                    />
                    <span>{text(clash[side])}</span>
                    {side === "theirs" && !isContested(clash) && (
                      <span className="faint">{say("meanwhile.untouched")}</span>
                    )}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="line-up">
        <span className="grow" />
        <Button look="plain" onPress={edits.drop}>
          {say("meanwhile.drop-all")}
        </Button>
        <Button
          look="primary"
          onPress={() => edits.settle(clashes, dropped)}
          testid="meanwhile-save"
        >
          {say("meanwhile.save", { count: kept, n: format.count(kept) })}
        </Button>
      </div>
    </section>
  );
}
