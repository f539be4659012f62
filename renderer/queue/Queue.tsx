/** The queue: filter, grid, selection and peek of one view. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { parseFilter } from "../../core/filter/filter.ts";
import { useWardrobe } from "../app/appearanceContext.tsx";
import { useRemembered } from "../app/drawer.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useDebounced } from "../parts/useDebounced.ts";
import { useSpeech } from "../words/say.tsx";
import { columnsFor } from "./columns.ts";
import { EmptyQueue } from "./EmptyQueue.tsx";
import type { FilterBoxHandle } from "./FilterBox.tsx";
import { FilterRow } from "./FilterRow.tsx";
import { Grid } from "./Grid.tsx";

import { OrderReport } from "./OrderReport.tsx";
import { Peek } from "./Peek.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { useCursor } from "./useCursor.ts";
import { useOrders } from "./useOrders.ts";
import { useQueueKeys } from "./useQueueKeys.ts";
import { useRows, useTotal } from "./useRows.ts";
import type { ListAsked, Sort } from "./useRows.ts";
import { useScroll } from "./useScroll.ts";
import { useSelection } from "./useSelection.ts";
import { viewOf, whereOf } from "./views.ts";
import type { ViewId } from "./views.ts";

const ExportDialog = lazy(async () => ({
  default: (await import("../exchange/ExportDialog.tsx")).ExportDialog,
}));

/** A person who types a filter is asked about nothing until the keys rest this long, in milliseconds. */
const typingPause = 150;

interface Sorting {
  readonly sort: Sort;
  readonly descending: boolean;
}

function useAsked(view: ViewId, typed: string, meant: string | null, sorting: Sorting) {
  const rested = useDebounced(typed, typingPause);
  // Enter says that no more keys come: what is then selected must not be changed by a late answer.
  const text = meant === typed ? typed : rested;
  const parsed = parseFilter(text);
  const good = useRef("");
  if (parsed.ok) good.current = text;
  const where = whereOf(viewOf(view), good.current);
  const asked = useMemo<ListAsked>(
    () => ({ where, sort: sorting.sort, descending: sorting.descending }),
    [where, sorting.sort, sorting.descending],
  );
  return { asked, error: parsed.ok ? null : parsed.error };
}

export function Queue({ view, total: inAll }: { view: ViewId; total: number }) {
  const { language } = useSpeech();
  const { go } = useNavigation();
  const { appearance, change } = useWardrobe();
  const { remembered, remember } = useRemembered(view);
  const [typed, setTyped] = useState(remembered.text);
  const [sorting, setSorting] = useState<Sorting>(remembered);
  const [meant, setMeant] = useState<string | null>(null);
  const { asked, error } = useAsked(view, typed, meant, sorting);
  const total = useTotal(asked);
  const scroll = useScroll(total.data?.total ?? 0);
  const rows = useRows(asked, scroll.range, total.data?.total ?? null);
  const rememberCursor = useCallback((cursor: number) => remember({ cursor }), [remember]);
  const cursor = useCursor(asked, rows, scroll, remembered.cursor, rememberCursor);
  const choice = useSelection(asked, rows, cursor);
  // What was ordered has changed or left the list; the report names what was held back.
  const orders = useOrders(choice.clear);
  const filter = useRef<FilterBoxHandle>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [exporting, setExporting] = useState(false);
  const longest = Math.max(...(total.data?.declarations ?? []).map((row) => row.lrn.length), 0);
  const columns = columnsFor(scroll.width || 900, language, longest);

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

  useQueueKeys({
    cursor,
    page: scroll.page,
    choice,
    orders,
    open: () => open(cursor.at),
    peek: () => change({ peek: !appearance.peek }),
    filter: () => filter.current?.focus(),
    exportList: () => setExporting(true),
    clearFilter: typed === "" ? null : () => filterBy(""),
  });

  return (
    <>
      <main className="work" ref={grid} data-testid={`queue-${view}`}>
        <FilterRow
          ref={filter}
          view={view}
          typed={typed}
          error={error}
          found={total.data?.total ?? null}
          onChange={filterBy}
          onLeave={() => {
            setMeant(typed);
            focusGrid();
          }}
        />
        <Grid
          columns={columns}
          rows={{ ...rows, error: rows.error ?? total.error }}
          scroll={scroll}
          cursor={cursor.at}
          selection={choice.selection}
          asked={asked}
          onSort={(sort) => {
            const next = { sort, descending: sorting.sort === sort && !sorting.descending };
            setSorting(next);
            remember(next);
          }}
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
              view={view}
              inAll={inAll}
              filtered={typed !== ""}
              onClear={() => filterBy("")}
            />
          }
        />
        {orders.report && <OrderReport report={orders.report} onClose={orders.forget} />}
        {choice.selection.size > 0 && (
          <SelectionBar choice={choice} orders={orders} onExport={() => setExporting(true)} />
        )}
        {orders.dialog}
        <Suspense fallback={null}>
          {exporting && (
            <ExportDialog
              where={asked.where}
              count={total.data?.total ?? 0}
              chosen={[...choice.selection.keys()]}
              onClose={() => setExporting(false)}
            />
          )}
        </Suspense>
      </main>
      {appearance.peek && <Peek row={cursor.row} orders={orders} />}
    </>
  );
}
