/** Each status has a word, a shape of its own and a hue; the word is coloured only when it wants somebody. */
import { needsSomebody } from "../../core/lifecycle/status.ts";
import type { Status } from "../../core/lifecycle/status.ts";
import type { ShapeName } from "./shapes.ts";

export type Hue = "grey" | "blue" | "violet" | "amber" | "red" | "green";

export interface StatusMark {
  readonly shape: ShapeName;
  readonly hue: Hue;
}

export const statusMarks: Readonly<Record<Status, StatusMark>> = {
  draft: { shape: "dashedRing", hue: "grey" },
  returned: { shape: "backArrow", hue: "amber" },
  checked: { shape: "ringTick", hue: "blue" },
  approved: { shape: "shieldTick", hue: "blue" },
  "waiting-for-line": { shape: "squarePause", hue: "blue" },
  sending: { shape: "upArrow", hue: "blue" },
  "answer-unknown": { shape: "diamondAsk", hue: "amber" },
  "set-aside": { shape: "hexagonBar", hue: "amber" },
  "at-customs": { shape: "quarterDisc", hue: "violet" },
  inspection: { shape: "lens", hue: "violet" },
  "documents-required": { shape: "triangle", hue: "amber" },
  "customs-asks": { shape: "bubble", hue: "amber" },
  detained: { shape: "padlock", hue: "amber" },
  "payment-due": { shape: "card", hue: "amber" },
  "amended-by-customs": { shape: "pencil", hue: "violet" },
  rejected: { shape: "octagonCross", hue: "red" },
  released: { shape: "discTick", hue: "green" },
  cleared: { shape: "discTwoTicks", hue: "green" },
  exited: { shape: "leave", hue: "green" },
  cancelled: { shape: "ringSlash", hue: "grey" },
  expired: { shape: "clock", hue: "grey" },
  discarded: { shape: "bin", hue: "grey" },
};

export function wantsSomebody(status: Status): boolean {
  return needsSomebody.includes(status);
}
