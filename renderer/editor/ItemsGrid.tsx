/** The items as a spreadsheet: arrows move, typing or F2 edits, Tab and Enter go on, ranges are filled, copied and pasted; rows outside the window are not drawn. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a windowed grid has no table elements; the grid itself carries focus, keys and active descendant */
import { lazy, Suspense, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, Ref } from "react";
import { useScroll } from "../queue/useScroll.ts";
import { useSpeech } from "../words/say.tsx";
import type { Onward } from "./CellInput.tsx";
import { isIn } from "./cellRange.ts";
import { useEditor } from "./editorContext.ts";
import { itemColumns, itemColumnsFor, itemTemplate } from "./itemColumns.ts";
import type { ItemColumnId } from "./itemColumns.ts";
import { ItemRow } from "./ItemRow.tsx";
import { itemPointer, rowOf } from "../../core/declaration/itemPlaces.ts";
import { ItemTotals } from "./ItemTotals.tsx";
import { moved, startsEdit } from "./itemMoves.ts";
import { itemCount, itemCurrency, pointersOf } from "./places.ts";
import { isAt } from "./problemsAt.ts";
import { useItemKeys } from "./useItemKeys.ts";
import { useItemsCursor } from "./useItemsCursor.ts";
import { useItemsClipboard } from "./useItemsClipboard.ts";
import { useProductMemory } from "./useProductMemory.ts";

const PasteDialog = lazy(async () => ({
  default: (await import("./PasteDialog.tsx")).PasteDialog,
}));

export interface ItemsHandle {
  /** Puts the cursor on the cell that stands nearest to a pointer; false when none does. */
  goTo(pointer: string): boolean;
  /** Puts the keys on the grid. */
  enter(): void;
}

interface ItemsGridProps {
  readonly ref: Ref<ItemsHandle>;
  /** The cell that the person is at; null when the keys are elsewhere. */
  readonly onHere: (row: number, column: ItemColumnId | null) => void;
}

export function ItemsGrid({ ref, onHere }: ItemsGridProps) {
  const { say } = useSpeech();
  const { shown, edits, editable } = useEditor();
  const { declaration } = edits;
  const catcher = useRef<HTMLTextAreaElement>(null);
  const count = itemCount(declaration);
  const rows = count + (editable ? 1 : 0);
  const scroll = useScroll(rows);
  // What scrolls is what has the keys.
  const grid = scroll.frame;
  const columns = useMemo(() => itemColumnsFor(scroll.width || 900), [scroll.width]);
  const template = itemTemplate(columns);
  const { at, range, stand: standAt, select } = useItemsCursor(columns, rows);
  /** The text that editing began with; null while nothing is edited. */
  const [editing, setEditing] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const currency = useMemo(() => itemCurrency(declaration), [declaration]);
  const remember = useProductMemory();
  const here = columns[at.column]?.id ?? "description";

  useEffect(() => onHere(at.row, focused ? here : null), [onHere, at.row, here, focused]);

  function stand(row: number, column: ItemColumnId | undefined, extend = false) {
    standAt(row, column, extend);
    scroll.show(row);
  }
  // A dialog that is gone gives the keys back; while it is there nothing outside takes them.
  const looking = useRef(false);
  const inHand = { declaration, profile: shown.profile };
  const acting = { inHand, columns, range, at, count, edits, editable, select, stand };
  const clipboard = useItemsClipboard(acting);
  useItemKeys({
    ...acting,
    clipboard,
    active: focused && editing === null && clipboard.table === null,
  });

  useEffect(() => {
    if (looking.current && clipboard.table === null) grid.current?.focus();
    looking.current = clipboard.table !== null;
  }, [clipboard.table, grid]);

  useImperativeHandle(ref, () => ({
    enter: () => grid.current?.focus(),
    goTo: (pointer) => {
      const row = rowOf(pointer);
      if (row === undefined) return false;
      const column = itemColumns.find(({ placeOf }) =>
        pointersOf(placeOf(declaration, itemPointer(row), shown.profile)).some(
          (own) => isAt(pointer, own) || isAt(own, pointer),
        ),
      );
      if (!column) return false;
      stand(row, column.id);
      grid.current?.focus();
      return true;
    },
  }));

  /** Enter and Tab on a value that the desk filled in say that it stands. */
  function confirmed(event: KeyboardEvent): boolean {
    if (!["Enter", "Tab"].includes(event.key) || event.ctrlKey || !editable) return false;
    const place = columns[at.column]?.placeOf(declaration, itemPointer(at.row), shown.profile);
    const own = place ? pointersOf(place) : [];
    const marked = own.filter((pointer) => edits.automatic.has(pointer));
    if (marked.length === 0) return false;
    edits.confirm(marked);
    return true;
  }

  function press(event: KeyboardEvent) {
    if (editing !== null || event.target !== grid.current) return;
    const next = moved(at, event, { rows, columns: columns.length, page: scroll.page });
    if (event.ctrlKey && event.key === "ArrowDown") return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v") {
      catcher.current?.focus({ preventScroll: true });
      return;
    }
    if (confirmed(event)) {
      if (next) stand(next.row, columns[next.column]?.id);
      else onward(event.key === "Enter" ? "down" : "stay");
    } else if (next) {
      stand(next.row, columns[next.column]?.id, event.shiftKey && event.key !== "Tab");
    } else if (editable && startsEdit(event)) setEditing(event.key.length === 1 ? event.key : "");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onward(where: Onward) {
    setEditing(null);
    if (where === "away") return;
    const size = { rows, columns: columns.length, page: scroll.page };
    const key = { stay: "", down: "ArrowDown", right: "Tab", left: "Tab" }[where];
    const tab = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: where === "left" };
    const next = moved(at, { key, ...tab }, size) ?? at;
    stand(next.row, columns[next.column]?.id);
    grid.current?.focus();
  }

  const indexes: number[] = [];
  for (let row = scroll.range.first; row < scroll.range.end; row += 1) indexes.push(row);
  return (
    <div className="items">
      <div className="items-head-ground" id="items-head" role="rowgroup">
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
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={say("items.grid")}
        aria-rowcount={rows + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={rows > 0 ? `item-${at.row}-${at.column}` : undefined}
        // They stand still while the rows scroll, and are parts of the grid all the same.
        aria-owns="items-head items-totals"
        data-testid="items-grid"
        onKeyDown={press}
        onFocus={() => setFocused(true)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
        }}
        onPaste={(event) => {
          if (editing !== null) return;
          grid.current?.focus();
          clipboard.paste(event);
        }}
        // As high as its rows, so that the sums follow the last one; less where room is short.
        style={{ flexBasis: scroll.innerHeight }}
      >
        {/* Only what can be typed into is sure to be pasted into: Ctrl V is lent to it. */}
        <textarea ref={catcher} className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <div className="items-inner" role="rowgroup" style={{ height: scroll.innerHeight }}>
          {indexes.map((index) => (
            <ItemRow
              key={index}
              index={index}
              isNew={index >= count}
              columns={columns}
              template={template}
              top={scroll.rowTop(index)}
              column={index === at.row ? at.column : null}
              inRange={(column) => isIn(range, index, column)}
              editing={index === at.row ? editing : null}
              currencyInHead={currency !== undefined}
              onPoint={(column, edit, extend) => {
                stand(index, columns[column]?.id, extend);
                grid.current?.focus();
                if (edit && editable) setEditing("");
              }}
              onHead={() => {
                select(index, index, "all");
                grid.current?.focus();
              }}
              onPut={(column, changes, text) => {
                edits.put("items", changes);
                remember(index, column, text);
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
      {clipboard.table !== null && (
        <Suspense fallback={null}>
          <PasteDialog
            table={clipboard.table}
            row={at.row}
            column={here}
            onClose={clipboard.forget}
          />
        </Suspense>
      )}
    </div>
  );
}
