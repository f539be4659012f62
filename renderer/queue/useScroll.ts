/** The scaled scroll of scroll.ts on a real element: bar, wheel and keys agree on one offset. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { rowHeights } from "../app/appearance.ts";
import { useWardrobe } from "../app/appearanceContext.tsx";
import * as scroll from "./scroll.ts";
import type { Extent, Range } from "./scroll.ts";

export interface Scroll {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly innerHeight: number;
  readonly range: Range;
  readonly offset: number;
  readonly rowTop: (index: number) => number;
  readonly show: (index: number) => void;
  readonly page: number;
  /** Width of the window onto the rows, CSS px. */
  readonly width: number;
}

function pixelRatio(): number {
  const zoom = Number(getComputedStyle(document.documentElement).zoom) || 1;
  return window.devicePixelRatio * zoom;
}

function sizeOf(element: HTMLElement) {
  return { viewport: element.clientHeight, width: element.clientWidth, ratio: pixelRatio() };
}

export function useScroll(rows: number): Scroll {
  const { appearance } = useWardrobe();
  const rowHeight = rowHeights[appearance.density];
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ viewport: 0, width: 0, ratio: 1 });
  const extent: Extent = { rows, rowHeight, viewport: size.viewport, ratio: size.ratio };
  const [wanted, setOffset] = useState(0);
  const offset = scroll.clampOffset(wanted, extent);
  const written = useRef(0);
  const latest = useRef({ extent, offset });

  useLayoutEffect(() => {
    latest.current = { extent, offset };
    const top = scroll.topOf(offset, extent);
    // What was written is remembered, not read back: reading would lay the page out at once.
    if (frame.current && Math.abs(written.current - top) >= 1) {
      frame.current.scrollTop = top;
      written.current = top;
    }
  });

  // Before the first paint: rows are drawn with the list, not a frame after it.
  useLayoutEffect(() => {
    if (frame.current) setSize(sizeOf(frame.current));
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => setSize(sizeOf(element));
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    window.addEventListener("resize", measure);
    const scrolled = () => {
      const top = element.scrollTop;
      // A difference of a px is the browser's own rounding; more is the person's hand on the bar.
      if (Math.abs(top - written.current) <= 1) return;
      written.current = top;
      setOffset(scroll.offsetOf(top, latest.current.extent));
    };
    // Scaled, the wheel would jump over thousands of rows: it moves our offset instead.
    const wheeled = (event: WheelEvent) => {
      if (event.ctrlKey || !scroll.isScaled(latest.current.extent)) return;
      event.preventDefault();
      const by =
        event.deltaMode === WheelEvent.DOM_DELTA_LINE ? latest.current.extent.rowHeight : 1;
      const { offset: from, extent: within } = latest.current;
      setOffset(scroll.clampOffset(from + event.deltaY * by, within));
    };
    element.addEventListener("scroll", scrolled, { passive: true });
    element.addEventListener("wheel", wheeled, { passive: false });
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", measure);
      element.removeEventListener("scroll", scrolled);
      element.removeEventListener("wheel", wheeled);
    };
  }, []);

  function show(index: number) {
    const { extent: within } = latest.current;
    setOffset((old) => scroll.offsetShowing(index, scroll.clampOffset(old, within), within));
  }

  const top = scroll.topOf(offset, extent);
  return {
    frame,
    innerHeight: scroll.innerHeight(extent),
    range: scroll.visibleRows(offset, extent),
    offset,
    rowTop: (index) => scroll.rowTop(index, offset, top, rowHeight),
    show,
    page: scroll.rowsPerPage(extent),
    width: size.width,
  };
}
