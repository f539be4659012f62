import { describe, expect, test } from "vitest";
import type { DutyContext } from "../../core/duty/explain.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { changesFor, whatIf } from "../../core/duty/whatIf.ts";
import type { WhatIf, Wish } from "../../core/duty/whatIf.ts";
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

  test("a British code is split over its two fields", () => {
    const classifications = [
      { id: "61091000", identificationTypeCode: "TSP" },
      { id: "10", identificationTypeCode: "TRC" },
    ];
    const british = declarationOf([{ more: { commodity: { classifications } } }]);
    expect(changesFor(british, { hs: "6110209900" })).toEqual([
      { pointer: "/goodsShipment/items/0/commodity/classifications/0/id", value: "61102099" },
      { pointer: "/goodsShipment/items/0/commodity/classifications/1/id", value: "00" },
    ]);
  });
});
