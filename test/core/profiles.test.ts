import { describe, expect, test } from "vitest";
import { containerCheckDigit, isContainerNumber } from "../../core/codes/container.ts";
import { cdsCountries, countryName, isCountry, likelyCountry } from "../../core/codes/countries.ts";
import { currencyDigits, isCurrency, likelyCurrency } from "../../core/codes/currencies.ts";
import { nameOfCode } from "../../core/codes/codeList.ts";
import { incoterms } from "../../core/codes/trade.ts";
import { likelyUnit, units } from "../../core/codes/units.ts";
import { resolvePointer } from "../../core/declaration/pointer.ts";
import { parseDecimal } from "../../core/money/decimal.ts";
import { profileIdOf, profileIds, profileOf } from "../../core/profiles/profiles.ts";
import { placeIn, stepsOf } from "../../core/rules/obligation.ts";
import { seedParcels } from "../../core/seed/seed.ts";
import { bases, edited, first } from "./ruleCases/base.ts";

const today = "2026-11-22";

describe("the profiles", () => {
  test("are four, found in any case", () => {
    expect(profileIds).toEqual(["wco", "gb", "my", "cn"]);
    expect(profileIdOf("MY")).toBe("my");
    expect(profileIdOf("fr")).toBeUndefined();
  });

  test.each([
    ["my", ["K1", "K2", "K3", "K8", "K9", "ZB1", "ZB2", "ZB4"]],
    ["cn", ["9610", "9710", "9810", "1210"]],
    ["gb", ["H1", "Y", "B1"]],
    ["wco", ["WCO"]],
  ] as const)("%s has its forms, each with obligations", (id, codes) => {
    const profile = profileOf(id);
    expect(profile.forms.map(({ code }) => code)).toEqual(codes);
    for (const { typeCode, names } of profile.forms) {
      expect(typeCode).toMatch(profile.types);
      expect(names).toHaveLength(3);
    }
  });

  test.each(profileIds)("%s: every obligation stands at a place that exists", (id) => {
    for (const obligations of Object.values(profileOf(id).obligations)) {
      expect(obligations.length).toBeGreaterThan(5);
      const wrong = obligations
        .flatMap(({ pointer, or }) => [pointer, ...or])
        .filter((pointer) => !resolvePointer(placeIn({}, stepsOf(pointer))));
      expect(wrong).toEqual([]);
    }
  });

  test.each(profileIds)(
    "%s: every threshold is an amount with its currency, day and source",
    (id) => {
      for (const { amount, currency, from, source } of Object.values(profileOf(id).thresholds)) {
        expect(parseDecimal(amount)).toBeDefined();
        expect(isCurrency(currency)).toBe(true);
        expect(from).toMatch(/^\d{4}-\d\d-\d\d$/u);
        expect(source).not.toBe("");
      }
    },
  );

  test("hold home currencies and days", () => {
    expect(profileIds.map((id) => profileOf(id).homeCurrency)).toEqual(["", "GBP", "MYR", "CNY"]);
    expect(profileIds.every((id) => profileOf(id).deadlineDays > 0)).toBe(true);
  });
});

describe("each profile's own parcels", () => {
  test.each(profileIds)("of %s: none of 500 is blocked", (id) => {
    const blocked = [...seedParcels(500, id)].flatMap(({ declaration, form, extras }) =>
      profileOf(id)
        .check(declaration, { today, form, extras })
        .filter(({ severity }) => severity === "blocking")
        .map(({ key, pointer }) => `${declaration.functionalReferenceID} ${key} ${pointer}`),
    );
    expect(blocked).toEqual([]);
  });
});

describe("the form decides", () => {
  const wanting = (base: keyof typeof bases, form: string | null) =>
    profileOf("my")
      .check(bases[base], { today, form })
      .filter(({ severity }) => severity === "blocking")
      .map(({ pointer }) => pointer);

  test("K9 asks for the warehouse, K1 does not", () => {
    expect(wanting("my", "K1")).toEqual([]);
    expect(wanting("my", "K9")).toEqual(["/goodsShipment/warehouse/id"]);
  });

  test.each([
    ["K3", []],
    ["ZB1", []],
    ["ZB2", []],
    ["ZB4", []],
  ] as const)("%s is known", (form, blocking) => {
    expect(wanting("my", form)).toEqual(blocking);
    const zone = profileOf("my")
      .check(bases.my, { today, form })
      .some(({ pointer }) => pointer === "/goodsShipment/warehouse/id");
    expect(zone).toBe(form.startsWith("ZB"));
  });

  test("without a form, or with the declaration's type for one, an import is on a K1", () => {
    expect(wanting("my", null)).toEqual([]);
    expect(wanting("my", "IMA")).toEqual([]);
  });

  test("a British export is looked at as one", () => {
    const problems = profileOf("gb").check(bases.gbExport, { today });
    expect(problems.filter(({ severity }) => severity === "blocking")).toEqual([]);
    const bare = edited(bases.gbExport, { [`${first}/commodity/description`]: undefined });
    expect(profileOf("gb").check(bare, { today })[0]).toMatchObject({
      code: "CDS10001",
      severity: "blocking",
      pointer: `${first}/commodity/description`,
      wcoPointer: "42A/67A/68A[1]/23A/137",
    });
  });

  test("blocking problems come first", () => {
    const broken = edited(bases.my, {
      "/goodsItemQuantity/value": "9",
      [`${first}/origins/0/countryCode`]: "PE",
    });
    const order = profileOf("my")
      .check(broken, { today, form: "K1" })
      .map(({ severity }) => severity);
    expect(order[0]).toBe("blocking");
    expect(order.at(-1)).toBe("note");
  });
});

describe("code lists", () => {
  test("countries: ISO, what CDS adds, and what is meant", () => {
    expect(isCountry("MY")).toBe(true);
    expect(isCountry("UK")).toBe(false);
    expect(isCountry("XI")).toBe(false);
    expect(isCountry("XI", cdsCountries)).toBe(true);
    expect(["UK", "chn", "Cn", "QQQ"].map((code) => likelyCountry(code))).toEqual([
      "GB",
      "CN",
      "CN",
      undefined,
    ]);
    expect(countryName("CN", "en")).toBe("China");
    expect(countryName("MY", "zh")).toBe("马来西亚");
    expect(countryName("ZU", "ms")).toBe("Continental shelf, United Kingdom sector");
  });

  test("currencies: ISO, digits, and what is meant", () => {
    expect(isCurrency("CNY")).toBe(true);
    expect(isCurrency("RMB")).toBe(false);
    expect([currencyDigits("JPY"), currencyDigits("MYR"), currencyDigits("KWD")]).toEqual([
      0, 2, 3,
    ]);
    expect(["RMB", "rm", "usd", "??"].map((code) => likelyCurrency(code))).toEqual([
      "CNY",
      "MYR",
      "USD",
      undefined,
    ]);
  });

  test("units and terms are named in three languages", () => {
    expect(nameOfCode(units, "KGM", "zh")).toBe("千克");
    expect(nameOfCode(incoterms, "FOB", "ms")).toBe("Bebas atas kapal");
    expect(nameOfCode(incoterms, "ZZZ", "en")).toBe("ZZZ");
    expect(likelyUnit("pcs")).toBe("H87");
  });

  test("container numbers check themselves", () => {
    expect(["CSQU3054383", "MSKU9070323"].map((id) => containerCheckDigit(id))).toEqual(["3", "3"]);
    expect(containerCheckDigit("CSQ30543")).toBeUndefined();
    expect(isContainerNumber("csqu3054383")).toBe(false);
  });
});
