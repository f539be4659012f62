import { describe, expect, test } from "vitest";
import { decimal, measure, unequalSteps } from "./dutyCases.ts";
import type { Goods } from "./dutyCases.ts";
import { explain, lines } from "./dutyTaxes.ts";

const tariff = [
  measure({ hs: "3304", rate: "5" }),
  measure({ hs: "330499", type: "EXC", rate: "15" }),
  measure({ hs: "6109", rate: "14" }),
  measure({ hs: "6109", rate: "6", kind: "suspension", label: "provisional rate" }),
  measure({ type: "VAT", rate: "13" }),
];
const cream: Goods = { price: "1000", currency: "CNY", hs: "3304990099", origin: "FR" };
const retail = { profile: "cn", form: "1210", yearToDate: decimal("0") } as const;

describe("cross-border retail imports", () => {
  test("no duty, 70 % of consumption tax and VAT: 25.53 % in all for 15 % and 13 %", () => {
    const explained = explain([cream], tariff, {}, retail);
    // 1000 / 0.85 × 15 % × 70 % = 123.529…; (1000 + 176.47) × 13 % × 70 % = 107.058…
    expect(lines(explained)).toEqual(["1 CUD 0.00", "1 EXC 123.53", "1 VAT 107.06"]);
    expect(unequalSteps(explained.lines.flatMap(({ steps }) => steps))).toEqual([]);
  });

  test("goods without consumption tax: 9.1 % in all", () => {
    expect(explain([{ ...cream, hs: "6109100021" }], tariff, {}, retail).total).toBe("91.00");
  });

  test("over RMB 5,000 for one purchase, or 26,000 a year, the general rates hold", () => {
    expect(lines(explain([{ ...cream, price: "5000" }], tariff, {}, retail))[0]).toBe("1 CUD 0.00");
    const large = explain([{ ...cream, price: "5000.01" }], tariff, {}, retail);
    expect(lines(large)[0]).toBe("1 CUD 250.00");
    expect(large.lines[0]?.notes[0]?.message).toContain("5,000");
    const full = explain([cream], tariff, {}, { ...retail, yearToDate: decimal("25000.01") });
    expect(lines(full)[0]).toBe("1 CUD 50.00");
  });

  test("an annual limit that was not checked is told", () => {
    const { lines: all } = explain([cream], tariff, {}, { profile: "cn", form: "1210" });
    expect(all.every(({ notes }) => notes.some((note) => note.message.includes("26,000")))).toBe(
      true,
    );
  });
});

describe("general trade", () => {
  const general = { profile: "cn", form: null } as const;

  test("consumption tax is inside its own base", () => {
    // (1000 + 50) / 0.85 = 1235.294…; × 15 % = 185.29; VAT 13 % of 1235.29.
    expect(lines(explain([cream], tariff, {}, general))).toEqual([
      "1 CUD 50.00",
      "1 EXC 185.29",
      "1 VAT 160.59",
    ]);
  });

  test("a provisional rate holds by itself", () => {
    const shirt = { ...cream, hs: "6109100021" };
    expect(lines(explain([shirt], tariff, {}, general))).toEqual(["1 CUD 60.00", "1 VAT 137.80"]);
  });

  test("a tax under RMB 50 for the whole consignment is let go, each by itself", () => {
    const two = [
      { ...cream, price: "240" },
      { ...cream, price: "240" },
    ];
    expect(lines(explain(two, tariff, {}, general))).toEqual([
      "1 CUD 12.00 → 0.00",
      "1 EXC 44.47",
      "1 VAT 38.54",
      "2 CUD 12.00 → 0.00",
      "2 EXC 44.47",
      "2 VAT 38.54",
    ]);
    const doubtful = explain(
      [
        { ...cream, price: "240" },
        { ...cream, price: "x" },
      ],
      tariff,
      {},
      general,
    );
    expect(doubtful.lines[0]).toMatchObject({ payable: "12.00" });
    expect(doubtful.lines[0]?.notes.at(-1)?.message).toContain("withheld");
  });
});
