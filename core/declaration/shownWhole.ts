/** Whether all that an element says is read into the declaration, so that nothing is lost when it goes. */
import { isWhiteSpace } from "../xml/tree.ts";
import type { XmlDocument, XmlElement, XmlNode } from "../xml/tree.ts";
import { declarationNamespace, fieldsByName } from "./document.ts";
import { items as itemGroup } from "./item.ts";
import { itemElements } from "./itemRows.ts";
import { attributeOfKind } from "./pointer.ts";
import type { Group, Leaf } from "./schema.ts";

function isBlank(node: XmlNode): boolean {
  return node.kind === "text" && isWhiteSpace(node.text);
}

function isNamespace(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

function leafIsWhole({ kind }: Leaf, element: XmlElement): boolean {
  const known = kind === "text" ? undefined : attributeOfKind[kind];
  const attributes = (of: XmlElement): boolean =>
    of.attributes.every(({ name }) => name === known || isNamespace(name));
  const inner = element.children.filter((child) => !isBlank(child));
  if (kind !== "dateTime") {
    return attributes(element) && inner.every((child) => child.kind === "text");
  }
  const [time, ...more] = inner;
  if (more.length > 0 || !attributes(element)) return false;
  if (time === undefined || time.kind === "text") return true;
  return (
    time.kind === "element" &&
    time.local === "DateTimeString" &&
    attributes(time) &&
    time.children.every((child) => child.kind === "text")
  );
}

function groupIsWhole(group: Group, element: XmlElement): boolean {
  const table = fieldsByName(group);
  const seen = new Set<string>();
  if (!element.attributes.every(({ name }) => isNamespace(name))) return false;
  return element.children.every((child) => {
    if (isBlank(child)) return true;
    if (child.kind !== "element" || child.namespace !== declarationNamespace) return false;
    const field = table.get(child.local)?.field;
    if (!field) return false;
    // Of what can be there once, only the first is read.
    if ((field.kind !== "group" || !field.many) && seen.has(child.local)) return false;
    seen.add(child.local);
    return field.kind === "group" ? groupIsWhole(field, child) : leafIsWhole(field, child);
  });
}

/** Rows of the items that hold something which is carried but not shown: an element, an attribute, a comment. */
export function itemsNotShownWhole(document: XmlDocument): Set<number> {
  const rows = itemElements(document);
  return new Set(rows.flatMap((row, at) => (groupIsWhole(itemGroup, row) ? [] : [at])));
}
