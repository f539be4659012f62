import { describe, expect, test } from "vitest";
import type { DutyContext } from "../../core/duty/explain.ts";
import { noTariff } from "../../core/duty/tariff.ts";
import { measureOf } from "../../core/duty/measure.ts";
import type { TariffRow } from "../../core/duty/measure.ts";
import { measure, ratesAt } from "./dutyCases.ts";
import type { Goods, Shipment } from "./dutyCases.ts";
import { explain, lines, reasons } from "./dutyTaxes.ts";

const tariff = [
  measure({ hs: "6109", rate: "20" }),
  measure({ hs: "2204", kind: "specific", amount: "7", unit: "LTR" }),
  measure({ hs: "1704", kind: "specific", amount: "1.5", unit: "KGM" }),
  measure({ hs: "4202", rate: "20", validTo: "2026-03-31" }),
  measure({ hs: "8517", kind: "specific", amount: "1", unit: "ZZZ" }),
  measure({ hs: "9503", rate: "5" }),
  measure({ hs: "9503", rate: "10" }),
  measure({ type: "SST", rate: "10" }),
];
const good: Goods = { price: "1000", currency: "MYR", hs: "610910", origin: "CN" };
const item = "/goodsShipment/items/0";

describe("a figure that cannot be known is withheld, the other item is computed", () => {
  test.each<[string, Goods, Shipment, string[]]>([
    [
      "missing rate",
      { ...good, currency: "CHF" },
      {},
      [
        `1 value rate-missing ${item}/commodity/invoiceLine/itemChargeAmount/currencyID`,
        `1 CUD base-withheld ${item}/commodity/invoiceLine/itemChargeAmount/currencyID`,
        `1 SST base-withheld ${item}/commodity/invoiceLine/itemChargeAmount/currencyID`,
      ],
    ],
    [
      "expired measure",
      { ...good, hs: "420221" },
      {},
      [
        `1 CUD measure-expired ${item}/commodity/classifications/0/id`,
        `1 SST base-withheld ${item}/commodity/classifications/0/id`,
      ],
    ],
    [
      "no measure",
      { ...good, hs: "010121" },
      {},
      [
        `1 CUD measure-missing ${item}/commodity/classifications/0/id`,
        `1 SST base-withheld ${item}/commodity/classifications/0/id`,
      ],
    ],
    [
      "two measures that contradict each other",
      { ...good, hs: "950300" },
      {},
      [
        `1 CUD measure-ambiguous ${item}/commodity/classifications/0/id`,
        `1 SST base-withheld ${item}/commodity/classifications/0/id`,
      ],
    ],
    [
      "no commodity code",
      { price: "1000", currency: "MYR", origin: "CN" },
      {},
      [
        `1 CUD commodity-missing ${item}/commodity/classifications/0/id`,
        `1 SST commodity-missing ${item}/commodity/classifications/0/id`,
      ],
    ],
    [
      "unknown unit in the declaration",
      { ...good, hs: "220421", quantity: "12", unit: "BTL" },
      {},
      [
        `1 CUD unit-unknown ${item}/commodity/goodsMeasure/tariffQuantity/unitCode`,
        `1 SST base-withheld ${item}/commodity/goodsMeasure/tariffQuantity/unitCode`,
      ],
    ],
    [
      "a unit of another kind",
      { ...good, hs: "220421", quantity: "12", unit: "KGM" },
      {},
      [
        `1 CUD unit-unknown ${item}/commodity/goodsMeasure/tariffQuantity/unitCode`,
        `1 SST base-withheld ${item}/commodity/goodsMeasure/tariffQuantity/unitCode`,
      ],
    ],
    [
      "no unit",
      { ...good, hs: "220421", quantity: "12" },
      {},
      [
        `1 CUD unit-missing ${item}/commodity/goodsMeasure/tariffQuantity/unitCode`,
        `1 SST base-withheld ${item}/commodity/goodsMeasure/tariffQuantity/unitCode`,
      ],
    ],
    [
      "unknown unit in the tariff",
      { ...good, hs: "851713" },
      {},
      [
        `1 CUD unit-unknown ${item}/commodity/classifications/0/id`,
        `1 SST base-withheld ${item}/commodity/classifications/0/id`,
      ],
    ],
    [
      "zero quantity",
      { ...good, hs: "170490", net: "0" },
      {},
      [
        `1 CUD zero-quantity ${item}/commodity/goodsMeasure/netMass`,
        `1 SST base-withheld ${item}/commodity/goodsMeasure/netMass`,
      ],
    ],
    [
      "no quantity",
      { ...good, hs: "170490" },
      {},
      [
        `1 CUD quantity-missing ${item}/commodity/goodsMeasure/netMass`,
        `1 SST base-withheld ${item}/commodity/goodsMeasure/netMass`,
      ],
    ],
    [
      "negative quantity",
      { ...good, hs: "170490", net: "-1" },
      {},
      [
        `1 CUD negative-quantity ${item}/commodity/goodsMeasure/netMass`,
        `1 SST base-withheld ${item}/commodity/goodsMeasure/netMass`,
      ],
    ],
    [
      "an amount of 10^13",
      { ...good, price: "10000000000000" },
      {},
      [
        `1 value amount-too-large ${item}/commodity/invoiceLine/itemChargeAmount`,
        `1 CUD base-withheld ${item}/commodity/invoiceLine/itemChargeAmount`,
        `1 SST base-withheld ${item}/commodity/invoiceLine/itemChargeAmount`,
      ],
    ],
  ])("%s", (_name, goods, shipment, expected) => {
    const explained = explain([goods, good], tariff, shipment);
    expect(reasons(explained)).toEqual(expected);
    for (const { message } of explained.withheld) expect(message.length).toBeGreaterThan(20);
    expect(lines(explained)).toEqual(["2 CUD 200.00", "2 SST 120.00"]);
    expect(explained.total).toBe("320.00");
    expect(JSON.stringify(explained)).not.toMatch(/NaN|undefined|Infinity/u);
  });
});

test("a specific duty is computed although the value is withheld", () => {
  const explained = explain([{ ...good, hs: "170490", net: "10", price: "-1" }], tariff);
  expect(lines(explained)).toEqual(["1 CUD 15.00"]);
  expect(reasons(explained).map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
    "1 value negative-amount",
    "1 SST base-withheld",
  ]);
});

test("negative freight withholds every value that bears it, and says so once for each", () => {
  const explained = explain([good, { ...good, hs: "170490", net: "2" }], tariff, {
    terms: "FOB",
    freight: ["-5", "MYR"],
  });
  expect(lines(explained)).toEqual(["2 CUD 3.00"]);
  expect(reasons(explained)[0]).toBe(
    "1 value negative-amount /goodsShipment/customsValuation/freightChargeAmount",
  );
});

test("an absurd exchange rate, an expired one, no tariff at all", () => {
  const dollars = { ...good, currency: "USD" };
  const code = (more: Partial<DutyContext>) =>
    explain([dollars], tariff, {}, more).withheld[0]?.code;
  expect(code({ rates: ratesAt({ USD: "445" }) })).toBe("rate-absurd");
  expect(code({ day: "2027-02-01" })).toBe("rate-expired");
  expect(code({ tariff: noTariff })).toBe("measure-missing");
});

test("amounts of 13 digits are exact", () => {
  const explained = explain([{ ...good, price: "9999999999999.99" }], tariff);
  expect(lines(explained)).toEqual(["1 CUD 2000000000000.00", "1 SST 1200000000000.00"]);
});

test("a declaration without items, a request, and one with nothing in it are answered", () => {
  expect(explain([], tariff)).toMatchObject({ lines: [], total: "0.00", withheld: [] });
  expect(explain([good], tariff, { more: { typeCode: "COR" } })).toMatchObject({
    lines: [],
    values: [],
  });
});

test("rows of a tariff pack that are wrong are refused at their column", () => {
  const row: TariffRow = {
    hs: "6109.10",
    validFrom: "2026-01-01",
    validTo: "",
    origin: "*",
    type: "CUD",
    kind: "ad valorem",
    rate: "20 %",
    amount: "",
    unit: "",
    minimum: "",
    maximum: "",
    source: "s",
    label: "",
  };
  const result = measureOf(row);
  expect(result.ok && [result.value.hs, result.value.origins]).toEqual(["610910", []]);
  const column = (more: Partial<TariffRow>) => {
    const refused = measureOf({ ...row, ...more });
    return refused.ok ? "taken" : refused.refusal.column;
  };
  expect(column({ hs: "shirts" })).toBe("hs");
  expect(column({ validFrom: "2026-02-30" })).toBe("validFrom");
  expect(column({ validTo: "2025-12-31" })).toBe("validTo");
  expect(column({ type: "" })).toBe("type");
  expect(column({ kind: "magic" })).toBe("kind");
  expect(column({ rate: "-5" })).toBe("rate");
  expect(column({ rate: "" })).toBe("rate");
  expect(column({ rate: "", kind: "free" })).toBe("taken");
  expect(column({ maximum: "1,5" })).toBe("maximum");
  expect(column({ source: " " })).toBe("source");
});
