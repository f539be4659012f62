import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampOffset,
  farthest,
  innerHeight,
  isScaled,
  offsetOf,
  offsetShowing,
  rowsPerPage,
  rowTop,
  topOf,
  visibleRows,
} from "../../renderer/queue/scroll.ts";
import type { Extent } from "../../renderer/queue/scroll.ts";

/** Chromium's limit of an element's height, in physical px. */
const chromiumLimit = 33_554_431;
const runs = { numRuns: 500, seed: 20261123, interruptAfterTimeLimit: 5_000 };

const rowHeight = 28;
const extents = fc.record({
  rowHeight: fc.constantFrom(24, 28, 32),
  rows: fc.integer({ min: 1, max: 3_000_000 }),
  viewport: fc.integer({ min: 60, max: 2000 }),
  ratio: fc.constantFrom(0.9, 1, 1.1, 1.25, 1.5, 2, 3),
});

describe("scroll", () => {
  test("a short list is not scaled: bar and offset are one", () => {
    const extent: Extent = { rows: 1000, rowHeight, viewport: 700, ratio: 1 };
    expect(isScaled(extent)).toBe(false);
    expect(innerHeight(extent)).toBe(28_000);
    expect(topOf(1234, extent)).toBe(1234);
    expect(offsetOf(1234, extent)).toBe(1234);
  });

  test.each([1, 1.25, 1.5, 2])("a million rows end at the last one at a ratio of %d", (ratio) => {
    const extent: Extent = { rows: 1_000_000, rowHeight, viewport: 700, ratio };
    expect(isScaled(extent)).toBe(true);
    expect(innerHeight(extent) * ratio).toBeLessThan(chromiumLimit);
    const end = offsetShowing(999_999, 0, extent);
    expect(end).toBe(farthest(extent));
    expect(visibleRows(end, extent).end).toBe(1_000_000);
    const top = topOf(end, extent);
    expect(top).toBeCloseTo(innerHeight(extent) - extent.viewport, 3);
    // The last row is drawn at the lower edge of the inner element.
    expect(rowTop(999_999, end, top, rowHeight) + rowHeight).toBeCloseTo(innerHeight(extent), 3);
  });

  test("the bar leads to an offset and the offset back to the bar", () => {
    fc.assert(
      fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, part) => {
        const offset = part * farthest(extent);
        expect(offsetOf(topOf(offset, extent), extent)).toBeCloseTo(offset, 2);
      }),
      runs,
    );
  });

  test("a row that is shown lies wholly in the window, and is drawn where the window is", () => {
    fc.assert(
      fc.property(
        extents,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (extent, from, part) => {
          const index = Math.floor(part * extent.rows);
          const offset = offsetShowing(index, from * farthest(extent), extent);
          expect(offset).toBe(clampOffset(offset, extent));
          const range = visibleRows(offset, extent);
          expect(index).toBeGreaterThanOrEqual(range.first);
          expect(index).toBeLessThan(range.end);
          const seen =
            rowTop(index, offset, topOf(offset, extent), extent.rowHeight) - topOf(offset, extent);
          expect(seen).toBeGreaterThanOrEqual(-0.001);
          expect(seen + extent.rowHeight).toBeLessThanOrEqual(extent.viewport + 0.001);
        },
      ),
      runs,
    );
  });

  test("showing a row that is in sight moves nothing", () => {
    const extent: Extent = { rows: 500, rowHeight, viewport: 280, ratio: 1 };
    expect(offsetShowing(12, 280, extent)).toBe(280);
  });

  test("no rows, or fewer than fit, leave nothing to scroll", () => {
    const none: Extent = { rows: 0, rowHeight, viewport: 700, ratio: 1 };
    expect(visibleRows(0, none)).toEqual({ first: 0, end: 0 });
    expect(offsetOf(50, none)).toBe(0);
    const few: Extent = { rows: 3, rowHeight, viewport: 700, ratio: 1 };
    expect(farthest(few)).toBe(0);
    expect(visibleRows(0, few)).toEqual({ first: 0, end: 3 });
  });

  test("a page is what fits, less one row to keep one's place", () => {
    expect(rowsPerPage({ rows: 100, rowHeight, viewport: 280, ratio: 1 })).toBe(9);
    expect(rowsPerPage({ rows: 100, rowHeight, viewport: 10, ratio: 1 })).toBe(1);
  });
});
