/** The order of a list as this person left it, kept by the desk; a saved view has its own. */
import { usePreferences } from "../app/preferences.ts";
import { sortKeys } from "../../core/contract/views.ts";
import type { Sorting } from "./ColumnsDialog.tsx";
import type { ListNow } from "./list.ts";
import { useSaveView } from "./savedViews.ts";

export const sortingShelf = "queue.sorting";

/** The oldest LRN first: rows stay where they are while one works through them. */
const usual: Sorting = { sort: "lrn", descending: false };

function sortingsOf(kept: unknown): Readonly<Record<string, unknown>> {
  return typeof kept === "object" && kept !== null ? { ...kept } : {};
}

function sortingOf(kept: unknown): Sorting | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const { sort, descending }: { sort?: unknown; descending?: unknown } = kept;
  const known = sortKeys.find((key) => key === sort);
  return known && { sort: known, descending: descending === true };
}

/** @param kept What the desk keeps under `sortingShelf`. */
export function sortingIn(kept: unknown, { id, saved }: ListNow): Sorting {
  return saved ?? sortingOf(sortingsOf(kept)[id]) ?? usual;
}

export function useSorting(list: ListNow): {
  readonly sorting: Sorting;
  readonly sortBy: (sorting: Sorting) => void;
} {
  const { id, saved } = list;
  const preferences = usePreferences();
  const saveView = useSaveView();
  const kept = preferences.of(sortingShelf);
  return {
    sorting: sortingIn(kept, list),
    sortBy: ({ sort, descending }) => {
      if (saved) saveView({ ...saved, sort, descending });
      else preferences.keep(sortingShelf, { ...sortingsOf(kept), [id]: { sort, descending } });
    },
  };
}
