/** A backup restored, or a folder copied, after its desk went on: nothing reaches the hub twice, and what is not known is told. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openScriptedHub } from "../sync/scriptedHub.ts";
import { program, startPracticeHub } from "../cli/program.ts";
import { hearing, openWorld, temporaryFolder } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import { makeDeskKey } from "../../../desk/deskKey.ts";
import { restoreData } from "../../../desk/restoring.ts";
import { systemPorts } from "../../../desk/systemPorts.ts";

async function restoredFrom(file: string): Promise<World> {
  const folder = join(temporaryFolder(), "restored");
  const ports = systemPorts({ log: hearing().log, version: "test" });
  const restored = await restoreData(ports, { file, folder, by: { user: "ann", pin: "4711" } });
  expect(restored.ok).toBe(true);
  return openWorld({ folder });
}

async function approve(world: World, lrn: string) {
  const approved = await world.bob.call("declaration.approve", { lrns: [lrn] });
  if (!approved.ok) throw new Error(approved.error.message);
  return approved.value.results[0];
}

async function statesOf(world: World): Promise<Record<string, number>> {
  return { ...(await world.ask("declaration.count", { by: "transport" })).counts };
}

/** A and B approved, C only checked; backed up there. Then all three were sent. */
async function wentOn(url: string): Promise<{ file: string; world: World }> {
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url, profile: "my" });
  await world.import(parcelFile(["A", "B", "C"]));
  await world.ask("declaration.check", {});
  await approve(world, "A");
  await approve(world, "B");
  const file = join(temporaryFolder(), "backup.sqlite");
  await world.ask("backup.make", { file });
  await approve(world, "C");
  await world.ask("sync.run", { untilIdle: true });
  expect(await statesOf(world)).toEqual({ sent: 3 });
  return { file, world };
}

it("a restored desk asks about what it does not know as sent, and files nothing again", async () => {
  const hub = await openScriptedHub();
  const { file, world } = await wentOn(hub.url);
  await world.close();
  const restored = await restoredFrom(file);
  expect(await statesOf(restored)).toEqual({ none: 1, unknown: 2 });
  const run = await restored.ask("sync.run", { untilIdle: true });
  expect(run).toMatchObject({ sent: 0, receipts: 2, remaining: 0 });
  expect(await statesOf(restored)).toEqual({ none: 1, sent: 2 });
  expect([...hub.books.values()].map(({ arrivals }) => arrivals)).toEqual([1, 1, 1]);
  // The hub holds C, of which this desk only has the draft: it is told, and not filed under this LRN again.
  expect((await restored.ask("desk.state", {})).health.alarms).toMatchObject([
    {
      code: "books-differ:hub",
      message: expect.stringContaining("1 held there are not known here"),
    },
  ]);
  expect((await approve(restored, "C"))?.refusal).toMatchObject({ code: "held-by-hub" });
  const compared = await restored.ask("sync.reconcile", {});
  expect(compared).toMatchObject({
    ok: false,
    hubs: [{ desk: 2, held: 3, missing: [], changed: [], foreign: [{ lrn: "C" }] }],
  });
  expect(compared.hubs[0]?.days.some(({ same }) => !same)).toBe(true);
  // The alarm is still there for who opens the desk tomorrow.
  const { folder } = restored;
  await restored.close();
  const again = await openWorld({ folder });
  expect((await again.ask("desk.state", {})).health.alarms).toHaveLength(1);
  expect((await again.ask("desk.verify", {})).ok).toBe(true);
});

it("what it approved before it could ask is set aside, with the reason", async () => {
  const hub = await openScriptedHub();
  const { file, world } = await wentOn(hub.url);
  await world.close();
  const restored = await restoredFrom(file);
  await restored.ask("declaration.set", {
    lrn: "C",
    why: "another weight",
    changes: [{ pointer: "/goodsShipment/items/0/commodity/description", value: "Other goods" }],
  });
  await restored.ask("declaration.check", {});
  expect(await approve(restored, "C")).toMatchObject({ refusal: null });
  await restored.ask("sync.run", { untilIdle: true });
  expect(await statesOf(restored)).toEqual({ quarantined: 1, sent: 2 });
  const { entries } = await restored.ask("outbox.list", {});
  expect(entries).toMatchObject([
    { lrn: "C", trouble: expect.stringContaining("The hub holds another filing under C") },
  ]);
  expect(hub.books.size).toBe(3);
});

it("a copy of the folder and its original file each declaration once", async () => {
  const hub = await openScriptedHub();
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile(["A", "B"]));
  await world.approveAll();
  await world.close();
  const folder = join(temporaryFolder(), "copy");
  cpSync(world.folder, folder, { recursive: true });
  const original = await openWorld({ folder: world.folder });
  expect(await original.ask("sync.run", { untilIdle: true })).toMatchObject({ sent: 2 });
  const copy = await openWorld({ folder });
  expect(await copy.ask("sync.run", { untilIdle: true })).toMatchObject({ sent: 0, receipts: 2 });
  expect([...hub.books.values()].map(({ arrivals }) => arrivals)).toEqual([1, 1]);
  expect((await copy.ask("sync.reconcile", {})).ok).toBe(true);
});

it("a desk with another key than the one it filed with sends nothing", async () => {
  const hub = await openScriptedHub();
  const { file, world } = await wentOn(hub.url);
  await world.close();
  const restored = await restoredFrom(file);
  await restored.close();
  const { files, random } = systemPorts({ log: hearing().log, version: "test" });
  rmSync(join(restored.folder, "desk.key"));
  await makeDeskKey(files, random, restored.folder);
  const wrong = await openWorld({ folder: restored.folder });
  const before = { ...hub.counts };
  expect(await wrong.ann.call("sync.run", {})).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining("not the one with which this desk has filed") },
  });
  expect(hub.counts).toEqual(before);
  expect(await statesOf(wrong)).toEqual({ none: 1, unknown: 2 });
});

it("a hub that lost a filing, or holds other bytes, is found out", async () => {
  const hub = await openScriptedHub();
  const { world } = await wentOn(hub.url);
  expect((await world.ask("sync.reconcile", {})).ok).toBe(true);
  const [first, second] = [...hub.books.values()];
  if (first === undefined || second === undefined) throw new Error("the hub holds nothing");
  hub.books.delete(first.messageID);
  hub.books.set(second.messageID, { ...second, digest: "AAAA" });
  const { ok, hubs } = await world.ask("sync.reconcile", {});
  expect(ok).toBe(false);
  expect(hubs).toMatchObject([
    {
      desk: 3,
      held: 2,
      missing: [{ lrn: first.lrn }],
      changed: [{ lrn: second.lrn }],
      foreign: [],
    },
  ]);
  const events = world.events.filter(({ name }) => name === "health.changed");
  expect(events.at(-1)?.data).toMatchObject({ alarms: [{ code: "books-differ:hub" }] });
});

it("on the command line, against the practice hub", { timeout: 60_000 }, async () => {
  const hub = await startPracticeHub();
  try {
    const { file, world } = await wentOn(hub.url);
    await world.close();
    const place = join(temporaryFolder(), "restored");
    const desk = program(place);
    expect(await desk.json("restore", file, "--as", "ann")).toMatchObject({
      code: 0,
      json: { restored: true, declarations: 3, replaced: null },
    });
    expect(await desk.json("sync", "--until-idle")).toMatchObject({
      code: 0,
      json: { sent: 0, receipts: 2, remaining: 0 },
    });
    expect(await desk.json("reconcile")).toMatchObject({
      code: 1,
      json: { ok: false, hubs: [{ desk: 2, held: 3, foreign: [{ lrn: "C" }] }] },
    });
    expect(await desk.json("approve", "C", "--as", "bob")).toMatchObject({
      code: 1,
      json: { approved: 0, results: [{ refusal: { code: "held-by-hub" } }] },
    });
    // The original desk and the hub agree.
    expect(await program(world.folder).json("reconcile")).toMatchObject({
      code: 0,
      json: { ok: true, hubs: [{ desk: 3, held: 3 }] },
    });
  } finally {
    await hub.stop();
  }
});
