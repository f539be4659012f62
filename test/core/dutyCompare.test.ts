import { expect, test } from "vitest";
import { explanationSheet } from "../../core/duty/sheet.ts";
import { sheetText } from "../../core/duty/sheetText.ts";
import { compareTaxes } from "../../core/duty/compare.ts";
import { checkNotice } from "../../core/duty/notice.ts";
import { measure } from "./dutyCases.ts";
import { explain } from "./dutyTaxes.ts";

const measures = [
  measure({ hs: "6109", type: "A00", rate: "20" }),
  measure({ hs: "6109", type: "A20", rate: "25" }),
  measure({ hs: "6109", type: "A20", rate: "35" }),
  measure({ type: "B00", rate: "20" }),
];
const goods = { price: "1000", currency: "GBP", hs: "6109100010", origin: "CN" };
const explained = explain([goods], measures, {}, { profile: "gb", form: "H1" });

const notice = (type: string, base: string, rate: string, assessed: string, more = {}) => ({
  item: "1",
  type,
  base,
  rate,
  deducted: "0.00",
  assessed,
  payable: assessed,
  ...more,
});
const agreed = [
  notice("A00", "1000.00", "20.00", "200.00"),
  notice("A20", "1000.00", "35.00", "350.00"),
  notice("A20", "1000.00", "25.00", "250.00"),
  notice("B00", "1800.00", "20.00", "360.00"),
];

test("lines of one type find each other by rate, and all agree", () => {
  const comparison = compareTaxes(explained, agreed);
  expect(comparison).toMatchObject({
    same: true,
    ours: "1160.00",
    theirs: "1160.00",
    difference: "0.00",
  });
  expect(
    comparison.lines.map(({ type, ours, theirs }) => [type, ours?.rate, theirs?.rate]),
  ).toEqual([
    ["A00", "20", "20"],
    ["A20", "25", "25"],
    ["A20", "35", "35"],
    ["B00", "20", "20"],
  ]);
});

test.each<[string, Parameters<typeof notice>, string, string, string[]]>([
  [
    "another rate",
    ["A00", "1000.00", "12.00", "120.00"],
    "rate",
    "-80.00",
    ["rate", "amount", "payable"],
  ],
  [
    "another base",
    ["A00", "1100.00", "20.00", "220.00"],
    "base",
    "20.00",
    ["base", "amount", "payable"],
  ],
  [
    "a rounded rate",
    ["A00", "1000.00", "20", "200.40"],
    "rounded-rate",
    "0.40",
    ["amount", "payable"],
  ],
  ["a penny", ["A00", "1000.00", "20.00000", "200.01"], "rounding", "0.01", ["amount", "payable"]],
  [
    "relief by deduction",
    ["A00", "1000.00", "20.00", "0.00", { deducted: "200.00" }],
    "relief",
    "-200.00",
    ["amount", "payable"],
  ],
  [
    "relief without a word",
    ["A00", "1000.00", "20.00", "0.00"],
    "relief",
    "-200.00",
    ["amount", "payable"],
  ],
  [
    "suspension",
    ["A00", "1000.00", "20.00", "200.00", { payable: "0.00" }],
    "suspension",
    "-200.00",
    ["payable"],
  ],
  [
    "no reason to be seen",
    ["A00", "1000.00", "20.00000", "333.33"],
    "unexplained",
    "133.33",
    ["amount", "payable"],
  ],
])("%s", (_name, line, reason, difference, differs) => {
  const { same, lines } = compareTaxes(explained, [notice(...line), ...agreed.slice(1)]);
  expect(same).toBe(false);
  expect(lines[0]).toMatchObject({ reason, difference, differs });
});

test("a hub's lines, numbered and named otherwise, are compared too", () => {
  const malaysian = explain(
    [{ ...goods, currency: "MYR", hs: "610910" }],
    [measure({ rate: "5" }), measure({ type: "SST", rate: "10" })],
  );
  const hub = [
    { item: 1, type: "A00", base: "1000.00", rate: "5.00", amount: "50.00", payable: "50.00" },
    { item: 1, type: "B00", base: "1050.00", rate: "10.00", amount: "105.00", payable: "105.00" },
  ];
  expect(compareTaxes(malaysian, hub).same).toBe(true);
});

test("lines that one side has alone", () => {
  const extra = compareTaxes(explained, [...agreed, notice("A30", "1000.00", "10.00", "100.00")]);
  expect(extra.lines.at(-1)).toMatchObject({
    reason: "not-computed",
    difference: "100.00",
    ours: null,
  });
  const fewer = compareTaxes(explained, agreed.slice(1));
  expect(fewer.lines[0]).toMatchObject({
    reason: "not-notified",
    difference: "-200.00",
    theirs: null,
  });
  const held = explain([{ ...goods, price: "x" }], measures, {}, { profile: "gb" });
  expect(compareTaxes(held, agreed).lines.map(({ reason }) => reason)).toEqual([
    "withheld",
    "withheld",
    "withheld",
    "withheld",
  ]);
  const information = { item: "1", type: "MDP", assessed: "780.00", payable: null };
  expect(compareTaxes(explained, [...agreed, information])).toMatchObject({
    same: true,
    theirs: "1160.00",
  });
});

test("a sum over the declaration is compared with the total", () => {
  const sum = [{ item: null, type: null, payable: "1100.00" }];
  expect(compareTaxes(explained, sum)).toMatchObject({
    theirs: "1100.00",
    difference: "-60.00",
    same: false,
  });
});

test("a notice is checked by itself: half a unit of rounding, deductions, what is not stated", () => {
  const down = { places: 2, mode: "down" } as const;
  expect(checkNotice(notice("B00", "296.24", "20.00", "59.24"), down).finding).toBe("agrees");
  expect(
    checkNotice(notice("A50", "1000.00", "32.00", "0.00", { deducted: "320.00" }), down).finding,
  ).toBe("agrees");
  expect(checkNotice({ item: "1", type: "A00", assessed: "4.50" }, down)).toEqual({
    finding: "not-stated",
    expected: null,
    difference: null,
  });
});

test("the sheet of a comparison names both sides and the reason, in each language", () => {
  const customs = compareTaxes(explained, [
    notice("A00", "1000.00", "12.00", "120.00"),
    ...agreed.slice(1),
  ]);
  const text = sheetText(explanationSheet(explained, { language: "en", customs }));
  expect(text).toContain(
    "  1 A00  Ours 200.00  Customs 120.00  Difference -80.00  Customs used 12 % instead of 20 %",
  );
  expect(text).toContain("  Ours 1,160.00  Customs 1,080.00  Difference -80.00");
  const chinese = sheetText(explanationSheet(explained, { language: "zh", customs }));
  expect(chinese).toContain("海关按 12 % 而非 20 %");
});
