/** The views of the rail: each a set of statuses, so that one count of statuses feeds them all. */
import { needsSomebody, statuses } from "../../core/lifecycle/status.ts";
import type { Status } from "../../core/lifecycle/status.ts";
import type { Hue } from "../marks/statusMarks.ts";
import type { ShapeName } from "../marks/shapes.ts";

export const viewIds = [
  "needs-me",
  "open",
  "drafts",
  "checked",
  "approved",
  "waiting",
  "customs",
  "released",
  "rejected",
  "closed",
] as const;
export type ViewId = (typeof viewIds)[number];

/** A view that the person saved, by its name. */
export type SavedId = `saved:${string}`;
/** Any list of the queue. */
export type ListId = ViewId | SavedId;

export function savedId(name: string): SavedId {
  return `saved:${name}`;
}

/** The name of a saved view; undefined for those that ship with the app. */
export function savedName(id: ListId): string | undefined {
  return isViewId(id) ? undefined : id.slice("saved:".length);
}

export function isViewId(id: ListId): id is ViewId {
  return viewIds.some((view) => view === id);
}

export interface View {
  readonly id: ViewId;
  readonly statuses: readonly Status[];
  readonly shape: ShapeName;
  readonly hue?: Hue;
  /** Pressed after G. */
  readonly key: string;
}

const out: readonly Status[] = ["released", "cleared", "exited"];
const closed: readonly Status[] = ["cancelled", "expired", "discarded"];
const open = statuses.filter((status) => !out.includes(status) && !closed.includes(status));

const views: Readonly<Record<ViewId, Omit<View, "id">>> = {
  "needs-me": { statuses: needsSomebody, shape: "triangle", hue: "amber", key: "n" },
  open: { statuses: open, shape: "list", key: "o" },
  drafts: { statuses: ["draft", "returned"], shape: "dashedRing", hue: "grey", key: "d" },
  checked: { statuses: ["checked"], shape: "ringTick", hue: "blue", key: "c" },
  approved: { statuses: ["approved"], shape: "shieldTick", hue: "blue", key: "a" },
  waiting: {
    statuses: ["waiting-for-line", "sending", "answer-unknown", "set-aside"],
    shape: "squarePause",
    hue: "blue",
    key: "w",
  },
  customs: {
    statuses: [
      "at-customs",
      "inspection",
      "documents-required",
      "customs-asks",
      "detained",
      "payment-due",
      "amended-by-customs",
    ],
    shape: "quarterDisc",
    hue: "violet",
    key: "u",
  },
  released: { statuses: out, shape: "discTick", hue: "green", key: "f" },
  rejected: { statuses: ["rejected"], shape: "octagonCross", hue: "red", key: "j" },
  closed: { statuses: closed, shape: "ringSlash", hue: "grey", key: "z" },
};

export function viewOf(id: ViewId): View {
  return { id, ...views[id] };
}

/** The view as text of the filter language, with what the person typed behind it. */
export function whereOf(view: View, typed: string): string {
  return `status:${view.statuses.join(",")} ${typed}`.trim();
}

export function countOf(
  view: Pick<View, "statuses">,
  counts: Readonly<Record<string, number>>,
): number {
  return view.statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}
