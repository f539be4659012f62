/** The person's own columns: kept, moved, resized, hidden; what was kept by another version does no harm. */
import { describe, expect, test } from "vitest";
import { columnIds, columnsFor } from "../../renderer/queue/columns.ts";
import {
  layoutOf,
  moved,
  resized,
  toggledColumn,
  unsized,
  usualLayout,
} from "../../renderer/queue/layout.ts";
import { undoOf } from "../../renderer/queue/undo.ts";
import { isViewId, savedId, savedName } from "../../renderer/queue/views.ts";

describe("a layout", () => {
  test("without a change is what ships", () => {
    expect(columnsFor(2000, "en", 12, usualLayout)).toEqual(columnsFor(2000, "en", 12));
    expect(usualLayout.shown).toEqual(columnIds);
  });

  test("moves a column among the shown ones, and never out of them", () => {
    const status = moved(usualLayout, "status", 0);
    expect(status.shown.slice(0, 2)).toEqual(["status", "lrn"]);
    expect(status.shown).toHaveLength(columnIds.length);
    expect(moved(status, "status", -5).shown[0]).toBe("status");
    expect(moved(status, "status", 99).shown.at(-1)).toBe("status");
    const hidden = toggledColumn(usualLayout, "goods");
    expect(moved(hidden, "goods", 0)).toEqual(hidden);
  });

  test("hides and shows, but not the LRN", () => {
    const hidden = toggledColumn(usualLayout, "goods");
    expect(columnsFor(2000, "en", 12, hidden).map(({ id }) => id)).not.toContain("goods");
    expect(toggledColumn(hidden, "goods").shown.at(-1)).toBe("goods");
    expect(toggledColumn(usualLayout, "lrn")).toEqual(usualLayout);
  });

  test("gives a width of its own, within bounds, and takes it back", () => {
    const wide = resized(usualLayout, "goods", 300.4);
    const goods = columnsFor(2000, "en", 12, wide).find(({ id }) => id === "goods");
    expect(goods).toMatchObject({ width: 300, share: 0 });
    expect(resized(usualLayout, "goods", -20).widths["goods"]).toBe(32);
    expect(resized(usualLayout, "goods", 9999).widths["goods"]).toBe(1200);
    expect(unsized(wide, "goods")).toEqual(usualLayout);
  });

  test("still drops whole columns where room is short", () => {
    const wide = resized(usualLayout, "importer", 500);
    const ids = columnsFor(900, "en", 12, wide).map(({ id }) => id);
    expect(ids).toContain("lrn");
    expect(ids.length).toBeLessThan(columnIds.length);
  });

  test("that was kept otherwise is read as far as it makes sense", () => {
    for (const nothing of [undefined, null, 7, "x", {}, { shown: "lrn" }]) {
      expect(layoutOf(nothing)).toBeNull();
    }
    const kept = {
      shown: ["status", "gone", "status", 7],
      widths: { status: 90, gone: 5, hs: "x" },
    };
    expect(layoutOf(kept)).toEqual({ shown: ["lrn", "status"], widths: { status: 90 } });
    expect(layoutOf(structuredClone(usualLayout))).toEqual(usualLayout);
  });
});

test("a saved view is told from those that ship by its id", () => {
  expect(isViewId("open")).toBe(true);
  expect(savedName("open")).toBeUndefined();
  // Also one that somebody called like one of ours.
  expect(isViewId(savedId("open"))).toBe(false);
  expect(savedName(savedId("open"))).toBe("open");
});

test("what was approved is recalled, what was discarded restored, nothing is not undone", () => {
  expect(undoOf({ what: "approved", lrns: ["A"] })).toEqual({ move: "recall", lrns: ["A"] });
  expect(undoOf({ what: "discarded", lrns: ["A"] })).toEqual({ move: "restore", lrns: ["A"] });
  expect(undoOf({ what: "approved", lrns: [] })).toBeNull();
});
