import { describe, expect, test } from "vitest";
import { ratesOf } from "../../core/valuation/rates.ts";
import type { Rates } from "../../core/valuation/rates.ts";
import type { Shipment } from "./dutyCases.ts";
import { shown, value } from "./valuationCases.ts";

describe("what the delivery term adds and takes off", () => {
  const shipment = (terms: string): Shipment => ({
    terms,
    freight: ["100", "MYR"],
    insurance: ["10", "MYR"],
    charges: [
      ["INL", "20", "MYR"],
      ["POA", "5", "MYR"],
      ["DTY", "7", "MYR"],
      ["OTH", "3", "MYR"],
    ],
  });
  const goods = [{ price: "1000", currency: "MYR" }];

  test.each([
    ["EXW", "1133.00", "1020.00"],
    ["FCA", "1113.00", "1000.00"],
    ["FAS", "1113.00", "1000.00"],
    ["FOB", "1113.00", "1000.00"],
    ["CFR", "1013.00", "900.00"],
    ["CPT", "1008.00", "895.00"],
    ["CIF", "1003.00", "890.00"],
    ["CIP", "998.00", "885.00"],
    ["DAP", "998.00", "885.00"],
    ["DPU", "998.00", "885.00"],
    ["DDP", "991.00", "878.00"],
  ])("%s: CIF %s, FOB %s", (terms, cif, fob) => {
    expect(shown(value(goods, shipment(terms)))).toEqual([cif]);
    expect(shown(value(goods, shipment(terms), { target: "fob" }))).toEqual([fob]);
  });

  test("charges by CDS codes are added and deducted whatever the terms", () => {
    const charges = [
      ["AK", "50", "MYR"],
      ["BC", "100", "MYR"],
      ["AX", "2", "MYR"],
    ] as const;
    expect(shown(value(goods, { terms: "CIF", charges }))).toEqual(["970.00"]);
    expect(shown(value(goods, { terms: "FOB", charges }))).toEqual(["970.00"]);
  });

  test("item charges stay with their item", () => {
    const own = {
      customsValuation: {
        methodCode: "1",
        chargeDeductions: [
          {
            chargesTypeCode: "FRT",
            otherChargeDeductionAmount: { value: "30", currencyID: "MYR" },
          },
        ],
      },
    };
    const two = [
      { price: "1000", currency: "MYR", more: own },
      { price: "1000", currency: "MYR" },
    ];
    expect(shown(value(two, { terms: "CIP" }))).toEqual(["1000.00", "1000.00"]);
    // Where one item states its freight, the other's is still unknown.
    expect(shown(value(two, { terms: "FOB" }))).toEqual(["1030.00", undefined]);
  });

  test("a declared value of another method stands as it is; the UK's intrinsic value takes the carriage", () => {
    const declared = { customsValueAmount: { value: "130", currencyID: "MYR" } };
    const shipment_: Shipment = { terms: "", freight: ["5", "MYR"] };
    expect(shown(value([{ more: declared }], shipment_))).toEqual(["130.00"]);
    expect(shown(value([{ more: declared }], shipment_, { isIntrinsic: () => true }))).toEqual([
      "135.00",
    ]);
  });
});

test("rates: quoted for many units, and the one that began last", () => {
  const row = (rate: string, from: string) => ({
    currency: "JPY",
    rate,
    per: "100",
    source: "s",
    from,
    to: null,
  });
  const rates: Rates = ratesOf([
    row("2.90", "2026-01-01"),
    row("2.95", "2026-06-01"),
    row("3.00", "2026-07-01"),
  ]);
  const valuation = value([{ price: "12345", currency: "JPY" }], {}, { rates });
  expect(shown(valuation)).toEqual(["364.18"]);
  expect(valuation.items[0]?.value?.step.children[0]?.rate).toMatchObject({
    value: "100 JPY = 2.95 MYR",
    from: "2026-06-01",
  });
});
