/** Items put in order: every item goes whole to its new place, what is not shown of it too. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrangeItems } from "../../core/declaration/arrange.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { readXmlText } from "../../core/xml/read.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { writeXml } from "../../core/xml/write.ts";

function documentWith(names: readonly string[], counted: string | null): XmlDocument {
  return documentOf({
    functionalReferenceID: "A",
    ...(counted === null ? {} : { goodsItemQuantity: { value: counted } }),
    goodsShipment: {
      exportCountry: { id: "CN" },
      items: names.map((description, at) => ({
        sequenceNumeric: String(at + 1),
        commodity: { description },
      })),
      invoice: { id: "I-1" },
    },
  });
}

function arranged(document: XmlDocument, order: readonly (number | null)[]) {
  const result = arrangeItems(document, order);
  if (!result.ok) throw new Error(result.error.message);
  return declarationOf(result.value);
}

const namesOf = (declaration: ReturnType<typeof declarationOf>) =>
  (declaration.goodsShipment?.items ?? []).map((item) => item.commodity?.description ?? null);
const numbersOf = (declaration: ReturnType<typeof declarationOf>) =>
  (declaration.goodsShipment?.items ?? []).map((item) => item.sequenceNumeric);

describe("arranging items", () => {
  test("inserts, leaves out and moves, numbers anew, and the header's count goes along", () => {
    const after = arranged(documentWith(["a", "b", "c"], "3"), [2, null, 0]);
    expect(namesOf(after)).toEqual(["c", null, "a"]);
    expect(numbersOf(after)).toEqual(["1", "2", "3"]);
    expect(after.goodsItemQuantity?.value).toBe("3");
    expect(arranged(documentWith(["a", "b"], "2"), [0]).goodsItemQuantity?.value).toBe("1");
    expect(arranged(documentWith(["a", "b"], "7"), [0]).goodsItemQuantity?.value).toBe("7");
    expect(arranged(documentWith([], null), [null]).goodsItemQuantity?.value).toBe("1");
  });

  test("a first item stands where the schema wants it, with no shipment before it too", () => {
    const empty = documentOf({
      functionalReferenceID: "A",
      typeCode: "IMA",
      exporter: { name: "X" },
    });
    const result = arrangeItems(empty, [null]);
    if (!result.ok) throw new Error(result.error.message);
    const xml = writeXml(result.value);
    expect(xml.indexOf("<Exporter>")).toBeLessThan(xml.indexOf("<GoodsShipment>"));
    const between = arrangeItems(documentWith([], null), [null]);
    if (!between.ok) throw new Error(between.error.message);
    const text = writeXml(between.value);
    expect(text.indexOf("<ExportCountry>")).toBeLessThan(
      text.indexOf("<GovernmentAgencyGoodsItem>"),
    );
    expect(text.indexOf("<GovernmentAgencyGoodsItem>")).toBeLessThan(text.indexOf("<Invoice>"));
  });

  test("a first shipment stands where the schema wants it when a comment ends the declaration", () => {
    const text = writeXml(
      documentOf({ functionalReferenceID: "A", obligationGuarantees: [{ id: "G" }] }),
    ).replace("</Declaration>", "<!-- seen --></Declaration>");
    const read = readXmlText(text);
    if (!read.ok) throw new Error(read.refusal.message);
    const result = arrangeItems(read.value, [null]);
    if (!result.ok) throw new Error(result.error.message);
    const xml = writeXml(result.value);
    expect(xml.indexOf("<GoodsShipment>")).toBeGreaterThan(xml.indexOf("<FunctionalReferenceID>"));
    expect(xml.indexOf("<GoodsShipment>")).toBeLessThan(xml.indexOf("<ObligationGuarantee>"));
  });

  test("keeps what is not shown: comments and foreign elements of an item go with it", () => {
    const text = writeXml(documentWith(["a", "b"], "2")).replace(
      "<Description>b</Description>",
      '<!-- seen --><Description>b</Description><x:Own xmlns:x="urn:own">1</x:Own>',
    );
    const read = readXmlText(text);
    if (!read.ok) throw new Error(read.refusal.message);
    const result = arrangeItems(read.value, [1, 0]);
    if (!result.ok) throw new Error(result.error.message);
    const xml = writeXml(result.value);
    expect(xml.indexOf("<!-- seen -->")).toBeLessThan(xml.indexOf("<Description>a</Description>"));
    expect(xml).toContain('<x:Own xmlns:x="urn:own">1</x:Own>');
  });

  test("refuses a row that is not there, an item named twice, and more than 999", () => {
    const document = documentWith(["a", "b"], "2");
    const codeOf = (order: readonly (number | null)[]) => {
      const result = arrangeItems(document, order);
      return result.ok ? "ok" : result.error.code;
    };
    expect(codeOf([0, 2])).toBe("no-such-row");
    expect(codeOf([0, 0])).toBe("item-twice");
    expect(codeOf(Array.from({ length: 1000 }, () => null))).toBe("too-many-items");
    expect(codeOf(Array.from({ length: 999 }, () => null))).toBe("ok");
  });

  test("any order and then its inverse is the declaration as it was", () => {
    const seed = 20_261_129;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.nat()),
        (count, numbers) => {
          const rows = Array.from({ length: count }, (_, at) => at);
          const order = rows
            .map((row) => ({ row, key: numbers.next().value ?? 0 }))
            .toSorted((one, other) => one.key - other.key)
            .map(({ row }) => row);
          const back = rows.map((row) => order.indexOf(row));
          const document = documentWith(rows.map(String), String(count));
          const there = arrangeItems(document, order);
          if (!there.ok) throw new Error(there.error.message);
          expect(arranged(there.value, back)).toEqual(declarationOf(document));
        },
      ),
      { seed, numRuns: 100 },
    );
  });
});
