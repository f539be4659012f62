/** What a broker keeps beside a declaration (form, client, columns of the file it came from), carried in XML as one processing instruction. */
import type { XmlDocument } from "../xml/tree.ts";

export type Extras = Readonly<Record<string, string>>;

const target = "tidewaiter-extras";

function isExtras(value: unknown): value is Extras {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === "string")
  );
}

/** A document with extras written before its root; unchanged when there are none. */
export function withExtras(document: XmlDocument, extras: Extras): XmlDocument {
  if (Object.keys(extras).length === 0) return document;
  // "?>" would end the instruction, so the bracket is written as JSON's escape.
  const text = JSON.stringify(extras).replaceAll(">", "\\u003e");
  return { ...document, before: [...document.before, { kind: "instruction", target, text }] };
}

/** A document without the instruction, and what it said; one that says nothing readable stays where it is. */
export function splitExtras(document: XmlDocument): { document: XmlDocument; extras: Extras } {
  const node = document.before.find(
    (each) => each.kind === "instruction" && each.target === target,
  );
  if (node?.kind !== "instruction") return { document, extras: {} };
  let extras: unknown;
  try {
    extras = JSON.parse(node.text);
  } catch {
    return { document, extras: {} };
  }
  if (!isExtras(extras)) return { document, extras: {} };
  return {
    document: { ...document, before: document.before.filter((each) => each !== node) },
    extras,
  };
}
