/** Any corrections of any declaration make an amendment that says all of them, each at its place. Seeded, and bounded in time. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { declarationElement } from "../../core/declaration/declaration.ts";
import { differences } from "../../core/declaration/differences.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { fieldText, setField } from "../../core/declaration/edit.ts";
import { attributeOfKind, resolvePointer } from "../../core/declaration/pointer.ts";
import type { Group } from "../../core/declaration/schema.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { amendmentOf, isAmendable } from "../../core/messages/amendment.ts";
import { profileIds } from "../../core/profiles/profiles.ts";
import { seedParcels } from "../../core/seed/seed.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { readXmlText } from "../../core/xml/read.ts";
import { writeXml } from "../../core/xml/write.ts";

const seed = Number(process.env["TEST_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

const parcels = profileIds.flatMap((profile) =>
  [...seedParcels(6, profile)].map(({ declaration }) => declaration),
);

const head = { mrn: "26MY1", lrn: "L-1", submitterID: null, why: "as on the invoice" };

/** A field by choices among the element table's keys; a row is the one of that number, or the next free one. */
const place = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
const edit = fc.record({
  place,
  row: fc.nat({ max: 3 }),
  value: fc.oneof(
    fc.constant(null),
    fc.constantFrom("1", "2.5", "CNY", "KGM", "Silk & <wool>", "商品", "20261124"),
  ),
});

function pointerOf(choices: readonly number[], row: number): string {
  let group: Group = declarationElement;
  let pointer = "";
  for (const choice of choices) {
    const fields = Object.entries(group.fields);
    const [key, field] = fields[choice % fields.length] ?? ["", declarationElement];
    pointer += `/${key}`;
    if (field.kind !== "group") {
      const attribute = field.kind === "text" ? undefined : attributeOfKind[field.kind];
      return attribute !== undefined && choice % 3 === 0 ? `${pointer}/${attribute}` : pointer;
    }
    if (field.many) pointer += `/${row}`;
    group = field;
  }
  return pointer;
}

function read(document: XmlDocument): XmlDocument {
  const result = readXmlText(writeXml(document));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** The same field in the message, where only changed items stand. */
function placeIn(message: XmlDocument, corrected: XmlDocument, pointer: string): string {
  const row = /^\/goodsShipment\/items\/(\d+)/u.exec(pointer)?.[1];
  if (row === undefined) return pointer;
  const number =
    fieldText(corrected, `/goodsShipment/items/${row}/sequenceNumeric`) ?? String(Number(row) + 1);
  const items = declarationOf(message).goodsShipment?.items ?? [];
  const at = items.findIndex((item) => item.sequenceNumeric === number);
  expect(at, `item ${number} is in the message`).toBeGreaterThanOrEqual(0);
  return pointer.replace(/^(\/goodsShipment\/items\/)\d+/u, `$1${at}`);
}

test(`any corrections are amended whole (seed ${seed})`, { timeout: 60_000 }, () => {
  let amended = 0;
  fc.assert(
    fc.property(
      fc.nat({ max: parcels.length - 1 }),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      (which, edits) => {
        const filed = read(documentOf({ ...parcels[which], functionalReferenceID: "L-1" }));
        let corrected = filed;
        for (const { place: choices, row, value } of edits) {
          const pointer = pointerOf(choices, row);
          // Items are told apart by their number, which is no matter of an amendment here.
          if (!isAmendable(pointer) || /items\/\d+\/sequenceNumeric$/u.test(pointer)) continue;
          const set = setField(corrected, pointer, value);
          if (set.ok) corrected = set.value;
        }
        corrected = read(corrected);
        const changed = differences(declarationOf(filed), declarationOf(corrected));
        const made = amendmentOf(filed, corrected, head);
        if (changed.length === 0) {
          expect(made).toBeUndefined();
          return;
        }
        amended += 1;
        if (!made) throw new Error("nothing is amended");
        const message = read(made);
        expect(readDeclarationXml(new TextEncoder().encode(writeXml(made)))).toMatchObject({
          ok: true,
          value: { isRequest: true, typeCode: "COR", lrn: "L-1" },
        });
        expect(declarationOf(message)).toMatchObject({ id: "26MY1", functionCode: "13" });
        const fields = new Set(changed.map(({ pointer }) => resolvePointer(pointer)?.wcoPointer));
        expect(declarationOf(message).amendments).toHaveLength(fields.size);
        for (const { pointer, after } of changed) {
          // A currency without an amount says nothing, and is not carried.
          const { attribute } = resolvePointer(pointer) ?? {};
          const whole = attribute ? pointer.slice(0, -attribute.length - 1) : pointer;
          if (after === null || fieldText(corrected, whole) === null) continue;
          expect(fieldText(message, placeIn(message, corrected, pointer)), pointer).toBe(after);
        }
      },
    ),
    { seed, numRuns: 400, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
  expect(amended).toBeGreaterThan(50);
});
