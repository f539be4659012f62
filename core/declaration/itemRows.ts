/** The rows of a document's goods items, as elements. */
import type { XmlDocument, XmlElement, XmlNode } from "../xml/tree.ts";
import { declarationElement } from "./declaration.ts";
import { declarationElementOf, declarationNamespace } from "./document.ts";
import { items } from "./item.ts";

function isNamed(node: XmlNode, name: string): node is XmlElement {
  return node.kind === "element" && node.local === name && node.namespace === declarationNamespace;
}

function shipmentOf(document: XmlDocument): XmlElement | undefined {
  const { name } = declarationElement.fields.goodsShipment;
  return declarationElementOf(document)?.children.find((child) => isNamed(child, name));
}

/** The items' elements in their order. */
export function itemElements(document: XmlDocument): XmlElement[] {
  const children = shipmentOf(document)?.children ?? [];
  return children.filter((child): child is XmlElement => isNamed(child, items.name));
}

/** `element` somewhere below, replaced. */
function replaced(root: XmlElement, element: XmlElement, by: XmlElement): XmlElement {
  if (root === element) return by;
  let isFound = false;
  const children = root.children.map((child) => {
    if (isFound || child.kind !== "element") return child;
    const changed = replaced(child, element, by);
    isFound = changed !== child;
    return changed;
  });
  return isFound ? { ...root, children } : root;
}

/** The document with these rows of its items alone (from 0); all else stays as it is. */
export function withItemRows(document: XmlDocument, rows: ReadonlySet<number>): XmlDocument {
  const shipment = shipmentOf(document);
  if (!shipment) return document;
  let row = -1;
  const children = shipment.children.filter((child) => {
    if (!isNamed(child, items.name)) return true;
    row += 1;
    return rows.has(row);
  });
  const root = replaced(document.root, shipment, { ...shipment, children });
  return { ...document, root };
}
