/** Field by field, what is different between two versions of a declaration. */
import { itemPointer, itemsPointer } from "./itemPlaces.ts";
import type { ItemOrder } from "./arrange.ts";
import { declarationElement } from "./declaration.ts";
import type { Declaration, Item } from "./declaration.ts";
import { items as itemGroup } from "./item.ts";
import { isOrdered, orderText, standingText } from "./itemOrder.ts";
import { attributeOfKind } from "./pointer.ts";
import type { Group, Leaf } from "./schema.ts";

export interface Difference {
  readonly pointer: string;
  /** null: there was none, or there is none any more. */
  readonly before: string | null;
  readonly after: string | null;
}

type Values = Readonly<Record<string, unknown>>;

const nothing: Values = {};

function textsOf(leaf: Leaf, value: unknown): readonly [string, string | null][] {
  if (leaf.kind === "text") return [["", typeof value === "string" ? value : null]];
  const name = attributeOfKind[leaf.kind];
  const { value: text, [name]: attribute } = (value ?? nothing) as Partial<Record<string, string>>;
  return [
    ["", text === undefined || text === "" ? null : text],
    [`/${name}`, attribute ?? null],
  ];
}

function rowsOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? (value as Values[]) : [];
}

function leafDifferences(
  leaf: Leaf,
  pointer: string,
  before: unknown,
  after: unknown,
): Difference[] {
  const afterTexts = textsOf(leaf, after);
  return textsOf(leaf, before).flatMap(([suffix, text], at) => {
    const other = afterTexts[at]?.[1] ?? null;
    return text === other ? [] : [{ pointer: pointer + suffix, before: text, after: other }];
  });
}

function groupDifferences(
  group: Group,
  pointer: string,
  before: Values,
  after: Values,
): Difference[] {
  const found: Difference[] = [];
  // Only what one of the two holds can differ; most of the 459 elements are in neither.
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const field = Object.hasOwn(group.fields, key) ? group.fields[key] : undefined;
    const [left, right] = [before[key], after[key]];
    if (!field || left === right) continue;
    const place = `${pointer}/${key}`;
    if (field.kind !== "group") found.push(...leafDifferences(field, place, left, right));
    else if (field.many) {
      const [leftRows, rightRows] = [rowsOf(left), rowsOf(right)];
      for (let row = 0; row < Math.max(leftRows.length, rightRows.length); row += 1) {
        found.push(
          ...groupDifferences(
            field,
            `${place}/${row}`,
            leftRows[row] ?? nothing,
            rightRows[row] ?? nothing,
          ),
        );
      }
    } else
      found.push(
        ...groupDifferences(
          field,
          place,
          (left ?? nothing) as Values,
          (right ?? nothing) as Values,
        ),
      );
  }
  return found;
}

/** The fields that differ; rows are compared by their place. Equal declarations give none. */
export function differences(before: Declaration, after: Declaration): Difference[] {
  return groupDifferences(declarationElement, "", before, after);
}

const noItem: Item = {};

function withoutItems(declaration: Declaration): Declaration {
  const { goodsShipment, ...header } = declaration;
  if (!goodsShipment) return header;
  const { items: _, ...shipment } = goodsShipment;
  return { ...header, goodsShipment: shipment };
}

function itemDifferences(row: number, before: Item, after: Item): Difference[] {
  return groupDifferences(itemGroup, itemPointer(row), before, after);
}

/** An item under another number: its number follows from where it stands. */
function numbered(item: Item, number: string | undefined): Item {
  const { sequenceNumeric: _, ...rest } = item;
  return number === undefined ? rest : { ...rest, sequenceNumeric: number };
}

/**
 * The fields that differ where items were put in order first: an item is compared with what it was, wherever it stood.
 * Told as it can be done again: fields of items that were taken out are emptied, at the numbers that they had; the
 * items are put in order, one difference at `itemsPointer`; then fields are changed, at the numbers that they have.
 * @param order as it was asked for; more items behind it are new.
 */
export function differencesInOrder(
  before: Declaration,
  after: Declaration,
  order: ItemOrder,
): Difference[] {
  const [old, now] = [before.goodsShipment?.items ?? [], after.goodsShipment?.items ?? []];
  const held = new Set(order);
  const gone = old.flatMap((item, row) =>
    held.has(row) ? [] : itemDifferences(row, numbered(item, undefined), noItem),
  );
  const arranged = isOrdered(order, old.length)
    ? []
    : [{ pointer: itemsPointer, before: standingText(old.length), after: orderText(order) }];
  const header = differences(withoutItems(before), withoutItems(after));
  const changed = now.flatMap((item, at) => {
    const row = order[at];
    const was = row === null || row === undefined ? noItem : (old[row] ?? noItem);
    // Every item is numbered where it stands when items are put in order.
    const expected = at < order.length ? numbered(was, String(at + 1)) : was;
    return itemDifferences(at, expected, item);
  });
  return [...gone, ...arranged, ...header, ...changed];
}
