/** Merging and splitting at the desk: planned, done with a reason, audited, four eyes kept, undone to the byte. */
import { describe, expect, it } from "vitest";
import type { CallName, CallResult } from "../../../core/contract.ts";
import type { Declaration } from "../../../core/declaration/declaration.ts";
import { sampleRatesCsv } from "../../../core/samples/tariffRates.ts";
import { sampleTariffCsv } from "../../../core/samples/tariffRows.ts";
import { addDecimals, compareDecimals, zero } from "../../../core/money/decimal.ts";
import { decimal } from "../../core/dutyCases.ts";
import { header, parcelRow } from "../parcelFile.ts";
import type { ParcelCells } from "../parcelFile.ts";
import { openPackWorld } from "../reference/packWorld.ts";
import type { PackWorld } from "../reference/packWorld.ts";

const why = "As the client asked";
const lrn = "S0001";

async function worldWith(items: readonly ParcelCells[]): Promise<PackWorld> {
  const world = await openPackWorld();
  await world.load("tariff", sampleTariffCsv("my"), { profile: "my" });
  await world.load("rate", sampleRatesCsv("my"), { profile: "my" });
  const rows = items.map((cells, at) => parcelRow(lrn, { item: String(at + 1), ...cells }));
  const { imported } = await world.import([header, ...rows, ""].join("\n"));
  expect(imported).toBe(1);
  return world;
}

const scarf: ParcelCells = { unitPrice: "50.00", amount: "100.00" };
const cap: ParcelCells = {
  hs: "65050090",
  description: "Cap",
  sku: "S2",
  unitPrice: "20.00",
  amount: "40.00",
};

async function codeOf(world: PackWorld, name: CallName, input: object): Promise<string> {
  const answer: CallResult<unknown> = await world.ann.call(name, input);
  return answer.ok ? "" : answer.error.code;
}

const readOf = async (world: PackWorld, of: string): Promise<Declaration> =>
  (await world.ask("declaration.show", { lrn: of })).declaration;

const sum = (texts: readonly (string | undefined)[]) =>
  texts.map((text) => decimal(text ?? "0")).reduce(addDecimals, zero);

describe("merging", () => {
  it("is planned, then done with one reason, and undone to the very same document", async () => {
    const world = await worldWith([scarf, cap, { ...scarf, unitPrice: "25.25", amount: "50.50" }]);
    const before = await world.ask("declaration.show", { lrn });
    const plan = await world.ask("declaration.planMerge", { lrn });
    expect(plan).toMatchObject({
      revision: before.revision,
      items: { before: 3, after: 2 },
      groups: [{ items: [1, 3], hs: "62141000", price: { value: "150.50", currency: "CNY" } }],
      kept: [],
    });
    expect(plan.cost.before).toBe((await world.ask("declaration.explain", { lrn })).total);
    expect((await world.ask("declaration.show", { lrn })).revision).toBe(before.revision);

    const merged = await world.ask("declaration.merge", {
      lrn,
      expectedRevision: plan.revision,
      why,
    });
    expect(merged).toMatchObject({ lrn, items: 2, parts: [], work: "draft" });
    const after = await world.ask("declaration.show", { lrn });
    expect(after.corrections.length).toBeGreaterThan(0);
    expect(new Set(after.corrections.map((each) => each.why))).toEqual(new Set([why]));
    expect((await world.ask("declaration.explain", { lrn })).total).toBe(plan.cost.after);

    const { last } = await world.ask("declaration.reshaped", { lrn });
    expect(last).toMatchObject({ kind: "merge", why, by: "ann", parts: [], refusal: null });
    await world.ask("declaration.undoReshaping", { lrn, why: "Wrong client" });
    const back = await world.ask("declaration.show", { lrn });
    expect(back.declaration).toEqual(before.declaration);
    expect((await world.ask("declaration.reshaped", { lrn })).last).toBeNull();
    const { entries } = await world.ask("declaration.history", { lrn });
    const done = entries.map(({ what }) => what);
    expect(done.filter((what) => what.startsWith("merge"))).toHaveLength(2);
    expect((await world.ask("desk.verify", {})).ok).toBe(true);
  });

  it("is refused when there is nothing to merge, on a stale screen, and once it was filed", async () => {
    const world = await worldWith([scarf, { ...scarf, currency: "CNY", origin: "VN" }]);
    expect(await codeOf(world, "declaration.merge", { lrn, why })).toBe("nothing-to-merge");
    const two = await worldWith([scarf, scarf]);
    expect(await codeOf(two, "declaration.merge", { lrn, why, expectedRevision: 7 })).toBe(
      "changed-meanwhile",
    );
    expect(await codeOf(two, "declaration.merge", { lrn: "NOBODY", why })).toBe("unknown-lrn");
    await two.ask("declaration.discard", { lrn, why });
    expect(await codeOf(two, "declaration.merge", { lrn, why })).toBe("discarded");
  });

  it("is not undone over a later edit", async () => {
    const world = await worldWith([scarf, scarf]);
    await world.ask("declaration.merge", { lrn, why });
    const pointer = "/goodsShipment/items/0/commodity/description";
    await world.ask("declaration.set", { lrn, why, changes: [{ pointer, value: "Silk" }] });
    const { last } = await world.ask("declaration.reshaped", { lrn });
    expect(last?.refusal?.code).toBe("edited-since");
    expect(await codeOf(world, "declaration.undoReshaping", { lrn, why })).toBe("edited-since");
    expect((await readOf(world, lrn)).goodsShipment?.items).toHaveLength(1);
  });
});

describe("splitting", () => {
  const three = [scarf, cap, { ...cap, unitPrice: "35.00", amount: "70.00" }];

  it("keeps every total, and each part is a draft with a document and problems of its own", async () => {
    const world = await worldWith(three);
    const before = await readOf(world, lrn);
    const plan = await world.ask("declaration.planSplit", { lrn, over: "110" });
    expect(plan.parts.map((part) => [part.lrn, part.items, part.price?.value])).toEqual([
      [lrn, [1], "100.00"],
      [`${lrn}-2`, [2, 3], "110.00"],
    ]);
    const done = await world.ask("declaration.split", { lrn, over: "110", why });
    expect(done).toMatchObject({ lrn, items: 1, parts: [`${lrn}-2`] });
    const parts = [lrn, ...done.parts];
    const shown = await Promise.all(
      parts.map((each) => world.ask("declaration.show", { lrn: each })),
    );
    const totals = (pick: (of: Declaration) => string | undefined) =>
      compareDecimals(
        sum(shown.map(({ declaration }) => pick(declaration))),
        decimal(pick(before) ?? "0"),
      );
    expect(totals(({ invoiceAmount }) => invoiceAmount?.value)).toBe(0);
    expect(totals(({ totalGrossMass }) => totalGrossMass?.value)).toBe(0);
    expect(totals(({ totalPackageQuantity }) => totalPackageQuantity?.value)).toBe(0);
    expect(
      totals(({ goodsShipment }) => goodsShipment?.customsValuation?.freightChargeAmount?.value),
    ).toBe(0);
    expect(shown.map(({ work }) => work)).toEqual(["draft", "draft"]);
    expect((await world.ask("declaration.reshaped", { lrn: `${lrn}-2` })).splitFrom).toBe(lrn);
    expect((await world.ask("declaration.count", { by: "work" })).total).toBe(2);
    expect((await world.ask("desk.verify", {})).ok).toBe(true);
  });

  it("is undone: the whole is as it was, what was split off is put aside", async () => {
    const world = await worldWith(three);
    const before = await world.ask("declaration.show", { lrn });
    await world.ask("declaration.split", { lrn, by: "items", over: "1", why });
    const undone = await world.ask("declaration.undoReshaping", { lrn, why: "Not wanted" });
    expect(undone.parts).toEqual([`${lrn}-2`, `${lrn}-3`]);
    const back = await world.ask("declaration.show", { lrn });
    expect(back.declaration).toEqual(before.declaration);
    const part = await world.ask("declaration.show", { lrn: `${lrn}-2` });
    expect(part.work).toBe("discarded");
    // An LRN is never used twice.
    const again = await world.ask("declaration.split", { lrn, by: "items", over: "1", why });
    expect(again.parts).toEqual([`${lrn}-4`, `${lrn}-5`]);
  });

  it("is not undone over what was done with a part", async () => {
    const world = await worldWith(three);
    const { parts } = await world.ask("declaration.split", { lrn, by: "items", over: "1", why });
    const [part = ""] = parts;
    const pointer = "/goodsShipment/items/0/commodity/description";
    await world.ask("declaration.set", { lrn: part, why, changes: [{ pointer, value: "Cap" }] });
    await world.ask("declaration.set", { lrn: part, why, changes: [{ pointer, value: "Hat" }] });
    expect(await codeOf(world, "declaration.undoReshaping", { lrn, why })).toBe("part-changed");
    await world.ask("declaration.discard", { lrn: part, why });
    expect(await codeOf(world, "declaration.undoReshaping", { lrn, why })).toBe("");
  });

  it("is refused within the limit, without a size, and in too many parts", async () => {
    const world = await worldWith(three);
    const refused = (input: object) => codeOf(world, "declaration.split", { lrn, why, ...input });
    expect(await refused({ over: "1000" })).toBe("nothing-to-split");
    expect(await refused({ over: "none" })).toBe("bad-limit");
    expect(await refused({ over: "5", by: "colour" })).toBe("invalid-input");
    const many = await worldWith(Array.from({ length: 101 }, () => scarf));
    expect(await codeOf(many, "declaration.split", { lrn, why, by: "items", over: "1" })).toBe(
      "too-many-parts",
    );
  });

  it("makes nobody the reviewer of own work: who brought the whole in approves no part", async () => {
    const world = await openPackWorld();
    const rows = three.map((cells, at) => parcelRow(lrn, { item: String(at + 1), ...cells }));
    // Bob, a reviewer, types one field of Ann's parcel; Ann splits it.
    await world.import([header, ...rows, ""].join("\n"));
    const pointer = "/goodsShipment/items/1/commodity/description";
    const set = await world.bob.call("declaration.set", {
      lrn,
      why,
      changes: [{ pointer, value: "Woollen cap" }],
    });
    expect(set.ok).toBe(true);
    const { parts } = await world.ask("declaration.split", { lrn, by: "items", over: "2", why });
    await world.ask("hub.add", { name: "hub", url: "http://127.0.0.1:9", profile: "my" });
    // The prices of one piece went with their items, so that nothing blocks.
    expect((await world.ask("declaration.check", {})).checked).toBe(2);
    const approved = await world.bob.call("declaration.approve", { lrns: parts });
    if (!approved.ok) throw new Error(approved.error.message);
    expect(approved.value.approved).toBe(0);
    expect(JSON.stringify(approved.value)).toContain("four-eyes");
  });
});
