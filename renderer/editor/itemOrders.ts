/** What can be done with a range of cells, as changes: filled down, emptied, one text put everywhere, a table pasted. */
import type { PastePlan } from "../../core/keying/pastePlan.ts";
import { numbers } from "./cellRange.ts";
import type { CellRange } from "./cellRange.ts";
import { cellText, rowChanges } from "./cellWrites.ts";
import type { ItemColumn, ItemColumnId } from "./itemColumns.ts";
import type { Change } from "./sitting.ts";

type Node = Readonly<Record<string, unknown>>;

export interface InHand {
  readonly declaration: Node;
  readonly profile: string;
}

/** The columns of a range. */
export function columnsIn(columns: readonly ItemColumn[], range: CellRange): ItemColumnId[] {
  return numbers(range.columns).flatMap((at) => columns[at]?.id ?? []);
}

/** The first row of the range into the others; a range of one row goes into the row below it. */
export function filledDown(
  { declaration, profile }: InHand,
  columns: readonly ItemColumn[],
  range: CellRange,
): Change[] {
  const [first, last] = range.rows;
  const below = numbers([first + 1, Math.max(last, first + 1)]);
  const cells = columnsIn(columns, range).map((column) => ({
    column,
    text: cellText(declaration, profile, first, column),
  }));
  return below.flatMap((row) => rowChanges(declaration, profile, row, cells));
}

/** One text in every cell of the range. */
export function filledWith(
  { declaration, profile }: InHand,
  columns: readonly ItemColumn[],
  range: CellRange,
  text: string,
): Change[] {
  const cells = columnsIn(columns, range).map((column) => ({ column, text }));
  return numbers(range.rows).flatMap((row) => rowChanges(declaration, profile, row, cells));
}

/** The cells of a plan that were taken, from a row on; refused ones leave their fields as they are. */
export function pasted(
  { declaration, profile }: InHand,
  { rows }: Pick<PastePlan<ItemColumnId>, "rows">,
  from: number,
): Change[] {
  return rows.flatMap((cells, at) =>
    rowChanges(
      declaration,
      profile,
      from + at,
      cells.flatMap(({ column, value }) => (value === null ? [] : [{ column, text: value }])),
    ),
  );
}
