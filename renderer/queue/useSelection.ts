/** Selecting in the queue: one by one, by stretching from the cursor, or the whole list. */
import { useState } from "react";
import { useAsk } from "../desk/desk.tsx";
import { mostSelected, noSelection, toggled, withRows } from "./selection.ts";
import type { Selection } from "./selection.ts";
import type { Cursor } from "./useCursor.ts";
import { readLrns } from "./useRows.ts";
import type { ListAsked, Rows } from "./useRows.ts";

export interface Choice {
  readonly selection: Selection;
  readonly toggle: (index: number) => void;
  /** Selects the row under the cursor and the next one, and goes there. */
  readonly stretch: (by: 1 | -1) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

export function useSelection(asked: ListAsked, rows: Rows, cursor: Cursor): Choice {
  const ask = useAsk();
  const [kept, setKept] = useState<{ readonly where: string; readonly selection: Selection }>({
    where: asked.where,
    selection: noSelection,
  });
  // Another list: what was selected in the old one would be ordered about unseen.
  const selection = kept.where === asked.where ? kept.selection : noSelection;
  const put = (next: Selection) => setKept({ where: asked.where, selection: next });
  return {
    selection,
    toggle: (index) => {
      const row = rows.row(index);
      if (row) put(toggled(selection, row));
    },
    stretch: (by) => {
      const stretched = [rows.row(cursor.at), rows.row(cursor.at + by)];
      put(
        withRows(
          selection,
          stretched.filter((row) => row !== undefined),
        ),
      );
      cursor.moveTo(cursor.at + by);
    },
    all: () => {
      void readLrns(ask, asked, mostSelected).then((all) => put(withRows(noSelection, all)));
    },
    clear: () => put(noSelection),
  };
}
