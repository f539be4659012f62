/** Moving about in the items grid by keys, as in a spreadsheet. */

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows to a page. */
  readonly page: number;
}

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Where a key leads; undefined when it does not move. Tab runs on into the next row and leaves the grid at its ends. */
export function moved(at: CellAt, press: Press, size: GridSize): CellAt | undefined {
  const { rows, columns, page } = size;
  if (press.altKey || press.metaKey || rows === 0) return undefined;
  const to = (row: number, column: number): CellAt => ({
    row: Math.min(Math.max(0, row), rows - 1),
    column: Math.min(Math.max(0, column), columns - 1),
  });
  switch (press.key) {
    case "ArrowDown":
      return to(at.row + 1, at.column);
    case "ArrowUp":
      return to(at.row - 1, at.column);
    case "ArrowLeft":
      return to(at.row, at.column - 1);
    case "ArrowRight":
      return to(at.row, at.column + 1);
    case "PageDown":
      return to(at.row + page, at.column);
    case "PageUp":
      return to(at.row - page, at.column);
    case "Home":
      return to(press.ctrlKey ? 0 : at.row, 0);
    case "End":
      return to(press.ctrlKey ? rows - 1 : at.row, columns - 1);
    case "Tab": {
      const next = at.row * columns + at.column + (press.shiftKey ? -1 : 1);
      if (next < 0 || next >= rows * columns) return undefined;
      return { row: Math.floor(next / columns), column: next % columns };
    }
    default:
      return undefined;
  }
}

/** Enter and F2 edit what stands there; a letter or figure begins anew. */
export function startsEdit(press: Press): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return false;
  return press.key === "Enter" || press.key === "F2" || /^[\p{L}\p{N}.\-"(]$/u.test(press.key);
}
