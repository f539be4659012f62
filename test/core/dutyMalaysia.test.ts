import { describe, expect, test } from "vitest";
import { measure } from "./dutyCases.ts";
import type { Goods, Shipment } from "./dutyCases.ts";
import { explain, lines, reasons } from "./dutyTaxes.ts";

const tariff = [
  measure({ hs: "6109", rate: "20" }),
  measure({ hs: "6109", rate: "5", kind: "preference", origin: "RCEP", label: "RCEP" }),
  measure({ hs: "6109", rate: "0", kind: "preference", origin: "ACFTA", label: "ACFTA" }),
  measure({ hs: "24", rate: "0" }),
  measure({ hs: "2402", type: "EXC", kind: "specific", amount: "0.40", unit: "H87" }),
  measure({ type: "SST", rate: "10" }),
];
const shirt: Goods = { price: "480", currency: "MYR", hs: "610910", origin: "CN" };
const freight = (amount: string): Shipment => ({ terms: "FOB", freight: [amount, "MYR"] });

describe("low-value goods and de minimis are two tests", () => {
  test.each<[string, Goods, Shipment, string[]]>([
    [
      "CIF 500 by air: free at import, taxed at the sale",
      shirt,
      { ...freight("20"), mode: "4" },
      ["1 CUD 100.00 → 0.00", "1 SST 60.00 → 0.00", "1 LVG 48.00"],
    ],
    [
      "the same by post",
      shirt,
      { ...freight("20"), mode: "5" },
      ["1 CUD 100.00 → 0.00", "1 SST 60.00 → 0.00", "1 LVG 48.00"],
    ],
    [
      "CIF 500.01 by air: duty is due, the sale is still of low value",
      shirt,
      { ...freight("20.01"), mode: "4" },
      ["1 CUD 100.00", "1 SST 60.00 → 0.00", "1 LVG 48.00"],
    ],
    [
      "CIF 500 by sea: no de minimis",
      shirt,
      { ...freight("20"), mode: "1" },
      ["1 CUD 100.00", "1 SST 60.00 → 0.00", "1 LVG 48.00"],
    ],
    [
      "sold at 500.00: of low value",
      { ...shirt, price: "500" },
      { ...freight("0"), mode: "1" },
      ["1 CUD 100.00", "1 SST 60.00 → 0.00", "1 LVG 50.00"],
    ],
    [
      "sold at 500.01: not of low value",
      { ...shirt, price: "500.01" },
      { ...freight("0"), mode: "4" },
      ["1 CUD 100.00", "1 SST 60.00"],
    ],
    [
      "three at 200: each is of low value",
      { ...shirt, price: "600", quantity: "3", unit: "H87" },
      { ...freight("0"), mode: "4" },
      ["1 CUD 120.00", "1 SST 72.00 → 0.00", "1 LVG 60.00"],
    ],
    [
      "kilograms count no goods",
      { ...shirt, price: "600", quantity: "3", unit: "KGM" },
      { ...freight("0"), mode: "4" },
      ["1 CUD 120.00", "1 SST 72.00"],
    ],
    [
      "cigarettes are no low-value goods; excise is not waived",
      { ...shirt, price: "100", hs: "240220", quantity: "200", unit: "H87" },
      { ...freight("0"), mode: "4" },
      ["1 CUD 0.00", "1 EXC 80.00", "1 SST 18.00 → 0.00"],
    ],
  ])("%s", (_name, goods, shipment, expected) => {
    expect(lines(explain([goods], tariff, shipment))).toEqual(expected);
  });

  test("before 2024 there was no tax on low-value goods", () => {
    const old = tariff.map((each) => ({ ...each, from: "2020-01-01" }));
    const explained = explain([shirt], old, { ...freight("0"), mode: "4" }, { day: "2023-12-31" });
    expect(lines(explained)).toEqual(["1 CUD 96.00 → 0.00", "1 SST 57.60 → 0.00"]);
  });

  test("de minimis is of the consignment: two items of 300 are over it", () => {
    const two = [
      { ...shirt, price: "300" },
      { ...shirt, price: "300" },
    ];
    expect(lines(explain(two, tariff, { ...freight("0"), mode: "4" }))).toContain("1 CUD 60.00");
  });

  test("while one value is withheld, nobody knows whether the consignment is small", () => {
    const goods = [
      { ...shirt, price: "100" },
      { ...shirt, price: "-1" },
    ];
    const shared = explain(goods, tariff, { ...freight("10"), mode: "1" });
    expect(lines(shared)).toEqual(["1 LVG 10.00"]);
    const cif = explain(goods, tariff, { mode: "4" });
    expect(reasons(cif)).toContain("1 CUD base-withheld /goodsShipment/items/0");
    expect(lines(cif)).toEqual(["1 LVG 10.00"]);
    const large = explain(
      [
        { ...shirt, price: "501" },
        { ...shirt, price: "-1" },
      ],
      tariff,
      { mode: "4" },
    );
    expect(lines(large)).toEqual(["1 CUD 100.20", "1 SST 60.12"]);
  });
});

describe("preference by origin", () => {
  const document = (typeCode: string): NonNullable<Goods["more"]> => ({
    additionalDocuments: [{ categoryCode: "N", typeCode, id: "E1" }],
  });
  const dear: Goods = { ...shirt, price: "10000" };

  test("with proof the lowest that covers the origin", () => {
    const proven = explain([{ ...dear, more: { ...document("861") } }], tariff);
    expect(lines(proven)).toEqual(["1 CUD 0.00", "1 SST 1000.00"]);
    const japan = explain([{ ...dear, origin: "JP", more: { ...document("865") } }], tariff);
    expect(lines(japan)).toEqual(["1 CUD 500.00", "1 SST 1050.00"]);
  });

  test("without proof the normal rate, and a word about it", () => {
    const explained = explain([dear], tariff);
    expect(lines(explained)).toEqual(["1 CUD 2000.00", "1 SST 1200.00"]);
    expect(explained.lines[0]?.notes[0]?.message).toMatch(/RCEP, ACFTA.*no proof of origin/u);
    expect(explain([{ ...dear, origin: "US" }], tariff).lines[0]?.notes).toEqual([]);
  });
});

test("K8 moves under bond: computed, not payable; K2 bears no tax and is valued free on board", () => {
  const dear = { ...shirt, price: "1000" };
  const bond = explain([dear], tariff, {}, { form: "K8" });
  expect(lines(bond)).toEqual(["1 CUD 200.00 → 0.00", "1 SST 120.00 → 0.00"]);
  expect(bond.total).toBe("0.00");
  const shipment: Shipment = { ...freight("50"), terms: "CIF", more: { typeCode: "EXA" } };
  const exported = explain([dear], tariff, shipment, { form: "K2" });
  expect(exported).toMatchObject({ lines: [], total: "0.00", withheld: [] });
  expect(exported.values[0]?.value).toBe("950.00");
});
