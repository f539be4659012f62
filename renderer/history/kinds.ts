/** What of a timeline is shown, and the shape of each kind of entry. */
import type { TimelineEntry } from "../../core/contract/history.ts";
import type { ShapeName } from "../marks/shapes.ts";
import type { Hue } from "../marks/statusMarks.ts";

export const shownKinds = ["all", "corrections", "messages", "documents", "comments"] as const;
export type ShownKind = (typeof shownKinds)[number];

export function isShown(entry: TimelineEntry, kind: ShownKind): boolean {
  switch (kind) {
    case "all":
      return true;
    case "corrections":
      return entry.kind === "correction";
    case "messages":
      return entry.kind === "notice" || entry.kind === "sent" || entry.message !== null;
    case "documents":
      return entry.kind === "attachment";
    case "comments":
      return entry.kind === "comment";
  }
}

const stepMarks: Readonly<Record<string, { shape: ShapeName; hue?: Hue }>> = {
  imported: { shape: "exchange" },
  seeded: { shape: "exchange" },
  checked: { shape: "ringTick", hue: "blue" },
  "check-failed": { shape: "triangle", hue: "amber" },
  approved: { shape: "shieldTick", hue: "blue" },
  returned: { shape: "backArrow", hue: "amber" },
  discarded: { shape: "bin" },
  "set-aside": { shape: "hexagonBar", hue: "amber" },
  "amendment-opened": { shape: "pencil", hue: "violet" },
  "cancellation-opened": { shape: "ringSlash", hue: "violet" },
  "request-granted": { shape: "tick", hue: "green" },
  "request-denied": { shape: "cross", hue: "red" },
  "request-rejected": { shape: "octagonCross", hue: "red" },
};

const noticeMarks: Readonly<Record<string, { shape: ShapeName; hue: Hue }>> = {
  "03": { shape: "octagonCross", hue: "red" },
  "05": { shape: "lens", hue: "violet" },
  "06": { shape: "triangle", hue: "amber" },
  "08": { shape: "discTick", hue: "green" },
  "09": { shape: "discTick", hue: "green" },
  "13": { shape: "card", hue: "amber" },
  "14": { shape: "card", hue: "amber" },
  "15": { shape: "card", hue: "amber" },
  "51": { shape: "bubble", hue: "amber" },
};

export function markOf({ kind, what }: TimelineEntry): { shape: ShapeName; hue: Hue } {
  const grey = { hue: "grey" } as const;
  switch (kind) {
    case "correction":
      return { shape: "pencil", ...grey };
    case "sent":
      return { shape: "upArrow", hue: "blue" };
    case "notice":
      return noticeMarks[what] ?? { shape: "quarterDisc", hue: "violet" };
    case "attachment":
      return { shape: "plus", ...grey };
    case "comment":
      return { shape: "bubble", hue: "blue" };
    case "step":
      return { shape: "right", ...grey, ...stepMarks[what] };
  }
}
