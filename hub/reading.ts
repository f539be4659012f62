/** The hub's own reading of a declaration's XML: a small tree, with limits, and no DOCTYPE. */
import { SaxesParser } from "saxes";
import type { SaxesAttributeNS } from "saxes";

export interface XmlElement {
  /** Local name within the declaration's namespace; other namespaces as `{uri}name`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Trimmed character data of this element alone. */
  readonly text: string;
}

export interface Reading {
  readonly declaration: XmlElement;
  /** Two capital letters from the wrapper's ResponsibleCountryCode, or null. */
  readonly responsibleCountry: string | null;
}

export type ReadingResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

export const readingLimits = { depth: 64, elements: 200_000, attributes: 100 } as const;

const declarationNamespace = "urn:wco:datamodel:WCO:DEC-DMS:2";
const wrapperNamespace = "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2";

interface Growing {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** Of the many elements without any. */
const none: Readonly<Record<string, string>> = Object.freeze({});

function valuesOf(attributes: readonly SaxesAttributeNS[]): Readonly<Record<string, string>> {
  // No attribute's name means anything to this object itself.
  const given: Record<string, string> = Object.create(null);
  for (const { name, value } of attributes) given[name] = value;
  return given;
}

class Unreadable extends Error {}

function refuseEncoding(declared: string | undefined): void {
  if (declared !== undefined && !/^utf-8$/i.test(declared))
    throw new Unreadable(`the encoding is declared as ${declared}; only UTF-8 is taken`);
}

function refuseTooMuch(found: { elements: number; depth: number; attributes: number }): void {
  if (found.elements > readingLimits.elements)
    throw new Unreadable(`more than ${readingLimits.elements} elements`);
  if (found.depth > readingLimits.depth)
    throw new Unreadable(`nested deeper than ${readingLimits.depth} elements`);
  if (found.attributes > readingLimits.attributes)
    throw new Unreadable(`more than ${readingLimits.attributes} attributes`);
}

/** Reads a WCO declaration, bare or in its MetaData wrapper. Line and column stand in the message. */
export function readDeclaration(xml: string): ReadingResult {
  // With more than six handlers the engine keeps the parser as a dictionary, and it reads four times as slowly.
  const parser = new SaxesParser({ xmlns: true });
  const top: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [top];
  let elements = 0;

  parser.on("doctype", () => {
    throw new Unreadable("a DOCTYPE is not taken");
  });
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements === 1) refuseEncoding(parser.xmlDecl.encoding);
    const attributes = Object.values(tag.attributes);
    refuseTooMuch({ elements, depth: open.length, attributes: attributes.length });
    open.push({
      name: qualified(tag.uri, tag.local),
      attributes: attributes.length === 0 ? none : valuesOf(attributes),
      children: [],
      text: "",
    });
  });
  const addText = (text: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    closed.text = closed.text.trim();
    open.at(-1)?.children.push(closed);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    // The parser puts its place before its words; ours stands behind, for every reason alike.
    const reason = (error instanceof Error ? error.message : String(error))
      .replace(/^\d+:\d+: /, "")
      .replace(/\.$/, "");
    return refuse(
      `The XML cannot be read: ${reason} (line ${parser.line}, column ${parser.column}).`,
    );
  }
  return find(top.children[0]);
}

function qualified(uri: string, local: string): string {
  return uri === declarationNamespace ? local : `{${uri}}${local}`;
}

function find(root: XmlElement | undefined): ReadingResult {
  if (root?.name === "Declaration")
    return { ok: true, reading: { declaration: root, responsibleCountry: null } };
  if (root?.name !== `{${wrapperNamespace}}MetaData`) {
    return refuse("The document is neither a WCO Declaration nor one in its MetaData wrapper.");
  }
  const declarations = childrenOf(root, "Declaration");
  const [declaration] = declarations;
  if (declaration === undefined || declarations.length > 1) {
    return refuse(
      `The MetaData wrapper holds ${declarations.length} declarations; it must hold one.`,
    );
  }
  const country = childrenOf(root, `{${wrapperNamespace}}ResponsibleCountryCode`)[0]?.text ?? "";
  return {
    ok: true,
    reading: { declaration, responsibleCountry: /^[A-Z]{2}$/.test(country) ? country : null },
  };
}

function refuse(message: string): ReadingResult {
  return { ok: false, error: { code: "xml-unreadable", message } };
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first element down the path, or null. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let current: XmlElement | undefined = element;
  for (const name of path) {
    current = current.children.find((child) => child.name === name);
    if (current === undefined) return null;
  }
  return current;
}

/** The trimmed text of the first element down the path; empty when there is none. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return elementAt(element, ...path)?.text ?? "";
}

/** Documents and previous documents that the declaration names: its own, its shipment's, its items'. */
export function documentsOf(declaration: XmlElement): XmlElement[] {
  const shipment = elementAt(declaration, "GoodsShipment");
  const holders = [
    declaration,
    ...(shipment === null ? [] : [shipment]),
    ...goodsItems(declaration),
  ];
  return holders.flatMap((holder) =>
    ["AdditionalDocument", "PreviousDocument"].flatMap((name) => childrenOf(holder, name)),
  );
}

/** The UN/EDIFACT 1001 type of a document, without the category letter N that CDS writes before it. */
export function documentType(document: XmlElement): string {
  return textAt(document, "TypeCode").replace(/^N/, "");
}

export function goodsItems(declaration: XmlElement): XmlElement[] {
  const shipment = elementAt(declaration, "GoodsShipment");
  return shipment === null ? [] : childrenOf(shipment, "GovernmentAgencyGoodsItem");
}
