/** The goods items of a document, as elements. */
import type { XmlDocument, XmlElement, XmlNode } from "../xml/tree.ts";
import { isField, placeFor, prefixOf, withChild, withDeclaration } from "./children.ts";
import { declarationElement } from "./declaration.ts";
import { declarationElementOf, declarationNamespace, newElement } from "./document.ts";
import { items } from "./item.ts";
import { goodsShipment } from "./shipment.ts";

function isItem(node: XmlNode): node is XmlElement {
  return isField(node, items.name);
}

/** The items' elements in their order. */
export function itemElements(document: XmlDocument): readonly XmlElement[] {
  const shipment = declarationElementOf(document)?.children.find((child) =>
    isField(child, goodsShipment.name),
  );
  return shipment?.children.filter(isItem) ?? [];
}

/** Each in the place of the one before it, what is more behind the last; what stands between items stays there. */
function withRows(shipment: XmlElement, elements: readonly XmlElement[]): XmlElement {
  const last = shipment.children.findLastIndex(isItem);
  if (last < 0) {
    const place = placeFor(shipment.children, goodsShipment, items.name);
    return { ...shipment, children: shipment.children.toSpliced(place, 0, ...elements) };
  }
  let row = 0;
  const children = shipment.children.flatMap((child, at): readonly XmlNode[] => {
    if (!isItem(child)) return [child];
    const made = elements.slice(row, at === last ? undefined : row + 1);
    row += 1;
    return made;
  });
  return { ...shipment, children };
}

/** The document with these elements as its items and no others; all else is shared. */
export function withItemElements(
  document: XmlDocument,
  elements: readonly XmlElement[],
): XmlDocument {
  const declaration = declarationElementOf(document);
  if (!declaration) return document;
  const changed = withChild(declaration, declarationElement, goodsShipment.name, 0, (found) => {
    if (!found && elements.length === 0) return null;
    const name = prefixOf(declaration) + goodsShipment.name;
    return withRows(found ?? newElement(name, declarationNamespace, []), elements);
  });
  return withDeclaration(document, declaration, changed);
}
