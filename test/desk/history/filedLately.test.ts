/** The warning before the same goods are filed twice. */
import { describe, expect, it } from "vitest";
import { openWorld, value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { header, parcelFile, parcelRow } from "../parcelFile.ts";
import type { ParcelCells } from "../parcelFile.ts";

async function both(first: ParcelCells, second: ParcelCells): Promise<World> {
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url: "http://127.0.0.1:9", profile: "my" });
  await world.import([header, parcelRow("A1", first), parcelRow("A2", second), ""].join("\n"));
  await world.ask("declaration.check", {});
  value(await world.bob.call("declaration.approve", { lrns: ["A1"] }));
  return world;
}

const other: ParcelCells = {
  order: "O-2",
  waybill: "W-2",
  importerName: "Bayu Retail",
  importerId: "C2019487100",
  amount: "140.00",
  unitPrice: "70.00",
};

async function twin(first: ParcelCells, second: ParcelCells) {
  const world = await both(first, second);
  return (await world.ask("declaration.show", { lrn: "A2" })).filedLately;
}

describe("what was filed lately", () => {
  it("is found by waybill and order, or by importer, code and amount, and by nothing less", async () => {
    expect(await twin({}, { ...other, order: "O-1", waybill: "W-1" })).toMatchObject({
      lrn: "A1",
      same: "consignment",
    });
    expect(await twin({}, { order: "O-2", waybill: "W-2" })).toMatchObject({
      lrn: "A1",
      same: "goods",
    });
    expect(await twin({}, { ...other, waybill: "W-1" })).toBeNull();
    expect(
      await twin({}, { order: "O-2", waybill: "W-2", amount: "140.00", unitPrice: "70.00" }),
    ).toBeNull();
  });

  it("is told with the approval, and refused when the order is careful", async () => {
    const world = await both({}, {});
    const careful = value(
      await world.bob.call("declaration.approve", { lrns: ["A2"], careful: true }),
    );
    expect(careful).toMatchObject({
      approved: 0,
      results: [{ lrn: "A2", refusal: { code: "filed-lately" }, warning: { lrn: "A1" } }],
    });
    expect(careful.results[0]?.refusal?.message).toContain("A1");
    const told = value(await world.bob.call("declaration.approve", { lrns: ["A2"] }));
    expect(told).toMatchObject({
      approved: 1,
      results: [{ refusal: null, warning: { code: "filed-lately", lrn: "A1" } }],
    });
  });

  it("counts within one order too", async () => {
    const world = await openWorld();
    await world.ask("hub.add", { name: "hub", url: "http://127.0.0.1:9", profile: "my" });
    await world.import(parcelFile(["B1", "B2"]));
    const { results } = await world.approveAll();
    expect(results.map(({ warning }) => warning?.lrn ?? null)).toEqual([null, "B1"]);
  });

  it("is nothing once the other was recalled", async () => {
    const world = await both({}, {});
    await world.ask("declaration.recall", { lrn: "A1" });
    expect((await world.ask("declaration.show", { lrn: "A2" })).filedLately).toBeNull();
  });
});
