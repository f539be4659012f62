/** Where the person is in the window, and the way back. */
import type { ListId } from "../queue/views.ts";

/** What the right side of the editor shows. */
export const sidePanels = ["problems", "figures", "history", "messages"] as const;
export type SidePanel = (typeof sidePanels)[number];

export type Place =
  | { readonly room: "queue"; readonly view: ListId }
  | {
      readonly room: "declaration";
      readonly lrn: string;
      /** The field to open at. */
      readonly pointer?: string | undefined;
      readonly side?: SidePanel | undefined;
    }
  | { readonly room: "review"; readonly lrn?: string | undefined }
  | { readonly room: "history"; readonly lrn: string }
  | {
      readonly room: "print";
      /** One declaration, or the rows that a filter finds. */
      readonly of: { readonly lrn: string } | { readonly where: string };
    }
  | { readonly room: "inbox" }
  | { readonly room: "exchange" }
  | { readonly room: "line" }
  | { readonly room: "settings" };

export interface Way {
  readonly here: Place;
  /** Last visited last. */
  readonly behind: readonly Place[];
}

export type Step = { readonly to: "place"; readonly place: Place } | { readonly to: "back" };

const farthest = 30;
const start: Place = { room: "queue", view: "open" };

export const firstWay: Way = { here: start, behind: [] };

/** One step on; going where one is adds nothing to the way back. */
export function walk(way: Way, step: Step): Way {
  if (step.to === "back") {
    const last = way.behind.at(-1);
    return last ? { here: last, behind: way.behind.slice(0, -1) } : { ...way, here: start };
  }
  const same =
    way.here.room === step.place.room &&
    (way.here.room !== "declaration" ||
      (step.place.room === "declaration" && step.place.lrn === way.here.lrn));
  const behind = same ? way.behind : [...way.behind, way.here].slice(-farthest);
  return { here: step.place, behind };
}
