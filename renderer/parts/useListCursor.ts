/** Which of a few rows is pointed at: never beyond the last, however many there are by now. */
import { useState } from "react";

export interface ListCursor {
  readonly at: number;
  readonly setAt: (index: number) => void;
  /** What goes so many rows on. */
  readonly move: (by: number) => () => void;
}

export function useListCursor(count: number): ListCursor {
  const [wanted, setAt] = useState(0);
  const last = Math.max(0, count - 1);
  const at = Math.min(wanted, last);
  return { at, setAt, move: (by) => () => setAt(Math.min(Math.max(0, at + by), last)) };
}
