/** Keys of the items grid beyond moving and typing: ranges filled and emptied, rows put in, copied and taken out. */
import type { Binding } from "../keys/keyring.ts";
import { useKeys } from "../keys/keys.tsx";
import type { CellRange } from "./cellRange.ts";
import type { ItemColumn, ItemColumnId } from "./itemColumns.ts";
import type { CellAt } from "./itemMoves.ts";
import { filledDown, filledWith } from "./itemOrders.ts";
import type { InHand } from "./itemOrders.ts";
import type { Edits } from "./useEdits.ts";
import type { ItemsClipboard } from "./useItemsClipboard.ts";

interface Acting {
  readonly inHand: InHand;
  readonly columns: readonly ItemColumn[];
  readonly range: CellRange;
  readonly at: CellAt;
  /** Items, without the row that begins a new one. */
  readonly count: number;
  readonly edits: Edits;
  readonly editable: boolean;
  readonly select: (first: number, last: number, columns: "all" | "same") => void;
  readonly stand: (row: number, column: ItemColumnId | undefined) => void;
  readonly clipboard: Pick<ItemsClipboard, "copy" | "cut">;
  /** The keys are on the grid. */
  readonly active: boolean;
}

export function useItemKeys(acting: Acting): void {
  const { inHand, columns, range, at, count, edits, editable, active } = acting;
  const [first, last] = range.rows;
  const rows = Math.min(last, count - 1) - first + 1;
  const fillDown = () => {
    edits.put("items", filledDown(inHand, columns, range));
    if (first === last) acting.stand(at.row + 1, columns[at.column]?.id);
  };
  const writing: Binding[] = [
    { keys: "ctrl+arrowdown", say: "keys.fill-down", run: fillDown, foot: {} },
    { keys: "ctrl+x", say: "keys.cut-cells", run: acting.clipboard.cut },
    {
      keys: "delete",
      say: "keys.empty-cells",
      run: () => edits.put("items", filledWith(inHand, columns, range, "")),
    },
    {
      keys: "insert",
      say: "keys.insert-row",
      run: () => edits.insertRows(first, last - first + 1),
    },
    ...(rows > 0
      ? [
          {
            keys: "ctrl+shift+c",
            say: "keys.copy-row",
            foot: {},
            run: () => {
              edits.copyRows(first, rows);
              acting.stand(first + rows, columns[at.column]?.id);
            },
          } satisfies Binding,
          {
            keys: "ctrl+delete",
            say: "keys.remove-row",
            run: () => edits.removeRows(first, rows),
          } satisfies Binding,
        ]
      : []),
  ];
  const reading: Binding[] = [
    { keys: "ctrl+c", say: "keys.copy-cells", run: acting.clipboard.copy },
    {
      keys: "ctrl+a",
      say: "keys.select-all",
      run: () => acting.select(0, Math.max(0, count - 1), "all"),
    },
    { keys: "shift+space", say: "keys.select-row", run: () => acting.select(first, last, "all") },
  ];
  useKeys("panel", active ? [...reading, ...(editable ? writing : [])] : []);
}
