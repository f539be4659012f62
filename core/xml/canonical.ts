/** One text for each class of equal documents (design.md §10, Lossless), to compare two and to tell a duplicate. */
import { escapeText } from "./write.ts";
import { isWhiteSpace } from "./tree.ts";
import type { XmlDocument, XmlNode } from "./tree.ts";

function canonicalNode(node: XmlNode): string {
  switch (node.kind) {
    case "text":
      return isWhiteSpace(node.text) ? "" : escapeText(node.text);
    case "comment":
      return `<!--${node.text}-->`;
    case "instruction":
      return `<?${node.target} ${node.text}?>`;
    case "element": {
      const attributes = node.attributes
        .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
        .toSorted();
      return `<${node.name} {${node.namespace}}${attributes.join("")}>${node.children
        .map(canonicalNode)
        .join("")}</${node.name}>`;
    }
  }
}

/** Equal texts for documents that are equal once white-space-only text is dropped; prefixes and comments count. */
export function canonicalXml(document: XmlDocument): string {
  return [...document.before, document.root, ...document.after].map(canonicalNode).join("");
}
