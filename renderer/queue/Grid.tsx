/** The rows of the queue: a windowed grid that carries focus and active descendant itself. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a windowed grid has no table elements; the grid itself carries focus, keys and active descendant */
import type { ReactNode } from "react";
import { useSpeech } from "../words/say.tsx";
import { useNow } from "../app/useNow.ts";
import { Cell } from "./Cell.tsx";
import type { Column } from "./columns.ts";
import { templateOf } from "./columns.ts";
import { Header } from "./Header.tsx";
import type { Selection } from "./selection.ts";
import type { ListAsked, Rows, Sort } from "./useRows.ts";
import type { Scroll } from "./useScroll.ts";
import "./grid.css";

interface GridProps {
  readonly columns: readonly Column[];
  readonly rows: Rows;
  readonly scroll: Scroll;
  readonly cursor: number;
  readonly selection: Selection;
  readonly asked: ListAsked;
  readonly onSort: (sort: Sort) => void;
  readonly onCursor: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number) => void;
  readonly empty: ReactNode;
}

const idOf = (index: number) => `queue-row-${index}`;

export function Grid(props: GridProps) {
  const { columns, rows, scroll, cursor } = props;
  const { say } = useSpeech();
  const now = useNow();
  const template = templateOf(columns);
  const total = rows.total ?? 0;
  const indexes: number[] = [];
  for (let index = scroll.range.first; index < scroll.range.end; index += 1) indexes.push(index);
  return (
    <div className="grid-place">
      <div
        className="grid"
        role="grid"
        tabIndex={0}
        aria-label={say("queue.grid")}
        aria-rowcount={total + 1}
        aria-multiselectable="true"
        aria-activedescendant={total > 0 ? idOf(cursor) : undefined}
        data-testid="queue-grid"
        data-total={rows.total ?? undefined}
      >
        <Header
          columns={columns}
          template={template}
          width={scroll.width}
          asked={props.asked}
          onSort={props.onSort}
        />
        <div className="grid-frame scrolls" role="rowgroup" ref={scroll.frame} tabIndex={-1}>
          <div className="grid-inner" role="presentation" style={{ height: scroll.innerHeight }}>
            {indexes.map((index) => (
              // A row that leaves at one end is drawn again at the other: nothing is made anew while one scrolls.
              <GridRow
                key={index % indexes.length}
                index={index}
                template={template}
                now={now}
                {...props}
              />
            ))}
          </div>
        </div>
      </div>
      {total === 0 && rows.total !== null ? props.empty : null}
    </div>
  );
}

function GridRow(props: GridProps & { index: number; template: string; now: Date }) {
  const { index, cursor, columns, template, now } = props;
  const { say } = useSpeech();
  const row = props.rows.row(index);
  const selected = row !== undefined && props.selection.has(row.lrn);
  const names = ["grid-row", selected ? "selected" : "", index === cursor ? "cursor" : ""];
  return (
    <div
      id={idOf(index)}
      className={names.filter((name) => name !== "").join(" ")}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      style={{
        gridTemplateColumns: template,
        transform: `translateY(${props.scroll.rowTop(index)}px)`,
      }}
      data-lrn={row?.lrn}
      onClick={() => props.onCursor(index)}
      onDoubleClick={() => props.onOpen(index)}
    >
      <div role="gridcell" className="grid-mark">
        <button
          type="button"
          role="checkbox"
          aria-checked={selected}
          aria-label={say("queue.select", { lrn: row?.lrn ?? "" })}
          tabIndex={-1}
          className="check"
          onClick={(event) => {
            event.stopPropagation();
            props.onToggle(index);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      </div>
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={column.right === true ? "grid-cell number" : "grid-cell"}
        >
          {row === undefined ? (
            <i className="grid-blank" />
          ) : (
            <Cell id={column.id} row={row} now={now} />
          )}
        </div>
      ))}
    </div>
  );
}
