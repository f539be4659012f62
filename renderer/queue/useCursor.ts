/** The cursor of the queue: a row by number that follows its declaration when rows move. */
import { useEffect, useRef, useState } from "react";
import type { DeclarationRow } from "../../core/contract/shapes.ts";
import type { ListAsked, Rows } from "./useRows.ts";
import type { Scroll } from "./useScroll.ts";

export interface Cursor {
  readonly at: number;
  readonly row: DeclarationRow | undefined;
  readonly moveTo: (index: number) => void;
}

export function useCursor(
  asked: ListAsked,
  rows: Rows,
  scroll: Scroll,
  first: number,
  remember: (index: number) => void,
): Cursor {
  const [wanted, setWanted] = useState(first);
  // Another list begins at its top, whoever stands there.
  const [list, setList] = useState(asked);
  if (list !== asked) {
    setList(asked);
    setWanted(0);
  }
  const last = Math.max(0, (rows.total ?? 1) - 1);
  const at = rows.total === null ? wanted : Math.min(wanted, last);
  const row = rows.row(at);
  const lrn = useRef<string | undefined>(undefined);
  // While one scrolls far away its window is not loaded: what was known of it still holds.
  const [held, setHeld] = useState<{ readonly at: number; readonly row: DeclarationRow }>();
  if (row !== undefined && held?.row !== row) setHeld({ at, row });

  const followed = useRef(asked);
  useEffect(() => {
    if (followed.current === asked) return;
    followed.current = asked;
    lrn.current = undefined;
    remember(0);
    scroll.show(0);
  }, [asked, remember, scroll]);

  // Declarations came or went above: the cursor stays with the one it was on.
  useEffect(() => {
    if (row === undefined) return;
    if (lrn.current !== undefined && row.lrn !== lrn.current) {
      const moved = rows.indexOf(lrn.current);
      if (moved !== undefined && moved !== at) {
        setWanted(moved);
        return;
      }
    }
    lrn.current = row.lrn;
  }, [row, rows, at]);

  // Once the list and its height are known, the remembered row is brought into sight.
  const shown = useRef(false);
  useEffect(() => {
    if (shown.current || rows.total === null || scroll.width === 0) return;
    shown.current = true;
    scroll.show(at);
  }, [rows.total, scroll, at]);

  return {
    at,
    row: row ?? (held?.at === at && rows.total !== 0 ? held.row : undefined),
    moveTo: (index) => {
      const to = Math.min(Math.max(0, index), last);
      lrn.current = rows.row(to)?.lrn;
      setWanted(to);
      remember(to);
      scroll.show(to);
    },
  };
}
