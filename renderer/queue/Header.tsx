/** The head of the queue's grid; a column that can sort is a button. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a windowed grid has no table elements; the grid itself carries focus, keys and active descendant */
import { useSpeech } from "../words/say.tsx";
import type { Column } from "./columns.ts";
import type { ListAsked, Sort } from "./useRows.ts";

interface HeaderProps {
  readonly columns: readonly Column[];
  readonly template: string;
  /** Of the rows below, without their scroll bar. */
  readonly width: number;
  readonly asked: ListAsked;
  readonly onSort: (sort: Sort) => void;
}

export function Header({ columns, template, width, asked, onSort }: HeaderProps) {
  const { say } = useSpeech();
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
          const word = say(`column.${id}`);
          return (
            <div
              key={id}
              role="columnheader"
              className={right === true ? "number" : undefined}
              aria-sort={here ? (asked.descending ? "descending" : "ascending") : undefined}
            >
              {sort === undefined ? (
                word
              ) : (
                <button type="button" tabIndex={-1} onClick={() => onSort(sort)}>
                  {word}
                  {here && <span aria-hidden="true">{asked.descending ? " ↓" : " ↑"}</span>}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
