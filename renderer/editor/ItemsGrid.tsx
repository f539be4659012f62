/** The items as a spreadsheet: arrows move, typing or F2 edits, Tab and Enter go on; rows outside the window are not drawn. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a windowed grid has no table elements; the grid itself carries focus, keys and active descendant */
import { useImperativeHandle, useRef, useState } from "react";
import type { KeyboardEvent, Ref } from "react";
import { useScroll } from "../queue/useScroll.ts";
import { useSpeech } from "../words/say.tsx";
import type { Onward } from "./CellInput.tsx";
import { useEditor } from "./editorContext.ts";
import { itemColumns, itemColumnsFor, itemTemplate } from "./itemColumns.ts";
import type { ItemColumnId } from "./itemColumns.ts";
import { ItemRow } from "./ItemRow.tsx";
import { ItemTotals } from "./ItemTotals.tsx";
import { moved, startsEdit } from "./itemMoves.ts";
import type { CellAt } from "./itemMoves.ts";
import { itemCount, itemCurrency } from "./places.ts";
import { isAt } from "./problemsAt.ts";

export interface ItemsHandle {
  /** Puts the cursor on the cell that stands nearest to a pointer; false when none does. */
  goTo(pointer: string): boolean;
  /** Puts the keys on the grid. */
  enter(): void;
}

export function ItemsGrid({ ref }: { ref: Ref<ItemsHandle> }) {
  const { say } = useSpeech();
  const { shown, editable } = useEditor();
  const grid = useRef<HTMLDivElement>(null);
  const count = itemCount(shown.declaration);
  const rows = count + (editable ? 1 : 0);
  const scroll = useScroll(rows);
  const columns = itemColumnsFor(scroll.width || 900);
  const template = itemTemplate(columns);
  // By name: which columns there is room for is known only once the grid is drawn.
  const [wanted, setWanted] = useState<{ readonly row: number; readonly column: ItemColumnId }>({
    row: 0,
    column: "description",
  });
  const at: CellAt = {
    row: Math.max(0, Math.min(wanted.row, rows - 1)),
    column: Math.max(
      0,
      columns.findIndex(({ id }) => id === wanted.column),
    ),
  };
  /** The text that editing began with; null while nothing is edited. */
  const [editing, setEditing] = useState<string | null>(null);
  const currency = itemCurrency(shown.declaration);

  function stand(row: number, column: ItemColumnId | undefined) {
    setWanted((old) => ({ row, column: column ?? old.column }));
    scroll.show(row);
  }

  useImperativeHandle(ref, () => ({
    enter: () => grid.current?.focus(),
    goTo: (pointer) => {
      const [, row] = /^\/goodsShipment\/items\/(\d+)/u.exec(pointer) ?? [];
      if (row === undefined) return false;
      const item = `/goodsShipment/items/${row}`;
      const column = itemColumns.find(({ placeOf }) => {
        const place = placeOf(shown.declaration, item, shown.profile);
        return [place.pointer, ...(place.behind ?? [])].some(
          (own) => isAt(pointer, own) || isAt(own, pointer),
        );
      });
      if (!column) return false;
      stand(Number(row), column.id);
      grid.current?.focus();
      return true;
    },
  }));

  function press(event: KeyboardEvent) {
    if (editing !== null || event.target !== grid.current) return;
    const next = moved(at, event, { rows, columns: columns.length, page: scroll.page });
    if (next) stand(next.row, columns[next.column]?.id);
    else if (editable && startsEdit(event)) setEditing(event.key.length === 1 ? event.key : "");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onward(where: Onward) {
    setEditing(null);
    if (where === "away") return;
    const by = { stay: [0, 0], down: [1, 0], right: [0, 1], left: [0, -1] } as const;
    const [down, right] = by[where];
    const column = Math.min(Math.max(0, at.column + right), columns.length - 1);
    stand(Math.min(at.row + down, rows - 1), columns[column]?.id);
    grid.current?.focus();
  }

  const indexes: number[] = [];
  for (let row = scroll.range.first; row < scroll.range.end; row += 1) indexes.push(row);
  return (
    <div
      ref={grid}
      className="items"
      role="grid"
      tabIndex={0}
      aria-label={say("items.grid")}
      aria-rowcount={rows + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={rows > 0 ? `item-${at.row}-${at.column}` : undefined}
      data-testid="items-grid"
      onKeyDown={press}
    >
      <div className="items-head-ground" role="rowgroup">
        <div
          className="items-head"
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: template, width: scroll.width }}
        >
          <div role="columnheader">
            <span className="visually-hidden">{say("items.number")}</span>
          </div>
          {columns.map(({ id, right }) => (
            <div key={id} role="columnheader" className={right === true ? "number" : undefined}>
              {say(`item.${id}`)}
              {id === "amount" && currency !== undefined ? ` ${currency}` : ""}
            </div>
          ))}
        </div>
      </div>
      <div
        className="items-frame scrolls"
        role="rowgroup"
        ref={scroll.frame}
        tabIndex={-1}
        // As high as its rows, so that the sums follow the last one; less where room is short.
        style={{ flexBasis: scroll.innerHeight }}
      >
        <div className="items-inner" role="presentation" style={{ height: scroll.innerHeight }}>
          {indexes.map((index) => (
            <ItemRow
              key={index}
              index={index}
              isNew={index >= count}
              columns={columns}
              template={template}
              top={scroll.rowTop(index)}
              column={index === at.row ? at.column : null}
              editing={index === at.row ? editing : null}
              currencyInHead={currency !== undefined}
              onPoint={(column, edit) => {
                stand(index, columns[column]?.id);
                grid.current?.focus();
                if (edit && editable) setEditing("");
              }}
              onward={onward}
              onCancel={() => {
                setEditing(null);
                grid.current?.focus();
              }}
            />
          ))}
        </div>
      </div>
      <ItemTotals columns={columns} template={template} width={scroll.width} count={count} />
    </div>
  );
}
