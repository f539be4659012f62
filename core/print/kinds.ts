/** form: all boxes of one declaration; worksheet: its figures explained; release: what customs released; list: rows of a view. */
export const sheetKinds = ["form", "worksheet", "release", "list"] as const;
export type SheetKind = (typeof sheetKinds)[number];
