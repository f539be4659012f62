/** The rows that a list shows first, asked for while the list itself is not drawn yet. */
import type { QueryClient } from "@tanstack/react-query";
import type { Ask } from "../desk/ask.ts";
import type { SavedView } from "../../core/contract/views.ts";
import { listOf } from "./list.ts";
import { firstWindow } from "./useRows.ts";
import { sortingIn, sortingShelf } from "./useSorting.ts";
import type { ListId } from "./views.ts";

/** What the desk keeps for the person. */
export interface Kept {
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly views: readonly SavedView[];
}

/** Asks for them; what fails is asked for again by the list. */
export async function askFirstRows(
  client: QueryClient,
  ask: Ask,
  view: ListId,
  { preferences, views }: Kept,
): Promise<void> {
  const list = listOf(view, views);
  if (list === undefined) return;
  const { sort, descending } = sortingIn(preferences[sortingShelf], list);
  await client.prefetchQuery(firstWindow(ask, { where: list.base, sort, descending }));
}
