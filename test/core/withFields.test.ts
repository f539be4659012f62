/** Fields set in what was read are what is read from the document with the same fields set. */
import { describe, expect, test } from "vitest";
import { declarationElement } from "../../core/declaration/declaration.ts";
import { differences } from "../../core/declaration/differences.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { setField } from "../../core/declaration/edit.ts";
import { attributeOfKind } from "../../core/declaration/pointer.ts";
import type { Group } from "../../core/declaration/schema.ts";
import { withFields } from "../../core/declaration/withFields.ts";
import { randomOf } from "../../core/seed/random.ts";
import { seedParcels } from "../../core/seed/seed.ts";

function places(group: Group, pointer: string): string[] {
  return Object.entries(group.fields).flatMap(([key, field]) => {
    const place = `${pointer}/${key}`;
    if (field.kind === "group") return places(field, `${place}${field.many ? "/0" : ""}`);
    return field.kind === "text" ? [place] : [place, `${place}/${attributeOfKind[field.kind]}`];
  });
}

const all = places(declarationElement, "");

describe("fields set in a declaration", () => {
  test("are as the document reads them, over random edits of every kind of field", () => {
    const parcels = [...seedParcels(20, "my", 0), ...seedParcels(20, "gb", 0)];
    for (const [number, { declaration }] of parcels.entries()) {
      const random = randomOf(31, number);
      let document = documentOf(declaration);
      const before = declarationOf(document);
      for (let edit = 0; edit < 25; edit += 1) {
        const value = random.oneIn(3) ? null : random.digits(3);
        const set = setField(document, random.pick(all), value);
        if (set.ok) document = set.value;
      }
      const after = declarationOf(document);
      const fields = differences(before, after).map(({ pointer, after: value }) => ({
        pointer,
        value,
      }));
      expect(differences(withFields(before, fields), after)).toEqual([]);
    }
  });

  test("share what was not touched, and leave the old one as it was", () => {
    const before = {
      exporter: { name: "X" },
      goodsShipment: { items: [{}, { sequenceNumeric: "2" }] },
    };
    const kept = structuredClone(before);
    const after = withFields(before, [
      { pointer: "/goodsShipment/items/0/commodity/description", value: "Cap" },
      { pointer: "/goodsShipment/items/2/commodity/description", value: "Hat" },
    ]);
    expect(before).toEqual(kept);
    expect(after.exporter).toBe(before.exporter);
    expect(after.goodsShipment?.items?.[1]).toBe(before.goodsShipment.items[1]);
    expect(after.goodsShipment?.items?.map((item) => item.commodity?.description)).toEqual([
      "Cap",
      undefined,
      "Hat",
    ]);
    const emptied = withFields({ exporter: { name: "X" } }, [
      { pointer: "/exporter/name", value: "" },
      { pointer: "/no/such/field", value: "1" },
    ]);
    expect(emptied).toEqual({});
  });
});
