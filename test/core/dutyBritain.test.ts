import { describe, expect, test } from "vitest";
import type { Item } from "../../core/declaration/declaration.ts";
import { measure, ratesAt } from "./dutyCases.ts";
import type { Goods } from "./dutyCases.ts";
import { explain, lines, reasons } from "./dutyTaxes.ts";

const gb = { profile: "gb", form: "H1" } as const;
const tariff = [
  measure({ hs: "8510", type: "A00", rate: "2" }),
  measure({ hs: "8510", type: "A00", rate: "0", kind: "preference", origin: "EU", label: "TCA" }),
  measure({ hs: "8510", type: "A00", rate: "1", kind: "quota", label: "quota 050001" }),
  measure({ hs: "8510", type: "A50", rate: "2.2" }),
  measure({ hs: "8510", type: "A30", rate: "10", origin: "CN" }),
  measure({ type: "B00", rate: "20" }),
];

interface Marks {
  readonly procedure?: readonly [current: string, previous: string];
  readonly additional?: string;
  readonly statement?: string;
  readonly regime?: string;
  readonly proof?: string;
  readonly national?: string;
  readonly method?: string;
}

/** A shaver with what decides on its taxes. */
function shaver(marks: Marks = {}, origin = "US"): Goods {
  const {
    procedure = ["40", "00"],
    additional = "000",
    statement,
    regime = "100",
    proof,
    national,
    method,
  } = marks;
  const more: Partial<Item> = {
    governmentProcedures: [
      { currentCode: procedure[0], previousCode: procedure[1] },
      { currentCode: additional },
    ],
    ...(statement === undefined ? {} : { additionalInformation: [{ statementCode: statement }] }),
    ...(proof === undefined
      ? {}
      : { additionalDocuments: [{ categoryCode: "U", typeCode: proof }] }),
    commodity: {
      classifications: [
        { id: "85109000", identificationTypeCode: "TSP" },
        { id: "00", identificationTypeCode: "TRC" },
        ...(national === undefined ? [] : [{ id: national, identificationTypeCode: "GN" }]),
      ],
      dutyTaxFees: [
        { dutyRegimeCode: regime },
        ...(method === undefined ? [] : [{ typeCode: "B00", payment: { methodCode: method } }]),
      ],
    },
  };
  return { price: "1000", currency: "GBP", origin, more };
}

test.each<[string, Goods, string[]]>([
  ["normal", shaver(), ["1 A00 20.00", "1 B00 204.00"]],
  ["anti-dumping by origin", shaver({}, "CN"), ["1 A00 20.00", "1 A30 100.00", "1 B00 224.00"]],
  [
    "preference with proof",
    shaver({ regime: "300", proof: "162" }, "FR"),
    ["1 A00 0.00", "1 B00 200.00"],
  ],
  ["preference without proof", shaver({ regime: "300" }, "FR"), ["1 A00 20.00", "1 B00 204.00"]],
  ["quota that is claimed", shaver({ regime: "120" }), ["1 A00 10.00", "1 B00 202.00"]],
  ["zero-rated by VATZ", shaver({ national: "VATZ" }), ["1 A00 20.00", "1 B00 0.00"]],
  ["reduced by VATR", shaver({ national: "VATR" }), ["1 A00 20.00", "1 B00 51.00"]],
  ["postponed VAT", shaver({ method: "G" }), ["1 A00 20.00", "1 B00 204.00 → 0.00"]],
  [
    "inward processing",
    shaver({ procedure: ["51", "00"] }),
    ["1 A00 20.00 → 0.00", "1 B00 204.00 → 0.00"],
  ],
  [
    "warehousing",
    shaver({ procedure: ["71", "00"] }),
    ["1 A00 20.00 → 0.00", "1 B00 204.00 → 0.00"],
  ],
  [
    "low value relief from duty",
    shaver({ additional: "C07" }),
    ["1 A00 20.00 → 0.00", "1 B00 204.00"],
  ],
  [
    "Northern Ireland, EU duty dearer",
    shaver({ statement: "NIIMP" }),
    ["1 A50 22.00", "1 B05 4.40", "1 B00 200.00"],
  ],
  [
    "Northern Ireland, UK duty dearer",
    shaver({ statement: "NIIMP" }, "CN"),
    ["1 A00 20.00", "1 A30 100.00", "1 B00 224.00"],
  ],
  [
    "Northern Ireland, not at risk",
    shaver({ statement: "NIREM" }),
    ["1 A00 20.00", "1 B00 204.00"],
  ],
  [
    "from Great Britain, at risk",
    shaver({ statement: "NIDOM" }, "GB"),
    ["1 A50 22.00", "1 B05 0.00", "1 B00 0.00"],
  ],
])("%s", (_name, goods, expected) => {
  expect(lines(explain([goods], tariff, {}, gb))).toEqual(expected);
});

test("a quota is told where it is not claimed", () => {
  expect(explain([shaver()], tariff, {}, gb).lines[0]?.notes.map(({ message }) => message)).toEqual(
    ["A quota exists: quota 050001. It is not claimed."],
  );
});

describe("what is claimed and not known is withheld", () => {
  test.each<[string, Goods, string]>([
    [
      "a preference that the tariff has not",
      shaver({ regime: "300", proof: "162" }, "JP"),
      "1 A00 preference-unknown /goodsShipment/items/0/commodity/dutyTaxFees/0/dutyRegimeCode",
    ],
    [
      "a suspension that it has not",
      shaver({ regime: "115" }),
      "1 A00 preference-unknown /goodsShipment/items/0/commodity/dutyTaxFees/0/dutyRegimeCode",
    ],
    [
      "outward processing",
      shaver({ additional: "B02" }),
      "1 A00 relief-needs-figures /goodsShipment/items/0/governmentProcedures/1/currentCode",
    ],
    [
      "excise without a measure",
      shaver({ national: "X333" }),
      "1 333 measure-missing /goodsShipment/items/0/commodity/classifications/0/id",
    ],
    [
      "no origin",
      { ...shaver(), more: { ...shaver().more, origins: [] } },
      "1 A30 origin-missing /goodsShipment/items/0/origins/0/countryCode",
    ],
  ])("%s", (_name, goods, reason) => {
    const explained = explain([goods], tariff, {}, gb);
    expect(reasons(explained)).toContain(reason);
    expect(reasons(explained).at(-1)).toMatch(/^1 B00 base-withheld/u);
  });
});

test("wine: excise by litre of pure alcohol, VAT on value, duty and excise (TT_IM031a: 85 l of 16 % vol, 387.60)", () => {
  const more: Partial<Item> = {
    commodity: {
      classifications: [
        { id: "22041094", identificationTypeCode: "TSP" },
        { id: "X333", identificationTypeCode: "GN" },
      ],
      dutyTaxFees: [
        { dutyRegimeCode: "100", specificTaxBaseQuantity: { value: "16", unitCode: "ASV" } },
      ],
      goodsMeasure: { tariffQuantity: { value: "85" } },
    },
  };
  const measures = [
    measure({ hs: "2204", type: "A00", kind: "flat", amount: "4.50" }),
    measure({ hs: "2204", type: "333", kind: "specific", amount: "28.50", unit: "LPA" }),
    measure({ type: "B00", rate: "20" }),
  ];
  const wine: Goods = { price: "2000", currency: "GBP", origin: "TN", more };
  const explained = explain([wine], measures, {}, gb);
  expect(lines(explained)).toEqual(["1 A00 4.50", "1 333 387.60", "1 B00 478.42"]);
  expect(explained.lines[1]).toMatchObject({ base: "13.6", baseUnit: "LPA" });
});

test("an amount stated by hand with OVR01 is taken as it is", () => {
  const goods = shaver({ statement: "OVR01" });
  const fee = {
    typeCode: "A00",
    payment: {
      methodCode: "E",
      taxAssessedAmount: { value: "400", currencyID: "GBP" },
      paymentAmount: { value: "400", currencyID: "GBP" },
    },
  };
  const more = { ...goods.more, commodity: { ...goods.more?.commodity, dutyTaxFees: [fee] } };
  const explained = explain([{ ...goods, more }], tariff, {}, gb);
  expect(lines(explained)).toEqual(["1 A00 400.00", "1 B00 280.00"]);
  expect(explained.lines[0]?.notes[0]?.message).toContain("OVR01");
});

test("a specific duty in euros is converted and rounded once", () => {
  const measures = [
    measure({
      hs: "0207",
      type: "A50",
      kind: "specific",
      amount: "102.40",
      unit: "DTN",
      currency: "EUR",
    }),
    measure({ hs: "0207", type: "A00", rate: "1" }),
    measure({ type: "B00", rate: "0" }),
  ];
  const chicken: Goods = {
    price: "1200",
    currency: "GBP",
    hs: "0207141000",
    origin: "BR",
    net: "500",
    more: { additionalInformation: [{ statementCode: "NIIMP" }] },
  };
  // 5 × 102.40 EUR × 0.8637 = 442.2144 GBP.
  const explained = explain([chicken], measures, {}, { ...gb, rates: ratesAt({ EUR: "0.8637" }) });
  expect(lines(explained)).toEqual(["1 A50 442.21", "1 B05 0.00", "1 B00 0.00"]);
  const amount = explained.lines[0]?.steps.find(({ key }) => key === "tax.amount");
  expect(amount?.children[0]?.rate?.source).toContain("1 EUR = 0.8637 GBP");
  const without = explain([chicken], measures, {}, { ...gb, rates: ratesAt({}) });
  expect(reasons(without)[0]).toMatch(/^1 A50 rate-missing/u);
});

test("a customs duty for one origin beside one for all is a preference and wants its proof", () => {
  const measures = [
    measure({ hs: "8510", type: "A00", rate: "2" }),
    measure({ hs: "8510", type: "A00", rate: "0", origin: "EU" }),
    measure({ type: "B00", rate: "20" }),
  ];
  const duty = (marks: Marks) => lines(explain([shaver(marks, "FR")], measures, {}, gb))[0];
  expect(duty({ regime: "300" })).toBe("1 A00 20.00");
  expect(duty({ regime: "300", proof: "162" })).toBe("1 A00 0.00");
  // Where the tariff knows nothing but the one origin, it is the duty.
  expect(lines(explain([shaver({}, "FR")], measures.slice(1), {}, gb))[0]).toBe("1 A00 0.00");
});
