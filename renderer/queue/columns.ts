/** The queue's columns: how wide, in what order they go when room is short, and which one sorts. */
import type { ColumnLayout } from "../../core/contract/views.ts";
import type { Language } from "../../core/labels/language.ts";
import { arranged } from "./arranged.ts";
import type { Sort } from "./useRows.ts";

export const columnIds = [
  "lrn",
  "form",
  "client",
  "importer",
  "goods",
  "hs",
  "value",
  "currency",
  "items",
  "status",
  "age",
  "deadline",
] as const;
export type ColumnId = (typeof columnIds)[number];

export interface Column {
  readonly id: ColumnId;
  /** Px, and for columns that share what is left, the least of it. */
  readonly width: number;
  /** Share of the room left over; 0 keeps the width. */
  readonly share: number;
  /** The highest goes first when room is short; 0 never goes. */
  readonly drop: number;
  readonly sort?: Sort;
  readonly right?: boolean;
}

const statusWidth: Readonly<Record<Language, number>> = { en: 150, zh: 112, ms: 168 };
const dateWidth: Readonly<Record<Language, number>> = { en: 64, zh: 72, ms: 64 };

/** Checkbox and border. */
const markWidth = 34;

/** All columns; an LRN is never cut, so its column is as wide as the longest one in sight. */
function allColumns(language: Language, longestLrn: number): readonly Column[] {
  const lrn = Math.min(300, Math.max(100, Math.ceil(longestLrn * 8.3) + 12));
  return [
    { id: "lrn", width: lrn, share: 0, drop: 0, sort: "lrn" },
    { id: "form", width: 46, share: 0, drop: 3 },
    { id: "client", width: 52, share: 0, drop: 6 },
    { id: "importer", width: 96, share: 2, drop: 0 },
    { id: "goods", width: 110, share: 3, drop: 2 },
    { id: "hs", width: 96, share: 0, drop: 1 },
    { id: "value", width: 94, share: 0, drop: 0, sort: "value", right: true },
    { id: "currency", width: 42, share: 0, drop: 0 },
    { id: "items", width: 46, share: 0, drop: 4, right: true },
    { id: "status", width: statusWidth[language], share: 0, drop: 0 },
    { id: "age", width: 46, share: 0, drop: 5, sort: "created", right: true },
    { id: "deadline", width: dateWidth[language], share: 0, drop: 0, sort: "deadline" },
  ];
}

/** The columns that fit into a width; the least dear goes first, whole. */
export function columnsFor(
  width: number,
  language: Language,
  longestLrn: number,
  layout?: ColumnLayout,
): readonly Column[] {
  const all = allColumns(language, longestLrn);
  let columns = layout === undefined ? all : arranged(all, layout);
  const room = width - markWidth;
  while (columns.reduce((sum, column) => sum + column.width, 0) > room) {
    const worst = columns.reduce((one, other) => (other.drop > one.drop ? other : one));
    if (worst.drop === 0) break;
    columns = columns.filter((column) => column !== worst);
  }
  return columns;
}

export function templateOf(columns: readonly Column[]): string {
  return [
    `${markWidth}px`,
    ...columns.map(({ width, share }) =>
      share === 0 ? `${width}px` : `minmax(${width}px, ${share}fr)`,
    ),
  ].join(" ");
}
