import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Declaration, Item } from "../../core/declaration/declaration.ts";
import { mergeItems } from "../../core/duty/merge.ts";
import { splitByThreshold } from "../../core/duty/split.ts";
import type { SplitWish } from "../../core/duty/split.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { addDecimals, compareDecimals, zero } from "../../core/money/decimal.ts";
import type { Decimal } from "../../core/money/decimal.ts";
import { cap, day, decimal, declarationOf, runs, seed } from "./dutyCases.ts";
import type { Goods } from "./dutyCases.ts";
import { rates } from "./dutyTaxes.ts";

function total(texts: readonly (string | undefined)[]): Decimal {
  return texts.map((text) => decimal(text ?? "0")).reduce(addDecimals, zero);
}

const itemsOf = ({ goodsShipment }: Declaration): readonly Item[] => goodsShipment?.items ?? [];
const prices = (of: Declaration) =>
  itemsOf(of).map(({ commodity }) => commodity?.invoiceLine?.itemChargeAmount?.value);
const masses = (of: Declaration) =>
  itemsOf(of).map(({ commodity }) => commodity?.goodsMeasure?.grossMass?.value);

describe("merging", () => {
  test("items of one commodity, origin and procedure become one with exact sums", () => {
    const document = (id: string): NonNullable<Goods["more"]> => ({
      additionalDocuments: [{ categoryCode: "N", typeCode: "380", id }],
      packagings: [{ sequenceNumeric: "1", typeCode: "PK", quantity: { value: "1" } }],
    });
    const declaration = declarationOf([
      cap("10.10", { more: document("A") }),
      cap("7", { hs: "420222" }),
      cap("5.25", { more: document("B") }),
    ]);
    const { declaration: merged, from, kept } = mergeItems(declaration);
    expect(from).toEqual([[0, 2], [1]]);
    expect(kept).toEqual([]);
    expect(prices(merged)).toEqual(["15.35", "7"]);
    const [first] = itemsOf(merged);
    expect(first?.commodity?.goodsMeasure).toEqual({
      grossMass: { value: "1.0" },
      netMass: { value: "0.80" },
      tariffQuantity: { value: "4", unitCode: "H87" },
    });
    expect(first?.additionalDocuments?.map(({ id }) => id)).toEqual(["A", "B"]);
    expect(first?.packagings).toEqual([
      { sequenceNumeric: "1", typeCode: "PK", quantity: { value: "2" } },
    ]);
    expect(itemsOf(merged).map(({ sequenceNumeric }) => sequenceNumeric)).toEqual(["1", "2"]);
    expect(merged.goodsItemQuantity).toEqual({ value: "2" });
  });

  test.each<[string, Partial<Goods>, string]>([
    ["currency", { currency: "USD" }, "currency"],
    ["unit", { unit: "SET" }, "unit"],
    [
      "preference",
      { more: { commodity: { dutyTaxFees: [{ dutyRegimeCode: "300" }] } } },
      "tax-lines",
    ],
    ["valuation", { more: { customsValuation: { methodCode: "4" } } }, "valuation-method"],
  ])("another %s keeps them apart, and it is said", (_name, more, why) => {
    const { from, kept } = mergeItems(declarationOf([cap("1"), cap("2", more)]));
    expect(from).toEqual([[0], [1]]);
    expect(kept).toEqual([{ rows: [0, 1], why }]);
  });

  test("what cannot be summed is not merged", () => {
    const declaration = declarationOf([cap("1"), { ...cap("2"), net: "a little" }]);
    const { from, kept } = mergeItems(declaration);
    expect(from).toEqual([[0], [1]]);
    expect(kept).toEqual([{ rows: [0, 1], why: "mass" }]);
  });
});

const lrnOf = (part: number): string => `LRN-${part + 1}`;

function split(declaration: Declaration, wish: Partial<SplitWish>) {
  return splitByThreshold(declaration, { by: "value", limit: "100", lrnOf, ...wish });
}

describe("splitting", () => {
  const header = {
    invoiceAmount: { value: "250.00", currencyID: "CNY" },
    totalGrossMass: { value: "2.0", unitCode: "KGM" },
    totalPackageQuantity: { value: "5" },
  };
  const declaration = declarationOf([cap("60"), cap("40"), cap("30"), cap("120")], {
    terms: "FOB",
    freight: ["10.01", "USD"],
    insurance: ["3", "CNY"],
    more: header,
  });

  test("each part stays under the limit, an item that is over it stands alone", () => {
    const result = split(declaration, {});
    if (!result.ok) throw new Error(result.error.message);
    const { parts, from } = result.value;
    expect(from).toEqual([[0, 1], [2], [3]]);
    expect(parts.map(({ functionalReferenceID }) => functionalReferenceID)).toEqual([
      "LRN-1",
      "LRN-2",
      "LRN-3",
    ]);
    expect(parts.map(({ invoiceAmount }) => invoiceAmount?.value)).toEqual([
      "100.00",
      "30.00",
      "120.00",
    ]);
    expect(parts.map(({ totalPackageQuantity }) => totalPackageQuantity?.value)).toEqual([
      "3",
      "1",
      "1",
    ]);
    expect(
      parts.map(({ goodsShipment }) => goodsShipment?.customsValuation?.freightChargeAmount?.value),
    ).toEqual(["4.00", "1.20", "4.81"]);
    expect(
      parts.map((part) => itemsOf(part).map(({ sequenceNumeric }) => sequenceNumeric)),
    ).toEqual([["1", "2"], ["1"], ["1"]]);
  });

  test("by number of items, by mass, by customs value", () => {
    const groups = (wish: Partial<SplitWish>) => {
      const result = split(declaration, wish);
      return result.ok ? result.value.from : result.error.code;
    };
    expect(groups({ by: "items", limit: "3" })).toEqual([[0, 1, 2], [3]]);
    expect(groups({ by: "gross-mass", limit: "1" })).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const context = { profile: "my", day, rates, tariff: tariffOf([]) } as const;
    expect(groups({ by: "customs-value", limit: "100", context })).toEqual([[0, 1], [2], [3]]);
    expect(groups({ by: "customs-value", limit: "100" })).toBe("size-missing");
    expect(groups({ limit: "1000" })).toEqual([[0, 1, 2, 3]]);
    expect(groups({ limit: "0" })).toBe("bad-limit");
  });

  test("prices in two currencies cannot be added up", () => {
    const two = declarationOf([cap("60"), cap("60", { currency: "USD" })]);
    const result = split(two, {});
    expect(result.ok ? "" : result.error.code).toBe("several-currencies");
  });
});

const amount = fc
  .integer({ min: 0, max: 999_999 })
  .map((units) => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, "0")}`);
const goods: fc.Arbitrary<Goods> = fc
  .record({
    price: amount,
    gross: amount,
    hs: fc.constantFrom("650500", "420222", "610910"),
    origin: fc.constantFrom("CN", "VN"),
  })
  .map((each) => cap(each.price, each));

test(`${runs} declarations merged and split keep their totals exactly (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.array(goods, { minLength: 1, maxLength: 12 }),
      amount,
      amount,
      (items, freight, limit) => {
        const rows = declarationOf(items, { freight: [freight, "USD"] });
        const whole = total(prices(rows));
        const declaration: Declaration = {
          ...rows,
          invoiceAmount: {
            value: `${whole.units}`.padStart(3, "0").replace(/(\d\d)$/u, ".$1"),
            currencyID: "CNY",
          },
        };
        const { declaration: merged, from } = mergeItems(declaration);
        expect(from.flat().toSorted((left, right) => left - right)).toEqual([...items.keys()]);
        for (const of of [prices, masses]) {
          expect(compareDecimals(total(of(merged)), total(of(declaration)))).toBe(0);
        }
        const result = split(merged, { limit });
        if (!result.ok) {
          expect(result.error.code).toBe("bad-limit");
          return;
        }
        const { parts } = result.value;
        expect(parts.flatMap(itemsOf)).toHaveLength(itemsOf(merged).length);
        const sums = [
          [
            parts.map(({ invoiceAmount }) => invoiceAmount?.value),
            declaration.invoiceAmount?.value,
          ],
          [
            parts.map(
              ({ goodsShipment }) => goodsShipment?.customsValuation?.freightChargeAmount?.value,
            ),
            freight,
          ],
        ] as const;
        for (const [texts, text] of sums)
          expect(compareDecimals(total(texts), decimal(text ?? ""))).toBe(0);
        for (const part of parts) {
          const size = total(prices(part));
          if (itemsOf(part).length > 1)
            expect(compareDecimals(size, decimal(limit))).toBeLessThanOrEqual(0);
          // Where the invoice total is the sum of the prices, it is so in each part.
          const stated = decimal(part.invoiceAmount?.value ?? "");
          if (whole.units > 0n) expect(compareDecimals(stated, size)).toBe(0);
        }
      },
    ),
    { numRuns: runs, seed },
  );
}, 600_000);
