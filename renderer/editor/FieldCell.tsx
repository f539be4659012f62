/** One field of a card: shown as text, edited in place with Enter, F2, a click or Tab from the field before; what is wrong with it stands on it. */
import { useLayoutEffect, useRef, useState } from "react";
import { nameOfCode } from "../../core/codes/codeList.ts";
import { helpOf } from "../../core/labels/labels.ts";
import { useSpeech } from "../words/say.tsx";
import type { CardCell } from "./cards.ts";
import { CellInput } from "./CellInput.tsx";
import type { Onward } from "./CellInput.tsx";
import { displayed } from "./display.ts";
import { useEditor } from "./editorContext.ts";
import { goOn, isMissing } from "./missing.ts";
import { fieldText } from "./fieldText.ts";
import type { EditGroup } from "./pending.ts";
import { pointersOf, textOf } from "./places.ts";
import type { CellPlace } from "./places.ts";
import { worstOf } from "./problemsAt.ts";
import { useFieldHelp } from "./useFieldHelp.ts";
import { useFieldLabel } from "./useFieldLabel.ts";
import { useSourceWord } from "./useSourceWord.ts";

interface FieldCellProps {
  readonly cell: CardCell;
  readonly group: EditGroup;
}

/**
 * The cell that a key leads to from this one, in the order in which they stand, the items as one: Tab to the next, Enter
 * to the next that something is missing in, else to the items; itself at the ends.
 */
function neighbour(cell: HTMLElement | null, where: Onward): HTMLElement | null {
  const form = cell?.closest("main");
  if (!cell || !form) return cell;
  const cells = [...form.querySelectorAll<HTMLElement>(".field-cell, .items-frame")];
  const at = cells.findIndex((each) => each === cell);
  const items = cells.findIndex((each) => each.classList.contains("items-frame"));
  if (where === "down") {
    const missing = cells.find((each, place) => place > at && isMissing(each));
    return missing ?? (at < items ? cells[items] : undefined) ?? cell;
  }
  const step = where === "right" ? 1 : where === "left" ? -1 : 0;
  return cells[at + step] ?? cell;
}

export function FieldCell({ cell, group }: FieldCellProps) {
  const { language, say } = useSpeech();
  const labelOf = useFieldLabel();
  const sourceWord = useSourceWord();
  const { edits, remarksOf, editable } = useEditor();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onward = useRef<Onward>("away");
  // With the cell itself, so that the next key already falls into the right place.
  useLayoutEffect(() => {
    if (editing || onward.current === "away") return;
    const where = onward.current;
    onward.current = "away";
    goOn(neighbour(button.current, where), where !== "stay");
  });
  const { place, codes, unit } = cell;
  const text = textOf(place, edits.read);
  const label = labelOf(place.pointer);
  const places = pointersOf(place);
  const changed = edits.pending.has(place.pointer);
  const source = edits.automatic.get(place.pointer);
  // What was found is about the value that stood here; the new one is looked at when it is saved.
  const worst = worstOf(changed ? [] : remarksOf(places));
  const name = codes && text !== "" ? nameOfCode(codes, text, language) : undefined;
  const known = name === text ? undefined : name;
  const described = [
    worst?.message,
    worst?.fix,
    source === undefined ? undefined : `${sourceWord(source)} ${say("source.how")}`,
    known,
    helpOf(place.pointer, language),
  ]
    .filter((part) => part !== undefined)
    .join("\n");

  if (editing) {
    return (
      <FieldInput
        place={place}
        group={group}
        label={label}
        text={text}
        onDone={(where, isSame) => {
          onward.current = where;
          setEditing(false);
          if (isSame && source !== undefined && where !== "away") edits.confirm(places);
        }}
      />
    );
  }
  const classes = [
    "field-cell",
    worst ? `at-${worst.severity}` : "",
    changed ? "changed" : "",
    source === undefined ? "" : "automatic",
  ];
  return (
    <button
      ref={button}
      type="button"
      className={classes.filter((each) => each !== "").join(" ")}
      data-pointer={place.pointer}
      data-form={place.form}
      data-empty={text === ""}
      aria-disabled={!editable}
      title={described === "" ? undefined : described}
      onClick={() => editable && setEditing(true)}
      onKeyDown={(event) => {
        if (event.key === "F2" && editable) setEditing(true);
        if (source === undefined || !editable || event.ctrlKey) return;
        if (event.key !== "Enter" && event.key !== "Tab") return;
        // Who goes on from a value that was filled in has looked at it.
        edits.confirm(places);
        if (event.key === "Tab") return;
        event.preventDefault();
        event.stopPropagation();
        goOn(neighbour(button.current, "right"), false);
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
      {source !== undefined && <span className="visually-hidden">. {sourceWord(source)}</span>}
      {worst && <span className="visually-hidden">. {worst.message}</span>}
    </button>
  );
}

interface FieldInputProps {
  readonly place: CellPlace;
  readonly group: EditGroup;
  readonly label: string;
  readonly text: string;
  /** `isSame`: what stands there was not changed. */
  readonly onDone: (where: Onward, isSame: boolean) => void;
}

/** By itself, so that only the one field that is edited asks for codes and parties. */
function FieldInput({ place, group, label, text, onDone }: FieldInputProps) {
  const { edits } = useEditor();
  const help = useFieldHelp(place.pointer);
  return (
    <CellInput
      label={label}
      value={text}
      help={help.cell}
      onText={(typed) => edits.typing(group, place.write(typed))}
      onCommit={(typed, where, chosen) => {
        edits.typing(group, []);
        const picked = chosen === null ? undefined : help.taken(chosen, edits.declaration);
        const next = fieldText(place, typed);
        if (picked) edits.put(group, picked);
        else if (next !== text) edits.put(group, place.write(next));
        onDone(where, !picked && next === text);
      }}
      onCancel={() => {
        edits.typing(group, []);
        onDone("stay", false);
      }}
    />
  );
}
