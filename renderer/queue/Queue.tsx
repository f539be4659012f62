/** The queue: filter, grid, selection and peek of one view. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { parseFilter } from "../../core/filter/filter.ts";
import { useWardrobe } from "../app/appearanceContext.tsx";
import { useRemembered } from "../app/drawer.ts";
import { useNavigation } from "../app/navigation.tsx";
import { usePreferences } from "../app/preferences.ts";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useDebounced } from "../parts/useDebounced.ts";
import { useSpeech } from "../words/say.tsx";
import { ColumnHandsContext } from "./columnHands.ts";
import type { Sorting } from "./ColumnsDialog.tsx";
import { EmptyQueue } from "./EmptyQueue.tsx";
import type { FilterBoxHandle } from "./FilterBox.tsx";
import { FilterRow } from "./FilterRow.tsx";
import { Grid } from "./Grid.tsx";
import { useList } from "./list.ts";
import type { ListNow } from "./list.ts";
import { OrderReport } from "./OrderReport.tsx";
import { Peek } from "./Peek.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { useColumns } from "./useColumns.ts";
import { useCursor } from "./useCursor.ts";
import { useOrders } from "./useOrders.ts";
import { useQueueKeys } from "./useQueueKeys.ts";
import { useRows, useTotal } from "./useRows.ts";
import type { ListAsked } from "./useRows.ts";
import { useScroll } from "./useScroll.ts";
import { useSelection } from "./useSelection.ts";
import { useSorting } from "./useSorting.ts";
import { useViewWork } from "./useViewWork.ts";
import type { ViewWork } from "./useViewWork.ts";
import type { ListId } from "./views.ts";

const ExportDialog = lazy(async () => ({
  default: (await import("../exchange/ExportDialog.tsx")).ExportDialog,
}));
const ColumnsDialog = lazy(async () => ({
  default: (await import("./ColumnsDialog.tsx")).ColumnsDialog,
}));
const GoToDialog = lazy(async () => ({ default: (await import("./GoToDialog.tsx")).GoToDialog }));

/** A person who types a filter is asked about nothing until the keys rest this long, in milliseconds. */
const typingPause = 150;

function useAsked(base: string, typed: string, meant: string | null, sorting: Sorting) {
  const rested = useDebounced(typed, typingPause);
  // Enter says that no more keys come: what is then selected must not be changed by a late answer.
  const text = meant === typed ? typed : rested;
  const parsed = parseFilter(text);
  const good = useRef("");
  if (parsed.ok) good.current = text;
  const where = `${base} ${good.current}`.trim();
  const asked = useMemo<ListAsked>(
    () => ({ where, sort: sorting.sort, descending: sorting.descending }),
    [where, sorting.sort, sorting.descending],
  );
  return { asked, error: parsed.ok ? null : parsed.error };
}

export function Queue({ view, total }: { view: ListId; total: number }) {
  const list = useList(view);
  const { loaded } = usePreferences();
  // The first frame is already as the person left it: nothing jumps.
  if (!list || !loaded) return <main className="work" data-testid={`queue-${view}`} />;
  return <QueueOf list={list} inAll={total} />;
}

type Open = "export" | "columns" | "goto" | null;

function QueueOf({ list, inAll }: { list: ListNow; inAll: number }) {
  const { go } = useNavigation();
  const { appearance, change } = useWardrobe();
  const { sorting, sortBy } = useSorting(list);
  const { remembered, remember } = useRemembered(list.id);
  const [typed, setTyped] = useState(remembered.text);
  const [meant, setMeant] = useState<string | null>(null);
  const [opened, setOpened] = useState<Open>(null);
  const { asked, error } = useAsked(list.base, typed, meant, sorting);
  const total = useTotal(asked);
  const scroll = useScroll(total.data?.total ?? 0);
  const rows = useRows(asked, scroll.range, total.data?.total ?? null);
  const rememberCursor = useCallback((cursor: number) => remember({ cursor }), [remember]);
  const cursor = useCursor(asked, rows, scroll, remembered.cursor, rememberCursor);
  const choice = useSelection(asked, rows, cursor);
  // What was ordered has changed or left the list; the report names what was held back.
  const orders = useOrders(choice.clear);
  const longest = Math.max(...(total.data?.declarations ?? []).map((row) => row.lrn.length), 0);
  const columns = useColumns(list.saved, scroll.width || 900, longest);
  const work = useViewWork({
    saved: list.saved,
    where: asked.where,
    sorting,
    layout: columns.layout,
  });
  const filter = useRef<FilterBoxHandle>(null);
  const grid = useRef<HTMLDivElement>(null);
  /** Where the cursor is to stand once the list is there in its new order. */
  const goal = useRef<number | null>(null);

  function filterBy(text: string) {
    setTyped(text);
    remember({ text });
  }

  const open = (index: number) => {
    const row = rows.row(index);
    if (row) go({ room: "declaration", lrn: row.lrn });
  };
  const focusGrid = () => grid.current?.querySelector<HTMLElement>("[role=grid]")?.focus();

  useEffect(() => {
    if (document.activeElement === document.body) focusGrid();
  }, []);

  useEffect(() => {
    if (goal.current === null || rows.total === null) return;
    const to = goal.current;
    goal.current = null;
    cursor.moveTo(to);
  }, [rows.total, cursor]);

  useQueueKeys({
    cursor,
    page: scroll.page,
    choice,
    orders,
    open: () => open(cursor.at),
    peek: () => change({ peek: !appearance.peek }),
    filter: () => filter.current?.focus(),
    exportList: () => setOpened("export"),
    columns: () => setOpened("columns"),
    goTo: () => setOpened("goto"),
    saveView: work.save,
    renameView: work.rename,
    deleteView: work.remove,
    printList: () => go({ room: "print", of: { where: asked.where } }),
    clearFilter: typed === "" ? null : () => filterBy(""),
  });

  return (
    <>
      <main className="work" ref={grid} data-testid={`queue-${list.id}`}>
        <FilterRow
          ref={filter}
          list={list}
          typed={typed}
          error={error}
          found={total.data?.total ?? null}
          onChange={filterBy}
          onSave={work.save}
          onLeave={() => {
            setMeant(typed);
            focusGrid();
          }}
        />
        <ColumnHandsContext value={columns.hands}>
          <Grid
            columns={columns.columns}
            rows={{ ...rows, error: rows.error ?? total.error }}
            scroll={scroll}
            cursor={cursor.at}
            selection={choice.selection}
            asked={asked}
            onSort={(sort) =>
              sortBy({ sort, descending: sorting.sort === sort && !sorting.descending })
            }
            onCursor={(index) => {
              cursor.moveTo(index);
              focusGrid();
            }}
            onOpen={open}
            onToggle={(index) => {
              cursor.moveTo(index);
              choice.toggle(index);
              focusGrid();
            }}
            empty={
              <EmptyQueue
                view={list.id}
                inAll={inAll}
                filtered={typed !== ""}
                onClear={() => filterBy("")}
              />
            }
          />
        </ColumnHandsContext>
        <DeletedView deleted={work.deleted} />
        {orders.report && (
          <OrderReport report={orders.report} onUndo={orders.undo} onClose={orders.forget} />
        )}
        {choice.selection.size > 0 && (
          <SelectionBar choice={choice} orders={orders} onExport={() => setOpened("export")} />
        )}
        {orders.dialog}
        {work.dialog}
        <Suspense fallback={null}>
          {opened === "export" && (
            <ExportDialog
              where={asked.where}
              count={total.data?.total ?? 0}
              chosen={[...choice.selection.keys()]}
              onClose={() => setOpened(null)}
            />
          )}
          {opened === "columns" && (
            <ColumnsDialog
              layout={columns.layout}
              columns={columns.columns}
              sorting={sorting}
              onLayout={columns.arrange}
              onSort={sortBy}
              onClose={() => setOpened(null)}
            />
          )}
          {opened === "goto" && (
            <GoToDialog
              where={asked.where}
              sorting={sorting}
              onGo={(index, order) => {
                setOpened(null);
                sortBy(order);
                goal.current = index;
              }}
              onClose={() => setOpened(null)}
            />
          )}
        </Suspense>
      </main>
      {appearance.peek && (
        <div className="peek-place">
          <Peek row={cursor.row} orders={orders} />
        </div>
      )}
    </>
  );
}

function DeletedView({ deleted }: { deleted: ViewWork["deleted"] }) {
  const { say } = useSpeech();
  if (!deleted) return null;
  return (
    <Note tone="blue" testid="view-deleted">
      <span className="line-up">
        <span className="grow">{say("views.deleted", { name: deleted.name })}</span>
        <Button compact onPress={deleted.undo} testid="view-undo">
          {say("report.undo")}
        </Button>
        <Button compact look="plain" onPress={deleted.forget}>
          {say("common.close")}
        </Button>
      </span>
    </Note>
  );
}
