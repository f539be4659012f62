/** One field of a card: shown as text, edited in place with Enter, F2 or a click; what is wrong with it stands on it. */
import { useLayoutEffect, useRef, useState } from "react";
import { nameOfCode } from "../../core/codes/codeList.ts";
import { helpOf } from "../../core/labels/labels.ts";
import { useSpeech } from "../words/say.tsx";
import type { CardCell } from "./cards.ts";
import { CellInput } from "./CellInput.tsx";
import type { Onward } from "./CellInput.tsx";
import { displayed } from "./display.ts";
import { useEditor } from "./editorContext.ts";
import type { EditGroup } from "./pending.ts";
import { textOf } from "./places.ts";
import { remarksAt, worstOf } from "./problemsAt.ts";
import { useFieldLabel } from "./useFieldLabel.ts";

interface FieldCellProps {
  readonly cell: CardCell;
  readonly group: EditGroup;
}

/** The cell that Tab leads to from this one, in the order in which they stand; itself for all other keys and at the ends. */
function neighbour(cell: HTMLElement | null, where: Onward): HTMLElement | null {
  const step = where === "right" ? 1 : where === "left" ? -1 : 0;
  const cells = [...(cell?.closest("main")?.querySelectorAll<HTMLElement>(".field-cell") ?? [])];
  const at = cells.findIndex((each) => each === cell);
  return cells[at + step] ?? cell;
}

export function FieldCell({ cell, group }: FieldCellProps) {
  const { language, say } = useSpeech();
  const labelOf = useFieldLabel();
  const { edits, remarks, editable } = useEditor();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onward = useRef<Onward>("away");
  // With the cell itself, so that the next key already falls into the right place.
  useLayoutEffect(() => {
    if (editing || onward.current === "away") return;
    const target = neighbour(button.current, onward.current);
    onward.current = "away";
    target?.focus();
  });
  const { place, codes, unit } = cell;
  const text = textOf(place, edits.read);
  const label = labelOf(place.pointer);
  const changed = edits.pending.has(place.pointer);
  // What was found is about the value that stood here; the new one is looked at when it is saved.
  const found = changed ? [] : remarksAt(remarks, [place.pointer, ...(place.behind ?? [])]);
  const worst = worstOf(found);
  const name = codes && text !== "" ? nameOfCode(codes, text, language) : undefined;
  const known = name === text ? undefined : name;
  const described = [worst?.message, worst?.fix, known, helpOf(place.pointer, language)]
    .filter((part) => part !== undefined)
    .join("\n");

  if (editing) {
    return (
      <CellInput
        label={label}
        value={text}
        onCommit={(next, where) => {
          onward.current = where;
          setEditing(false);
          if (next !== text) edits.put(group, place.write(next));
        }}
        onCancel={() => {
          onward.current = "stay";
          setEditing(false);
        }}
      />
    );
  }
  const classes = ["field-cell", worst ? `at-${worst.severity}` : "", changed ? "changed" : ""];
  return (
    <button
      ref={button}
      type="button"
      className={classes.filter((each) => each !== "").join(" ")}
      data-pointer={place.pointer}
      data-form={place.form}
      aria-disabled={!editable}
      title={described === "" ? undefined : described}
      onClick={() => editable && setEditing(true)}
      onKeyDown={(event) => {
        if (event.key === "F2" && editable) setEditing(true);
      }}
    >
      <span className="visually-hidden">{label}: </span>
      {text === "" ? (
        <span className="faint">
          <span className="visually-hidden">{say("field.empty")}</span>
          <span aria-hidden="true">–</span>
        </span>
      ) : (
        <>
          <span className={place.form === "text" ? "field-text" : "field-text id"}>
            {displayed(text, place.form)}
          </span>
          {unit !== undefined && <span className="faint"> {unit}</span>}
          {known !== undefined && cell.narrow !== true && <span className="faint"> {known}</span>}
        </>
      )}
      {worst && <span className="visually-hidden">. {worst.message}</span>}
    </button>
  );
}
