/** What the window keeps for the person while the place changes and while somebody else sits down: lists as they were left, edits not yet saved, the last reason given. */
import { createContext, use } from "react";
import type { SavedView } from "../../core/contract/views.ts";
import type { Sitting } from "../editor/sitting.ts";
import type { ListId } from "../queue/views.ts";

export interface Remembered {
  readonly text: string;
  readonly cursor: number;
}

export interface Drawer {
  readonly lists: Map<ListId, Remembered>;
  /** By person and LRN: nobody finds another's edits as their own. */
  readonly edits: Map<string, Sitting>;
  /** By person. */
  readonly reasons: Map<string, string>;
  /** A view deleted just now, until the next list has offered to bring it back. */
  readonly forgotten: Set<SavedView>;
}

export function createDrawer(): Drawer {
  return { lists: new Map(), edits: new Map(), reasons: new Map(), forgotten: new Set() };
}

export const DrawerContext = createContext<Drawer | null>(null);

export function useDrawer(): Drawer {
  const drawer = use(DrawerContext);
  if (!drawer) throw new Error("No drawer around this component");
  return drawer;
}

const fresh: Remembered = { text: "", cursor: 0 };

export function useRemembered(view: ListId): {
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
