/** Columns in the order and width of a layout. */
import type { ColumnLayout } from "../../core/contract/views.ts";
import type { Column } from "./columns.ts";

/** The columns of a layout; one with a width of its own shares no room. */
export function arranged(columns: readonly Column[], layout: ColumnLayout): readonly Column[] {
  return layout.shown.flatMap((id) => {
    const column = columns.find((each) => each.id === id);
    if (!column) return [];
    const width = layout.widths[id];
    return [width === undefined ? column : { ...column, width, share: 0 }];
  });
}
