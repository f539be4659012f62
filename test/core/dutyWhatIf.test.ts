import { describe, expect, test } from "vitest";
import type { DutyContext } from "../../core/duty/explain.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { changesFor, whatIf } from "../../core/duty/whatIf.ts";
import type { WhatIf, Wish } from "../../core/duty/whatIf.ts";
import { whatIfText } from "../../core/duty/whatIfText.ts";
import { day, declarationOf, measure } from "./dutyCases.ts";
import { rates } from "./dutyTaxes.ts";

const context: DutyContext = {
  profile: "my",
  form: "K1",
  day,
  rates,
  tariff: tariffOf([
    measure({ hs: "6109", rate: "20" }),
    measure({ hs: "6110", rate: "0" }),
    measure({ hs: "6109", rate: "0", kind: "preference", origin: "ASEAN" }),
    measure({ type: "SST", rate: "10" }),
  ]),
};
const proof = { additionalDocuments: [{ categoryCode: "N", typeCode: "861" }] };
const declaration = declarationOf(
  [
    { price: "1000", currency: "USD", hs: "610910", origin: "CN", more: proof },
    { price: "1000", currency: "USD", hs: "611020", origin: "CN" },
  ],
  {
    terms: "FOB",
    freight: ["100", "USD"],
    more: { invoiceAmount: { value: "2000", currencyID: "USD" } },
  },
);

function tried(wish: Wish): WhatIf {
  const result = whatIf(declaration, changesFor(declaration, wish), context);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe("what a change would cost", () => {
  test.each<[string, Wish, string, string[]]>([
    [
      "another commodity code",
      { items: [1], hs: "611020" },
      "-1027.95",
      ["1 CUD -934.50", "1 SST -93.45"],
    ],
    [
      "another origin, with its proof",
      { items: [1], origin: "VN" },
      "-1027.95",
      ["1 CUD -934.50", "1 SST -93.45"],
    ],
    [
      "another term",
      { incoterm: "CIF" },
      "-93.45",
      ["1 CUD -44.50", "1 SST -26.70", "2 SST -22.25"],
    ],
    [
      "another currency",
      { currency: "EUR" },
      "273.00",
      ["1 CUD 130.00", "1 SST 78.00", "2 SST 65.00"],
    ],
    ["nothing", {}, "0.00", []],
  ])("%s", (_name, wish, difference, lines) => {
    const { before, after, ...rest } = tried(wish);
    expect(rest.difference).toBe(difference);
    expect(rest.lines.map((line) => `${line.item} ${line.type} ${line.difference}`)).toEqual(lines);
    expect(before.total).toBe("1962.45");
    expect(after.lines).toHaveLength(4);
  });

  test("the declaration itself stays as it is", () => {
    const kept = JSON.stringify(declaration);
    const { declaration: other } = tried({ items: [1], hs: "611020" });
    expect(JSON.stringify(declaration)).toBe(kept);
    expect(other.goodsShipment?.items?.[0]?.commodity?.classifications?.[0]?.id).toBe("611020");
    expect(other.goodsShipment?.items?.[1]).toEqual(declaration.goodsShipment?.items?.[1]);
  });

  test("totals are not compared while a figure is withheld", () => {
    const { difference, after } = tried({ items: [1], hs: "010121" });
    expect(difference).toBeNull();
    expect(after.withheld.map(({ code }) => code)).toEqual(["measure-missing", "base-withheld"]);
  });

  test("a field that does not exist is refused", () => {
    const result = whatIf(
      declaration,
      [{ pointer: "/goodsShipment/nothing", value: "1" }],
      context,
    );
    expect(result.ok ? "" : result.error.code).toBe("no-such-field");
  });

  test("a British code is split over its two fields, and keeps no digit of the old one", () => {
    const classifications = [
      { id: "61091000", identificationTypeCode: "TSP" },
      { id: "10", identificationTypeCode: "TRC" },
    ];
    const place = "/goodsShipment/items/0/commodity/classifications";
    const changes = (rows: readonly object[], hs: string) =>
      changesFor(declarationOf([{ more: { commodity: { classifications: rows } } }]), { hs });
    expect(changes(classifications, "6110209900")).toEqual([
      { pointer: `${place}/0/id`, value: "61102099" },
      { pointer: `${place}/1/id`, value: "00" },
    ]);
    expect(changes(classifications, "61102099")).toEqual([
      { pointer: `${place}/0/id`, value: "61102099" },
      { pointer: `${place}/1/id`, value: null },
    ]);
    expect(changes(classifications.slice(0, 1), "6110209900")).toEqual([
      { pointer: `${place}/0/id`, value: "61102099" },
      { pointer: `${place}/1/id`, value: "00" },
      { pointer: `${place}/1/identificationTypeCode`, value: "TRC" },
    ]);
  });

  test("the seller's article number is left alone, whether it stands first or alone", () => {
    const article = { id: "SKU-1", identificationTypeCode: "SA" };
    const code = { id: "610910", identificationTypeCode: "HS" };
    const place = "/goodsShipment/items/0/commodity/classifications";
    const changes = (classifications: readonly object[]) =>
      changesFor(declarationOf([{ more: { commodity: { classifications } } }]), { hs: "640399" });
    expect(changes([article, code])).toEqual([{ pointer: `${place}/1/id`, value: "640399" }]);
    expect(changes([article])).toEqual([
      { pointer: `${place}/1/id`, value: "640399" },
      { pointer: `${place}/1/identificationTypeCode`, value: "HS" },
    ]);
  });

  test("goods that claim a preference have one origin still", () => {
    const origins = [
      { countryCode: "CN", typeCode: "1" },
      { countryCode: "CN", typeCode: "2" },
    ];
    expect(changesFor(declarationOf([{ more: { origins } }]), { origin: "VN" })).toEqual([
      { pointer: "/goodsShipment/items/0/origins/0/countryCode", value: "VN" },
      { pointer: "/goodsShipment/items/0/origins/1/countryCode", value: "VN" },
    ]);
  });
});

test("the text names each line that changes, the totals, and what cannot be known any more", () => {
  expect(whatIfText(tried({ items: [1], hs: "611020" })).split("\n")).toEqual([
    "Item 1  CUD  934.50 → 0.00  -934.50",
    "Item 1  SST  560.70 → 467.25  -93.45",
    "Total payable: 1,962.45 MYR → 934.50 MYR  -1,027.95 MYR",
  ]);
  expect(whatIfText(tried({}), "zh").split("\n")).toEqual([
    "各税项不变。",
    "应缴合计: 1,962.45 MYR → 1,962.45 MYR  0.00 MYR",
  ]);
  const unknown = whatIfText(tried({ items: [1], hs: "010121" })).split("\n");
  expect(unknown.at(2)).toContain("(Payable without what is not given)  not given");
  expect(unknown.at(-1)).toMatch(/^Not given: 1 SST — /u);
});
