/** A rectangle of cells in the items grid, from where it was begun to where the cursor is. */
import type { CellAt } from "./itemMoves.ts";

export interface CellRange {
  /** First and last, both in it. */
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

export function rangeOf(anchor: CellAt, at: CellAt): CellRange {
  const span = (one: number, other: number): [number, number] => [
    Math.min(one, other),
    Math.max(one, other),
  ];
  return { rows: span(anchor.row, at.row), columns: span(anchor.column, at.column) };
}

export function isIn({ rows, columns }: CellRange, row: number, column: number): boolean {
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];
}

export function numbers([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
