import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { declarationElement } from "../../core/declaration/declaration.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { resolvePointer } from "../../core/declaration/pointer.ts";
import type { Group, Leaf } from "../../core/declaration/schema.ts";
import { profileIds, profileOf } from "../../core/profiles/profiles.ts";
import type { ProfileId } from "../../core/profiles/profiles.ts";
import { seedParcels } from "../../core/seed/seed.ts";

const seed = Number(process.env["TEST_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

/** Texts that a field may well hold, and some that no field should. */
const text = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "1",
    "-1",
    "9",
    "40",
    "000",
    "IMA",
    "EXD",
    "GB",
    "UK",
    "XI",
    "CNY",
    "RMB",
    "FOB",
    "12.50",
    "1e3",
    "20260231",
    "X411",
    "商品",
    " ",
    "NaN",
  ),
  fc.string({ maxLength: 12, unit: "grapheme" }),
);

function leafValue(leaf: Leaf): fc.Arbitrary<unknown> {
  if (leaf.kind === "text") return text;
  const attribute = { amount: "currencyID", quantity: "unitCode", dateTime: "formatCode" }[
    leaf.kind
  ];
  return fc.record({ value: text, [attribute]: text }, { requiredKeys: ["value"] });
}

// A field is there once in three, or the tree grows past all use.
function sometimes(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const absent = { arbitrary: fc.constant<unknown>(undefined), weight: 2 };
  return fc.oneof(absent, { arbitrary: value, weight: 1 });
}

/** Any declaration that the element table allows: every field may be there or not, rows from none to three. */
function groupValue(group: Group): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(group.fields).map(([key, field]) => {
    if (field.kind !== "group") return [key, leafValue(field)] as const;
    const inner = groupValue(field);
    return [key, field.many ? fc.array(inner, { maxLength: 3 }) : inner] as const;
  });
  return fc.tuple(...fields.map(([, value]) => sometimes(value))).map((values) =>
    Object.fromEntries(
      values.flatMap((value, at) => {
        const key = fields[at]?.[0];
        return value === undefined || key === undefined ? [] : [[key, value] as const];
      }),
    ),
  );
}

const anyDeclaration = groupValue(declarationElement).map((value) => value as Declaration);

describe(`any declaration of the element table (seed ${seed})`, () => {
  test.each(profileIds)("is checked by %s without a throw, at places that exist", (id) => {
    let checked = 0;
    fc.assert(
      fc.property(
        anyDeclaration,
        fc.constantFrom("K1", "9610", "H1", "", null),
        (declaration, form) => {
          const problems = profileOf(id).check(declaration, { today: "2026-11-22", form });
          checked += 1;
          for (const { pointer, wcoPointer, message, severity } of problems) {
            if (!resolvePointer(pointer)) throw new Error(`no such place: ${pointer}`);
            if (!/^42A(?:\/|$)/u.test(wcoPointer) || message === "" || /\{\w+\}/u.test(message)) {
              throw new Error(`half a problem at ${pointer}: ${message}`);
            }
            if (!["blocking", "warning", "note"].includes(severity)) throw new Error(severity);
          }
        },
      ),
      { seed, numRuns: 60, interruptAfterTimeLimit: 4000 },
    );
    expect(checked).toBeGreaterThan(5);
  });

  test("an empty one is found wanting, not wrong", () => {
    for (const id of profileIds) {
      const problems = profileOf(id).check({}, { today: "2026-11-22" });
      expect(problems.some(({ code }) => code === "CDS10001")).toBe(true);
    }
  });
});

/** One declaration with so many items. */
function ofItems(id: ProfileId, count: number): Declaration {
  const items = [...seedParcels(count, id)].flatMap(({ declaration }) => {
    const [item] = declaration.goodsShipment?.items ?? [];
    return item ? [item] : [];
  });
  const [parcel] = seedParcels(1, id);
  return {
    ...parcel?.declaration,
    goodsShipment: { ...parcel?.declaration.goodsShipment, items },
  };
}

/** Milliseconds of the quickest of several checks: the one that nothing else disturbed. */
function quickest(id: ProfileId, declaration: Declaration): number {
  let best = Infinity;
  for (let run = 0; run < 12; run += 1) {
    const began = performance.now();
    profileOf(id).check(declaration, { today: "2026-11-22" });
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

describe("a declaration of 999 items", () => {
  test.each(profileIds)("takes %s no more for each item than one of 50", (id) => {
    const [large, small] = [ofItems(id, 999), ofItems(id, 50)];
    expect(large.goodsShipment?.items).toHaveLength(999);
    quickest(id, small);
    // Twenty times the items in twenty times the time; a scan within a scan would take four hundred.
    expect(quickest(id, large) / quickest(id, small)).toBeLessThan(150);
  });
});
