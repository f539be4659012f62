/** Tables as spreadsheets copy them, numbers and days as people write them, and what of a paste goes where. */
import { describe, expect, test } from "vitest";
import { cellValue } from "../../core/keying/cellValue.ts";
import { codeChoices, codeKindAt, meantCode } from "../../core/keying/codeChoices.ts";
import { pastePlan } from "../../core/keying/pastePlan.ts";
import type { PasteColumn } from "../../core/keying/pastePlan.ts";
import { tableOf, tableText } from "../../core/keying/table.ts";
import { writtenDate } from "../../core/keying/writtenDate.ts";
import { writtenNumber } from "../../core/keying/writtenNumber.ts";
import { randomOf } from "../../core/seed/random.ts";

describe("a copied table", () => {
  test.each([
    [
      "a\tb\nc\td\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a\tb\r\nc\t\r\n",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ['"two\nlines"\tb', [["two\nlines", "b"]]],
    ['"say ""so"""\tb\n', [['say "so"', "b"]]],
    ['5" pipe\tx', [['5" pipe', "x"]]],
    ['"quoted" in part\tx', [['"quoted" in part', "x"]]],
    ['"never closed\tx\ny', [['"never closed', "x"], ["y"]]],
    ["\t\tc", [["", "", "c"]]],
    ["one", [["one"]]],
    ["a\n\nb", [["a"], [""], ["b"]]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(tableOf(text)).toEqual(rows);
  });

  test("comes back as it was, whatever the cells hold", () => {
    const signs = ["a", "中", '"', "\t", "\n", " ", "1"];
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomOf(11, seed);
      const cell = () => Array.from({ length: random.below(5) }, () => random.pick(signs)).join("");
      const rows = Array.from({ length: 1 + random.below(4) }, () =>
        Array.from({ length: 2 }, () => `x${cell()}`),
      );
      expect({ seed, rows: tableOf(tableText(rows)) }).toEqual({ seed, rows });
    }
  });
});

describe("a written number", () => {
  test.each([
    ["1,234.50", "1234.50"],
    ["1.234,50", "1234.50"],
    ["1 234,5", "1234.5"],
    ["1\u00a0234.5", "1234.5"],
    ["1'234.5", "1234.5"],
    ["12,5", "12.5"],
    ["0,125", "0.125"],
    ["1,234,567", "1234567"],
    ["RM 1,200.00", "1200.00"],
    ["12.5 kg", "12.5"],
    ["3 pcs", "3"],
    ["¥58.00", "58.00"],
    ["６２.４", "62.4"],
    ["007", "7"],
    ["5.", "5"],
  ])("%s is %s", (text, value) => {
    expect(writtenNumber(text, "point")).toEqual({ ok: true, value, ambiguous: false });
  });

  test.each([
    ["-5", "negative"],
    ["(5)", "negative"],
    ["5 %", "percent"],
    ["500 g", "other-unit"],
    ["12 lb", "other-unit"],
    ["1.2.3,4,5", "no-number"],
    ["1,23,456.7", "no-number"],
    ["n/a", "no-number"],
    ["", "no-number"],
  ])("%s is refused: %s", (text, why) => {
    expect(writtenNumber(text, "point")).toEqual({ ok: false, why });
  });

  test("what both signs allow is told, and follows the one that is asked for", () => {
    expect(writtenNumber("1,234", "point")).toEqual({ ok: true, value: "1234", ambiguous: true });
    expect(writtenNumber("1,234", "comma")).toEqual({ ok: true, value: "1.234", ambiguous: true });
    expect(writtenNumber("1.234", "comma")).toEqual({ ok: true, value: "1234", ambiguous: true });
  });
});

test.each([
  ["2026-11-29", "20261129"],
  ["29.11.2026", "20261129"],
  ["29/11/26", "20261129"],
  ["11/29/2026", "20261129"],
  ["5/6/2026", "20260605"],
  ["29 Nov 2026", "20261129"],
  ["29 Ogos 2026", "20260829"],
  ["2026年11月9日", "20261109"],
  ["20261129", "20261129"],
  ["31.2.2026", undefined],
  ["soon", undefined],
])("the day %s", (text, day) => {
  expect(writtenDate(text)).toBe(day);
});

describe("codes by code or words", () => {
  const first = (kind: Parameters<typeof codeChoices>[0], typed: string) =>
    codeChoices(kind, typed, "en")[0]?.code;
  test("the code itself first, then what it stands for, then names in any language", () => {
    expect(first("country", "my")).toBe("MY");
    expect(first("country", "malay")).toBe("MY");
    expect(first("country", "uk")).toBe("GB");
    expect(first("country", "中国")).toBe("CN");
    expect(first("unit", "pair")).toBe("NPR");
    expect(first("currency", "rmb")).toBe("CNY");
    expect(first("package", "carton")).toBe("CT");
    expect(first("incoterm", "free on")).toBe("FOB");
    expect(codeChoices("country", "zzzz", "en")).toEqual([]);
    expect(codeChoices("incoterm", "", "zh")[0]?.name).toBe("工厂交货");
  });

  test("one meaning or none", () => {
    expect(meantCode("country", "china")).toBe("CN");
    expect(meantCode("unit", "pcs")).toBe("H87");
    expect(meantCode("currency", "monopoly")).toBeUndefined();
  });

  test("fields know their lists", () => {
    expect(codeKindAt("/goodsShipment/items/3/origins/0/countryCode")).toBe("country");
    expect(codeKindAt("/invoiceAmount/currencyID")).toBe("currency");
    expect(codeKindAt("/exporter/name")).toBeUndefined();
  });
});

describe("a paste", () => {
  const all: readonly PasteColumn[] = [
    { id: "sku", kind: "article" },
    { id: "description", kind: "text" },
    { id: "hs", kind: "hs" },
    { id: "origin", kind: "country" },
    { id: "net", kind: "number" },
    { id: "amount", kind: "number" },
  ];
  const plan = (text: string, from = 0, more = {}) =>
    pastePlan({
      table: tableOf(text),
      columns: all.slice(from),
      all,
      commodityDigits: [6, 8, 10],
      ...more,
    });

  test("goes from the cursor on where no row names the columns", () => {
    const { columns, headed, rows } = plan("8507.60.90\tChina\t1,5", 2);
    expect(headed).toBe(false);
    expect(columns).toEqual(["hs", "origin", "net"]);
    expect(rows[0]?.map(({ value }) => value)).toEqual(["85076090", "CN", "1.5"]);
  });

  test("follows the names in its first row, in any order and language, and leaves out the rest", () => {
    const made = plan(
      "品名\tTotal (USD)\tColour\tHS Code\nCap\t1.200,50\tred\t650500\n\t\t\t\n",
      3,
    );
    expect(made).toMatchObject({ headed: true, columns: ["description", "amount", null, "hs"] });
    expect(made.rows).toHaveLength(1);
    expect(made.rows[0]?.map(({ value }) => value)).toEqual(["Cap", "1200.50", "650500"]);
  });

  test("cells that prove the decimal sign decide for those that do not; else the person may", () => {
    expect(plan("1,234\n2,5", 4).rows[0]?.[0]?.value).toBe("1.234");
    const open = plan("1,234\n5,678", 4);
    expect(open).toMatchObject({ sign: "point", ambiguous: 2 });
    expect(plan("1,234\n5,678", 4, { sign: "comma" }).rows[1]?.[0]?.value).toBe("5.678");
  });

  test("says of every cell that it does not take why", () => {
    const { rows, refused } = plan("A\tCap\t9012100\tNarnia\t500 g\tx");
    expect(rows[0]?.map(({ refusal }) => refusal)).toEqual([
      null,
      null,
      "lost-zero",
      "no-code",
      "other-unit",
      "no-number",
    ]);
    expect(refused).toBe(4);
    const rules = { sign: "point", commodityDigits: [6, 8] } as const;
    expect(cellValue("text", "a\n  b", rules)).toMatchObject({ value: "a b" });
    expect(cellValue("article", "x".repeat(71), rules)).toEqual({ ok: false, why: "too-long" });
  });

  test("500 rows of 8 columns are planned in a fraction of a second", () => {
    const line = "SK-1\tCotton cap\t65050000\tCN\t1.25\t12,000.50";
    const began = performance.now();
    const made = plan(Array.from({ length: 500 }, () => line).join("\n"));
    expect(made.rows).toHaveLength(500);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
