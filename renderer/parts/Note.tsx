/** A remark with its shape and ground; urgent ones are read out at once. */
import type { ReactNode } from "react";
import { Mark } from "../marks/Mark.tsx";
import type { ShapeName } from "../marks/shapes.ts";

export type NoteTone = "red" | "amber" | "blue" | "green" | "grey";

const shapeOf: Readonly<Record<NoteTone, ShapeName>> = {
  red: "octagonCross",
  amber: "triangle",
  blue: "info",
  green: "tick",
  grey: "info",
};

interface NoteProps {
  readonly tone: NoteTone;
  readonly children: ReactNode;
  readonly shape?: ShapeName;
  readonly testid?: string;
}

export function Note({ tone, children, shape, testid }: NoteProps) {
  return (
    <div className={`note ${tone}`} role={tone === "red" ? "alert" : "status"} data-testid={testid}>
      <Mark shape={shape ?? shapeOf[tone]} />
      <div className="grow">{children}</div>
    </div>
  );
}
