/** The XML tree that carries a document whole: names and prefixes as written, attributes, comments, inner text. */

export interface XmlAttribute {
  /** Name as written, prefix included. */
  readonly name: string;
  readonly value: string;
}

export interface XmlElement {
  readonly kind: "element";
  /** Name as written, prefix included: `md:MetaData`. */
  readonly name: string;
  readonly local: string;
  /** Namespace URI; "" when the element is in none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Line of the start tag in the file read, counted from 1; 0 for what the desk made itself. */
  readonly line: number;
}

export type XmlNode =
  | XmlElement
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "instruction"; readonly target: string; readonly text: string };

/** A document: the root element with the comments and instructions that stand beside it. */
export interface XmlDocument {
  readonly before: readonly XmlNode[];
  readonly root: XmlElement;
  readonly after: readonly XmlNode[];
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child.kind === "element");
}

/** The inner text of an element, as written. */
export function textOf(element: XmlElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && only?.kind === "text") return only.text;
  let text = "";
  for (const child of element.children) if (child.kind === "text") text += child.text;
  return text;
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

const onlyWhiteSpace = /^[\t\n\r ]*$/u;

/** XML's own four white-space characters: a no-break space is content. */
export function isWhiteSpace(text: string): boolean {
  return onlyWhiteSpace.test(text);
}
