/** Sending edits to the desk, and showing the declaration as it stands after them. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { UseMutationResult } from "@tanstack/react-query";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { refusalOf } from "../desk/ask.ts";
import { useAsk } from "../desk/desk.tsx";
import { patched } from "./patched.ts";
import type { Pending } from "./pending.ts";
import { orderOf } from "./rows.ts";
import { shownKey } from "./shownKey.ts";
import type { Sitting } from "./sitting.ts";

const changedMeanwhile = "changed-meanwhile";

export interface Saving {
  readonly sitting: Sitting;
  readonly part: Pending;
  /** With the items in their order. */
  readonly order: boolean;
  readonly why: string;
}

const collator = new Intl.Collator("en", { numeric: true });

/** Rows from the first to the last, so that none is put behind a gap. */
function changesOf(part: Pending) {
  return [...part.values()]
    .toSorted((one, other) => collator.compare(one.pointer, other.pointer))
    .map(({ pointer, after, source }) => ({
      pointer,
      value: after,
      ...(source === undefined ? {} : { source }),
    }));
}

/** `onSaved` is told before the declaration is shown anew, so that nothing jumps back for a moment. */
export function useSaving(
  lrn: string,
  onSaved: (saved: NonNullable<Sitting["saved"]>) => void,
): UseMutationResult<void, Error, Saving> {
  const ask = useAsk();
  const client = useQueryClient();
  const queryKey = shownKey(lrn);
  return useMutation<void, Error, Saving>({
    mutationFn: async ({ sitting, part, order, why }) => {
      const { shown, base, rows } = sitting;
      const { revision } = shown;
      const items = order ? orderOf(base, rows) : null;
      try {
        const edited = await ask("declaration.set", {
          lrn,
          expectedRevision: revision,
          why,
          changes: changesOf(part),
          ...(items === null ? {} : { items: [...items] }),
        });
        const saved = items === null ? null : rows;
        onSaved({ rows: saved, order: rows, pending: part, revision: edited.revision });
        const now = client.getQueryData<DeclarationShown>(queryKey);
        const after =
          items === null && now?.revision === revision ? patched(now, edited) : undefined;
        if (after) client.setQueryData(queryKey, after);
        else await client.invalidateQueries({ queryKey });
      } catch (error) {
        // Read again: what was not touched by the other is saved on top, what was is shown side by side.
        await client.invalidateQueries({ queryKey });
        const fresh = client.getQueryData<DeclarationShown>(queryKey);
        if (refusalOf(error).code === changedMeanwhile && fresh?.revision !== revision) return;
        throw error;
      }
    },
    onSettled: () =>
      void client.invalidateQueries({
        refetchType: "active",
        predicate: ({ queryKey: [name] }) => name !== "declaration.show",
      }),
  });
}
