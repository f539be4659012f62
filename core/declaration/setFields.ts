/** Many fields of a document changed at once: each item by itself, so that a large declaration is not gone through for each field. */
import { itemPlaceOf, itemPointer, rowOf } from "./itemPlaces.ts";
import { fail, succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";
import { setField } from "./edit.ts";
import { itemElements, withItemElements } from "./itemRows.ts";
import type { SetField } from "./withFields.ts";

/** Below this, one after the other is as fast. */
const few = 12;

/** @param at where a field stands in this document, when that is another place than the one that it is asked for. */
function oneByOne(
  document: XmlDocument,
  changes: readonly SetField[],
  at: (pointer: string) => string = (pointer) => pointer,
): CallResult<XmlDocument> {
  let changed = document;
  for (const { pointer, value } of changes) {
    const here = at(pointer);
    const next = setField(changed, here, value);
    if (!next.ok) {
      const message = next.error.message.replace(here, () => pointer);
      return fail(next.error.code, message, { pointer });
    }
    changed = next.value;
  }
  return succeed(changed);
}

/** The changes to one item, made in a document that holds it alone. */
function itemWith(document: XmlDocument, changes: readonly SetField[]): CallResult<XmlElement> {
  const set = oneByOne(document, changes, (pointer) => itemPointer(0, itemPlaceOf(pointer)?.rest));
  if (!set.ok) return set;
  const [item] = itemElements(set.value);
  if (!item) throw new Error("an item is gone after its fields were set");
  return succeed(item);
}

/**
 * The document with the fields set in their order, or emptied by null. Errors are those of `setField`, with the
 * pointer of the field in `detail`; then nothing is changed.
 */
export function setFields(
  document: XmlDocument,
  changes: readonly SetField[],
): CallResult<XmlDocument> {
  // Taking an item out moves those behind it: then the order of all changes matters.
  const moves = changes.some(({ pointer }) => itemPlaceOf(pointer)?.rest === "");
  if (changes.length < few || moves) return oneByOne(document, changes);
  const count = itemElements(document).length;
  const rowIn = ({ pointer }: SetField): number => {
    const row = rowOf(pointer) ?? -1;
    return row < count ? row : -1;
  };
  const byRow = Map.groupBy(changes, rowIn);
  const others = oneByOne(document, byRow.get(-1) ?? []);
  if (!others.ok) return others;
  const items = [...itemElements(others.value)];
  // Without its items: what each of them is put into is small.
  const frame = withItemElements(others.value, []);
  for (const [row, own] of byRow) {
    const item = items[row];
    if (row < 0 || !item) continue;
    const set = itemWith(withItemElements(frame, [item]), own);
    if (!set.ok) return set;
    items[row] = set.value;
  }
  return succeed(withItemElements(others.value, items));
}
