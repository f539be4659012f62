/** The person's own choice of columns: which, in what order, how wide. All of it is values in and values out. */
import type { ColumnLayout } from "../../core/contract/views.ts";
import { columnIds } from "./columns.ts";
import type { ColumnId } from "./columns.ts";

/** CSS px that a column may not be narrower than. */
const narrowest = 32;
const widest = 1200;

export function isColumnId(id: string): id is ColumnId {
  return columnIds.some((column) => column === id);
}

export const usualLayout: ColumnLayout = { shown: [...columnIds], widths: {} };

/** What was kept; null when it is none of ours. Names that are not known are left out, and the LRN is never. */
export function layoutOf(kept: unknown): ColumnLayout | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { shown, widths }: { shown?: unknown; widths?: unknown } = kept;
  if (!Array.isArray(shown)) return null;
  const known = [
    ...new Set(shown.filter((id): id is ColumnId => typeof id === "string" && isColumnId(id))),
  ];
  const given = typeof widths === "object" && widths !== null ? Object.entries(widths) : [];
  return {
    shown: known.includes("lrn") ? known : ["lrn", ...known],
    widths: Object.fromEntries(
      given.filter(([id, width]) => isColumnId(id) && Number.isInteger(width)),
    ) as Record<string, number>,
  };
}

export function resized(layout: ColumnLayout, id: ColumnId, width: number): ColumnLayout {
  const fits = Math.round(Math.min(widest, Math.max(narrowest, width)));
  return { ...layout, widths: { ...layout.widths, [id]: fits } };
}

/** As wide as it comes. */
export function unsized(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  return {
    ...layout,
    widths: Object.fromEntries(Object.entries(layout.widths).filter(([each]) => each !== id)),
  };
}

/** Puts a shown column at another place, counted without itself. */
export function moved(layout: ColumnLayout, id: ColumnId, to: number): ColumnLayout {
  const others = layout.shown.filter((each) => each !== id);
  if (others.length === layout.shown.length) return layout;
  return { ...layout, shown: others.toSpliced(Math.max(0, to), 0, id) };
}

/** Hides a column, or shows it again behind the others. The LRN stays: without it no row has a name. */
export function toggledColumn(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  if (id === "lrn") return layout;
  const { shown } = layout;
  return {
    ...layout,
    shown: shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id],
  };
}
