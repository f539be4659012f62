import { expect, test } from "vitest";
import { grouped } from "../../core/duty/figureWords.ts";
import { explanationText } from "../../core/duty/text.ts";
import { leavesOf } from "../../core/valuation/step.ts";
import { stepLabel } from "../../core/valuation/stepLabels.ts";
import { everyStep, measure } from "./dutyCases.ts";
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

test("the text shows each figure with its formula, field, rate, source, dates and rounding", () => {
  const text = explanationText(explained);
  expect(text.split("\n").slice(0, 6)).toEqual([
    "Rates and measures of 2026-06-15",
    "",
    "Item 1",
    "  Customs value  24,355.98 MYR",
    "    Price of the goods  22,250.00 MYR  — amount × rate · amount 5,000 USD [/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount] · 1 USD = 4.45 MYR (test rates, 2026-01-01 – 2026-12-31)",
    "    Freight  1,865.27 MYR  — charge × rate × value ÷ sum of all · charge 420 USD [/goodsShipment/customsValuation/freightChargeAmount] · value 22,250.00 MYR · sum of all 22,294.50 MYR · 1 USD = 4.45 MYR (test rates, 2026-01-01 – 2026-12-31) · rounded: largest-remainder, 2 decimals",
  ]);
  expect(text).toContain("  CUD  20 % × 24,355.98 MYR = 4,871.20 MYR");
  expect(text).toContain("20 % (sample tariff, 2026-01-01 – …)");
  expect(text).toContain("Rounding  0.004 MYR  — half-up to 2 places");
  expect(text).toContain(
    "Not given: CUD — The commodity code is missing: fill it in. (commodity-missing, /goodsShipment/items/1/commodity/classifications/0/id)",
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
