/** The field that a cell becomes while it is edited: Enter and Tab take it, Esc leaves it as it was. */
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";

/** Where the person goes on after the edit; away: the focus is elsewhere already. */
export type Onward = "stay" | "down" | "right" | "left" | "away";

interface CellInputProps {
  readonly label: string;
  readonly value: string;
  readonly right?: boolean;
  readonly onCommit: (text: string, onward: Onward) => void;
  readonly onCancel: () => void;
}

export function CellInput({ label, value, right, onCommit, onCancel }: CellInputProps) {
  const [text, setText] = useState(value);
  // Leaving by a key also takes the focus away: the text is handed over only once.
  const handed = useRef(false);
  function commit(onward: Onward) {
    if (handed.current) return;
    handed.current = true;
    onCommit(text.trim(), onward);
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.ctrlKey) commit("down");
    else if (event.key === "Tab") commit(event.shiftKey ? "left" : "right");
    else if (event.key === "Escape") {
      handed.current = true;
      onCancel();
    } else {
      // Ctrl Enter saves: what is in the cell belongs to it.
      if (event.key === "Enter") commit("stay");
      else event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <input
      className={right === true ? "cell-input number" : "cell-input"}
      // It takes the place of the cell that has the focus.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      aria-label={label}
      value={text}
      spellCheck={false}
      autoComplete="off"
      data-testid="cell-input"
      onFocus={(event) => {
        const end = event.target.value.length;
        if (value.length > 1) event.target.select();
        else event.target.setSelectionRange(end, end);
      }}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={press}
      onBlur={() => commit("away")}
    />
  );
}
