/** Tree to text: indented, UTF-8, one escaping function. */
import type { XmlDocument, XmlElement, XmlNode } from "./tree.ts";

const inText = /[&<>\r]/gu;
const inAttribute = /[&<>"\t\n\r]/gu;
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escaped(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, (character) => escapes[character] ?? character);
}

export function escapeText(text: string): string {
  return escaped(text, inText);
}

function startTag(element: XmlElement): string {
  let tag = element.name;
  for (const { name, value } of element.attributes) {
    tag += ` ${name}="${escaped(value, inAttribute)}"`;
  }
  return tag;
}

function writeNode(node: XmlNode, indent: string): string {
  switch (node.kind) {
    case "text":
      return escapeText(node.text);
    case "comment":
      return `<!--${node.text}-->`;
    case "instruction":
      return `<?${node.target}${node.text === "" ? "" : ` ${node.text}`}?>`;
    case "element":
      return writeElement(node, indent);
  }
}

function writeElement(element: XmlElement, indent: string): string {
  const tag = startTag(element);
  const { children } = element;
  if (children.length === 0) return `<${tag}/>`;
  const [only] = children;
  if (children.length === 1 && only?.kind === "text") {
    return `<${tag}>${escapeText(only.text)}</${element.name}>`;
  }
  // White space may be added only where there is no text for it to join.
  const mixed = children.some((child) => child.kind === "text");
  const inner = `${indent}  `;
  let content = "";
  for (const child of children) {
    content += mixed ? writeNode(child, inner) : `\n${inner}${writeNode(child, inner)}`;
  }
  return `<${tag}>${content}${mixed ? "" : `\n${indent}`}</${element.name}>`;
}

/** An XML document as text, with its declaration and a last line end. */
export function writeXml(document: XmlDocument): string {
  let text = '<?xml version="1.0" encoding="UTF-8"?>\n';
  for (const node of [...document.before, document.root, ...document.after]) {
    text += `${writeNode(node, "")}\n`;
  }
  return text;
}
