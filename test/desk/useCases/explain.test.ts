import { expect, test } from "vitest";
import { sampleRatesCsv } from "../../../core/samples/tariffRates.ts";
import { sampleTariffCsv } from "../../../core/samples/tariffRows.ts";
import { unequalSteps } from "../../core/dutyCases.ts";
import { header, parcelFile, parcelRow } from "../parcelFile.ts";
import { openPackWorld } from "../reference/packWorld.ts";
import type { PackWorld } from "../reference/packWorld.ts";
import { openScriptedHub } from "../sync/scriptedHub.ts";

async function seededWorld(): Promise<{ world: PackWorld; lrn: string }> {
  const world = await openPackWorld();
  await world.ask("declaration.seed", { count: 3, profile: "my" });
  const { declarations } = await world.ask("declaration.list", {});
  return { world, lrn: declarations[0]?.lrn ?? "" };
}

async function loadPacks(world: PackWorld): Promise<void> {
  await world.load("tariff", sampleTariffCsv("my"), { profile: "my" });
  await world.load("rate", sampleRatesCsv("my"), { profile: "my" });
}

test("without packs the figures are withheld, with them they are given and say where they come from", async () => {
  const { world, lrn } = await seededWorld();
  const bare = await world.ask("declaration.explain", { lrn });
  expect(bare.packs).toEqual({ tariff: null, rate: null });
  expect(bare.withheld.map(({ code }) => code)).toContain("rate-missing");
  await world.load("rate", sampleRatesCsv("my"), { profile: "my" });
  const valued = await world.ask("declaration.explain", { lrn });
  expect(new Set(valued.withheld.map(({ code }) => code))).toEqual(new Set(["measure-missing"]));
  await world.load("tariff", sampleTariffCsv("my"), { profile: "my" });
  const explained = await world.ask("declaration.explain", { lrn });
  expect(explained).toMatchObject({
    lrn,
    currency: "MYR",
    withheld: [],
    customs: null,
    packs: { tariff: "first", rate: "first" },
  });
  expect(explained.lines[0]?.source).toBe("SAMPLE for trials, not law");
  expect(unequalSteps(explained.lines.flatMap(({ steps }) => steps))).toEqual([]);
  const first = await world.ask("declaration.explain", { lrn, item: 1 });
  expect(first.lines).toEqual(explained.lines.filter(({ item }) => item === 1));
  const none = await world.ann.call("declaration.explain", { lrn, item: 99 });
  expect(none.ok ? "" : none.error.code).toBe("no-such-item");
  const unknown = await world.ann.call("declaration.explain", { lrn: "NOBODY" });
  expect(unknown.ok ? "" : unknown.error.code).toBe("unknown-lrn");
});

test("a change is tried, and nothing of it is kept", async () => {
  const { world, lrn } = await seededWorld();
  await loadPacks(world);
  const before = await world.ask("declaration.show", { lrn });
  const tried = await world.ask("declaration.whatIf", {
    lrn,
    wish: { items: [1], hs: "64039998" },
  });
  expect(tried.after.lines.find(({ item, type }) => item === 1 && type === "CUD")?.rate).toBe("25");
  expect(tried.changes).toContainEqual(
    expect.objectContaining({ pointer: expect.stringMatching(/items\/0\/.*\/id$/u) as string }),
  );
  const kept = await world.ask("declaration.whatIf", { lrn, changes: tried.changes });
  expect(kept.after).toEqual(tried.after);
  expect(tried.before.total).toBe((await world.ask("declaration.explain", { lrn })).total);
  const after = await world.ask("declaration.show", { lrn });
  expect(after.revision).toBe(before.revision);
  const wrong = await world.ann.call("declaration.whatIf", {
    lrn,
    changes: [{ pointer: "/nowhere", value: "1" }],
  });
  expect(wrong.ok ? "" : wrong.error.code).toBe("no-such-field");
  const nobody = await world.ann.call("declaration.whatIf", {
    lrn,
    wish: { items: [99], hs: "6109.10" },
  });
  expect(nobody.ok ? "" : nobody.error.code).toBe("no-such-item");
  for (const wish of [{ hs: "shirts" }, { origin: "China" }, { incoterm: "F" }]) {
    const refused = await world.ann.call("declaration.whatIf", { lrn, wish });
    expect(refused.ok ? "" : refused.error.code).toBe("invalid-input");
  }
});

test("an expired measure is told from one that never was", async () => {
  const { world, lrn } = await seededWorld();
  const ended = sampleTariffCsv("my").replaceAll("2020-01-01,,", "2020-01-01,2020-12-31,");
  await world.load("tariff", ended, { profile: "my" });
  await world.load("rate", sampleRatesCsv("my"), { profile: "my" });
  const { withheld } = await world.ask("declaration.explain", { lrn });
  expect(withheld.map(({ code }) => code)).toContain("measure-expired");
});

test("what customs notifies is set beside our own figures", async () => {
  const hub = await openScriptedHub();
  const world = await openPackWorld();
  await loadPacks(world);
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile(["S0001"]));
  const { results } = await world.approveAll();
  await world.ask("sync.run", { untilIdle: true });
  const messageID = results[0]?.messageID ?? "";
  const { lines, customs } = await world.ask("declaration.explain", { lrn: "S0001" });
  expect(customs).toBeNull();
  const taxes = lines.map(({ item, type, base, rate, amount, payable }) => ({
    item,
    type,
    base,
    rate,
    amount,
    payable,
    currency: "MYR",
  }));
  hub.say({ messageID, functionCode: "02" });
  hub.say({ messageID, functionCode: "01", mrn: "26MY0001" });
  hub.say({ messageID, functionCode: "13", taxes });
  await world.ask("sync.run", {});
  const agreed = await world.ask("declaration.explain", { lrn: "S0001" });
  expect(agreed.customs).toMatchObject({ same: true, difference: "0.00" });
  hub.say({
    messageID,
    functionCode: "13",
    taxes: [{ item: 1, type: "CUD", base: "1.00", rate: "99", amount: "0.99", payable: "0.99" }],
  });
  await world.ask("sync.run", {});
  const differing = await world.ask("declaration.explain", { lrn: "S0001" });
  expect(differing.customs?.same).toBe(false);
  expect(differing.customs?.lines[0]?.differs).toContain("base");
});

test("charges are shared out by value, gross mass or quantity; the parts always sum to the whole", async () => {
  const world = await openPackWorld();
  await loadPacks(world);
  const row = (item: string, grossMass: string, quantity: string, amount: string) =>
    parcelRow("S0001", { item, incoterm: "FOB", grossMass, quantity, amount, freight: "100.00" });
  await world.import(
    [header, row("1", "1", "1", "900.00"), row("2", "3", "1", "100.00"), ""].join("\n"),
  );
  const freight = async (shareBy: string) =>
    (await world.ask("declaration.explain", { lrn: "S0001", shareBy })).values.map(
      ({ steps }) => steps[0]?.children.find(({ key }) => key === "value.freight")?.value,
    );
  // 100 CNY at 0.6210 are RM 62.10: nine to one, one to three (the odd sen to the larger), one to one.
  expect(await freight("value")).toEqual(["55.89", "6.21"]);
  expect(await freight("gross-mass")).toEqual(["15.52", "46.58"]);
  expect(await freight("quantity")).toEqual(["31.05", "31.05"]);
  const wrong = await world.ann.call("declaration.explain", { lrn: "S0001", shareBy: "colour" });
  expect(wrong.ok ? "" : wrong.error.code).toBe("invalid-input");
});
