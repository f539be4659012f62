/** Cells to and from the clipboard as spreadsheets have them; more than one cell is shown before it is pasted. */
import { useState } from "react";
import type { ClipboardEvent } from "react";
import { tableOf, tableText } from "../../core/keying/table.ts";
import { numbers } from "./cellRange.ts";
import type { CellRange } from "./cellRange.ts";
import { rangeTexts, typedValue } from "./cellWrites.ts";
import type { ItemColumn } from "./itemColumns.ts";
import { columnsIn, filledWith } from "./itemOrders.ts";
import type { InHand } from "./itemOrders.ts";
import type { Edits } from "./useEdits.ts";

interface Acting {
  readonly inHand: InHand;
  readonly columns: readonly ItemColumn[];
  readonly range: CellRange;
  readonly edits: Edits;
  readonly editable: boolean;
}

export interface ItemsClipboard {
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: (event: ClipboardEvent) => void;
  /** What was pasted and waits to be looked at. */
  readonly table: readonly (readonly string[])[] | null;
  readonly forget: () => void;
}

/** A paste of more than a declaration can hold is not looked at. */
const mostRows = 2000;

export function useItemsClipboard(acting: Acting): ItemsClipboard {
  const { inHand, columns, range, edits, editable } = acting;
  const [table, setTable] = useState<readonly (readonly string[])[] | null>(null);

  function copy() {
    const texts = rangeTexts(
      inHand.declaration,
      inHand.profile,
      numbers(range.rows),
      columnsIn(columns, range),
    );
    // Where the system refuses the clipboard nothing is copied; what is on it stays.
    navigator.clipboard.writeText(tableText(texts)).then(
      () => {},
      () => {},
    );
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData("text/plain");
    if (!editable || text === "") return;
    event.preventDefault();
    const read = tableOf(text).slice(0, mostRows);
    const [row, ...more] = read;
    const [cell, ...others] = row ?? [];
    if (cell === undefined) return;
    if (more.length > 0 || others.length > 0) {
      setTable(read);
      return;
    }
    const kind = columns[range.columns[0]]?.kind ?? "text";
    const value = typedValue(kind, cell.trim(), inHand.profile);
    edits.put("items", filledWith(inHand, columns, range, value));
  }

  return {
    copy,
    cut: () => {
      copy();
      if (editable) edits.put("items", filledWith(inHand, columns, range, ""));
    },
    paste,
    table,
    forget: () => setTable(null),
  };
}
