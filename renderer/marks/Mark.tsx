/** One outline of ours as an SVG, decorative: the word beside it says the same. */
import { shapes } from "./shapes.ts";
import type { Shape, ShapeName } from "./shapes.ts";
import type { Hue } from "./statusMarks.ts";

export function Mark({ shape, hue }: { shape: ShapeName; hue?: Hue | undefined }) {
  const drawn: Shape = shapes[shape];
  return (
    <svg
      className={hue === undefined ? "icon" : `icon hue-${hue}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      data-shape={shape}
    >
      {drawn.line !== undefined && <path d={drawn.line} strokeDasharray={drawn.dash} />}
      {drawn.fill !== undefined && <path d={drawn.fill} fill="currentColor" stroke="none" />}
      {drawn.cut !== undefined && <path d={drawn.cut} stroke="var(--surface)" strokeWidth="1.75" />}
    </svg>
  );
}
