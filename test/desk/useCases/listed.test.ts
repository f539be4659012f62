/** A reference pack makes the rules strict: what was doubted without it is refused with it, from the next check on. */
import { describe, expect, it } from "vitest";
import { openWorld } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { declarationXml } from "../exchange/files.ts";
import { packFile } from "../reference/packWorld.ts";

const item = "/goodsShipment/items/0";
const unit = `${item}/commodity/goodsMeasure/tariffQuantity/unitCode`;
const kind = `${item}/packagings/0/typeCode`;
const code = `${item}/commodity/classifications/0/id`;
const place = "/goodsShipment/tradeTerms/locationID";

const inner = `<GoodsShipment><GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric>
  <Commodity><Classification><ID>851713</ID><IdentificationTypeCode>HS</IdentificationTypeCode></Classification></Commodity>
  <Packaging><SequenceNumeric>1</SequenceNumeric><TypeCode>CT</TypeCode></Packaging>
</GovernmentAgencyGoodsItem></GoodsShipment>`;

/** One declaration with codes that the desk's own short lists do not hold. */
async function openWithCodes(): Promise<World> {
  const world = await openWorld();
  const path = packFile(declarationXml("L-1", { inner }), "one.xml");
  await world.ask("declaration.import", { files: [path], profile: "my" });
  await world.ask("declaration.set", {
    lrn: "L-1",
    why: "codes",
    changes: [
      { pointer: `${item}/commodity/goodsMeasure/tariffQuantity`, value: "3" },
      { pointer: unit, value: "BLL" },
      { pointer: kind, value: "OK" },
      { pointer: code, value: "851761" },
      { pointer: place, value: "MYQQQ" },
    ],
  });
  return world;
}

async function severities(world: World): Promise<Record<string, string | undefined>> {
  const { results } = await world.ask("declaration.check", { lrns: ["L-1"] });
  const problems = results[0]?.problems ?? [];
  return Object.fromEntries(
    [unit, kind, code, place].map((pointer) => [
      pointer,
      problems.find((problem) => problem.pointer === pointer)?.severity,
    ]),
  );
}

const lists = {
  unit: "code,name\nKGM,kilogram\n",
  package: "code,name\nCT,Carton\n",
  hs: "code,name\n8517,Telephones\n851713,Smartphones\n851762,Routers\n",
  locode: "code,name\nMYKUL,Kuala Lumpur\n",
} as const;

async function load(world: World, list: keyof typeof lists, content: string, more: object = {}) {
  const file = packFile(content);
  const { loaded } = await world.ask("pack.load", { list, file, edition: "first", ...more });
  expect(loaded).toBe(true);
}

describe("codes of the long lists", () => {
  it("are doubted without a pack, refused with one that lacks them, taken with one that has them", async () => {
    const world = await openWithCodes();
    expect(await severities(world)).toEqual({
      [unit]: "warning",
      [kind]: "warning",
      [code]: undefined,
      [place]: undefined,
    });
    for (const [list, content] of Object.entries(lists))
      await load(world, list as keyof typeof lists, content);
    expect(await severities(world)).toEqual({
      [unit]: "blocking",
      [kind]: "blocking",
      [code]: "blocking",
      [place]: "blocking",
    });
    await load(world, "unit", `${lists.unit}BLL,barrel (US)\n`);
    await load(world, "package", `${lists.package}OK,Block\n`);
    await load(world, "hs", `${lists.hs}851761,Base stations\n`);
    await load(world, "locode", `${lists.locode}MYQQQ,Somewhere\n`);
    expect(Object.values(await severities(world))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("follow a roll back", async () => {
    const world = await openWithCodes();
    await load(world, "package", lists.package);
    await load(world, "package", `${lists.package}OK,Block\n`);
    expect((await severities(world))[kind]).toBeUndefined();
    await world.ask("pack.rollback", { list: "package" });
    expect((await severities(world))[kind]).toBe("blocking");
  });

  it("are not judged by a pack that holds on other days, or for another country", async () => {
    const world = await openWithCodes();
    await load(world, "package", lists.package, { validTo: "2001-12-31" });
    await load(world, "unit", lists.unit, { profile: "gb" });
    expect(await severities(world)).toMatchObject({ [kind]: "warning", [unit]: "warning" });
  });

  it("are known when the list divides them further, and looked for whole where it does", async () => {
    const world = await openWithCodes();
    await load(world, "hs", "code,name\n85176100,Base stations\n85171300,Smartphones\n");
    expect((await severities(world))[code]).toBeUndefined();
    const set = async (value: string) => {
      await world.ask("declaration.set", {
        lrn: "L-1",
        why: "another",
        changes: [{ pointer: code, value }],
      });
      return (await severities(world))[code];
    };
    expect(await set("85176100")).toBeUndefined();
    expect(await set("85176199")).toBe("blocking");
  });
});
