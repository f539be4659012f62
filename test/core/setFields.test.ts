/** Many fields set at once are the fields set one after the other. */
import { describe, expect, test } from "vitest";
import { documentOf } from "../../core/declaration/document.ts";
import { setField } from "../../core/declaration/edit.ts";
import { setFields } from "../../core/declaration/setFields.ts";
import type { SetField } from "../../core/declaration/withFields.ts";
import { randomOf } from "../../core/seed/random.ts";
import { readXmlText } from "../../core/xml/read.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { writeXml } from "../../core/xml/write.ts";
import { itemsOf } from "./checkingItems.ts";

function oneByOne(document: XmlDocument, changes: readonly SetField[]): string {
  let changed = document;
  for (const { pointer, value } of changes) {
    const next = setField(changed, pointer, value);
    if (!next.ok) return `${next.error.code} ${pointer}`;
    changed = next.value;
  }
  return writeXml(changed);
}

function atOnce(document: XmlDocument, changes: readonly SetField[]): string {
  const set = setFields(document, changes);
  if (set.ok) return writeXml(set.value);
  return `${set.error.code} ${(set.error.detail as { pointer: string }).pointer}`;
}

const places = [
  "commodity/description",
  "commodity/goodsMeasure/netMass",
  "commodity/classifications/0/id",
  "commodity/classifications/1/identificationTypeCode",
  "origins/0/countryCode",
  "packagings/1/typeCode",
];
const headers = [
  "/exporter/name",
  "/invoiceAmount/currencyID",
  "/goodsShipment/tradeTerms/locationName",
];

describe("many fields", () => {
  test("over random edits of items that stand, of new ones and of the header", () => {
    // A comment between two items stays between them.
    const text = writeXml(documentOf(itemsOf("my", 12, 0))).replace(
      "</GovernmentAgencyGoodsItem>",
      "</GovernmentAgencyGoodsItem><!-- second carton -->",
    );
    const read = readXmlText(text);
    if (!read.ok) throw new Error(read.refusal.message);
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomOf(5, seed);
      const changes = Array.from({ length: 12 + random.below(40) }, (): SetField => {
        const value = random.oneIn(5) ? null : random.digits(3);
        if (random.oneIn(6)) return { pointer: random.pick(headers), value };
        const row = random.oneIn(10) ? 12 + random.below(2) : random.below(12);
        return { pointer: `/goodsShipment/items/${row}/${random.pick(places)}`, value };
      });
      const [one, other] = [oneByOne(read.value, changes), atOnce(read.value, changes)];
      // Where something is refused, both refuse; of several refusals each may tell another first.
      if (one.startsWith("<") || other.startsWith("<")) {
        expect({ seed, xml: other }).toEqual({ seed, xml: one });
      }
    }
  });

  test("a refusal names the field as it was asked for", () => {
    const document = documentOf(itemsOf("my", 3, 0));
    const changes = Array.from({ length: 12 }, (_, at) => ({
      pointer: `/goodsShipment/items/2/${at === 11 ? "nothing" : "commodity/description"}`,
      value: "x",
    }));
    expect(atOnce(document, changes)).toBe("no-such-field /goodsShipment/items/2/nothing");
    const set = setFields(document, changes);
    expect(set.ok ? "" : set.error.message).toBe(
      "A declaration has no field /goodsShipment/items/2/nothing.",
    );
  });
});
