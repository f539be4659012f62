/** The desk of the window answers lists from its index, which follows what people do; the command line's never loads one. */
import { expect, it } from "vitest";
import { parcelFile } from "../parcelFile.ts";
import { openWorld } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";

const lrns = Array.from({ length: 25 }, (_, n) => `A${String(n).padStart(2, "0")}`);

async function saysWhole(world: World): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (world.heard.lines.some((line) => line.includes("queue's index is whole"))) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

it("is loaded beside the work and shows each change at once", async () => {
  const world = await openWorld({ background: true });
  await world.import(parcelFile(lrns));
  expect(await saysWhole(world)).toBe(true);
  const list = (where: string) =>
    world.ask("declaration.list", { where, sort: "lrn", descending: false, limit: 10, skip: 20 });
  const all = await list("");
  expect(all.total).toBe(25);
  expect(all.declarations.map(({ lrn }) => lrn)).toEqual(lrns.slice(20));
  expect((await list("status:discarded")).total).toBe(0);
  await world.ask("declaration.discard", { lrn: "A03", why: "ordered twice" });
  expect((await list("-status:discarded")).declarations.map(({ lrn }) => lrn)).toEqual(
    lrns.filter((lrn) => lrn !== "A03").slice(20),
  );
  await world.import(parcelFile(["A24b", "B1"]));
  expect((await list("")).declarations.map(({ lrn }) => lrn)).toEqual([
    ...lrns.slice(20),
    "A24b",
    "B1",
  ]);
  const counted = await world.ask("declaration.count", { by: "status", where: "lrn:A* -client:x" });
  expect(counted.total).toBe(26);
  await world.close();
  expect(world.heard.lines.filter((line) => line.startsWith("error"))).toEqual([]);
});

it("is left alone where nothing runs in the background", async () => {
  const world = await openWorld();
  await world.import(parcelFile(lrns));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await world.ask("declaration.list", {})).total).toBe(25);
  expect(world.heard.lines.filter((line) => line.includes("queue's index"))).toEqual([]);
});

it("is waited for by who asks for rows far down, but not when the desk closes", async () => {
  const world = await openWorld({ background: true });
  await world.import(parcelFile(lrns));
  const far = await world.ask("declaration.list", { skip: 30_000 });
  expect(far).toMatchObject({ total: 25, declarations: [] });
  expect(await saysWhole(world)).toBe(true);
  await world.close();
  const again = await openWorld({ folder: world.folder, background: true });
  const asked = again.ann.call("declaration.list", { skip: 30_000 });
  await again.close();
  expect(await asked).toMatchObject({ ok: true, value: { total: 25 } });
});
