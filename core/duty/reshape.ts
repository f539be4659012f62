/** Merging and splitting done to documents: what is carried but not shown stays, and what comes out is what was planned. */
import { succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import type { Declaration, Item } from "../declaration/declaration.ts";
import { differences } from "../declaration/differences.ts";
import { declarationOf } from "../declaration/document.ts";
import { setField } from "../declaration/edit.ts";
import { itemsNotShownWhole } from "../declaration/shownWhole.ts";
import { itemElements, withItemElements } from "../declaration/itemRows.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";
import { mergeItems } from "./merge.ts";
import type { Merged } from "./merge.ts";
import { splitByThreshold } from "./split.ts";
import type { Split, SplitWish } from "./split.ts";

const itemsPlace = "/goodsShipment/items";

function set(document: XmlDocument, pointer: string, value: string | null): XmlDocument {
  const changed = setField(document, pointer, value);
  if (!changed.ok) throw new Error(`${pointer} cannot be set: ${changed.error.message}`);
  return changed.value;
}

type Rows = Readonly<Record<string, unknown>>;

/** Rows at the end of the lists of an item that it has no more, the last first. */
function surplusRows(before: Rows, after: Rows, place: string): string[] {
  return Object.entries(before).flatMap(([key, value]): string[] => {
    const other = after[key];
    if (Array.isArray(value)) {
      const kept = Array.isArray(other) ? other.length : 0;
      return value
        .map((_, at) => `${place}/${key}/${at}`)
        .slice(kept)
        .toReversed();
    }
    if (typeof value !== "object" || value === null) return [];
    return surplusRows(value as Rows, (other ?? {}) as Rows, `${place}/${key}`);
  });
}

/** The element of an item made what it shall be, in a document that has no other item. */
function itemElement(
  document: XmlDocument,
  element: XmlElement,
  before: Item,
  after: Item,
): XmlElement {
  const place = `${itemsPlace}/0`;
  const surplus = surplusRows(before, after, place);
  const inDeclaration = (item: Item): Declaration => ({ goodsShipment: { items: [item] } });
  let alone = withItemElements(document, [element]);
  for (const { pointer, after: value } of differences(
    inDeclaration(before),
    inDeclaration(after),
  )) {
    if (surplus.some((row) => pointer.startsWith(`${row}/`))) continue;
    alone = set(alone, pointer, value);
  }
  for (const row of surplus) alone = set(alone, row, null);
  const [changed] = itemElements(alone);
  if (!changed) throw new Error("An item went while it was changed.");
  return changed;
}

/** The fields of the document made those of a declaration that has the same rows. */
function withFields(document: XmlDocument, wanted: Declaration): XmlDocument {
  let changed = document;
  for (const { pointer, after } of differences(declarationOf(document), wanted)) {
    changed = set(changed, pointer, after);
  }
  const left = differences(declarationOf(changed), wanted);
  if (left.length > 0) throw new Error(`${left[0]?.pointer} did not become what was planned`);
  return changed;
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
  // Each item is changed by itself: a change inside a thousand others would copy them all.
  const made = merged.from.flatMap(([first = 0], place) => {
    const [element, before] = [elements[first], items[first]];
    const after = merged.declaration.goodsShipment?.items?.[place];
    return element && before && after ? [itemElement(document, element, before, after)] : [];
  });
  return {
    ...merged,
    document: withFields(withItemElements(document, made), merged.declaration),
  };
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
    withFields(
      withItemElements(
        document,
        (from[at] ?? []).flatMap((row) => elements[row] ?? []),
      ),
      part,
    ),
  );
  return succeed({ ...split.value, documents });
}
