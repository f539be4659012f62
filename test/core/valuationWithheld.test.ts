import { describe, expect, test } from "vitest";
import type { Valuation, ValuationContext } from "../../core/valuation/value.ts";
import { ratesAt } from "./dutyCases.ts";
import type { Goods, Shipment } from "./dutyCases.ts";
import { codes, shown, value } from "./valuationCases.ts";

describe("what cannot be known is withheld with its field", () => {
  const good = { price: "100", currency: "MYR" };
  const first = (valuation: Valuation) => valuation.items[0]?.withheld[0];

  test.each<[string, Goods, Shipment, Partial<ValuationContext>, string, string]>([
    [
      "no price",
      { currency: "MYR" },
      {},
      {},
      "amount-missing",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount",
    ],
    [
      "a word",
      { price: "ten" },
      {},
      {},
      "not-a-number",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount",
    ],
    [
      "an exponent",
      { price: "1e3" },
      {},
      {},
      "not-a-number",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount",
    ],
    [
      "a negative price",
      { price: "-1" },
      {},
      {},
      "negative-amount",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount",
    ],
    [
      "10^13",
      { price: "10000000000000" },
      {},
      {},
      "amount-too-large",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount",
    ],
    [
      "no such currency",
      { price: "1", currency: "RMB" },
      {},
      {},
      "currency-unknown",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount/currencyID",
    ],
    [
      "a missing rate",
      { price: "1", currency: "CHF" },
      {},
      {},
      "rate-missing",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount/currencyID",
    ],
    [
      "an expired rate",
      { price: "1", currency: "USD" },
      {},
      { day: "2027-01-01" },
      "rate-expired",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount/currencyID",
    ],
    [
      "no term",
      good,
      { terms: "" },
      {},
      "terms-missing",
      "/goodsShipment/tradeTerms/conditionCode",
    ],
    [
      "an unknown term",
      good,
      { terms: "XYZ" },
      {},
      "terms-unknown",
      "/goodsShipment/tradeTerms/conditionCode",
    ],
    [
      "no freight",
      good,
      { terms: "FOB" },
      {},
      "freight-missing",
      "/goodsShipment/customsValuation/freightChargeAmount",
    ],
    [
      "negative freight",
      good,
      { terms: "FOB", freight: ["-5", "MYR"] },
      {},
      "negative-amount",
      "/goodsShipment/customsValuation/freightChargeAmount",
    ],
    [
      "an unknown charge",
      good,
      { charges: [["ZZZ", "1", "MYR"]] },
      {},
      "charge-unknown",
      "/goodsShipment/customsValuation/chargeDeductions/0/chargesTypeCode",
    ],
    [
      "deductions over the price",
      good,
      { charges: [["BA", "101", "MYR"]] },
      {},
      "negative-value",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount",
    ],
  ])("%s", (_name, goods, shipment, more, code, pointer) => {
    const valuation = value([goods], shipment, more);
    expect(first(valuation)).toMatchObject({ code, pointer });
    expect(first(valuation)?.message.length).toBeGreaterThan(20);
    expect(valuation.items[0]?.value).toBeUndefined();
    expect(valuation.total).toBeUndefined();
  });

  test.each(["0", "-4.45", "445", "0.0445", "99999999999", "four"])(
    "a rate of %s cannot be true",
    (rate) => {
      expect(first(value([{ price: "1" }], {}, { rates: ratesAt({ USD: rate }) }))?.code).toBe(
        "rate-absurd",
      );
    },
  );

  test("a rate that the parties fixed holds, unless it is written the wrong way round", () => {
    const fixed = (rateNumeric: string): Valuation =>
      value([{ price: "100" }], {
        more: { currencyExchanges: [{ currencyTypeCode: "USD", rateNumeric }] },
      });
    expect(shown(fixed("4.5"))).toEqual(["450.00"]);
    expect(first(fixed("0.2222"))?.code).toBe("rate-absurd");
  });

  test("the other items still have their value", () => {
    const valuation = value([
      good,
      { price: "1", currency: "CHF" },
      { price: "2", currency: "USD" },
    ]);
    expect(shown(valuation)).toEqual(["100.00", undefined, "8.90"]);
  });

  test("a charge by value cannot be shared while one value is missing; by mass it can", () => {
    const goods = [
      { ...good, gross: "1" },
      { currency: "MYR", gross: "3" },
    ];
    const shipment: Shipment = { terms: "FOB", freight: ["10", "MYR"] };
    expect(shown(value(goods, shipment))).toEqual([undefined, undefined]);
    expect(shown(value(goods, shipment, { apportionBy: { freight: "gross-mass" } }))).toEqual([
      "102.50",
      undefined,
    ]);
  });

  test("quantities of zero cannot share a charge out", () => {
    const goods = [
      { ...good, quantity: "0" },
      { ...good, quantity: "0" },
    ];
    const valuation = value(
      goods,
      { terms: "FOB", freight: ["10", "MYR"] },
      { apportionBy: { freight: "quantity" } },
    );
    expect(codes(valuation)).toEqual([["apportionment-impossible"], ["apportionment-impossible"]]);
  });
});
