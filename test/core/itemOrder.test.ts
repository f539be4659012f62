/** Items put in order as one correction: what is told can be done again, and nothing else is told. */
import { itemsPointer } from "../../core/declaration/itemPlaces.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrangeItems } from "../../core/declaration/arrange.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { differencesInOrder } from "../../core/declaration/differences.ts";
import {
  changesOfOrder,
  orderText,
  readOrder,
  standingText,
} from "../../core/declaration/itemOrder.ts";
import { setFields } from "../../core/declaration/setFields.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";

type Order = readonly (number | null)[];

function documentWith(count: number): XmlDocument {
  return documentOf({
    functionalReferenceID: "A",
    goodsItemQuantity: { value: String(count) },
    goodsShipment: {
      items: Array.from({ length: count }, (_, at) => ({
        sequenceNumeric: String(at + 1),
        commodity: { description: `goods ${at}`, goodsMeasure: { netMass: { value: `${at}.5` } } },
      })),
    },
  });
}

function arranged(document: XmlDocument, order: Order): XmlDocument {
  const result = arrangeItems(document, order);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function withValues(document: XmlDocument, changes: { pointer: string; value: string | null }[]) {
  const result = setFields(document, changes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const description = (row: number) => `${itemsPointer}/${row}/commodity/description`;

describe("the text of an order", () => {
  test("draws runs together and is read as it was written", () => {
    expect(orderText([0, 1, 3, 4, null, null, 2])).toBe("1-2,4-5,+2,3");
    expect(orderText([])).toBeNull();
    expect(readOrder(null)).toEqual([]);
    expect(readOrder("silk")).toBeUndefined();
    expect(standingText(20)).toBe("1-20");
    const entry = fc.oneof(fc.nat(30), fc.constant(null));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (order) => {
        expect(readOrder(orderText(order))).toEqual(order);
      }),
    );
  });

  test("says what was taken out, put in and moved", () => {
    expect(changesOfOrder([0, 2, null], 4)).toEqual({ removed: [2, 4], added: [3], moved: false });
    expect(changesOfOrder([1, 0], 2)).toEqual({ removed: [], added: [], moved: true });
  });
});

describe("what is different", () => {
  test("is one line and the fields of the item itself when an early one is taken out of many", () => {
    const before = documentWith(900);
    const order = Array.from({ length: 900 }, (_, at) => at).toSpliced(1, 1);
    const found = differencesInOrder(
      declarationOf(before),
      declarationOf(arranged(before, order)),
      order,
    );
    expect(found).toEqual([
      { pointer: description(1), before: "goods 1", after: null },
      {
        pointer: `${itemsPointer}/1/commodity/goodsMeasure/netMass`,
        before: "1.5",
        after: null,
      },
      { pointer: itemsPointer, before: "1-900", after: "1,3-900" },
      { pointer: "/goodsItemQuantity", before: "900", after: "899" },
    ]);
  });

  test("done again step by step it gives the same declaration", () => {
    const plan = fc.record({
      count: fc.integer({ min: 0, max: 6 }),
      picks: fc.array(fc.nat(8), { maxLength: 8 }),
      texts: fc.array(fc.string({ minLength: 1, maxLength: 4, unit: "grapheme-ascii" }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(plan, ({ count, picks, texts }) => {
        const seen = new Set<number>();
        const order: Order = picks.map((pick) => {
          if (pick >= count || seen.has(pick)) return null;
          seen.add(pick);
          return pick;
        });
        const before = documentWith(count);
        const edits = texts.flatMap((text, at) =>
          at < order.length ? [{ pointer: description(at), value: `x${text.trim()}` }] : [],
        );
        const after = withValues(arranged(before, order), edits);
        const script = differencesInOrder(declarationOf(before), declarationOf(after), order);
        const at = script.findIndex(({ pointer }) => pointer === itemsPointer);
        let replayed = before;
        if (at >= 0) {
          const emptied = script.slice(0, at).map(({ pointer }) => ({ pointer, value: null }));
          const told = readOrder(script[at]?.after ?? null) ?? [];
          replayed = arranged(withValues(replayed, emptied), told);
        }
        const rest = script.slice(at + 1).map(({ pointer, after: value }) => ({ pointer, value }));
        expect(declarationOf(withValues(replayed, rest))).toEqual(declarationOf(after));
      }),
    );
  });
});
