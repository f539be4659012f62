/** The views that the person in front of the window saved. */
import { useQueryClient } from "@tanstack/react-query";
import type { CallInput } from "../../core/contract.ts";
import type { SavedView } from "../../core/contract/views.ts";
import { ownKey, useOwnRead } from "../app/ownRead.ts";
import { useSession } from "../app/session.tsx";
import { useAsk } from "../desk/desk.tsx";

const none: readonly SavedView[] = [];

export function useSavedViews(): readonly SavedView[] {
  return useOwnRead("view.list", {}).data?.views ?? none;
}

/** Saves a view without a word, as its columns are moved about; shown at once. */
export function useSaveView(): (view: SavedView) => void {
  const ask = useAsk();
  const client = useQueryClient();
  const { user } = useSession();
  return ({ name, where, sort, descending, columns, ...rest }) => {
    const key = ownKey("view.list", {}, user.name);
    const input: CallInput<"view.save"> = { name, where, sort, descending, columns };
    client.setQueryData<{ views: SavedView[] }>(key, (old) => ({
      views: (old?.views ?? []).map((view) =>
        view.name === name ? { ...rest, name, where, sort, descending, columns } : view,
      ),
    }));
    // Read again whatever came of it: what the desk did not keep is not shown as kept.
    void ask("view.save", input).finally(() => {
      void client.invalidateQueries({ queryKey: key });
    });
  };
}
