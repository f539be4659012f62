/** Elements among the children of another: found by name, put in by the order of the schema, taken out. */
import type { XmlDocument, XmlElement, XmlNode } from "../xml/tree.ts";
import { declarationNamespace, fieldsByName } from "./document.ts";
import type { Group } from "./schema.ts";

export function isField(node: XmlNode, name: string): node is XmlElement {
  return node.kind === "element" && node.local === name && node.namespace === declarationNamespace;
}

/** `wco:` of `<wco:Declaration>`; "" where there is none. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** Where a new element of this name belongs among the children, by the order of the schema. */
export function placeFor(children: readonly XmlNode[], group: Group, name: string): number {
  const table = fieldsByName(group);
  const order = table.get(name)?.order ?? 0;
  let place = 0;
  for (const [at, child] of children.entries()) {
    if (child.kind !== "element") continue;
    const other = table.get(child.local)?.order;
    if (other === undefined || other <= order) place = at + 1;
  }
  return place;
}

/** The children with the index-th element of a name replaced, added in its place, or taken out. */
export function withChild(
  parent: XmlElement,
  group: Group,
  name: string,
  index: number,
  change: (found: XmlElement | undefined) => XmlElement | null,
): XmlElement {
  const children = [...parent.children];
  const found = children.filter((child) => isField(child, name))[index];
  const changed = change(found);
  if (found) {
    const at = children.indexOf(found);
    if (changed) children[at] = changed;
    else children.splice(at, 1);
  } else if (changed) children.splice(placeFor(children, group, name), 0, changed);
  return { ...parent, children };
}

/** The document with `to` where its declaration stands: at the root, or inside the MetaData wrapper. */
export function withDeclaration(
  document: XmlDocument,
  declaration: XmlElement,
  to: XmlElement,
): XmlDocument {
  const { root } = document;
  if (root === declaration) return { ...document, root: to };
  const children = root.children.map((child) => (child === declaration ? to : child));
  return { ...document, root: { ...root, children } };
}
