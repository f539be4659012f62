/** What the head of the grid can do with the columns, from wherever it is drawn. */
import { createContext, use } from "react";
import type { ColumnId } from "./columns.ts";

export interface ColumnHands {
  /** While the edge is dragged; `done` keeps it. */
  readonly resize: (id: ColumnId, width: number, done: boolean) => void;
  /** As wide as it comes. */
  readonly fit: (id: ColumnId) => void;
  /** In front of another one; null: to the end. */
  readonly moveBefore: (id: ColumnId, before: ColumnId | null) => void;
}

export const ColumnHandsContext = createContext<ColumnHands | null>(null);

export function useColumnHands(): ColumnHands {
  const hands = use(ColumnHandsContext);
  if (!hands) throw new Error("No columns around this component");
  return hands;
}
