import { describe, expect, test } from "vitest";
import { declarationElement } from "../../core/declaration/declaration.ts";
import { resolvePointer } from "../../core/declaration/pointer.ts";
import type { Fields } from "../../core/declaration/schema.ts";
import { cardsOf } from "../../renderer/editor/cards.ts";
import { documentsOf } from "../../renderer/editor/documents.ts";
import { itemColumns } from "../../renderer/editor/itemColumns.ts";
import { itemPointer } from "../../core/declaration/itemPlaces.ts";
import { moved, startsEdit } from "../../renderer/editor/itemMoves.ts";
import { itemCurrency, textOf } from "../../renderer/editor/places.ts";
import { inOrder, nearestPlace, worstOf } from "../../renderer/editor/problemsAt.ts";
import type { Remark } from "../../renderer/editor/problemsAt.ts";
import { foundRows, groupsAround, treeRows } from "../../renderer/editor/treeRows.ts";
import { documentId, valueAt } from "../../renderer/editor/values.ts";

const parcel = {
  typeCode: "IMA",
  invoiceAmount: { value: "845.35", currencyID: "CNY" },
  goodsShipment: {
    previousDocuments: [
      { categoryCode: "Z", id: "SO1", typeCode: "220" },
      { categoryCode: "Z", id: "TW1", typeCode: "740" },
    ],
    items: [
      {
        sequenceNumeric: "1",
        additionalDocuments: [{ categoryCode: "N", typeCode: "380", id: "INV-1" }],
        commodity: {
          description: "Bicycle helmet",
          classifications: [
            { id: "6506-1", identificationTypeCode: "SA" },
            { id: "65061010", identificationTypeCode: "HS" },
          ],
          goodsMeasure: { netMass: { value: "1.908", unitCode: "KGM" } },
          invoiceLine: { itemChargeAmount: { value: "845.35", currencyID: "CNY" } },
        },
        governmentProcedures: [{ currentCode: "40", previousCode: "00" }],
      },
    ],
  },
};

const column = (id: (typeof itemColumns)[number]["id"]) => {
  const found = itemColumns.find((each) => each.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
};

describe("values by pointer", () => {
  test("an amount is its value; its currency stands behind it", () => {
    expect(valueAt(parcel, "/invoiceAmount")).toBe("845.35");
    expect(valueAt(parcel, "/invoiceAmount/currencyID")).toBe("CNY");
    expect(valueAt(parcel, "/goodsShipment/items/0/commodity/goodsMeasure/netMass")).toBe("1.908");
    expect(valueAt(parcel, "/goodsShipment/items/7/commodity/description")).toBeNull();
    expect(valueAt(parcel, "/constructor/name")).toBeNull();
  });

  test("documents are found by their type, and listed with their item", () => {
    expect(documentId(parcel, ["741", "740"])).toBe("TW1");
    expect(documentId(parcel, ["705"])).toBeNull();
    expect(documentsOf(parcel).map(({ code, item }) => [code, item])).toEqual([
      ["Z220", null],
      ["Z740", null],
      ["N380", "/goodsShipment/items/0"],
    ]);
  });
});

describe("cells", () => {
  const item = itemPointer(0);

  test("the commodity code is the first that is no article number", () => {
    const place = column("hs").placeOf(parcel, item, "my");
    expect(place.pointer).toBe(`${item}/commodity/classifications/1/id`);
    expect(place.write("6506.10.90")).toEqual([{ pointer: place.pointer, value: "65061090" }]);
    expect(valueAt(parcel, column("sku").placeOf(parcel, item, "my").pointer)).toBe("6506-1");
  });

  test("a code that is not there yet is begun with its kind", () => {
    const place = column("hs").placeOf({}, item, "gb");
    expect(place.write("85076090")).toEqual([
      { pointer: `${item}/commodity/classifications/0/id`, value: "85076090" },
      { pointer: `${item}/commodity/classifications/0/identificationTypeCode`, value: "TSP" },
    ]);
  });

  test("a procedure is one text and two fields", () => {
    const place = column("procedure").placeOf(parcel, item, "my");
    expect(textOf(place, (pointer) => valueAt(parcel, pointer))).toBe("4000");
    expect(place.write("40 71").map(({ value }) => value)).toEqual(["40", "71"]);
  });

  test("every cell of cards and items names a real field", () => {
    const pointers = [
      ...cardsOf(parcel).flatMap((card) => card.rows.flatMap((row) => row.cells)),
      ...cardsOf({}).flatMap((card) => card.rows.flatMap((row) => row.cells)),
    ].map((cell) => cell.place.pointer);
    const items = itemColumns.map(({ placeOf }) => placeOf({}, itemPointer(3), "gb").pointer);
    for (const pointer of [...pointers, ...items]) {
      expect({ pointer, leaf: resolvePointer(pointer)?.leaf?.kind }).not.toEqual({
        pointer,
        leaf: undefined,
      });
    }
  });

  test("one currency for all items stands in the head; two do not", () => {
    expect(itemCurrency(parcel)).toBe("CNY");
    const other = {
      commodity: { invoiceLine: { itemChargeAmount: { value: "1", currencyID: "USD" } } },
    };
    const mixed = { goodsShipment: { items: [...parcel.goodsShipment.items, other] } };
    expect(itemCurrency(mixed)).toBeUndefined();
    expect(itemCurrency({})).toBeUndefined();
  });
});

describe("problems", () => {
  const remark = (pointer: string, severity: Remark["severity"]): Remark => ({
    pointer,
    severity,
    code: "X",
    message: "m",
    fromHub: false,
  });

  test("blocking first, then by place with items by their number", () => {
    const ordered = inOrder([
      remark("/goodsShipment/items/10/commodity", "warning"),
      remark("/goodsShipment/items/2/commodity", "warning"),
      remark("/typeCode", "note"),
      remark("/goodsShipment/items/11", "blocking"),
    ]);
    expect(ordered.map(({ pointer }) => pointer)).toEqual([
      "/goodsShipment/items/11",
      "/goodsShipment/items/2/commodity",
      "/goodsShipment/items/10/commodity",
      "/typeCode",
    ]);
    expect(worstOf(ordered)?.severity).toBe("blocking");
  });

  test("the nearest place is the field, else what is around it, else the first inside", () => {
    const places = ["/invoiceAmount", "/invoiceAmount/currencyID", "/goodsShipment/importer/id"];
    expect(nearestPlace("/invoiceAmount/currencyID", places)).toBe("/invoiceAmount/currencyID");
    expect(nearestPlace("/goodsShipment/importer", places)).toBe("/goodsShipment/importer/id");
    expect(nearestPlace("/goodsShipment/items/12", ["/goodsShipment/items/1"])).toBeUndefined();
  });
});

describe("field tree", () => {
  function leafCount(fields: Fields): number {
    return Object.values(fields).reduce(
      (sum, field) => sum + (field.kind === "group" ? leafCount(field.fields) : 1),
      0,
    );
  }

  test("shows what is filled, folded; and every element once all is unfolded", () => {
    const folded = treeRows({ declaration: parcel, open: new Set(), empty: false });
    expect(folded.map(({ pointer }) => pointer)).toEqual([
      "/typeCode",
      "/invoiceAmount",
      "/goodsShipment",
    ]);
    const open = new Set<string>();
    for (let size = -1; size !== open.size;) {
      size = open.size;
      for (const row of treeRows({ declaration: {}, open, empty: true })) {
        if (row.kind === "group") open.add(row.pointer);
      }
    }
    const all = treeRows({ declaration: {}, open, empty: true });
    expect(all.filter(({ kind }) => kind === "leaf")).toHaveLength(
      leafCount(declarationElement.fields),
    );
    for (const { pointer } of all) expect(resolvePointer(pointer)).toBeDefined();
  });

  test("finds a field by words of any language or by its WCO number, filled ones first", () => {
    const [first] = foundRows(parcel, "net mass", "en");
    expect(first?.pointer).toBe("/goodsShipment/items/0/commodity/goodsMeasure/netMass");
    expect(foundRows(parcel, "净重", "zh").some(({ pointer }) => pointer === first?.pointer)).toBe(
      true,
    );
    expect(foundRows(parcel, "R037", "en")[0]?.pointer).toBe("/goodsShipment/importer/name");
    expect(foundRows(parcel, "no such field", "en")).toEqual([]);
  });

  test("knows what to unfold around a place", () => {
    expect(groupsAround("/goodsShipment/items/3/commodity/goodsMeasure/netMass")).toEqual([
      "/goodsShipment",
      "/goodsShipment/items/3",
      "/goodsShipment/items/3/commodity",
      "/goodsShipment/items/3/commodity/goodsMeasure",
    ]);
  });
});

describe("moving in the items grid", () => {
  const size = { rows: 3, columns: 4, page: 2 };
  const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });

  test("arrows stop at the edges, Tab runs on into the next row and leaves at the end", () => {
    expect(moved({ row: 2, column: 3 }, press("ArrowDown"), size)).toEqual({ row: 2, column: 3 });
    expect(moved({ row: 0, column: 3 }, press("Tab"), size)).toEqual({ row: 1, column: 0 });
    expect(moved({ row: 2, column: 3 }, press("Tab"), size)).toBeUndefined();
    expect(moved({ row: 0, column: 0 }, press("Tab", { shiftKey: true }), size)).toBeUndefined();
    expect(moved({ row: 1, column: 2 }, press("End", { ctrlKey: true }), size)).toEqual({
      row: 2,
      column: 3,
    });
    expect(moved({ row: 0, column: 0 }, press("x"), size)).toBeUndefined();
  });

  test("Enter, F2 and anything that can be written begin an edit; orders do not", () => {
    for (const key of ["Enter", "F2", "a", "7", "中", "."])
      expect(startsEdit(press(key))).toBe(true);
    for (const key of ["Escape", "F8", " "]) expect(startsEdit(press(key))).toBe(false);
    expect(startsEdit(press("Enter", { ctrlKey: true }))).toBe(false);
  });
});
