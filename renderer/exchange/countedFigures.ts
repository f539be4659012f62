/** The figures of an import in the order in which they are read: all, taken, requests, already here, refused. */
import type { ShapeName } from "../marks/shapes.ts";
import type { Hue } from "../marks/statusMarks.ts";
import type { ImportReport } from "./useImport.ts";

export interface CountedFigure {
  readonly id: "read" | "imported" | "requests" | "duplicates" | "refused";
  readonly count: number;
  readonly shape: ShapeName | null;
  readonly hue: Hue;
}

/** Requests are told of only where there are any: most desks never see one. */
export function countedFigures(report: ImportReport): readonly CountedFigure[] {
  const { read, imported, requests, duplicates, refused } = report;
  const all: readonly CountedFigure[] = [
    { id: "read", count: read, shape: null, hue: "grey" },
    { id: "imported", count: imported, shape: "tick", hue: "green" },
    { id: "requests", count: requests, shape: "pencil", hue: "grey" },
    { id: "duplicates", count: duplicates, shape: "info", hue: "grey" },
    {
      id: "refused",
      count: refused,
      shape: refused > 0 ? "octagonCross" : "tick",
      hue: refused > 0 ? "red" : "green",
    },
  ];
  return all.filter(({ id, count }) => id !== "requests" || count > 0);
}
