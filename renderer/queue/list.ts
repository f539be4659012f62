/** The list in hand: one that ships with the app, or one that the person saved. */
import type { SavedView } from "../../core/contract/views.ts";
import { useSavedViews } from "./savedViews.ts";
import { isViewId, savedName, viewOf, whereOf } from "./views.ts";
import type { ListId } from "./views.ts";

export interface ListNow {
  readonly id: ListId;
  /** In the filter language, without what is typed on top. */
  readonly base: string;
  readonly saved: SavedView | null;
}

/** undefined while a saved view is not read yet, or is gone. */
export function useList(id: ListId): ListNow | undefined {
  return listOf(id, useSavedViews());
}

export function listOf(id: ListId, views: readonly SavedView[]): ListNow | undefined {
  if (isViewId(id)) return { id, base: whereOf(viewOf(id), ""), saved: null };
  const saved = views.find((view) => view.name === savedName(id));
  return saved && { id, base: saved.where, saved };
}
