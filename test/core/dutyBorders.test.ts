/** Figures worked out by hand at the edges of the law: days, limits, origins, and costs inside the price. */
import { describe, expect, test } from "vitest";
import { dayInZone } from "../../core/dates.ts";
import { ratesOf } from "../../core/valuation/rates.ts";
import { measure } from "./dutyCases.ts";
import type { Goods, Shipment } from "./dutyCases.ts";
import { explain, lines, reasons } from "./dutyTaxes.ts";

const duty = measure({ hs: "6109", rate: "10" });
const salesTax = measure({ type: "SST", rate: "10" });
const shirt: Goods = {
  price: "1000",
  currency: "MYR",
  hs: "610910",
  origin: "CN",
  net: "10",
  quantity: "1",
  unit: "H87",
};
const fob: Shipment = { terms: "FOB", freight: ["0", "MYR"], mode: "1" };
const proof = { additionalDocuments: [{ categoryCode: "N", typeCode: "861", id: "E1" }] };

describe("a duty for one origin", () => {
  const retaliatory = measure({ hs: "6109", rate: "35", origin: "CN" });

  test("that is higher than the one for all is what these goods bear, with proof or without", () => {
    for (const more of [{}, proof]) {
      const explained = explain([{ ...shirt, more }], [duty, retaliatory, salesTax], fob);
      expect(lines(explained)).toEqual(["1 CUD 350.00", "1 SST 135.00"]);
      expect(explained.lines[0]?.notes).toEqual([]);
    }
    const other = explain([{ ...shirt, origin: "US" }], [duty, retaliatory, salesTax], fob);
    expect(lines(other)).toEqual(["1 CUD 100.00", "1 SST 110.00"]);
  });

  test("a preference that costs more than the normal duty is taken only when it is claimed", () => {
    const dear = measure({ hs: "6109", rate: "12", kind: "preference", origin: "ACFTA" });
    const proven = explain([{ ...shirt, more: proof }], [duty, dear, salesTax], fob);
    expect(lines(proven)[0]).toBe("1 CUD 100.00");
    const commodity = { dutyTaxFees: [{ dutyRegimeCode: "300" }] };
    const claimed = explain(
      [{ ...shirt, more: { ...proof, commodity } }],
      [duty, dear, salesTax],
      fob,
    );
    expect(lines(claimed)[0]).toBe("1 CUD 120.00");
  });
});

describe("days", () => {
  test("the last day of one measure and the first of the next", () => {
    const tariff = [
      { ...duty, to: "2026-06-14" },
      measure({ hs: "6109", rate: "12", validFrom: "2026-06-15" }),
      salesTax,
    ];
    const on = (day: string) => lines(explain([shirt], tariff, fob, { day }));
    expect(on("2026-06-14")).toEqual(["1 CUD 100.00", "1 SST 110.00"]);
    expect(on("2026-06-15")).toEqual(["1 CUD 120.00", "1 SST 112.00"]);
  });

  test("the last day of one rate and the first of the next; no rate before and after", () => {
    const row = { currency: "USD", per: "1" };
    const rates = ratesOf([
      { ...row, rate: "4.40", source: "first half", from: "2026-06-01", to: "2026-06-14" },
      { ...row, rate: "4.50", source: "second half", from: "2026-06-15", to: "2026-06-30" },
    ]);
    const on = (day: string) =>
      explain([{ ...shirt, currency: "USD" }], [duty, salesTax], fob, { day, rates });
    expect(on("2026-06-14").values[0]?.value).toBe("4400.00");
    expect(on("2026-06-15").values[0]?.value).toBe("4500.00");
    for (const day of ["2026-05-31", "2026-07-01"]) {
      expect(on(day).values).toEqual([]);
      expect(reasons(on(day))[0]).toMatch(/^1 value rate-expired /u);
    }
  });

  test("an excise that is to come is none today; one that ended is none, and it is said", () => {
    const later = measure({ hs: "6109", type: "EXC", rate: "5", validFrom: "2027-01-01" });
    expect(lines(explain([shirt], [duty, later, salesTax], fob))).toEqual([
      "1 CUD 100.00",
      "1 SST 110.00",
    ]);
    const ended = measure({
      hs: "6109",
      type: "ADD",
      rate: "5",
      origin: "CN",
      validTo: "2026-06-14",
    });
    const explained = explain([shirt], [duty, ended, salesTax], fob);
    expect(lines(explained)).toEqual(["1 CUD 100.00", "1 SST 110.00"]);
    expect(explained.lines[0]?.notes[0]?.message).toMatch(/ADD .* ended on 2026-06-14/u);
  });

  test("where the tariff knows nothing else of the day, what ended is withheld, and told once", () => {
    const old = [
      { ...duty, to: "2026-06-14" },
      measure({ hs: "6109", type: "EXC", rate: "5", validTo: "2026-06-14" }),
      salesTax,
    ];
    expect(reasons(explain([shirt], old, fob))).toEqual([
      "1 CUD measure-expired /goodsShipment/items/0/commodity/classifications/0/id",
      "1 SST base-withheld /goodsShipment/items/0/commodity/classifications/0/id",
    ]);
  });

  test("a day begins where the customs is, not at Greenwich", () => {
    const evening = "2026-06-14T16:30:00.000Z";
    expect(dayInZone(evening, "UTC")).toBe("2026-06-14");
    expect(dayInZone(evening, "Asia/Kuala_Lumpur")).toBe("2026-06-15");
    expect(dayInZone("2026-06-14T23:30:00Z", "Europe/London")).toBe("2026-06-15");
    expect(dayInZone("2026-12-31T23:30:00Z", "Europe/London")).toBe("2026-12-31");
  });
});

describe("goods of low value in Malaysia", () => {
  test("are taxed without the carriage that the term puts inside the price", () => {
    const carriage: Shipment = { freight: ["20", "MYR"], mode: "4" };
    const sold = (price: string, terms: string) =>
      lines(explain([{ ...shirt, price }], [duty, salesTax], { ...carriage, terms }));
    // CIF 510 with freight of 20: sold at 490, and over RM500 landed.
    expect(sold("510", "CIF")).toEqual(["1 CUD 51.00", "1 SST 56.10 → 0.00", "1 LVG 49.00"]);
    expect(sold("500", "DAP")).toEqual(["1 CUD 50.00 → 0.00", "1 SST 55.00 → 0.00", "1 LVG 48.00"]);
    expect(sold("520.01", "CIF")).toEqual(["1 CUD 52.00", "1 SST 57.20"]);
    expect(sold("500", "FOB")).toEqual(["1 CUD 52.00", "1 SST 57.20 → 0.00", "1 LVG 50.00"]);
  });

  test("are not a trader's consignment over RM10,000, however cheap each piece", () => {
    const bulk = (quantity: string) =>
      lines(
        explain([{ ...shirt, price: `${quantity}0`, quantity }], [duty, salesTax], {
          ...fob,
          freight: ["0", "MYR"],
        }),
      );
    expect(bulk("1000")).toEqual(["1 CUD 1000.00", "1 SST 1100.00 → 0.00", "1 LVG 1000.00"]);
    expect(bulk("1001")).toEqual(["1 CUD 1001.00", "1 SST 1101.10"]);
  });

  test("no fraction of a sen is lost on the way to the limit", () => {
    // Three at 500.00 and a third of a sen more.
    const three = { ...shirt, quantity: "3", price: "1500.01" };
    expect(lines(explain([three], [duty, salesTax], fob))).toEqual([
      "1 CUD 150.00",
      "1 SST 165.00",
    ]);
    expect(lines(explain([{ ...three, price: "1500.00" }], [duty, salesTax], fob))).toContain(
      "1 LVG 150.00",
    );
  });

  test("water is no alcohol", () => {
    const water = { ...shirt, hs: "220110", price: "30" };
    const tariff = [measure({ hs: "2201", rate: "0" }), salesTax];
    expect(lines(explain([water], tariff, fob))).toContain("1 LVG 3.00");
    const beer = { ...water, hs: "220300" };
    const beers = [measure({ hs: "2203", rate: "0" }), salesTax];
    expect(lines(explain([beer], beers, fob))).toEqual(["1 CUD 0.00", "1 SST 3.00"]);
  });

  test("while the carriage inside the price cannot be told, SST is withheld, the duty is not", () => {
    const shipment: Shipment = { terms: "CIF", freight: ["20", "JPY"], mode: "1" };
    const explained = explain([{ ...shirt, price: "510" }], [duty, salesTax], shipment);
    expect(lines(explained)).toEqual(["1 CUD 51.00"]);
    expect(reasons(explained)).toEqual(["1 SST base-withheld /goodsShipment/items/0"]);
  });
});

test("three currencies, freight, and an addition of one per cent", () => {
  const goods = [
    { ...shirt, price: "100", currency: "USD" },
    { ...shirt, price: "100", currency: "EUR" },
    { ...shirt, price: "100.01", currency: "CNY" },
  ];
  const shipment: Shipment = {
    ...fob,
    freight: ["10", "USD"],
    charges: [["AX", "1", "MYR"]],
  };
  // 445.00, 510.00, 62.01 share 44.50 of freight by value: 19.4697, 22.3137, 2.7131; 1 % is 4.45, 5.10, 0.62.
  const explained = explain(goods, [duty, salesTax], shipment);
  expect(explained.values.map(({ value }) => value)).toEqual(["468.92", "537.42", "65.34"]);
});

test("China's retail limit: 5,000.00 is a retail import, 5,000.01 is general trade", () => {
  const tariff = [duty, measure({ type: "VAT", rate: "13" })];
  const at = (price: string) =>
    lines(
      explain(
        [{ ...shirt, price, currency: "CNY" }],
        tariff,
        { terms: "CIF" },
        { profile: "cn", form: "9610" },
      ),
    );
  expect(at("5000")).toEqual(["1 CUD 0.00", "1 VAT 455.00"]);
  expect(at("5000.01")).toEqual(["1 CUD 500.00", "1 VAT 715.00"]);
});

test("Britain: value and weight together, VAT on both", () => {
  const tariff = [
    measure({ hs: "6109", type: "A00", rate: "8", amount: "1.20", unit: "KGM" }),
    measure({ type: "B00", rate: "20" }),
  ];
  const goods = { ...shirt, price: "3150", currency: "GBP", net: "250" };
  const explained = explain([goods], tariff, { terms: "CIF" }, { profile: "gb", form: null });
  // 252 + 300; 20 % of 3150 + 552.
  expect(lines(explained)).toEqual(["1 A00 552.00", "1 B00 740.40"]);
});
