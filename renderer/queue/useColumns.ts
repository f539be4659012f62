/** The columns of a list as this person arranged them; a saved view has its own. */
import { useState } from "react";
import type { ColumnLayout, SavedView } from "../../core/contract/views.ts";
import { usePreferences } from "../app/preferences.ts";
import { useSpeech } from "../words/say.tsx";
import type { ColumnHands } from "./columnHands.ts";
import { columnsFor } from "./columns.ts";
import type { Column } from "./columns.ts";
import { layoutOf, moved, resized, unsized, usualLayout } from "./layout.ts";
import { useSaveView } from "./savedViews.ts";

const shelf = "queue.columns";

export interface Columns {
  readonly columns: readonly Column[];
  readonly layout: ColumnLayout;
  readonly arrange: (layout: ColumnLayout) => void;
  readonly hands: ColumnHands;
}

/** `width` and `longestLrn` as for `columnsFor`. */
export function useColumns(saved: SavedView | null, width: number, longestLrn: number): Columns {
  const { language } = useSpeech();
  const preferences = usePreferences();
  const saveView = useSaveView();
  const [dragged, setDragged] = useState<ColumnLayout | null>(null);
  const kept = saved?.columns ?? layoutOf(preferences.of(shelf)) ?? usualLayout;
  const layout = dragged ?? kept;
  function arrange(next: ColumnLayout) {
    setDragged(null);
    if (saved?.columns) saveView({ ...saved, columns: next });
    else preferences.keep(shelf, next);
  }
  return {
    columns: columnsFor(width, language, longestLrn, layout),
    layout,
    arrange,
    hands: {
      resize: (id, to, done) => {
        const next = resized(layout, id, to);
        if (done) arrange(next);
        else setDragged(next);
      },
      fit: (id) => arrange(unsized(layout, id)),
      moveBefore: (id, before) => {
        const others = layout.shown.filter((each) => each !== id);
        arrange(moved(layout, id, before === null ? others.length : others.indexOf(before)));
      },
    },
  };
}
