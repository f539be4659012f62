/** The field that a cell becomes while it is edited: Enter and Tab take it, Esc leaves it as it was; codes are chosen by arrows. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the input of a combobox: it carries focus and active descendant, its list floats above the grid */
import { useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { ChoiceList } from "./ChoiceList.tsx";
import type { CellHelp } from "./cellHelp.ts";

/** Where the person goes on after the edit; away: the focus is elsewhere already. */
export type Onward = "stay" | "down" | "right" | "left" | "away";

interface CellInputProps {
  readonly label: string;
  readonly value: string;
  readonly right?: boolean;
  /** `chosen`: of the help's choices, the one that was taken. */
  readonly onCommit: (text: string, onward: Onward, chosen: number | null) => void;
  readonly onCancel: () => void;
  /** Told of every change, for what must not be lost. */
  readonly onText?: (text: string) => void;
  readonly help?: CellHelp | undefined;
}

export function CellInput(props: CellInputProps) {
  const { label, value, right, onCommit, onCancel, help } = props;
  const [text, setText] = useState(value);
  const id = useId();
  /** null: what was typed is taken as it is. */
  const [picked, setPicked] = useState<number | null>(null);
  const [typed, setTyped] = useState(false);
  // Leaving by a key also takes the focus away: the text is handed over only once.
  const handed = useRef(false);
  const choices = help?.choices ?? [];
  const offered = typed && help !== undefined && help.isOffered(text) ? 0 : null;
  const chosen =
    choices.length === 0 ? null : Math.min(picked ?? offered ?? -1, choices.length - 1);
  const at = chosen === null || chosen < 0 ? null : chosen;
  function commit(onward: Onward, taken: number | null) {
    if (handed.current) return;
    handed.current = true;
    const choice = taken === null ? undefined : choices[taken];
    onCommit(choice?.code ?? text.trim(), onward, choice ? taken : null);
  }
  function pick(next: number) {
    setPicked(next);
    help?.onChosen(next);
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.ctrlKey) commit("down", at);
    else if (/^F\d+$/u.test(event.key) && event.key !== "F2") {
      // Next problem, totals, figures: what is in the cell is taken, and the key goes on to who knows it.
      commit("away", null);
      return;
    } else if (event.key === "Tab") commit(event.shiftKey ? "left" : "right", at);
    else if (event.key === "ArrowDown" && choices.length > 0) {
      pick(at === null ? 0 : Math.min(at + 1, choices.length - 1));
    } else if (event.key === "ArrowUp" && at !== null) pick(Math.max(at - 1, 0));
    else if (event.key === "Escape") {
      handed.current = true;
      onCancel();
    } else {
      // Ctrl Enter saves: what is in the cell belongs to it.
      if (event.key === "Enter") commit("stay", at);
      else event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
  const popup = help?.popup === true && choices.length > 0 && (typed || picked !== null);
  return (
    <>
      <input
        className={right === true ? "cell-input number" : "cell-input"}
        // It takes the place of the cell that has the focus.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label={label}
        role={help ? "combobox" : undefined}
        aria-expanded={help ? choices.length > 0 : undefined}
        aria-controls={help ? (help.listId ?? `${id}-list`) : undefined}
        aria-activedescendant={
          help && at !== null ? `${help.listId ?? `${id}-list`}-${at}` : undefined
        }
        value={text}
        spellCheck={false}
        autoComplete="off"
        data-testid="cell-input"
        onFocus={(event) => {
          const end = event.target.value.length;
          if (value.length > 1) event.target.select();
          else event.target.setSelectionRange(end, end);
          // A letter that began the edit is typed text already.
          if (value.length === 1) setTyped(true);
          help?.onText(value);
        }}
        onChange={(event) => {
          const next = event.target.value;
          setText(next);
          setTyped(true);
          setPicked(null);
          help?.onText(next);
          help?.onChosen(help.isOffered(next) ? 0 : null);
          props.onText?.(next);
        }}
        onKeyDown={press}
        onBlur={() => commit("away", null)}
      />
      {popup && (
        <ChoiceList
          id={`${id}-list`}
          label={label}
          choices={choices}
          chosen={at}
          onTake={(index) => commit("stay", index)}
        />
      )}
    </>
  );
}
