/**
 * Fixed-height rows over any number of them. Chromium cuts an element off at 33.5 million physical px, so past
 * `tallest` the bar is scaled: our own offset says where we are, and the bar only shows it.
 */

/** CSS px that the inner element may be high, at a device pixel ratio of 1. */
const tallest = 16_000_000;

export interface Extent {
  readonly rows: number;
  /** CSS px of one row. */
  readonly rowHeight: number;
  /** Height of the window onto the rows, CSS px. */
  readonly viewport: number;
  /** Physical px in one CSS px, text size counted in. */
  readonly ratio: number;
}

export function innerHeight({ rows, rowHeight, ratio }: Extent): number {
  return Math.min(rows * rowHeight, Math.floor(tallest / ratio));
}

/** The farthest offset: the last row at the lower edge. */
export function farthest({ rows, rowHeight, viewport }: Extent): number {
  return Math.max(0, rows * rowHeight - viewport);
}

function farthestTop(extent: Extent): number {
  return Math.max(0, innerHeight(extent) - extent.viewport);
}

export function isScaled(extent: Extent): boolean {
  return innerHeight(extent) < extent.rows * extent.rowHeight;
}

export function clampOffset(offset: number, extent: Extent): number {
  return Math.min(Math.max(0, offset), farthest(extent));
}

/** Where the bar stands for an offset. */
export function topOf(offset: number, extent: Extent): number {
  const most = farthest(extent);
  return most === 0 ? 0 : (offset / most) * farthestTop(extent);
}

/** The offset for a place of the bar that the person dragged it to. */
export function offsetOf(top: number, extent: Extent): number {
  const most = farthestTop(extent);
  return most === 0 ? 0 : clampOffset((top / most) * farthest(extent), extent);
}

/** Where a row is drawn inside the inner element. */
export function rowTop(index: number, offset: number, top: number, rowHeight: number): number {
  return index * rowHeight + (top - offset);
}

export interface Range {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** The rows that touch the window, with a few on both sides. */
export function visibleRows(offset: number, extent: Extent, spare = 4): Range {
  const { rowHeight } = extent;
  const first = Math.max(0, Math.floor(offset / rowHeight) - spare);
  const end = Math.min(extent.rows, Math.ceil((offset + extent.viewport) / rowHeight) + spare);
  return { first, end: Math.max(first, end) };
}

/** The nearest offset at which a row is wholly in the window. */
export function offsetShowing(index: number, offset: number, extent: Extent): number {
  const above = index * extent.rowHeight;
  const below = above + extent.rowHeight - extent.viewport;
  return clampOffset(Math.max(Math.min(offset, above), below), extent);
}

/** Whole rows that fit, for the page keys. */
export function rowsPerPage({ viewport, rowHeight }: Extent): number {
  return Math.max(1, Math.floor(viewport / rowHeight) - 1);
}
