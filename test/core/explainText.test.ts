import { expect, test } from "vitest";
import { grouped } from "../../core/duty/figureWords.ts";
import { explanationSheet } from "../../core/duty/sheet.ts";
import { sheetHtml } from "../../core/duty/sheetHtml.ts";
import { sheetText } from "../../core/duty/sheetText.ts";
import { compareTaxes } from "../../core/duty/compare.ts";
import { said, tell, tellAround, toldIn } from "../../core/valuation/told.ts";
import type { SentenceKey } from "../../core/valuation/told.ts";
import { sentences } from "../../core/valuation/words/en.ts";
import type { Language } from "../../core/labels/language.ts";
import { leavesOf } from "../../core/valuation/step.ts";
import { stepLabel } from "../../core/valuation/stepLabels.ts";
import { everyStep, measure, unequalSteps } from "./dutyCases.ts";
import { explain } from "./dutyTaxes.ts";

const explained = explain(
  [
    { price: "5000", currency: "USD", hs: "640399", origin: "CN" },
    { price: "10", currency: "USD", origin: "CN" },
  ],
  [
    measure({ hs: "64", rate: "20", source: "sample tariff" }),
    measure({ type: "SST", rate: "10" }),
  ],
  { terms: "FOB", freight: ["420", "USD"], insurance: ["54.20", "USD"] },
);

function explanationText(of: typeof explained, language: Language = "en", item?: number): string {
  return sheetText(explanationSheet(of, { language, item }));
}

test("the text shows each figure with its formula, field, rate, source, dates and rounding", () => {
  const text = explanationText(explained);
  expect(text.split("\n").slice(0, 3)).toEqual([
    "Rates and measures of 2026-06-15",
    "",
    "Value build-up",
  ]);
  const from = text.split("\n").indexOf("Item 1");
  expect(text.split("\n").slice(from, from + 4)).toEqual([
    "Item 1",
    "  Customs value  24,355.98 MYR",
    "    Price of the goods  22,250.00 MYR  — amount × rate · amount 5,000 USD [/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount] · 1 USD = 4.45 MYR (test rates, 2026-01-01 – 2026-12-31)",
    "    Freight  1,865.27 MYR  — charge × rate × value ÷ sum of all · charge 420 USD [/goodsShipment/customsValuation/freightChargeAmount] · value 22,250.00 MYR · sum of all 22,294.50 MYR · 1 USD = 4.45 MYR (test rates, 2026-01-01 – 2026-12-31) · rounded: largest-remainder, 2 decimals",
  ]);
  expect(text).toContain("  CUD  20 % × 24,355.98 MYR = 4,871.20 MYR");
  expect(text).toContain("20 % (sample tariff, 2026-01-01 – …)");
  expect(text).toContain("Rounding  0.004 MYR  — half-up to 2 places");
  expect(text).toContain(
    "Not given: CUD — The commodity code is missing: fill it in. (commodity-missing) [/goodsShipment/items/1/commodity/classifications/0/id]",
  );
  expect(text.split("\n").at(-1)).toBe("Payable without what is not given: 7,793.92 MYR");
});

test("one item alone, and in the desk's other languages", () => {
  expect(explanationText(explained, "en", 2)).not.toContain("Item 1");
  expect(explanationText(explained, "zh")).toContain("完税价格  24,355.98 MYR");
  expect(explanationText(explained, "ms", 1)).toContain("Nilai kastam  24,355.98 MYR");
});

test("numbers are grouped by thousands", () => {
  expect(["0", "999", "1000.5", "-1234567.00", "0.0004"].map(grouped)).toEqual([
    "0",
    "999",
    "1,000.5",
    "-1,234,567.00",
    "0.0004",
  ]);
});

test("every step has a name, its inputs say where they come from, and its leaves are leaves", () => {
  const steps = everyStep(explained.lines.flatMap(({ steps: each }) => each));
  expect(steps.length).toBeGreaterThan(10);
  for (const step of steps) {
    expect(stepLabel(step.key)).not.toBe(step.key);
    expect(leavesOf(step).every(({ children }) => children.length === 0)).toBe(true);
    for (const { pointer } of step.inputs)
      if (pointer !== null) expect(pointer).toMatch(/^\/goodsShipment\//u);
  }
});

test("in Chinese and Malay nothing but codes, units and sources is left in Latin words of English", () => {
  const customs = compareTaxes(explained, [
    { item: 1, type: "CUD", base: "1.00", rate: "99", amount: "0.99", payable: "0.99" },
    { item: 2, type: "CUD", base: "1.00", rate: "99", amount: "0.99", payable: "0.99" },
  ]);
  const chinese = sheetText(explanationSheet(explained, { language: "zh", customs }));
  const known = /\[[^\]]*\]|\([a-z-]+\)|test rates|sample tariff|test tariff|[A-Z]{2,}/gu;
  expect(chinese.replaceAll(known, "").match(/[A-Za-z]{3,}/gu) ?? []).toEqual([]);
  const malay = sheetText(explanationSheet(explained, { language: "ms", customs }));
  expect(
    malay.replaceAll(known, "").match(/\b(?:the|of|missing|rounded|amount|charge)\b/gu) ?? [],
  ).toEqual([]);
});

test("every sentence and word is there in each language, with the same blanks", () => {
  const blanks = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].toSorted();
  for (const [key, sentence] of Object.entries(sentences)) {
    const told = tell(key as SentenceKey);
    expect(told.message).toBe(sentence);
    for (const language of ["zh", "ms"] as const) {
      const other = toldIn(told, language);
      expect(other, `${key} ${language}`).not.toBe(sentence);
      expect(blanks(other), `${key} ${language}`).toEqual(blanks(sentence));
    }
  }
  const inner = tell("missing", { what: said("freight") });
  const around = tellAround("ours-withheld", inner);
  expect(around.message).toBe("Ours is withheld: The freight is missing: fill it in.");
  expect(toldIn(around, "zh")).toBe("本台未能给出：缺少运费：请填写。");
  expect(toldIn({ ...inner, key: "gone" }, "zh")).toBe(inner.message);
});

test("the page stands alone, and says what a declaration says without becoming part of the page", () => {
  const [line] = explained.lines;
  const evil = "<script>alert(1)</script>";
  const sheet = explanationSheet(
    {
      ...explained,
      lines: line
        ? [{ ...line, steps: line.steps.map((step) => ({ ...step, formula: evil })) }]
        : [],
    },
    { language: "ms" },
  );
  const page = sheetHtml(sheet, `LRN ${evil}`, "ms");
  expect(page).not.toContain("<script");
  expect(page).toContain('lang="ms"');
  expect(page).toContain("&lt;script&gt;");
  expect(page).not.toMatch(/https?:/u);
  expect(page).toContain("Nilai kastam");
});

test("Malaysia's build-up of the value is FOB, freight, insurance, CIF, and only where they are all of it", () => {
  const duty = [measure({ rate: "20" }), measure({ type: "SST", rate: "10" })];
  const goods = { price: "5000", currency: "USD", hs: "640399", origin: "CN" };
  const fob = { freight: ["420", "USD"], insurance: ["54.20", "USD"] } as const;
  const shown = (terms: string, more = {}) =>
    explain([goods], duty, { ...fob, ...more, terms }).buildUp?.map(({ value }) => value);
  // Worked example 12 of the domain notes (constructed).
  expect(shown("FOB")).toEqual(["22250.00", "1869.00", "241.19", "24360.19"]);
  expect(shown("CIF")).toEqual(["20139.81", "1869.00", "241.19", "22250.00"]);
  expect(shown("FOB", { charges: [["OTH", "5", "USD"]] })).toBeUndefined();
  const bare = explain([goods], duty, { terms: "CIF" }).buildUp ?? [];
  expect(bare.map(({ value }) => value)).toEqual(["22250.00", "0.00", "0.00", "22250.00"]);
  expect(JSON.stringify(bare)).not.toContain('"-0');
  const built = explain([goods], duty, { ...fob, terms: "FOB" }).buildUp ?? [];
  expect(unequalSteps(built)).toEqual([]);
  expect(explain([goods], duty, fob, { profile: "cn", form: null }).buildUp).toBeNull();
});
