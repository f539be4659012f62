/** Looking codes up in packs, and the published lists as they are. */
import { describe, expect, it } from "vitest";
import { listsAreHere, sharedFile } from "../../core/referenceFiles.ts";
import { openPackWorld } from "./packWorld.ts";

describe("what is found in a pack", () => {
  it("is nearest first: the code, the name, the beginning, a word", async () => {
    const world = await openPackWorld();
    const places =
      "code,name\nMYPEN,Penang\nGBPEN,Penryn Quay\nMYXXX,New Penang\nUSPEN,Pen\nCNHGH,Hángzhōu\n";
    await world.load("locode", places);
    const found = async (text: string) =>
      (await world.ask("reference.find", { list: "locode", text })).entries.map(({ code }) => code);
    expect(await found("pen")).toEqual(["USPEN", "MYPEN", "GBPEN", "MYXXX"]);
    expect(await found("mypen")).toEqual(["MYPEN"]);
    expect(await found("MY")).toEqual(["MYPEN", "MYXXX"]);
    expect(await found("hangzhou")).toEqual(["CNHGH"]);
    expect(await found('"; DROP TABLE packs --')).toEqual([]);
    expect(await found("NEAR( * AND")).toEqual([]);
  });

  it("is nothing while no pack is loaded", async () => {
    const world = await openPackWorld();
    expect(await world.ask("reference.find", { list: "unit", text: "kg" })).toEqual({
      entries: [],
      pack: null,
    });
  });
});

describe("the HS search", () => {
  it("knows the subheadings of a pack that has national codes alone", async () => {
    const world = await openPackWorld();
    await world.load(
      "hs",
      "code,name\n85,Electrical\n8507600010,Cells of lithium\n8507600090,Other cells\n",
    );
    const { results } = await world.ask("hs.search", { text: "lithium cells" });
    expect(results).toMatchObject([
      { code: "850760", description: "Cells of lithium", chapter: { code: "85" }, heading: null },
    ]);
  });
});

describe("the published lists", { skip: !listsAreHere }, () => {
  it.each([
    ["hs", "hs2022.csv", 6939],
    ["locode", "un-locode.csv", 115_883],
    ["unit", "unece-rec20-units.csv", 2136],
    ["package", "unece-rec21-packages.json", 378],
  ])("are taken as they are: %s", { timeout: 120_000 }, async (list, name, rows) => {
    const world = await openPackWorld();
    const loaded = await world.ask("pack.load", { list, file: sharedFile(name) });
    expect(loaded).toMatchObject({ loaded: true, rows, refused: 0 });
  });
});
