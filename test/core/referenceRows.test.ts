/** Rows of packs: every header that is understood, every row that is refused and why. */
import { describe, expect, it } from "vitest";
import { packReader } from "../../core/reference/packReader.ts";
import type { ReferenceList } from "../../core/reference/lists.ts";

function read(list: ReferenceList, header: string, row: string) {
  const made = packReader(list, header.split(","));
  if (!made.ok) throw new Error(`${made.code}: ${made.message}`);
  return made.value.read(row.split(","));
}

describe("headers", () => {
  it.each<[ReferenceList, string]>([
    ["hs", "section,hscode,description,parent,level"],
    ["hs", "HS Code;Description".replace(";", ",")],
    ["hs", "\ufeffCODE,NAME"],
    ["locode", "code,name,subdivision,function,iata,status"],
    ["locode", "Country,Location,Name"],
    ["unit", "Status,CommonCode,Name,Description,LevelAndCategory,Symbol,ConversionFactor"],
    ["unit", "Common Code,Name"],
    ["package", "code,en,cy"],
    [
      "tariff",
      "hs,validFrom,validTo,origin,type,kind,rate,amount,unit,minimum,maximum,source,label",
    ],
    ["tariff", "commodity_code,group,tax type,duty rate"],
    ["rate", "currency,home,rate,per,validFrom,validTo,source"],
  ])("of %s: %s", (list, header) => {
    expect(packReader(list, header.split(","))).toMatchObject({ ok: true });
  });

  it.each<[ReferenceList, string, string, RegExp]>([
    ["hs", "code,title", "wrong-columns", /no column name.*code, title/u],
    ["unit", "section,hscode,description", "wrong-columns", /no column code/u],
    ["tariff", "hs,rate", "wrong-columns", /no column type/u],
    ["hs", "code,name,Code", "repeated-column", /twice/u],
  ])("of %s that do not fit: %s", (list, header, code, message) => {
    const made = packReader(list, header.split(","));
    expect(made).toMatchObject({ ok: false, code, message: expect.stringMatching(message) });
  });
});

describe("codes", () => {
  it("of the HS lose their dots, and a total is no line of it", () => {
    expect(read("hs", "code,name", "8517.62,Routers")).toMatchObject({
      code: "851762",
      name: "Routers",
    });
    expect(read("hs", "code,name", "TOTAL,All")).toEqual({ kind: "passed-over" });
  });

  it("of places are mended where an edition cut them in two", () => {
    const made = packReader("locode", "code,name,subdivision,function,iata,status".split(","));
    expect(
      made.ok && made.value.read(["CNANX", 'Quanzhou"', '"Anxi', "FJ", "-23--6--", 'Quanzhou"']),
    ).toEqual({
      kind: "code",
      code: "CNANX",
      name: "Anxi, Quanzhou",
      detail: { subdivision: "FJ", function: "-23--6--" },
    });
  });

  it("of places may stand in two columns", () => {
    expect(read("locode", "Country,Location,Name", "MY,KUL,Kuala Lumpur")).toMatchObject({
      code: "MYKUL",
    });
  });

  it.each<[ReferenceList, string, string]>([
    ["hs", "85176,Five digits", "code-malformed"],
    ["hs", "85x7,No digits", "code-malformed"],
    ["hs", ",No code", "code-missing"],
    ["hs", "8517,", "name-missing"],
    ["locode", "MYKU,Short", "code-malformed"],
    ["unit", "KILO,Long", "code-malformed"],
    ["package", "B,Short", "code-malformed"],
  ])("of %s are refused: %s", (list, row, code) => {
    expect(read(list, "code,name", row)).toMatchObject({ kind: "fault", code });
  });
});

describe("tariff lines", () => {
  const header =
    "hs,validFrom,validTo,origin,type,kind,rate,amount,currency,unit,minimum,maximum,source,label";
  const none = { amount: null, currency: null, unit: null, minimum: null, maximum: null };

  it("are read with plain figures and days", () => {
    expect(
      read(
        "tariff",
        header,
        "6109.10,20260101,2026-12-31,ALL,Import duty,,5.50%,,,,,,Order 1,Duty",
      ),
    ).toEqual({
      kind: "tariff",
      hs: "610910",
      origin: "",
      type: "import-duty",
      rateKind: "ad-valorem",
      rate: "5.5",
      ...none,
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
      source: "Order 1",
      label: "Duty",
    });
  });

  it.each([
    ["ad-valorem", "free,,,,,"],
    ["specific", ",1.20,MYR,KGM,,"],
    ["compound", "8,1.20,MYR,KGM,,"],
    ["mixed", "10,,MYR,KGM,0.35,0.90"],
  ])("without a kind are %s by their figures", (rateKind, figures) => {
    expect(read("tariff", header, `6109,,,,vat,,${figures},,`)).toMatchObject({ rateKind });
  });

  it.each([
    ["x,,,,vat,,5,,,,,,,", "code-malformed"],
    ["6109,,,,5%,,5,,,,,,,", "type-malformed"],
    ["6109,,,,vat,sliding,5,,,,,,,", "kind-unknown"],
    ["6109,,,,vat,specific,,1.2,,,,,,", "figures-missing"],
    ["6109,,,,vat,,,,,,,,,", "figures-missing"],
    ["6109,,,,vat,,-5,,,,,,,", "figure-malformed"],
    ["6109,,,,vat,,five,,,,,,,", "figure-malformed"],
    ["6109,31/12/2026,,,vat,,5,,,,,,,", "figure-malformed"],
    ["6109,2026-02-01,2026-01-01,,vat,,5,,,,,,,", "days-reversed"],
    ["6109,,,,vat,,5,,QQQ,,,,,", "currency-unknown"],
  ])("are refused: %s", (row, code) => {
    expect(read("tariff", header, row)).toMatchObject({ kind: "fault", code });
  });
});

describe("exchange rates", () => {
  const header = "currency,home,rate,per,validFrom,validTo,source";

  it("are read as decimal text, never rounded", () => {
    expect(read("rate", header, "idr,myr,0.0002840000000000001,,2026-11-01,,Bank")).toMatchObject({
      currency: "IDR",
      home: "MYR",
      rate: "0.0002840000000000001",
      per: "1",
      validTo: null,
    });
  });

  it.each([
    ["QQQ,MYR,1,,,,", "currency-unknown"],
    ["USD,MYR,0,,,,", "figure-malformed"],
    ["USD,MYR,,,,,", "figure-malformed"],
    ["USD,MYR,4.2,0,,,", "figure-malformed"],
    ["USD,MYR,4;2,,,,", "figure-malformed"],
  ])("are refused: %s", (row, code) => {
    expect(read("rate", header, row)).toMatchObject({ kind: "fault", code });
  });
});
