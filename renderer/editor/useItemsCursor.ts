/** Where the person stands in the items grid, and the range of cells from where Shift was held. */
import { useState } from "react";
import { rangeOf } from "./cellRange.ts";
import type { CellRange } from "./cellRange.ts";
import type { ItemColumn, ItemColumnId } from "./itemColumns.ts";
import type { CellAt } from "./itemMoves.ts";

interface NamedCell {
  readonly row: number;
  readonly column: ItemColumnId;
}

export interface ItemsCursor {
  readonly at: CellAt;
  readonly range: CellRange;
  /** `extend`: the range grows from where it began; else it begins anew. */
  readonly stand: (row: number, column: ItemColumnId | undefined, extend?: boolean) => void;
  /** Rows whole, the cursor in the first. */
  readonly select: (first: number, last: number, columns: "all" | "same") => void;
}

const start: NamedCell = { row: 0, column: "description" };

export function useItemsCursor(columns: readonly ItemColumn[], rows: number): ItemsCursor {
  // By name: which columns there is room for is known only once the grid is drawn.
  const [wanted, setWanted] = useState(start);
  const [anchor, setAnchor] = useState(start);
  const placed = ({ row, column }: NamedCell): CellAt => ({
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(
      0,
      columns.findIndex(({ id }) => id === column),
    ),
  });
  const at = placed(wanted);
  return {
    at,
    range: rangeOf(placed(anchor), at),
    stand: (row, column, extend = false) => {
      const next = { row, column: column ?? wanted.column };
      setWanted(next);
      if (!extend) setAnchor(next);
    },
    select: (first, last, which) => {
      const ends = which === "all" ? [columns[0], columns.at(-1)] : [undefined, undefined];
      setWanted({ row: first, column: ends[0]?.id ?? wanted.column });
      setAnchor({ row: last, column: ends[1]?.id ?? wanted.column });
    },
  };
}
