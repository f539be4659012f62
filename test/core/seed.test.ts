import { describe, expect, test } from "vitest";
import { resolvePointer } from "../../core/declaration/pointer.ts";
import { profileIds, profileOf } from "../../core/profiles/profiles.ts";
import { goods } from "../../core/seed/goods.ts";
import { seedParcels } from "../../core/seed/seed.ts";

const today = "2026-11-22";

describe.each(profileIds)("parcels for %s", (id) => {
  test("pass the profile's rules without any pack", () => {
    const blocked = [...seedParcels(1000, id)].flatMap(({ declaration, form, extras }) =>
      profileOf(id)
        .check(declaration, { today, form, extras })
        .filter(({ severity }) => severity === "blocking")
        .map(
          ({ code, pointer, message }) =>
            `${declaration.functionalReferenceID} ${code} ${pointer} ${message}`,
        ),
    );
    expect(blocked).toEqual([]);
  });

  test("have an LRN of their own that asks for nothing", () => {
    const lrns = [...seedParcels(5000, id)].map(
      ({ declaration }) => declaration.functionalReferenceID ?? "",
    );
    expect(new Set(lrns).size).toBe(5000);
    const longest = profileOf(id).longestLrn;
    expect(
      lrns.filter((lrn) => lrn === "" || lrn.startsWith("TRY-") || lrn.length > longest),
    ).toEqual([]);
  });

  test("are the same whichever one begins with", () => {
    const all = [...seedParcels(60, id)];
    expect([...seedParcels(20, id, 40)]).toEqual(all.slice(40));
    expect([...seedParcels(60, id)]).toEqual(all);
  });

  test("differ: goods, senders, receivers, numbers of items", () => {
    const parcels = [...seedParcels(2000, id)].map(({ declaration }) => declaration);
    const count = (read: (declaration: (typeof parcels)[number]) => string | undefined): number =>
      new Set(parcels.map(read)).size;
    const first = (declaration: (typeof parcels)[number]) =>
      declaration.goodsShipment?.items?.[0]?.commodity;
    expect(count((each) => first(each)?.description)).toBeGreaterThanOrEqual(60);
    expect(count((each) => first(each)?.invoiceLine?.itemChargeAmount?.value)).toBeGreaterThan(500);
    expect(count((each) => each.exporter?.name)).toBeGreaterThan(100);
    expect(
      count((each) => each.goodsShipment?.importer?.name ?? each.goodsShipment?.importer?.id),
    ).toBeGreaterThan(5);
    expect(count((each) => String(each.goodsShipment?.items?.length))).toBeGreaterThan(4);
  });

  test("name a form of the profile, and carry what a parcel file carries", () => {
    const codes = profileOf(id).forms.map(({ code }) => code);
    for (const { form, client, extras } of seedParcels(500, id)) {
      expect(codes).toContain(form);
      expect(extras).toMatchObject({ form, client });
      expect(extras["unitPrice[1]"]).toMatch(/^\d+\.\d\d$/u);
      expect(extras["deadline"]).toMatch(/^2026-1[12]-\d\d$/u);
    }
  });

  test("are built quickly, even on a busy machine; the bench says how quickly", () => {
    let best = 0;
    for (let run = 0; run < 3; run += 1) {
      const began = performance.now();
      let built = 0;
      for (const _parcel of seedParcels(2000, id, 100_000 * run)) built += 1;
      best = Math.max(best, built / ((performance.now() - began) / 1000));
    }
    expect(best).toBeGreaterThan(1000);
  });
});

test("the arrival days follow the day that is asked for", () => {
  const days = [...seedParcels(50, "my", 0, "2027-03-01")].map(
    ({ extras }) => extras["arrivalDate"] ?? "",
  );
  expect(days.toSorted()[0]).toBe("2027-03-01");
  expect(days.every((day) => day <= "2027-03-05")).toBe(true);
});

test("there are at least sixty goods, with codes of six to eight digits and sense in their figures", () => {
  expect(goods.length).toBeGreaterThanOrEqual(60);
  expect(new Set(goods.map(({ name }) => name)).size).toBe(goods.length);
  for (const { code, grams, cents } of goods) {
    expect(code).toMatch(/^\d{6,8}$/u);
    expect(grams).toBeGreaterThan(10);
    expect(cents).toBeGreaterThan(100);
  }
  expect(
    resolvePointer("/goodsShipment/items/0/commodity/goodsMeasure/tariffQuantity/unitCode"),
  ).toBeDefined();
});
