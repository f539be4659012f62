import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { declarationElement } from "../../core/declaration/declaration.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { fieldText, setField } from "../../core/declaration/edit.ts";
import { pointerOfWco, resolvePointer, wcoPointerOf } from "../../core/declaration/pointer.ts";
import type { Group } from "../../core/declaration/schema.ts";
import { canonicalXml } from "../../core/xml/canonical.ts";
import { readXmlText } from "../../core/xml/read.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { writeXml } from "../../core/xml/write.ts";

interface Place {
  readonly pointer: string;
  readonly many: boolean;
}

/** Every leaf of the table, each repeated group at one row. */
function leaves(group: Group, pointer: string, row: number): Place[] {
  return Object.entries(group.fields).flatMap(([key, field]) => {
    if (field.kind !== "group") return [{ pointer: `${pointer}/${key}`, many: group.many }];
    return leaves(field, `${pointer}/${key}${field.many ? `/${row}` : ""}`, row);
  });
}

function countElements(group: Group): number {
  return Object.values(group.fields).reduce(
    (sum, field) => sum + 1 + (field.kind === "group" ? countElements(field) : 0),
    0,
  );
}

function set(document: XmlDocument, pointer: string, value: string | null): XmlDocument {
  const result = setField(document, pointer, value);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe("the element table", () => {
  test("holds the 459 elements of the schema", () => {
    expect(countElements(declarationElement)).toBe(459);
  });

  test("names each child of a group by one tag and one element", () => {
    const walk = (group: Group): void => {
      const fields = Object.values(group.fields);
      expect(new Set(fields.map((field) => field.tag)).size).toBe(fields.length);
      expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
      for (const field of fields) if (field.kind === "group") walk(field);
    };
    walk(declarationElement);
  });
});

describe("pointers", () => {
  test("the worked example of the design", () => {
    expect(wcoPointerOf("/goodsShipment/items/3/commodity/goodsMeasure/netMass")).toBe(
      "42A/67A/68A[4]/23A/65A/128",
    );
  });

  test("every leaf goes to its WCO pointer and back", () => {
    for (const { pointer } of leaves(declarationElement, "", 2)) {
      expect(pointerOfWco(wcoPointerOf(pointer))).toBe(pointer);
    }
  });

  test("an item is found by its sequence number, not by its row", () => {
    const declaration: Declaration = {
      goodsShipment: { items: [{ sequenceNumeric: "2" }, { sequenceNumeric: "5" }] },
    };
    expect(pointerOfWco("42A/67A/68A[5]/23A/21A[3]/145", declaration)).toBe(
      "/goodsShipment/items/1/commodity/classifications/2/id",
    );
  });

  test.each([
    "",
    "x",
    "/nothing",
    "/goodsShipment/items/x",
    "/goodsShipment/items/-1",
    "/goodsShipment/items/01",
    "/functionCode/value",
    "/__proto__",
    "/constructor",
    "/goodsShipment/items/99999999",
  ])("“%s” names no field", (pointer) => {
    expect(resolvePointer(pointer)?.leaf).toBeUndefined();
  });

  test("what the table does not know ends at the deepest place it knows", () => {
    expect(pointerOfWco("42A/67A/ZZZ/1")).toBe("/goodsShipment");
    expect(pointerOfWco("42A")).toBe("/");
    expect(pointerOfWco("RES")).toBeUndefined();
  });
});

const start = '<D xmlns="urn:x"/>'
  .replace("<D", "<Declaration")
  .replace("urn:x", "urn:wco:datamodel:WCO:DEC-DMS:2");

function emptyDocument(): XmlDocument {
  const read = readXmlText(start);
  if (!read.ok) throw new Error("the start does not read");
  return read.value;
}

describe("changing a field", () => {
  test("puts a new element where the schema wants it, whatever the order of the edits", () => {
    const places = leaves(declarationElement, "", 0).map(({ pointer }) => pointer);
    const inOrder = places.reduce(
      (document, pointer) => set(document, pointer, "1"),
      emptyDocument(),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        const edited = order.reduce(
          (document, pointer) => set(document, pointer, "1"),
          emptyDocument(),
        );
        expect(canonicalXml(edited)).toBe(canonicalXml(inOrder));
      }),
      { numRuns: 10, seed: 7 },
    );
    for (const pointer of places) expect(fieldText(inOrder, pointer)).toBe("1");
  });

  test("keeps comments, other attributes and all the rest", () => {
    const xml = `<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><!--code--><FunctionCode listID="x">9<!--inside--></FunctionCode><!--end--></Declaration>`;
    const read = readXmlText(xml);
    if (!read.ok) throw new Error("the document does not read");
    const written = writeXml(set(read.value, "/functionCode", "13"));
    for (const kept of ["<!--code-->", 'listID="x"', "<!--inside-->", "<!--end-->", "13"])
      expect(written).toContain(kept);
  });

  test("an amount keeps its currency, and the currency is a field of its own", () => {
    const document = documentOf({
      goodsShipment: {
        items: [
          {
            sequenceNumeric: "1",
            commodity: { invoiceLine: { itemChargeAmount: { value: "5", currencyID: "CNY" } } },
          },
        ],
      },
    });
    const pointer = "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount";
    const dearer = set(document, pointer, "6.50");
    expect(fieldText(dearer, pointer)).toBe("6.50");
    expect(fieldText(dearer, `${pointer}/currencyID`)).toBe("CNY");
    expect(fieldText(set(dearer, `${pointer}/currencyID`, "MYR"), `${pointer}/currencyID`)).toBe(
      "MYR",
    );
  });

  test("a time is set inside its DateTimeString", () => {
    const document = set(emptyDocument(), "/acceptanceDateTime", "20261122");
    const dated = set(document, "/acceptanceDateTime/formatCode", "102");
    expect(declarationOf(dated).acceptanceDateTime).toEqual({
      value: "20261122",
      formatCode: "102",
    });
    expect(writeXml(dated)).toContain(
      ':DateTimeString xmlns:p1="urn:wco:datamodel:WCO:Declaration_DS:DMS:2" formatCode="102">20261122',
    );
  });

  test("emptying takes the groups that it leaves empty, but no row", () => {
    const document = set(
      set(emptyDocument(), "/goodsShipment/importer/address/cityName", "Klang"),
      "/goodsShipment/importer/address/cityName",
      null,
    );
    expect(writeXml(document)).not.toContain("Importer");
    const rows = set(
      set(emptyDocument(), "/additionalDocuments/0/id", "A"),
      "/additionalDocuments/1/id",
      "B",
    );
    expect(
      declarationOf(set(rows, "/additionalDocuments/0/id", null)).additionalDocuments,
    ).toHaveLength(2);
    expect(declarationOf(set(rows, "/additionalDocuments/0", null)).additionalDocuments).toEqual([
      { id: "B" },
    ]);
  });

  test("a new item gets its number", () => {
    const document = set(emptyDocument(), "/goodsShipment/items/0/commodity/description", "Cap");
    expect(declarationOf(document).goodsShipment?.items?.[0]?.sequenceNumeric).toBe("1");
  });

  test.each([
    ["/goodsShipment/nothing", "1", "no-such-field"],
    ["/goodsShipment", "1", "not-a-field"],
    ["/goodsShipment/items/2/sequenceNumeric", "1", "no-such-row"],
    ["/functionCode", "\u0000", "unwritable-character"],
    ["/functionCode", "\ud800", "unwritable-character"],
  ])("%s set to %j is refused as %s", (pointer, value, code) => {
    const result = setField(emptyDocument(), pointer, value);
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  test("items that did not change are the same object, so that they need no new check", () => {
    const items = [1, 2, 3].map((number) => ({ sequenceNumeric: String(number) }));
    const document = documentOf({ goodsShipment: { items } });
    const before = declarationOf(document).goodsShipment?.items;
    const after = declarationOf(
      set(document, "/goodsShipment/items/1/commodity/description", "Cap"),
    ).goodsShipment?.items;
    expect(after?.[0]).toBe(before?.[0]);
    expect(after?.[2]).toBe(before?.[2]);
    expect(after?.[1]).not.toBe(before?.[1]);
    expect(after?.[1]?.commodity?.description).toBe("Cap");
  });

  test("the old document is as it was", () => {
    const document = emptyDocument();
    const before = writeXml(document);
    set(document, "/functionCode", "9");
    expect(writeXml(document)).toBe(before);
  });
});
