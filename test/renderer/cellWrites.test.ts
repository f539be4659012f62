/** Texts put into cells of items: each into its own field, with what must stand beside it, and back. */
import { describe, expect, test } from "vitest";
import { withFields } from "../../core/declaration/withFields.ts";
import { cellText, rowChanges, typedValue } from "../../renderer/editor/cellWrites.ts";
import { hsChoices } from "../../renderer/editor/hsChoices.ts";
import { itemColumns } from "../../renderer/editor/itemColumns.ts";
import { filledDown, filledWith } from "../../renderer/editor/itemOrders.ts";

const header = { invoiceAmount: { value: "10", currencyID: "CNY" } };

describe("cells of a row", () => {
  test("article and commodity code of a new item take rows of their own, in either order", () => {
    for (const order of [
      ["sku", "hs"],
      ["hs", "sku"],
    ] as const) {
      const texts = { sku: "SK-1", hs: "6302.60.00" };
      const cells = order.map((column) => ({ column, text: texts[column] }));
      const after = withFields(header, rowChanges(header, "my", 0, cells));
      expect(cellText(after, "my", 0, "sku")).toBe("SK-1");
      expect(cellText(after, "my", 0, "hs")).toBe("63026000");
      expect(after.goodsShipment?.items?.[0]?.commodity?.classifications).toHaveLength(2);
    }
  });

  test("a price begins in the currency of the invoice, a mass in kilograms, an origin as not preferential", () => {
    const cells = [
      { column: "amount", text: "5.50" },
      { column: "net", text: "0.1" },
      { column: "origin", text: "CN" },
    ] as const;
    const after = withFields(header, rowChanges(header, "my", 0, cells));
    const [item] = after.goodsShipment?.items ?? [];
    expect(item?.commodity?.invoiceLine?.itemChargeAmount).toEqual({
      value: "5.50",
      currencyID: "CNY",
    });
    expect(item?.commodity?.goodsMeasure?.netMass).toEqual({ value: "0.1", unitCode: "KGM" });
    expect(item?.origins).toEqual([{ countryCode: "CN", typeCode: "1" }]);
  });

  test("a British code of ten digits is two fields and one text", () => {
    const changes = rowChanges({}, "gb", 0, [{ column: "hs", text: "8507600020" }]);
    const after = withFields({}, changes);
    expect(after.goodsShipment?.items?.[0]?.commodity?.classifications).toEqual([
      { id: "85076000", identificationTypeCode: "TSP" },
      { id: "20", identificationTypeCode: "TRC" },
    ]);
    expect(cellText(after, "gb", 0, "hs")).toBe("8507600020");
    const shorter = withFields(
      after,
      rowChanges(after, "gb", 0, [{ column: "hs", text: "85076000" }]),
    );
    expect(cellText(shorter, "gb", 0, "hs")).toBe("85076000");
  });

  test("what is typed is read as it is written; what cannot be read stays for the rules", () => {
    expect(typedValue("number", "1.234,5", "my")).toBe("1234.5");
    expect(typedValue("country", "malaysia", "my")).toBe("MY");
    expect(typedValue("number", "a few", "my")).toBe("a few");
  });
});

describe("ranges", () => {
  const item = (description: string) => ({ commodity: { description } });
  const declaration = { goodsShipment: { items: [item("a"), item("b"), item("c")] } };
  const inHand = { declaration, profile: "my" };
  const at = itemColumns.findIndex(({ id }) => id === "description");
  const names = (changes: ReturnType<typeof filledDown>) =>
    withFields(declaration, changes).goodsShipment?.items?.map(
      (each) => each.commodity?.description,
    );

  test("the first row goes down the range; one row alone goes into the next", () => {
    const down = (first: number, last: number) =>
      names(filledDown(inHand, itemColumns, { rows: [first, last], columns: [at, at] }));
    expect(down(0, 2)).toEqual(["a", "a", "a"]);
    expect(down(1, 1)).toEqual(["a", "b", "b"]);
  });

  test("one text everywhere, and nothing where it stands already", () => {
    const changes = filledWith(inHand, itemColumns, { rows: [0, 1], columns: [at, at] }, "a");
    expect(changes).toHaveLength(1);
    expect(names(changes)).toEqual(["a", "a", "c"]);
  });
});

test("commodity codes: filed ones first with their longer digits, found ones join them, digits narrow them", () => {
  const suggestion = {
    code: "8507600000",
    times: 212,
    last: "2026-11-20T00:00:00Z",
    by: "sku" as const,
    matched: ["PB-10K"],
    likeness: 1,
  };
  const found = (code: string, description: string) => ({
    code,
    description,
    score: 1,
    heading: null,
    chapter: null,
    by: "wording" as const,
    phrase: null,
  });
  const results = [found("850440", "Static converters"), found("850760", "Lithium-ion")];
  const all = hsChoices("", [suggestion], [], results);
  expect(all.map(({ code, name }) => [code, name])).toEqual([
    ["8507600000", "Lithium-ion"],
    ["850440", "Static converters"],
  ]);
  expect(hsChoices("8504.", [suggestion], [], results).map(({ code }) => code)).toEqual(["850440"]);
});
