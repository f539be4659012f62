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

/** The document with these elements as its items, where its items stand; all else stays as it is. */
export function withItemElements(
  document: XmlDocument,
  elements: readonly XmlElement[],
): XmlDocument {
  const shipment = shipmentOf(document);
  if (!shipment) return document;
  const first = shipment.children.findIndex((child) => isNamed(child, items.name));
  if (first < 0) return document;
  const others = (from: readonly XmlNode[]): XmlNode[] =>
    from.filter((child) => !isNamed(child, items.name));
  const children = [
    ...shipment.children.slice(0, first),
    ...elements,
    ...others(shipment.children.slice(first)),
  ];
  return { ...document, root: replaced(document.root, shipment, { ...shipment, children }) };
}
