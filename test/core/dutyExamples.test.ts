import { describe, expect, test } from "vitest";
import type { DutyScheme } from "../../core/duty/scheme.ts";
import { plan } from "../../core/duty/scheme.ts";
import { checkNotice } from "../../core/duty/notice.ts";
import { wcoScheme } from "../../core/duty/wco.ts";
import { compareTaxes } from "../../core/duty/compare.ts";
import type { DutyContext } from "../../core/duty/explain.ts";
import { measure } from "./dutyCases.ts";
import { explain, lines } from "./dutyTaxes.ts";

/** Albania's as the files show it: whole lek, excise-like AKC by quantity, VAT on the sum. */
const albania: DutyScheme = {
  ...wcoScheme,
  currency: "ALL",
  valueRounding: { places: 0, mode: "half-up" },
  taxRounding: { places: 0, mode: "half-up" },
  aliases: {},
  plan: () => [
    plan(["DOG"], "duty"),
    plan(["AKC"], "excise", { adds: ["DOG"] }),
    plan(["TVS"], "sales-tax", { adds: ["DOG", "AKC"] }),
  ],
};

const asAlbania: Partial<DutyContext> = { profile: "wco", scheme: albania };
const gb: Partial<DutyContext> = { profile: "gb", form: "H1" };

describe("worked examples of the domain notes", () => {
  test("1: ad valorem and VAT (Example_DMS_notifications/13_DMSTAX.xml)", () => {
    const explained = explain(
      [{ price: "10000.00", currency: "GBP", hs: "9306210000", origin: "CN" }],
      [
        measure({ hs: "93062100", type: "A00", rate: "2.70" }),
        measure({ type: "B00", rate: "20" }),
      ],
      {},
      gb,
    );
    expect(lines(explained)).toEqual(["1 A00 270.00", "1 B00 2054.00"]);
    expect(explained.lines.map(({ base, rate }) => [base, rate])).toEqual([
      ["10000.00", "2.7"],
      ["10270.00", "20"],
    ]);
    expect(explained.total).toBe("2324.00");
  });

  test("2: specific by kilogram, from the mass as declared, not from the rounded one (Albanian declaration of tyres, item 1)", () => {
    const akc = measure({ hs: "4011", type: "AKC", kind: "specific", amount: "20", unit: "KGM" });
    const tyres = explain([{ hs: "40111000", origin: "IT", net: "47.618" }], [akc], {}, asAlbania);
    expect(lines(tyres)).toEqual(["1 AKC 952"]);
    expect(tyres.lines[0]?.base).toBe("47.618");
    const rounded = explain([{ hs: "40111000", origin: "IT", net: "48" }], [akc], {}, asAlbania);
    expect(lines(rounded)).toEqual(["1 AKC 960"]);
  });

  test("3: duty, specific and VAT, with the stated national adjustment of 6 (Albanian declaration of 9 items, item 1)", () => {
    const measures = [
      measure({ hs: "4011", type: "DOG", rate: "10" }),
      measure({ hs: "4011", type: "AKC", kind: "specific", amount: "20", unit: "KGM" }),
      measure({ type: "TVS", rate: "20" }),
    ];
    const goods = { price: "18098", currency: "ALL", hs: "40111000", origin: "IT", net: "74.796" };
    const plain = explain([goods], measures, {}, asAlbania);
    expect(lines(plain)).toEqual(["1 DOG 1810", "1 AKC 1496", "1 TVS 4281"]);
    expect(plain.lines[2]?.base).toBe("21404");
    // The file's VAT base is 6 less, which nothing in it explains.
    const vat = checkNotice(
      { item: 1, type: "TVS", base: "21398", rate: "20", assessed: "4280" },
      albania.taxRounding,
    );
    expect(vat).toEqual({ finding: "agrees", expected: "4280", difference: "0" });
    expect(1810 + 1496 + 4280).toBe(7586);
  });

  test("8: suspended VAT is computed, but not in the total (an ASYCUDA warehousing declaration; its base is not given)", () => {
    const goods = {
      price: "2215265",
      currency: "ALL",
      hs: "40111000",
      more: { commodity: { dutyTaxFees: [{ typeCode: "TVS", payment: { methodCode: "0" } }] } },
    };
    const explained = explain([goods], [measure({ type: "TVS", rate: "20" })], {}, asAlbania);
    expect(lines(explained)).toEqual(["1 TVS 443053 → 0"]);
    expect(explained.total).toBe("0");
    expect(explained.lines[0]?.treatment?.kind).toBe("suspension");
  });

  test("9: a rate shown rounded must not be computed with (TT_IM036a, 02_DMSTAX.xml)", () => {
    const goods = {
      price: "10000",
      currency: "GBP",
      hs: "9003190040",
      origin: "US",
      more: { additionalInformation: [{ statementCode: "NIIMP" }] },
    };
    const tariff = (rate: string) => [
      measure({ hs: "9003", type: "A00", rate: "2" }),
      measure({ hs: "9003", type: "A50", rate: "2.2" }),
      measure({ hs: "9003", type: "A70", rate }),
      measure({ type: "B00", rate: "20" }),
    ];
    const explained = explain([goods], tariff("0.164"), {}, gb);
    expect(lines(explained)).toEqual([
      "1 A50 220.00",
      "1 A70 16.40",
      "1 B05 47.28",
      "1 B00 2000.00",
    ]);
    expect(explained.lines[2]?.base).toBe("236.40");
    const notified = [
      {
        item: "1",
        type: "A70",
        base: "10000.00",
        rate: "0.16",
        deducted: "0.00",
        assessed: "16.40",
        payable: "16.40",
      },
    ];
    expect(
      compareTaxes(explain([goods], tariff("0.16"), {}, gb), notified).lines.find(
        ({ type }) => type === "A70",
      ),
    ).toMatchObject({
      difference: "0.40",
      reason: "rounded-rate",
    });
  });

  test("10: low-value goods are taxed without their carriage (inelogi.com)", () => {
    const explained = explain(
      [{ price: "480", currency: "MYR", hs: "610910", origin: "CN", quantity: "1", unit: "H87" }],
      [measure({ rate: "0" }), measure({ type: "SST", rate: "10" })],
      { terms: "FOB", freight: ["20", "MYR"], mode: "4" },
    );
    expect(explained.lines.find(({ type }) => type === "LVG")).toMatchObject({
      base: "480.00",
      amount: "48.00",
      payable: "48.00",
    });
    expect(explained.total).toBe("48.00");
  });

  test("11: Malaysian cascade of duty, excise and sales tax (constructed); duty on FOB is wrong (lowyat 555702)", () => {
    const measures = [
      measure({ hs: "8703", rate: "30" }),
      measure({ hs: "8703", type: "EXC", rate: "75" }),
      measure({ type: "SST", rate: "10" }),
    ];
    const explained = explain(
      [{ price: "20000", currency: "MYR", hs: "870323", origin: "JP" }],
      measures,
    );
    expect(lines(explained)).toEqual(["1 CUD 6000.00", "1 EXC 19500.00", "1 SST 4550.00"]);
    expect(explained.total).toBe("30050.00");
    const forum = explain(
      [{ price: "22942.50", currency: "MYR", hs: "870323", origin: "JP" }],
      measures,
      {
        terms: "FOB",
        freight: ["1544.14", "MYR"],
      },
    );
    expect(forum.values[0]?.value).toBe("24486.64");
    const wrong = [
      {
        item: "1",
        type: "CUD",
        base: "22942.50",
        rate: "30",
        assessed: "6882.75",
        payable: "6882.75",
      },
    ];
    expect(compareTaxes(forum, wrong).lines[0]).toMatchObject({
      reason: "base-without-charges",
      difference: "-463.24",
    });
  });

  test("12: K1 from FOB to the total (constructed)", () => {
    const explained = explain(
      [{ price: "5000", currency: "USD", hs: "640399", origin: "CN" }],
      [measure({ hs: "64", rate: "20" }), measure({ type: "SST", rate: "10" })],
      { terms: "FOB", freight: ["420", "USD"], insurance: ["54.20", "USD"] },
    );
    expect(explained.values[0]?.value).toBe("24360.19");
    expect(lines(explained)).toEqual(["1 CUD 4872.04", "1 SST 2923.22"]);
    expect(explained.total).toBe("7795.26");
  });

  test("15: compound and mixed (constructed)", () => {
    const sst = measure({ type: "SST", rate: "0" });
    const compound = measure({ kind: "compound", rate: "8", amount: "1.20", unit: "KGM" });
    const mixed = measure({
      kind: "mixed",
      rate: "10",
      minimum: "0.35",
      maximum: "0.90",
      unit: "KGM",
    });
    const duty = (price: string, net: string, of: typeof compound) =>
      explain([{ price, currency: "MYR", hs: "170490", origin: "CN", net }], [of, sst]).lines[0];
    expect(duty("3150", "250", compound)).toMatchObject({
      amount: "552.00",
      rate: "8 % + 1.20/KGM",
    });
    expect(duty("2000", "800", mixed)?.amount).toBe("280.00");
    expect(duty("12000", "800", mixed)?.amount).toBe("720.00");
    expect(duty("5000", "800", mixed)?.amount).toBe("500.00");
  });
});
