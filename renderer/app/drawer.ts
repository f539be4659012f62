/** What the window keeps for the person while the place changes and while somebody else sits down: lists as they were left, edits not yet saved, the last reason given. */
import { createContext, use } from "react";
import type { Pending } from "../editor/pending.ts";
import type { Sort } from "../queue/useRows.ts";
import type { ViewId } from "../queue/views.ts";

export interface Remembered {
  readonly text: string;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly cursor: number;
}

export interface Drawer {
  readonly lists: Map<ViewId, Remembered>;
  /** By person and LRN: nobody finds another's edits as their own. */
  readonly edits: Map<string, Pending>;
  /** By person. */
  readonly reasons: Map<string, string>;
}

export function createDrawer(): Drawer {
  return { lists: new Map(), edits: new Map(), reasons: new Map() };
}

export const DrawerContext = createContext<Drawer | null>(null);

export function useDrawer(): Drawer {
  const drawer = use(DrawerContext);
  if (!drawer) throw new Error("No drawer around this component");
  return drawer;
}

/** The oldest LRN first: rows stay where they are while one works through them. */
const fresh: Remembered = { text: "", sort: "lrn", descending: false, cursor: 0 };

export function useRemembered(view: ViewId): {
  readonly remembered: Remembered;
  readonly remember: (part: Partial<Remembered>) => void;
} {
  const { lists } = useDrawer();
  const remembered = lists.get(view) ?? fresh;
  return {
    remembered,
    remember: (part) => lists.set(view, { ...(lists.get(view) ?? fresh), ...part }),
  };
}
