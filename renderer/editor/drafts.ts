/** A sitting as the draft that the desk keeps, and back: what was typed outlives window and desk. */
import type { Draft } from "../../core/contract/keying.ts";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { editGroups, withEdits } from "./pending.ts";
import type { Edit } from "./pending.ts";
import { itemPlaceOf, itemPointer } from "../../core/declaration/itemPlaces.ts";
import { orderOf } from "./rows.ts";
import type { RowKey } from "./rows.ts";
import { sittingOf, stands } from "./sitting.ts";
import type { Sitting } from "./sitting.ts";

/** null when there is nothing to keep. `typing`: what is in a cell while it is being typed, an edit as far as losing it goes. */
export function draftOf(
  { shown, base, rows, pending }: Sitting,
  typing: readonly Edit[],
): Draft | null {
  const order = orderOf(base, rows);
  const edits = [...withEdits(pending, typing).values()];
  if (order === null && edits.length === 0) return null;
  return {
    revision: shown.revision,
    items: order === null ? null : [...order],
    edits: edits.map(({ pointer, before, after, group, source }) => ({
      pointer,
      before,
      after,
      group,
      ...(source === undefined ? {} : { source }),
    })),
  };
}

/** The rows of a draft over the declaration as it stands now, by row of the draft; null for one that is gone. */
function rowsOf(
  { revision, items }: Draft,
  shown: DeclarationShown,
  begun: Sitting,
): { readonly rows: readonly RowKey[]; readonly of: readonly (RowKey | null)[] } {
  const { base, nextKey } = begun;
  if (items === null) return { rows: base, of: base };
  if (revision === shown.revision) {
    const rows = items.map((row, at) => (row === null ? undefined : base[row]) ?? nextKey + at);
    return { rows, of: rows };
  }
  // Saved just before the desk went, or changed by somebody else: as many items means that they stand as typed.
  if (items.length === base.length) return { rows: base, of: base };
  const of = items.map((row, at) => (row === null ? nextKey + at : (base[row] ?? null)));
  const added = of.filter((key, at): key is RowKey => key !== null && items[at] === null);
  return { rows: [...base, ...added], of };
}

/** The sitting to go on with; edits that the declaration holds already are none. */
export function restored(shown: DeclarationShown, draft: Draft): Sitting {
  const begun = sittingOf(shown);
  const { rows, of } = rowsOf(draft, shown, begun);
  const sitting: Sitting = { ...begun, rows, nextKey: begun.nextKey + (draft.items?.length ?? 0) };
  const edits = draft.edits.flatMap((edit): Edit[] => {
    const group = editGroups.find((each) => each === edit.group) ?? "fields";
    const place = itemPlaceOf(edit.pointer);
    if (place === undefined) return [{ ...edit, group }];
    const key = of[place.row] ?? null;
    const now = key === null ? -1 : rows.indexOf(key);
    return now < 0 ? [] : [{ ...edit, group, pointer: itemPointer(now) + place.rest }];
  });
  const open = edits.filter(({ pointer, after }) => after !== stands(sitting, pointer));
  return { ...sitting, pending: withEdits(new Map(), open) };
}
