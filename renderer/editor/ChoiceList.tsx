/** The codes that fit what is typed, floating below the cell; above everything, so that no frame cuts it off. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list of a combobox: the input carries focus, keys and active descendant */
import { useLayoutEffect, useRef, useState } from "react";
import type { Choice } from "../../core/keying/codeChoices.ts";

interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: number | null;
  readonly onTake: (index: number) => void;
}

const rowHeight = 24;
const width = 280;

export function ChoiceList({ id, label, choices, chosen, onTake }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    const cell = element?.previousElementSibling?.getBoundingClientRect();
    if (!element || !cell) return;
    const height = choices.length * rowHeight + 10;
    const below = cell.bottom + height < window.innerHeight;
    setPlace({
      left: Math.max(4, Math.min(cell.left, window.innerWidth - width - 8)),
      top: below ? cell.bottom + 2 : cell.top - height - 2,
    });
    if (!element.matches(":popover-open")) element.showPopover();
  }, [choices.length]);
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      className="choices"
      role="listbox"
      aria-label={label}
      data-testid="choices"
      style={place}
    >
      {choices.map(({ code, name }, index) => (
        <div
          key={`${code} ${name}`}
          id={`${id}-${index}`}
          role="option"
          className="choice"
          aria-selected={index === chosen}
          // Before the input loses the focus, which would commit what was typed.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(index);
          }}
        >
          <b className="id">{code}</b>
          <span className="clip quiet">{name}</span>
        </div>
      ))}
    </div>
  );
}
