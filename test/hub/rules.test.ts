/** The hub's own rules, each with its place; and its reading of XML, published declarations among it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pointerSections, walk } from "../../hub/pointers.ts";
import { goodsItems, readDeclaration, readingLimits, textAt } from "../../hub/reading.ts";
import type { XmlElement } from "../../hub/reading.ts";
import { findFaults } from "../../hub/rules.ts";
import { declarationXml } from "./declarationXml.ts";
import type { DeclarationParts, ItemParts } from "./declarationXml.ts";

const now = Date.UTC(2026, 10, 22);

function declarationOf(xml: string): XmlElement {
  const result = readDeclaration(xml);
  if (!result.ok) throw new Error(result.error.message);
  return result.reading.declaration;
}

function faultsOf(parts: Partial<DeclarationParts>, change = (xml: string) => xml): string[] {
  const xml = change(declarationXml({ lrn: "R-1", ...parts }));
  return findFaults(declarationOf(xml), now).map(
    ({ validationCode, wcoPointer }) => `${validationCode} ${wcoPointer}`,
  );
}

const second = (item: ItemParts): Partial<DeclarationParts> => ({ items: [{}, item] });

describe("rules", () => {
  test("a right declaration has no fault", () => {
    expect(faultsOf({})).toEqual([]);
  });

  test("the declarant may be left out: whoever submits answers for it", () => {
    expect(faultsOf({ declarant: "" })).toEqual([]);
  });

  test.each<[string, Partial<DeclarationParts>, string]>([
    ["the item count", { stated: "2" }, "CDS11003 42A/228"],
    [
      "net over gross mass",
      second({ net: "1.500001", gross: "1.5" }),
      "CDS11006 42A/67A/68A[2]/23A/65A/128",
    ],
    ["no commodity code", second({ commodityCode: "" }), "CDS10001 42A/67A/68A[2]/23A/21A/145"],
    ["no goods item", { items: [] }, "CDS10001 42A/67A/68A[1]/006"],
    ["no importer", { importer: "" }, "CDS10001 42A/67A/74A/R038"],
    ["no exporter of an export", { typeCode: "EXA", exporter: "" }, "CDS10001 42A/57A/R032"],
    ["a country of export that is none", { exportCountry: "China" }, "CDS10020 42A/67A/95B/062"],
    ["an origin that is none", second({ origin: "cn" }), "CDS10020 42A/67A/68A[2]/92A[1]/063"],
    [
      "a currency that is none",
      { items: [{ currency: "RM" }] },
      "CDS10020 42A/67A/68A[1]/23A/79A/112",
    ],
    ["two invoice currencies", second({ currency: "USD" }), "CDS12057 42A/67A/68A[2]/23A/79A/112"],
    ["no gross mass", second({ gross: "0", net: "0" }), "CDS12123 42A/67A/68A[2]/23A/65A/126"],
    [
      "an amount that is no number",
      second({ amount: "1,000" }),
      "CDS10010 42A/67A/68A[2]/23A/79A/112",
    ],
    ["an amount below 0", second({ amount: "-1" }), "CDS10021 42A/67A/68A[2]/23A/79A/112"],
    ["no package", { items: [{ packages: "0" }] }, "CDS12058 42A/67A/68A[1]/93A[1]/144"],
    ["an item number twice", second({ number: "1" }), "CDS10020 42A/67A/68A[2]/006"],
    ["an item number above the count", second({ number: "3" }), "CDS12022 42A/67A/68A[2]/006"],
    ["an acceptance date to come", { acceptance: "20261124000000Z" }, "CDS12016 42A/023"],
  ])("find %s", (_words, parts, fault) => {
    expect(faultsOf(parts)).toEqual([fault]);
  });

  test.each<[string, Partial<DeclarationParts>]>([
    ["net equal to gross", { items: [{ net: "1.50", gross: "1.5" }] }],
    ["a group of countries as origin", { items: [{ origin: "1011" }] }],
    ["shared packages", second({ packages: "0" })],
    ["low value without commodity code", { typeCode: "IMJ", items: [{ commodityCode: "" }] }],
    ["an import's missing exporter", { exporter: "" }],
    ["yesterday's acceptance", { acceptance: "20261121000000Z" }],
  ])("let %s pass", (_words, parts) => {
    expect(faultsOf(parts)).toEqual([]);
  });

  test("countries are looked at wherever they stand", () => {
    const faults = faultsOf({}, (xml) =>
      xml.replace(
        "<Importer><ID>",
        "<Importer><Address><CountryCode>UKK</CountryCode></Address><ID>",
      ),
    );
    expect(faults).toEqual(["CDS10020 42A/67A/74A/04A/242"]);
  });

  test("a list of faults has an end and says so", () => {
    const faults = faultsOf({ items: Array.from({ length: 80 }, () => ({ origin: "x" })) });
    expect([faults.length, faults.at(-1)]).toEqual([50, "CDS19999 42A"]);
  });
});

const samples = join(import.meta.dirname, "..", "..", "..", "shared/samples/hmrc/declarations");

describe.skipIf(!existsSync(samples))("with published declarations (../shared)", () => {
  test("every original that can be read passes the rules, and every file reads", () => {
    const unread: string[] = [];
    for (const name of readdirSync(samples)) {
      const xml = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        readFileSync(join(samples, name)),
      );
      const result = readDeclaration(xml);
      if (!result.ok) {
        unread.push(`${name}: ${result.error.message}`);
        continue;
      }
      const { declaration } = result.reading;
      if (textAt(declaration, "FunctionCode") !== "9") continue;
      expect(findFaults(declaration, now), name).toEqual([]);
      expect(goodsItems(declaration).length, name).toBeGreaterThan(0);
    }
    expect(unread).toEqual([]);
  });
});

describe("reading", () => {
  test("takes text, CDATA and entities together, and drops comments", () => {
    const xml = declarationXml({ lrn: "R-1" }).replace(
      "R-1",
      " A<!-- no --><![CDATA[<&]]>&#x42;&amp; ",
    );
    expect(textAt(declarationOf(xml), "FunctionalReferenceID")).toBe("A<&B&");
  });

  test("reads a bare declaration, a byte order mark, any prefix; other namespaces stay apart", () => {
    const bare =
      '\ufeff<d:Declaration xmlns:d="urn:wco:datamodel:WCO:DEC-DMS:2" xmlns:o="urn:other"><o:TypeCode>no</o:TypeCode><d:TypeCode>IMA</d:TypeCode></d:Declaration>';
    expect(textAt(declarationOf(bare), "TypeCode")).toBe("IMA");
  });

  test.each([
    ["elements", `<a>${"<b/>".repeat(readingLimits.elements)}</a>`, /more than 200000 elements/],
    ["depth", "<a>".repeat(100), /nested deeper than 64/],
    [
      "attributes",
      `<a ${Array.from({ length: 101 }, (_, i) => `a${i}="1"`).join(" ")}/>`,
      /more than 100 attributes/,
    ],
    [
      "a billion laughs",
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>',
      /DOCTYPE/,
    ],
    [
      "two declarations",
      declarationXml({ lrn: "1" }).replace("</md:MetaData>", "<Declaration/></md:MetaData>"),
      /holds 2 declarations/,
    ],
    ["a place", "<a>\n <b></c></a>", /line 2/],
  ])("refuses by %s", (_words, xml, said) => {
    const result = readDeclaration(xml);
    expect(result.ok ? "" : result.error.message).toMatch(said);
  });

  test("pointers are split into sections, and made with occurrences where a class repeats", () => {
    expect(pointerSections("42A/67A/68A[4]/23A/65A/128")).toEqual([
      { section: "42A", occurrence: null, tag: null },
      { section: "67A", occurrence: null, tag: null },
      { section: "68A", occurrence: 4, tag: null },
      { section: "23A", occurrence: null, tag: null },
      { section: "65A", occurrence: null, tag: "128" },
    ]);
    const placed = [...walk(declarationOf(declarationXml({ lrn: "1", items: [{}, {}] })))];
    expect(
      placed
        .filter(({ element }) => element.name === "QuantityQuantity")
        .map(({ pointer }) => pointer),
    ).toEqual(["42A/67A/68A[1]/93A[1]", "42A/67A/68A[2]/93A[1]"]);
  });
});
