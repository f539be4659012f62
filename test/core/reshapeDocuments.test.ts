/** Merging and splitting whole documents: nothing that is carried is lost, and each becomes what was planned. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "../../core/declaration/declaration.ts";
import { declarationOf as readingOf, documentOf } from "../../core/declaration/document.ts";
import { items as itemGroup } from "../../core/declaration/item.ts";
import type { Group, Leaf } from "../../core/declaration/schema.ts";
import { itemsNotShownWhole } from "../../core/declaration/shownWhole.ts";
import { mergeItems } from "../../core/duty/merge.ts";
import { mergeDocument, splitDocument } from "../../core/duty/reshape.ts";
import { keptText } from "../../core/duty/reshapeWords.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { languages } from "../../core/labels/language.ts";
import { keptReasons } from "../../core/duty/reshapings.ts";
import { readXmlText } from "../../core/xml/read.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { writeXml } from "../../core/xml/write.ts";
import { cap, declarationOf, runs, seed } from "./dutyCases.ts";
import type { Goods } from "./dutyCases.ts";
import { brokenSample, sampleDeclarations, samplesAreHere } from "./samples.ts";

const lrnOf = (part: number): string => `LRN-${part + 1}`;

function parsed(text: string): XmlDocument {
  const read = readXmlText(text);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** A value in every leaf of a field, marked so that two are never equal by chance. */
function filled(field: Leaf | Group, mark: string): unknown {
  if (field.kind !== "group") {
    if (field.kind === "text") return mark;
    if (field.kind === "dateTime") return { value: mark, formatCode: "102" };
    return field.kind === "amount"
      ? { value: "1", currencyID: mark }
      : { value: "1", unitCode: mark };
  }
  const group = Object.fromEntries(
    Object.entries(field.fields).map(([key, inner]) => [key, filled(inner, mark)]),
  );
  return field.many ? [group] : group;
}

describe("no field of an item is lost by merging", () => {
  test.each(Object.keys(itemGroup.fields))("%s", (key) => {
    const field = itemGroup.fields[key as keyof typeof itemGroup.fields];
    const item = (mark: string): Item => ({
      ...declarationOf([cap("1")]).goodsShipment?.items?.[0],
      [key]: filled(field, mark),
    });
    const { declaration, from } = mergeItems({ goodsShipment: { items: [item("A"), item("B")] } });
    const merged = JSON.stringify(declaration.goodsShipment?.items);
    // Kept apart, or what the second said is there; a number of a row may go with its row.
    const isKept = from.length === 2 || key === "sequenceNumeric" || merged.includes('"B"');
    expect(isKept).toBe(true);
  });
});

test("an item that carries more than is shown is left as it is, and it is said", () => {
  const text = writeXml(documentOf(declarationOf([cap("1"), cap("2"), cap("3")])));
  expect(itemsNotShownWhole(parsed(text))).toEqual(new Set());
  for (const extra of ["<Unknown>7</Unknown>", "<!-- kept -->", '<UCR note="x"/>']) {
    let at = 0;
    const marked = text.replaceAll("</GovernmentAgencyGoodsItem>", (end) => {
      at += 1;
      return at === 2 ? `${extra}${end}` : end;
    });
    const document = parsed(marked);
    expect(itemsNotShownWhole(document)).toEqual(new Set([1]));
    const merged = mergeDocument(document);
    expect(merged.from).toEqual([[0, 2], [1]]);
    expect(merged.kept).toEqual([{ rows: [0, 1, 2], why: "unshown" }]);
    expect(writeXml(merged.document)).toContain(extra);
    const split = splitDocument(document, { by: "items", limit: "2", lrnOf });
    if (!split.ok) throw new Error(split.error.message);
    expect(split.value.documents.map(writeXml).join("").split(extra)).toHaveLength(2);
  }
});

test("why items stay apart is said in every language", () => {
  for (const language of languages) {
    const said = keptReasons.map((why) => keptText(why, language));
    expect(new Set(said).size).toBe(keptReasons.length);
  }
});

const amount = fc
  .integer({ min: 0, max: 999_999 })
  .map((units) => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, "0")}`);

const packagings = fc.array(fc.constantFrom("PK", "BX"), { maxLength: 3 }).map((types) =>
  types.map((typeCode, at) => ({
    sequenceNumeric: String(at + 1),
    typeCode,
    quantity: { value: "1" },
  })),
);

const goods: fc.Arbitrary<Goods> = fc
  .record({
    price: amount,
    gross: amount,
    hs: fc.constantFrom("650500", "420222"),
    origin: fc.constantFrom("CN", "VN"),
    packagings,
    documents: fc.array(fc.constantFrom("A", "B", "C"), { maxLength: 2 }),
  })
  .map(({ packagings: rows, documents, ...each }) =>
    cap(each.price, {
      ...each,
      more: {
        ...(rows.length > 0 ? { packagings: rows } : {}),
        ...(documents.length > 0
          ? {
              additionalDocuments: documents.map((id) => ({
                categoryCode: "N",
                typeCode: "380",
                id,
              })),
            }
          : {}),
      },
    }),
  );

test(`${Math.ceil(runs / 4)} documents become what was planned, and come back from their text (seed ${seed})`, () => {
  let mergedCount = 0;
  fc.assert(
    fc.property(fc.array(goods, { minLength: 1, maxLength: 8 }), amount, (rows, freight) => {
      const document = parsed(
        writeXml(documentOf(declarationOf(rows, { freight: [freight, "USD"] }))),
      );
      const planned = mergeItems(readingOf(document));
      const merged = mergeDocument(document);
      if (merged.from.length < rows.length) {
        mergedCount += 1;
        expect(readingOf(parsed(writeXml(merged.document)))).toEqual(planned.declaration);
      } else expect(merged.document).toBe(document);
      const split = splitDocument(merged.document, { by: "items", limit: "1", lrnOf });
      if (!split.ok) throw new Error(split.error.message);
      const read = split.value.documents.map((each) => readingOf(parsed(writeXml(each))));
      if (read.length > 1) expect(read).toEqual(split.value.parts);
      expect(read.flatMap(({ goodsShipment }) => goodsShipment?.items ?? [])).toHaveLength(
        merged.from.length,
      );
    }),
    { numRuns: Math.ceil(runs / 4), seed },
  );
  expect(mergedCount).toBeGreaterThan(runs / 20);
}, 600_000);

test.skipIf(!samplesAreHere)("the published samples are merged and split without loss", () => {
  let parts = 0;
  for (const { name, bytes } of sampleDeclarations()) {
    if (name === brokenSample) continue;
    const read = readDeclarationXml(bytes);
    if (!read.ok) continue;
    const { document, declaration } = read.value;
    const items = declaration.goodsShipment?.items ?? [];
    const merged = mergeDocument(document);
    expect(merged.from.flat()).toHaveLength(items.length);
    const split = splitDocument(document, { by: "items", limit: "1", lrnOf });
    if (!split.ok) {
      expect(["several-currencies", "size-missing"]).toContain(split.error.code);
      continue;
    }
    parts += split.value.documents.length;
    for (const part of split.value.documents) {
      if (items.length > 1) expect(readingOf(part).goodsShipment?.items).toHaveLength(1);
    }
  }
  expect(parts).toBeGreaterThan(100);
});
