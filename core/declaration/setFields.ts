/** Many fields of a document changed at once: each item by itself, so that a large declaration is not gone through for each field. */
import { succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";
import { itemElementsOf, withItemElements, withOnlyItems } from "./arrange.ts";
import { setField } from "./edit.ts";
import type { SetField } from "./withFields.ts";

const itemPlace = /^\/goodsShipment\/items\/(\d+)\//u;
const wholeItem = /^\/goodsShipment\/items\/\d+$/u;
const firstItem = "/goodsShipment/items/0/";

/** Below this, one after the other is as fast. */
const few = 12;

function oneByOne(document: XmlDocument, changes: readonly SetField[]): CallResult<XmlDocument> {
  let changed = document;
  for (const { pointer, value } of changes) {
    const next = setField(changed, pointer, value);
    if (!next.ok) return { ok: false, error: { ...next.error, detail: { pointer } } };
    changed = next.value;
  }
  return succeed(changed);
}

/** The changes to one item, made in a document that holds it alone. */
function itemWith(document: XmlDocument, changes: readonly SetField[]): CallResult<XmlElement> {
  const here = changes.map(({ pointer, value }) => ({
    pointer: pointer.replace(itemPlace, firstItem),
    value,
  }));
  let alone = document;
  for (const [at, change] of here.entries()) {
    const set = oneByOne(alone, [change]);
    if (!set.ok) {
      return { ok: false, error: { ...set.error, detail: { pointer: changes[at]?.pointer } } };
    }
    alone = set.value;
  }
  const [item] = itemElementsOf(alone);
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
  const moves = changes.some(({ pointer }) => wholeItem.test(pointer));
  if (changes.length < few || moves) return oneByOne(document, changes);
  const count = itemElementsOf(document).length;
  const rowOf = ({ pointer }: SetField): number => {
    const row = Number(itemPlace.exec(pointer)?.[1] ?? -1);
    return row < count ? row : -1;
  };
  const byRow = Map.groupBy(changes, rowOf);
  const others = oneByOne(document, byRow.get(-1) ?? []);
  if (!others.ok) return others;
  const items = itemElementsOf(others.value);
  // Without its items: what each of them is put into is small.
  const frame = withOnlyItems(others.value, []);
  const made = new Map<number, XmlElement>();
  for (const [row, own] of byRow) {
    const item = items[row];
    if (row < 0 || !item) continue;
    const set = itemWith(withOnlyItems(frame, [item]), own);
    if (!set.ok) return set;
    made.set(row, set.value);
  }
  return succeed(withItemElements(others.value, (item, row) => made.get(row) ?? item));
}
