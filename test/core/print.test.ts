/** Printed sheets as data: what stands in which box, and that nothing is left out or made up. */
import { describe, expect, it } from "vitest";
import type { Sheet } from "../../core/contract/print.ts";
import { sheet as sheetSchema } from "../../core/contract/print.ts";
import type { DeclarationRow } from "../../core/contract/shapes.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { explainDeclaration } from "../../core/duty/explain.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { languages } from "../../core/labels/language.ts";
import { formSheet } from "../../core/print/form.ts";
import { listSheet } from "../../core/print/list.ts";
import type { PrintedDeclaration } from "../../core/print/printed.ts";
import { releasedAt, releaseSheet } from "../../core/print/release.ts";
import { worksheetSheet } from "../../core/print/worksheet.ts";
import { ranges } from "../../core/print/tables.ts";
import { money, momentText, partyLines } from "../../core/print/write.ts";
import { ratesOf } from "../../core/valuation/rates.ts";

const printing = { at: "2026-11-29T08:15:00.000Z", by: "Aisyah", language: "en" } as const;

const row: DeclarationRow = {
  lrn: "HZ-1",
  mrn: "26MY1",
  profile: "my",
  form: "K1",
  client: "QTD",
  importer: "Bayu Retail Sdn Bhd",
  goods: "Backpack",
  hs: "42029220",
  status: "released",
  work: "approved",
  transport: "sent",
  customs: "released",
  payment: "paid",
  value: "1234.5",
  currency: "CNY",
  duty: null,
  items: 2,
  blocking: 0,
  warnings: 0,
  deadline: "2026-12-01",
  revision: 3,
  created: printing.at,
  updated: printing.at,
};

const item = (sequenceNumeric: string, description: string) => ({
  sequenceNumeric,
  commodity: {
    description,
    classifications: [
      { id: "SKU-1", identificationTypeCode: "SA" },
      { id: "42029220", identificationTypeCode: "HS" },
    ],
    invoiceLine: { itemChargeAmount: { value: "617.25", currencyID: "CNY" } },
  },
});

const declaration: Declaration = {
  functionalReferenceID: "HZ-1",
  typeCode: "IMA",
  invoiceAmount: { value: "1234.5", currencyID: "CNY" },
  exporter: { name: "杭州钱塘电子商务有限公司", address: { cityName: "杭州", countryCode: "CN" } },
  goodsShipment: {
    importer: { name: "Bayu & Sons <Sdn Bhd>", id: "C1" },
    items: [item("1", "Backpack, polyester"), item("2", "背包".repeat(200))],
  },
};

function explained(): PrintedDeclaration["explained"] {
  return {
    ...explainDeclaration(declaration, {
      profile: "my",
      form: "K1",
      day: "2026-11-29",
      rates: ratesOf([]),
      tariff: tariffOf([]),
    }),
    packs: { tariff: "sample tariff 2026", rate: null },
    customs: null,
  };
}

const approval = {
  who: "Lim",
  when: "2026-11-28T23:59:00.000Z",
  messageID: "0197-m",
  digest: "abc=",
  version: 1,
};

const notice = (what: string, when: string): PrintedDeclaration["notices"][number] => ({
  when,
  who: "KLIA hub",
  kind: "notice",
  what,
  why: null,
  text: null,
  request: null,
  pointer: null,
  changes: [],
  message: null,
  attachment: null,
});

const printed: PrintedDeclaration = {
  row,
  declaration,
  explained: explained(),
  isAmendment: false,
  approval,
  notices: [notice("01", "2026-11-29T01:00:00.000Z"), notice("08", "2026-11-29T03:00:00.000Z")],
};

/** Every text of a sheet. */
function textsOf(sheet: Sheet): string[] {
  const texts: string[] = [];
  JSON.stringify(sheet, (_, value: unknown) => {
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts;
}

function boxOf(sheet: Sheet, label: RegExp): string | undefined {
  return sheet.blocks
    .flatMap((block) => (block.kind === "boxes" ? block.boxes : []))
    .find((box) => label.test(box.label))?.value;
}

describe("the form", () => {
  const form = formSheet(printed, printing);

  it("holds names as they are, to be escaped where they are drawn", () => {
    expect(boxOf(form, /Importer/u)).toBe("Bayu & Sons <Sdn Bhd>\nC1");
    expect(boxOf(form, /Exporter/u)).toBe("杭州钱塘电子商务有限公司\n杭州, CN");
    expect(boxOf(form, /Invoice total/u)).toBe("1,234.50 CNY");
  });

  it("numbers its boxes without a gap", () => {
    const [first] = form.blocks;
    const labels = first?.kind === "boxes" ? first.boxes.map(({ label }) => label) : [];
    expect(labels.map((label) => Number(label.split(" ")[0]))).toEqual(
      labels.map((_, at) => at + 1),
    );
    expect(labels.length).toBeGreaterThan(20);
  });

  it("has a row for each item, with the code that classifies and not the seller's", () => {
    const items = form.blocks.find(
      (block) => block.kind === "table" && block.title === "Goods items",
    );
    const rows = items?.kind === "table" ? items.rows : [];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain("42029220");
    // Figures are withheld, so there is no sum of them.
    expect(rows[0]?.at(-1)).toBe("–");
    expect(textsOf(form).join(" ")).not.toContain("SKU-1");
  });

  it("names the approval and the digest of the frozen bytes", () => {
    expect(boxOf(form, /SHA-256/u)).toBe("abc=");
    expect(boxOf(form, /Approved by/u)).toBe("Lim");
    expect(boxOf(form, /Approved on/u)).toBe("2026-11-28 23:59 UTC");
  });

  it("says what must not be overlooked", () => {
    expect(form.remarks.join(" ")).toMatch(/sample/u);
    expect(form.remarks.join(" ")).not.toMatch(/Not approved/u);
    const draft = formSheet({ ...printed, approval: null }, printing);
    expect(draft.remarks[0]).toMatch(/Not approved/u);
    expect(textsOf(draft).join(" ")).not.toContain("abc=");
  });

  it("holds 999 items", () => {
    const items = Array.from({ length: 999 }, (_, at) => item(String(at + 1), `Goods ${at + 1}`));
    const many = { ...declaration, goodsShipment: { ...declaration.goodsShipment, items } };
    const table = formSheet({ ...printed, declaration: many }, printing).blocks.find(
      (block) => block.kind === "table" && block.title === "Goods items",
    );
    expect(table?.kind === "table" && table.rows.length).toBe(999);
  });
});

describe("the worksheet", () => {
  it("gives each item its steps, and names what is not given", () => {
    const sheet = worksheetSheet(printed, printing);
    const figures = sheet.blocks.filter((block) => block.kind === "figures");
    expect(figures.map(({ title }) => title)).toEqual(["Item 1", "Item 2"]);
    const { withheld } = printed.explained;
    expect(withheld.length).toBeGreaterThan(0);
    const told = figures
      .flatMap(({ rows }) => rows)
      .filter(({ label }) => /Not given/u.test(label));
    expect(told).toHaveLength(withheld.length);
  });
});

describe("the release note", () => {
  it("is there from the first notice that lets the goods go", () => {
    expect(releasedAt(printed)).toBe("2026-11-29T03:00:00.000Z");
    expect(releasedAt({ notices: printed.notices.slice(0, 1) })).toBeUndefined();
    const sheet = releaseSheet(printed, printing, "2026-11-29T03:00:00.000Z");
    expect(boxOf(sheet, /Released/u)).toBe("2026-11-29 03:00 UTC");
    expect(textsOf(sheet)).toContain("KLIA hub");
  });
});

describe("the list", () => {
  it("has a row for each declaration and says which view it is", () => {
    const sheet = listSheet(
      [row, { ...row, lrn: "HZ-2", value: null }],
      "status:released",
      printing,
    );
    expect(sheet).toMatchObject({ reference: "status:released", landscape: true });
    const [table] = sheet.blocks;
    expect(table?.kind === "table" && table.rows.map(([lrn]) => lrn)).toEqual(["HZ-1", "HZ-2"]);
    expect(listSheet([], "", printing).reference).toBe("all declarations");
  });
});

describe("every sheet", () => {
  it.each(languages)("keeps to the contract and has no empty word, in %s", (language) => {
    const inLanguage = { ...printing, language };
    const all = [
      formSheet(printed, inLanguage),
      worksheetSheet(printed, inLanguage),
      releaseSheet(printed, inLanguage, printing.at),
      listSheet([row], "", inLanguage),
    ];
    for (const sheet of all) {
      expect(sheetSchema.parse(sheet)).toEqual(sheet);
      expect(sheet.origin).toContain("2026-11-29 08:15 UTC");
      for (const block of sheet.blocks) {
        if (block.kind === "table") {
          const width = block.columns.length;
          expect(
            [...block.rows, ...(block.foot ? [block.foot] : [])].every(
              (each) => each.length === width,
            ),
          ).toBe(true);
        }
      }
    }
    const titles = all.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    if (language === "zh")
      expect(titles.every((title) => /\p{Script=Han}/u.test(title))).toBe(true);
  });
});

it("item numbers are said in runs", () => {
  expect(ranges([3, 1, 2, 5, 7, 8, 5])).toBe("1–3, 5, 7–8");
  expect(ranges([])).toBe("");
});

describe("values on paper", () => {
  it("are grouped, dated with their zone, and left out where they are not there", () => {
    expect(money("1234567.1")).toBe("1,234,567.10");
    expect(money(null)).toBe("");
    expect(money("n/a")).toBe("n/a");
    expect(momentText("2026-11-29T08:15:42.123Z")).toBe("2026-11-29 08:15 UTC");
    expect(partyLines(undefined)).toBe("");
  });
});
