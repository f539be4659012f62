/** The head of the queue's grid: a press sorts, a drag moves the column, its right edge makes it wider. Tab from the rows leads to it, arrows go along it. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- a windowed grid has no table elements; the grid itself carries focus, keys and active descendant */
import { useState } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import { useSpeech } from "../words/say.tsx";
import { useColumnHands } from "./columnHands.ts";
import type { Column, ColumnId } from "./columns.ts";
import type { ListAsked, Sort } from "./useRows.ts";

interface HeaderProps {
  readonly columns: readonly Column[];
  readonly template: string;
  /** Of the rows below, without their scroll bar. */
  readonly width: number;
  readonly asked: ListAsked;
  readonly onSort: (sort: Sort) => void;
}

/** So many px are a shaky press; more is a drag. */
const slack = 6;

interface Drag {
  readonly id: ColumnId;
  readonly from: number;
  readonly moving: boolean;
  /** In front of which column it would stand; null: at the end. */
  readonly before: ColumnId | null;
}

export function Header({ columns, template, width, asked, onSort }: HeaderProps) {
  const { say } = useSpeech();
  const { moveBefore } = useColumnHands();
  const [drag, setDrag] = useState<Drag | null>(null);
  const [last, setLast] = useState<ColumnId | null>(null);
  const sortable = columns.filter(({ sort }) => sort !== undefined);
  const stop = (
    sortable.find(({ id }) => id === last) ??
    sortable.find(({ sort }) => sort === asked.sort) ??
    sortable[0]
  )?.id;

  function begin(id: ColumnId, event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ id, from: event.clientX, moving: false, before: id });
  }
  function follow(event: PointerEvent<HTMLElement>) {
    if (!drag) return;
    const moving = drag.moving || Math.abs(event.clientX - drag.from) > slack;
    if (moving) setDrag({ ...drag, moving, before: columnAt(event) });
  }
  function end(sort: Sort | undefined) {
    if (drag?.moving === true && drag.before !== drag.id) moveBefore(drag.id, drag.before);
    else if (drag?.moving === false && sort !== undefined) onSort(sort);
    setDrag(null);
  }
  return (
    <div className="grid-head-ground" role="rowgroup">
      <div
        className="grid-head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template, width }}
      >
        <div role="columnheader">
          <span className="visually-hidden">{say("keys.select")}</span>
        </div>
        {columns.map(({ id, sort, right }) => {
          const here = sort !== undefined && sort === asked.sort;
          const lands = drag?.moving === true && drag.before === id && drag.id !== id;
          return (
            <div
              key={id}
              role="columnheader"
              data-column={id}
              data-testid={`column-${id}`}
              className={[right === true ? "number" : "", lands ? "lands" : ""].join(" ").trim()}
              aria-sort={here ? (asked.descending ? "descending" : "ascending") : undefined}
              onPointerDown={(event) => begin(id, event)}
              onPointerMove={follow}
              onPointerUp={() => end(sort)}
              onPointerCancel={() => setDrag(null)}
              // A key or a screen reader presses without a pointer.
              onClick={(event) => {
                if (event.detail === 0 && sort !== undefined) onSort(sort);
              }}
            >
              {sort === undefined ? (
                <span>{say(`column.${id}`)}</span>
              ) : (
                <button
                  type="button"
                  className="sorts"
                  // One stop for Tab, whichever head was last gone to.
                  tabIndex={id === stop ? 0 : -1}
                  onFocus={() => setLast(id)}
                  onKeyDown={alongHead}
                  // A press with the mouse leaves the keys on the rows.
                  onMouseDown={(event) => event.preventDefault()}
                >
                  {say(`column.${id}`)}
                  {here && <span aria-hidden="true">{asked.descending ? " ↓" : " ↑"}</span>}
                </button>
              )}
              <Edge id={id} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Arrows go from head to head, down and Esc back to the rows. */
function alongHead(event: KeyboardEvent<HTMLElement>) {
  const grid = event.currentTarget.closest<HTMLElement>("[role=grid]");
  const heads = [...(grid?.querySelectorAll<HTMLElement>("button.sorts") ?? [])];
  const at = heads.indexOf(event.currentTarget);
  const to = {
    ArrowLeft: heads[at - 1],
    ArrowRight: heads[at + 1],
    Home: heads[0],
    End: heads.at(-1),
    ArrowDown: grid,
    Escape: grid,
  }[event.key];
  if (!to) return;
  to.focus();
  event.preventDefault();
  event.stopPropagation();
}

/** The column under the pointer's left half stays behind the dragged one, under its right half before it. */
function columnAt(event: PointerEvent<HTMLElement>): ColumnId | null {
  const cells = [...(event.currentTarget.parentElement?.querySelectorAll("[data-column]") ?? [])];
  const cell = cells.find((each) => {
    const { left, right } = each.getBoundingClientRect();
    return event.clientX < (left + right) / 2;
  });
  return (cell?.getAttribute("data-column") ?? null) as ColumnId | null;
}

/** Not for the keyboard, which has the dialog of columns. */
function Edge({ id }: { id: ColumnId }) {
  const { resize, fit } = useColumnHands();
  const [grip, setGrip] = useState<{ readonly from: number; readonly width: number } | null>(null);
  const to = (event: PointerEvent<HTMLElement>, done: boolean) => {
    // Pointers move in the page's px, columns are as wide as the text is large.
    const zoom = Number(getComputedStyle(document.documentElement).zoom) || 1;
    if (grip) resize(id, (grip.width + event.clientX - grip.from) / zoom, done);
  };
  return (
    <i
      className="grid-edge"
      aria-hidden="true"
      data-testid={`edge-${id}`}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
        setGrip({ from: event.clientX, width });
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        to(event, false);
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        to(event, true);
        setGrip(null);
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        fit(id);
      }}
    />
  );
}
