/** Between the document that carries everything and the declaration that is read from it. */
import { attributeOf, childElements, isWhiteSpace, textOf } from "../xml/tree.ts";
import type { XmlDocument, XmlElement, XmlNode } from "../xml/tree.ts";
import { declarationElement } from "./declaration.ts";
import { items } from "./item.ts";
import type { Declaration } from "./declaration.ts";
import { attributeOfKind } from "./pointer.ts";
import type { Group, Leaf, LeafKind } from "./schema.ts";

export const declarationNamespace = "urn:wco:datamodel:WCO:DEC-DMS:2";
export const dataTypesNamespace = "urn:wco:datamodel:WCO:Declaration_DS:DMS:2";
export const metaDataNamespace = "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2";

interface NamedField {
  readonly key: string;
  readonly field: Leaf | Group;
  /** Place in the schema's sequence. */
  readonly order: number;
}

const tables = new WeakMap<Group, ReadonlyMap<string, NamedField>>();

/** The fields of a group by element name. */
export function fieldsByName(group: Group): ReadonlyMap<string, NamedField> {
  let table = tables.get(group);
  if (!table) {
    table = new Map(
      Object.entries(group.fields).map(([key, field], order) => [
        field.name,
        { key, field, order },
      ]),
    );
    tables.set(group, table);
  }
  return table;
}

/** The Declaration element of a document: its root, or a child of the MetaData wrapper. */
export function declarationElementOf(document: XmlDocument): XmlElement | undefined {
  const isDeclaration = (element: XmlElement): boolean =>
    element.local === "Declaration" && element.namespace === declarationNamespace;
  if (isDeclaration(document.root)) return document.root;
  return childElements(document.root).find(isDeclaration);
}

/** The DateTimeString inside a time element; the element itself where a file writes the text directly. */
export function timeElement(element: XmlElement): XmlElement {
  return childElements(element).find((child) => child.local === "DateTimeString") ?? element;
}

function readLeaf(element: XmlElement, kind: LeafKind): unknown {
  const holder = kind === "dateTime" ? timeElement(element) : element;
  const value = textOf(holder).trim();
  if (kind === "text") return value === "" ? undefined : value;
  const name = attributeOfKind[kind];
  const attribute = attributeOf(holder, name);
  if (value === "" && attribute === undefined) return undefined;
  return attribute === undefined ? { value } : { value, [name]: attribute };
}

/** Readings of items by their element: an edit makes new elements only on its path, so all other items are the same object as before. */
const itemReadings = new WeakMap<XmlElement, Record<string, unknown>>();

function readItem(element: XmlElement, group: Group): Record<string, unknown> {
  let reading = itemReadings.get(element);
  if (!reading) {
    reading = readGroup(element, group);
    itemReadings.set(element, reading);
  }
  return reading;
}

function readGroup(element: XmlElement, group: Group): Record<string, unknown> {
  const table = fieldsByName(group);
  const reading: Record<string, unknown> = {};
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    const named = table.get(child.local);
    if (!named || child.namespace !== declarationNamespace) continue;
    const { key, field } = named;
    if (field.kind === "group" && field.many) {
      const rows = reading[key];
      const row = field === items ? readItem(child, field) : readGroup(child, field);
      if (Array.isArray(rows)) rows.push(row);
      else reading[key] = [row];
    } else if (reading[key] === undefined) {
      const value = field.kind === "group" ? readGroup(child, field) : readLeaf(child, field.kind);
      if (value !== undefined) reading[key] = value;
    }
  }
  return reading;
}

/** The declaration that a document holds: values trimmed, empty elements absent. The document keeps what is not shown here. */
export function declarationOf(document: XmlDocument): Declaration {
  const element = declarationElementOf(document);
  // readGroup follows the very table from which the type is derived.
  return element ? readGroup(element, declarationElement) : {};
}

export function newElement(
  name: string,
  namespace: string,
  children: readonly XmlNode[],
  attributes: XmlElement["attributes"] = [],
): XmlElement {
  const local = name.slice(name.indexOf(":") + 1);
  return { kind: "element", name, local, namespace, attributes, children, line: 0 };
}

function textNodes(text: string): XmlNode[] {
  return isWhiteSpace(text) ? [] : [{ kind: "text", text }];
}

/** A leaf element; `prefix` is the one that the document uses for its declaration. */
export function leafElement(
  leaf: Leaf,
  prefix: string,
  value: string,
  attribute?: string,
): XmlElement {
  const attributes =
    leaf.kind === "text" || attribute === undefined
      ? []
      : [{ name: attributeOfKind[leaf.kind], value: attribute }];
  const name = prefix + leaf.name;
  if (leaf.kind !== "dateTime")
    return newElement(name, declarationNamespace, textNodes(value), attributes);
  // The prefix is declared where it is used, so that it holds in any document.
  const time = newElement("p1:DateTimeString", dataTypesNamespace, textNodes(value), [
    { name: "xmlns:p1", value: dataTypesNamespace },
    ...attributes,
  ]);
  return newElement(name, declarationNamespace, [time]);
}

type Values = Readonly<Record<string, unknown>>;

function leafNode(leaf: Leaf, value: unknown): XmlElement {
  if (leaf.kind === "text") return leafElement(leaf, "", String(value));
  const { value: text, [attributeOfKind[leaf.kind]]: attribute } = value as Record<string, string>;
  return leafElement(leaf, "", text ?? "", attribute);
}

function groupNode(group: Group, values: Values): XmlElement {
  const children: XmlNode[] = [];
  for (const key in group.fields) {
    const field = group.fields[key];
    const value = values[key];
    if (!field || value === undefined) continue;
    if (field.kind !== "group") children.push(leafNode(field, value));
    else if (Array.isArray(value)) {
      for (const row of value as Values[]) children.push(groupNode(field, row));
    } else children.push(groupNode(field, value as Values));
  }
  return newElement(group.name, declarationNamespace, children);
}

function metaData(name: string, text: string): XmlElement {
  return newElement(`md:${name}`, metaDataNamespace, textNodes(text));
}

/** A new document for a declaration, in its MetaData wrapper, elements in schema order. */
export function documentOf(declaration: Declaration): XmlDocument {
  const root = newElement(
    "md:MetaData",
    metaDataNamespace,
    [
      metaData("WCODataModelVersionCode", "3.6"),
      metaData("WCOTypeName", "DEC"),
      groupNode(declarationElement, declaration),
    ],
    [
      { name: "xmlns:md", value: metaDataNamespace },
      { name: "xmlns", value: declarationNamespace },
    ],
  );
  return { before: [], root, after: [] };
}
