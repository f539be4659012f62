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

const ofItem = /^(.+)\[(\d+)\]$/u;
/** Columns of which one number is said for all items that became one, or none. */
const single: ReadonlySet<string> = new Set(["unitPrice"]);

/**
 * The extras after items were put together or left out. `from`: for each item that there is now, the rows
 * (from 0) that it came from. Texts that differ are joined; a price of one piece that differs is none.
 */
export function extrasOfRows(extras: Extras, from: readonly (readonly number[])[]): Extras {
  const kept: Record<string, string> = {};
  const texts = new Map<string, Map<number, string>>();
  for (const [key, text] of Object.entries(extras)) {
    const [, column, number] = ofItem.exec(key) ?? [];
    if (column === undefined || number === undefined) kept[key] = text;
    else
      texts.set(
        column,
        (texts.get(column) ?? new Map<number, string>()).set(Number(number) - 1, text),
      );
  }
  for (const [column, byRow] of texts) {
    for (const [place, rows] of from.entries()) {
      const said = [...new Set(rows.flatMap((row) => byRow.get(row) ?? []))];
      const isOne = rows.every((row) => byRow.has(row)) && said.length === 1;
      if (said.length === 0 || (single.has(column) && !isOne)) continue;
      kept[`${column}[${place + 1}]`] = said.join("; ");
    }
  }
  return kept;
}
