/** The goods items of a document put into another order, with new ones between them and some left out. */
import { fail, succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import { textOf } from "../xml/tree.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";
import { isField, prefixOf, withChild } from "./children.ts";
import { declarationElementOf, declarationNamespace, leafElement, newElement } from "./document.ts";
import { fieldText, setField } from "./edit.ts";
import { items } from "./item.ts";
import { itemElements, withItemElements } from "./itemRows.ts";

/** The items as they shall stand: the row of one that stands now, from 0, or null for a new one. */
export type ItemOrder = readonly (number | null)[];

function numbered(item: XmlElement, number: string, prefix: string): XmlElement {
  const leaf = items.fields.sequenceNumeric;
  const held = item.children.find((child) => isField(child, leaf.name));
  // Left as it is where it need not change: who has read it knows it again.
  if (held && textOf(held).trim() === number) return item;
  return withChild(item, items, leaf.name, 0, () => leafElement(leaf, prefix, number));
}

function refusalOf(order: ItemOrder, count: number): CallResult<never> | undefined {
  const kept = order.filter((row) => row !== null);
  const missing = kept.find((row) => row >= count);
  if (missing !== undefined) {
    return fail("no-such-row", `There is no item ${missing + 1}: the declaration has ${count}.`);
  }
  if (new Set(kept).size !== kept.length) {
    return fail("item-twice", "An item is named twice. A copy is a new item with its own fields.");
  }
  const most = items.most ?? 999;
  if (order.length <= most) return undefined;
  return fail(
    "too-many-items",
    `A declaration holds at most ${most} items; this would make ${order.length}. Split it.`,
  );
}

/**
 * The document with its items in this order, numbered from 1; those that the order does not name are taken out,
 * each null is a new one that holds its number alone. The count of items in the header goes along where it
 * agreed before or was not given. Errors: `no-such-row`, `item-twice`, `too-many-items`, `no-declaration`.
 */
export function arrangeItems(document: XmlDocument, order: ItemOrder): CallResult<XmlDocument> {
  const declaration = declarationElementOf(document);
  if (!declaration) return fail("no-declaration", "The document holds no Declaration.");
  const prefix = prefixOf(declaration);
  const held = itemElements(document);
  const refused = refusalOf(order, held.length);
  if (refused) return refused;
  const made = order.map((row, at) => {
    const item = row === null ? undefined : held[row];
    const element = item ?? newElement(prefix + items.name, declarationNamespace, []);
    return numbered(element, String(at + 1), prefix);
  });
  const arranged = withItemElements(document, made);
  const counted = fieldText(document, "/goodsItemQuantity");
  if (counted !== null && counted !== String(held.length)) return succeed(arranged);
  return setField(arranged, "/goodsItemQuantity", order.length === 0 ? null : String(order.length));
}
