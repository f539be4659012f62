/** The goods items of a document put into another order, with new ones between them and some left out. */
import { fail, succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import type { XmlDocument, XmlElement, XmlNode } from "../xml/tree.ts";
import { declarationElement } from "./declaration.ts";
import {
  declarationElementOf,
  declarationNamespace,
  fieldsByName,
  leafElement,
  newElement,
} from "./document.ts";
import { fieldText, setField } from "./edit.ts";
import { items } from "./item.ts";
import { goodsShipment } from "./shipment.ts";

/** The items as they shall stand: the row of one that stands now, from 0, or null for a new one. */
export type ItemOrder = readonly (number | null)[];

function isNamed(node: XmlNode, name: string): node is XmlElement {
  return node.kind === "element" && node.local === name && node.namespace === declarationNamespace;
}

function numbered(element: XmlElement, number: string, prefix: string): XmlElement {
  const leaf = items.fields.sequenceNumeric;
  const at = element.children.findIndex((child) => isNamed(child, leaf.name));
  const held = element.children[at];
  if (held?.kind === "element" && held.children.length === 1) {
    const [only] = held.children;
    if (only?.kind === "text" && only.text.trim() === number) return element;
  }
  const fresh = leafElement(leaf, prefix, number);
  if (at >= 0) return { ...element, children: element.children.with(at, fresh) };
  // By the order of the schema only the customs value stands before the number.
  const value = items.fields.customsValueAmount.name;
  const place = element.children.findIndex((child) => isNamed(child, value)) + 1;
  return { ...element, children: element.children.toSpliced(place, 0, fresh) };
}

/** Before what stands behind items by the order of the schema. */
function placeForItems(children: readonly XmlNode[]): number {
  const table = fieldsByName(goodsShipment);
  const own = table.get(items.name)?.order ?? 0;
  let place = 0;
  for (const [at, child] of children.entries()) {
    if (child.kind !== "element") continue;
    const order = table.get(child.local)?.order;
    if (order === undefined || order < own) place = at + 1;
  }
  return place;
}

function withItems(shipment: XmlElement, made: readonly XmlElement[]): XmlElement {
  const first = shipment.children.findIndex((child) => isNamed(child, items.name));
  const others = shipment.children.filter((child) => !isNamed(child, items.name));
  const place = first < 0 ? placeForItems(others) : first;
  return {
    ...shipment,
    children: [...others.slice(0, place), ...made, ...others.slice(place)],
  };
}

/** The document with an element in another's place: a child of `around`, or the declaration itself. */
function replaced(
  document: XmlDocument,
  from: XmlElement,
  to: XmlElement,
  around?: XmlElement,
): XmlDocument {
  if (around) {
    const children = around.children.map((child) => (child === from ? to : child));
    return replaced(document, around, { ...around, children });
  }
  const { root } = document;
  if (root === from) return { ...document, root: to };
  const children = root.children.map((child) => (child === from ? to : child));
  return { ...document, root: { ...root, children } };
}

/** The items of a document, as they stand in it. */
export function itemElementsOf(document: XmlDocument): readonly XmlElement[] {
  const declaration = declarationElementOf(document);
  const shipment = declaration?.children.find((child) => isNamed(child, goodsShipment.name));
  if (shipment?.kind !== "element") return [];
  return shipment.children.filter((child) => isNamed(child, items.name));
}

/** The document with these items and no others. */
export function withOnlyItems(document: XmlDocument, made: readonly XmlElement[]): XmlDocument {
  const declaration = declarationElementOf(document);
  const shipment = declaration?.children.find((child) => isNamed(child, goodsShipment.name));
  if (!declaration || shipment?.kind !== "element") return document;
  return replaced(document, shipment, withItems(shipment, made), declaration);
}

/** The document with each item as `change` gives it for its row, in its very place. All else is shared. */
export function withItemElements(
  document: XmlDocument,
  change: (item: XmlElement, row: number) => XmlElement,
): XmlDocument {
  const declaration = declarationElementOf(document);
  const shipment = declaration?.children.find((child) => isNamed(child, goodsShipment.name));
  if (!declaration || shipment?.kind !== "element") return document;
  let row = -1;
  const children = shipment.children.map((child) => {
    if (!isNamed(child, items.name)) return child;
    row += 1;
    return change(child, row);
  });
  return replaced(document, shipment, { ...shipment, children }, declaration);
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
  const prefix = declaration.name.slice(0, declaration.name.length - declaration.local.length);
  const shipment =
    declaration.children.find((child) => isNamed(child, goodsShipment.name)) ??
    newElement(prefix + goodsShipment.name, declarationNamespace, []);
  if (shipment.kind !== "element") throw new Error("a shipment that is no element");
  const held = shipment.children.filter((child) => isNamed(child, items.name));
  const refused = refusalOf(order, held.length);
  if (refused) return refused;
  const made = order.map((row, at) => {
    const item = row === null ? undefined : held[row];
    const element = item ?? newElement(prefix + items.name, declarationNamespace, []);
    return numbered(element, String(at + 1), prefix);
  });
  const changed = withItems(shipment, made);
  const table = fieldsByName(declarationElement);
  const own = table.get(goodsShipment.name)?.order ?? 0;
  const children = declaration.children.includes(shipment)
    ? declaration.children.map((child) => (child === shipment ? changed : child))
    : declaration.children.toSpliced(
        declaration.children.findLastIndex(
          (child) => child.kind !== "element" || (table.get(child.local)?.order ?? 0) < own,
        ) + 1,
        0,
        changed,
      );
  const arranged = replaced(document, declaration, { ...declaration, children });
  const counted = fieldText(document, "/goodsItemQuantity");
  if (counted !== null && counted !== String(held.length)) return succeed(arranged);
  return setField(arranged, "/goodsItemQuantity", order.length === 0 ? null : String(order.length));
}
