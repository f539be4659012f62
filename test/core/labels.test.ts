import { describe, expect, test } from "vitest";
import { declarationElement } from "../../core/declaration/declaration.ts";
import type { Group } from "../../core/declaration/schema.ts";
import { resolvePointer } from "../../core/declaration/pointer.ts";
import { groupLabels } from "../../core/labels/groupLabels.ts";
import { helpTexts } from "../../core/labels/helpTexts.ts";
import { helpTextsMs } from "../../core/labels/helpTextsMs.ts";
import { helpTextsZh } from "../../core/labels/helpTextsZh.ts";
import { helpOf, labelOf, placeOf } from "../../core/labels/labels.ts";
import { languages } from "../../core/labels/language.ts";
import { leafLabels } from "../../core/labels/leafLabels.ts";

interface Place {
  readonly pointer: string;
  readonly shape: string;
}

/** Every element of the table: leaves as class and tag, groups as class. */
function places(group: Group, pointer = ""): Place[] {
  return Object.entries(group.fields).flatMap(([key, field]) => {
    const here = `${pointer}/${key}`;
    if (field.kind !== "group") return [{ pointer: here, shape: `${group.tag}/${field.tag}` }];
    const row = field.many ? `${here}/2` : here;
    return [{ pointer: row, shape: field.tag }, ...places(field, row)];
  });
}

const all = places(declarationElement);

describe("labels", () => {
  test("exist for all 459 elements, in three languages", () => {
    expect(all).toHaveLength(459);
    const missing = all.filter(({ shape }) =>
      shape.includes("/") ? !(shape in leafLabels) : !(shape in groupLabels),
    );
    expect(missing).toEqual([]);
    for (const names of [...Object.values(leafLabels), ...Object.values(groupLabels)]) {
      expect(names).toHaveLength(3);
      for (const name of names) expect(name.trim()).not.toBe("");
    }
  });

  test("hold nothing that the table has not", () => {
    const shapes = new Set(all.map(({ shape }) => shape));
    const own = [
      ...Object.keys(leafLabels),
      ...Object.keys(groupLabels),
      ...Object.keys(helpTexts),
    ];
    expect(own.filter((shape) => shape !== "42A" && !shapes.has(shape))).toEqual([]);
  });

  test("are Chinese in Chinese", () => {
    const latin = all
      .map(({ pointer }) => labelOf(pointer, "zh"))
      .filter((label) => !/[\u4E00-\u9FFF]/u.test(label) && !["UCR", "LRN"].includes(label));
    expect(latin).toEqual([]);
  });

  test.each([
    [
      "/goodsShipment/items/3/commodity/goodsMeasure/grossMass",
      "Gross mass",
      "毛重",
      "Berat kasar",
    ],
    [
      "/goodsShipment/importer/address/cityName",
      "Importer · City",
      "进口商 · 城市",
      "Pengimport · Bandar",
    ],
    [
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount/currencyID",
      "Item price · Currency",
      "商品总价 · 币种",
      "Harga butiran · Mata wang",
    ],
    ["/goodsShipment/items/0", "Item", "商品", "Butiran"],
  ])("%s", (pointer, en, zh, ms) => {
    expect(labelOf(pointer, "en")).toBe(en);
    expect(labelOf(pointer, "zh")).toBe(zh);
    expect(labelOf(pointer, "ms")).toBe(ms);
  });

  test("what is no place is said as it is", () => {
    expect(labelOf("/nowhere", "en")).toBe("/nowhere");
    expect(placeOf("nowhere", "ms")).toBe("nowhere");
  });
});

describe("places", () => {
  test.each([
    ["/goodsShipment/items/3/commodity/goodsMeasure/grossMass", "Item 4 · Gross mass"],
    ["/goodsShipment/items/1/additionalDocuments/2/id", "Item 2 · Document 3 · Document reference"],
    ["/goodsShipment/items/1/additionalDocuments/2", "Item 2 · Document 3"],
    ["/goodsShipment/items/1", "Item 2"],
    ["/exporter/address/countryCode", "Exporter · Country"],
    ["/authorisationHolders/0/id", "Authorisation 1 · Authorisation holder ID"],
    ["/functionalReferenceID", "LRN"],
  ])("%s is %s", (pointer, words) => {
    expect(placeOf(pointer, "en")).toBe(words);
  });

  test("are said in every language", () => {
    for (const language of languages) {
      const said = all.map(({ pointer }) => placeOf(pointer, language));
      expect(said.filter((words) => words === "" || words.startsWith("/"))).toEqual([]);
    }
  });
});

describe("help", () => {
  test("is there for a hundred fields, one or two sentences each", () => {
    expect(Object.keys(helpTexts).length).toBeGreaterThanOrEqual(100);
    for (const text of Object.values(helpTexts)) {
      expect(text).toMatch(/\.$/u);
      expect(text.length).toBeLessThan(160);
    }
  });

  test("is there in Chinese and Malay, for the same fields", () => {
    for (const texts of [helpTextsZh, helpTextsMs]) {
      expect(Object.keys(texts).toSorted()).toEqual(Object.keys(helpTexts).toSorted());
    }
    for (const text of Object.values(helpTextsZh)) expect(text).toMatch(/[\u4E00-\u9FFF].*。$/u);
    for (const text of Object.values(helpTextsMs)) {
      expect(text).toMatch(/\.$/u);
      expect(text.length).toBeLessThan(180);
    }
    const english = new Set<string>(Object.values(helpTexts));
    expect(Object.values(helpTextsMs).filter((text) => english.has(text))).toEqual([]);
  });

  test("is found by the pointer of any row", () => {
    const pointer = "/goodsShipment/items/7/commodity/goodsMeasure/netMass";
    expect(resolvePointer(pointer)).toBeDefined();
    expect(helpOf(pointer)).toContain("without any packaging");
    expect(helpOf(pointer, "zh")).toContain("千克");
    expect(helpOf(pointer, "ms")).toContain("kilogram");
    expect(helpOf("/goodsShipment")).toBeUndefined();
  });
});
