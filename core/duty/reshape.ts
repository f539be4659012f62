/** Merging and splitting done to documents: what is carried but not shown stays, and what comes out is what was planned. */
import { succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { differences } from "../declaration/differences.ts";
import { declarationOf } from "../declaration/document.ts";
import { itemElements, withItemElements } from "../declaration/itemRows.ts";
import { setFields } from "../declaration/setFields.ts";
import { itemsNotShownWhole } from "../declaration/shownWhole.ts";
import type { XmlDocument } from "../xml/tree.ts";
import { mergeItems } from "./merge.ts";
import type { Merged } from "./merge.ts";
import { splitByThreshold } from "./split.ts";
import type { Split, SplitWish } from "./split.ts";

/** Rows at the end of lists that have fewer afterwards, the last first. */
function surplusRows(before: unknown, after: unknown, place = ""): string[] {
  if (before === after || typeof before !== "object" || before === null) return [];
  const other: Readonly<Record<string, unknown>> = { ...Object(after ?? {}) };
  const parts: [string, unknown][] = Object.entries(before);
  const kept = Array.isArray(before) ? Object.keys(other).length : parts.length;
  return [
    ...parts
      .slice(0, kept)
      .flatMap(([key, value]) => surplusRows(value, other[key], `${place}/${key}`)),
    ...parts
      .slice(kept)
      .map(([key]) => `${place}/${key}`)
      .toReversed(),
  ];
}

/** The document with the fields of a declaration that has as many items. Throws when it does not become that. */
function become(document: XmlDocument, wanted: Declaration): XmlDocument {
  const before = declarationOf(document);
  const changed = setFields(document, [
    ...differences(before, wanted).map(({ pointer, after }) => ({ pointer, value: after })),
    ...surplusRows(before, wanted).map((pointer) => ({ pointer, value: null })),
  ]);
  if (!changed.ok) throw new Error(`A field cannot be set: ${changed.error.message}`);
  const left = differences(declarationOf(changed.value), wanted);
  if (left.length > 0) throw new Error(`${left[0]?.pointer} did not become what was planned`);
  return changed.value;
}

export interface MergedDocument extends Merged {
  readonly document: XmlDocument;
}

/** Items put together as `mergeItems` says; those that hold more than is shown are left alone. */
export function mergeDocument(document: XmlDocument): MergedDocument {
  const declaration = declarationOf(document);
  const items = declaration.goodsShipment?.items ?? [];
  const merged = mergeItems(declaration, itemsNotShownWhole(document));
  if (merged.from.length === items.length) return { ...merged, declaration, document };
  const elements = itemElements(document);
  const first = merged.from.flatMap(([row = 0]) => elements[row] ?? []);
  return { ...merged, document: become(withItemElements(document, first), merged.declaration) };
}

export interface SplitDocument extends Split {
  readonly documents: readonly XmlDocument[];
}

/** Parts as `splitByThreshold` says; each carries what the header carries. Errors are those of it. */
export function splitDocument(document: XmlDocument, wish: SplitWish): CallResult<SplitDocument> {
  const declaration = declarationOf(document);
  const split = splitByThreshold(declaration, wish);
  if (!split.ok) return split;
  const { parts, from } = split.value;
  if (parts.length < 2) return succeed({ ...split.value, documents: [document] });
  const elements = itemElements(document);
  const documents = parts.map((part, at) =>
    become(
      withItemElements(
        document,
        (from[at] ?? []).flatMap((row) => elements[row] ?? []),
      ),
      part,
    ),
  );
  return succeed({ ...split.value, documents });
}
