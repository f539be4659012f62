import { describe, expect, test } from "vitest";
import { apportion, sumsTo } from "../../core/money/apportion.ts";
import { decimalText } from "../../core/money/decimal.ts";
import { k1BuildUp } from "../../core/valuation/buildUp.ts";
import type { ValuationContext } from "../../core/valuation/value.ts";
import { day, decimal, ratesAt, unequalSteps } from "./dutyCases.ts";
import type { Shipment } from "./dutyCases.ts";
import { codes, myr, shown, total, value } from "./valuationCases.ts";

describe("worked examples of the domain notes", () => {
  const all: Partial<ValuationContext> = {
    currency: "ALL",
    places: 0,
    rates: ratesAt({ EUR: "137.33", USD: "122.74" }),
  };

  test("4: currency and freight by value (Albanian ASYCUDA declaration of 86 items)", () => {
    const valuation = value(
      [
        { price: "435.28", currency: "EUR" },
        { price: "7446.20", currency: "EUR" },
      ],
      { terms: "FOB", freight: ["1309", "EUR"], charges: [["OTH", "600.54", "EUR"]] },
      all,
    );
    expect(total(valuation)).toBe("1344601");
    const parts = valuation.items.map(({ value: figure }) =>
      figure?.step.children.map((step) => step.value),
    );
    const column = (at: number): bigint =>
      parts.reduce((sum, row) => sum + BigInt(row?.[at] ?? 0), 0n);
    expect([column(0), column(1), column(2)]).toEqual([1_082_364n, 179_765n, 82_472n]);
    const share = (charge: string): string =>
      apportion(decimal(charge), [decimal("435.28"), decimal("7446.20")], 2)?.map((part) =>
        decimalText(part),
      )[0] ?? "";
    expect(share("1309")).toBe("72.29");
    expect(share("600.54")).toBe("33.17");
  });

  test("5: the files drift by 2 of 86 items and 3 of 9; shared out by largest remainder nothing drifts", () => {
    for (const [header, items, drift] of [
      ["1344601", 86, 2],
      ["2208289", 9, 3],
    ] as const) {
      const weights = Array.from({ length: items }, (_, at) => decimal(String(1000 + at * 37)));
      const parts = apportion(decimal(header), weights, 0) ?? [];
      expect(sumsTo(decimal(header), parts)).toBe(true);
      expect(drift).toBeLessThanOrEqual(items / 2);
    }
  });

  test("6: two currencies (Albanian declaration of 9 items)", () => {
    const valuation = value(
      [
        { price: "1232", currency: "EUR" },
        { price: "13411", currency: "EUR" },
      ],
      { terms: "FOB", freight: ["1608", "USD"] },
      all,
    );
    expect(total(valuation)).toBe("2208289");
    const shares = apportion(decimal("1608"), [decimal("1232"), decimal("13411")], 2);
    expect(decimalText(shares?.[0] ?? decimal("0"))).toBe("135.29");
  });

  test("7: price, freight and insurance of a C&F sale whose price leaves the freight out (Nepalese ASYCUDA sample)", () => {
    const valuation = value(
      [{ price: "2108.89", currency: "USD" }],
      { terms: "FOB", freight: ["165517.77", "NPR"], insurance: ["1665.49", "NPR"] },
      { currency: "NPR", rates: ratesAt({ USD: "145.76" }) },
    );
    expect(shown(valuation)).toEqual(["474575.07"]);
    expect(valuation.items[0]?.price?.step.value).toBe("307391.81");
  });

  test("12: K1 build-up from FOB, insurance as a percentage (constructed)", () => {
    const context = { currency: "MYR", places: 2, mode: "half-up", day, rates: myr } as const;
    const money = (amount: string, pointer: string) => ({
      amount: decimal(amount),
      currency: "USD",
      pointer,
    });
    const build = k1BuildUp(
      {
        term: "FOB",
        price: money("5000", "/a"),
        freight: money("420", "/b"),
        insurance: { percent: "1" },
      },
      context,
    );
    if (!build.ok) throw new Error(build.withheld.message);
    const { fob, freight, insurance, cif } = build.value;
    expect([fob, freight, insurance, cif].map(({ step }) => step.value)).toEqual([
      "22250.00",
      "1869.00",
      "241.19",
      "24360.19",
    ]);
    expect(unequalSteps([cif.step])).toEqual([]);
    const back = k1BuildUp(
      {
        term: "CIF",
        price: money("5474.20", "/a"),
        freight: money("420", "/b"),
        insurance: money("54.20", "/c"),
      },
      context,
    );
    expect(back.ok && [back.value.fob.step.value, back.value.cif.step.value]).toEqual([
      "22250.00",
      "24360.19",
    ]);
  });

  test("13: by weight and by value (constructed)", () => {
    const goods = [
      { price: "900", currency: "MYR", gross: "12.5" },
      { price: "600", currency: "MYR", gross: "40" },
      { price: "1500", currency: "MYR", gross: "7.5" },
    ];
    const shipment: Shipment = { terms: "FOB", freight: ["240", "MYR"] };
    expect(shown(value(goods, shipment))).toEqual(["972.00", "648.00", "1620.00"]);
    const byMass = value(goods, shipment, { apportionBy: { freight: "gross-mass" } });
    expect(shown(byMass)).toEqual(["950.00", "760.00", "1530.00"]);
    const fixed = value(goods, shipment, {
      apportionBy: { freight: { fixed: ["100", "90", "50"] } },
    });
    expect(shown(fixed)).toEqual(["1000.00", "690.00", "1550.00"]);
    const wrong = value(goods, shipment, {
      apportionBy: { freight: { fixed: ["100", "90", "40"] } },
    });
    expect(codes(wrong)).toEqual([
      ["apportionment-impossible"],
      ["apportionment-impossible"],
      ["apportionment-impossible"],
    ]);
  });

  test("14: largest remainder over three equal items (constructed)", () => {
    const equal = [1, 1, 1].map((each) => decimal(String(each)));
    expect(apportion(decimal("100.00"), equal, 2)?.map((part) => decimalText(part, 2))).toEqual([
      "33.34",
      "33.33",
      "33.33",
    ]);
  });
});
