/** A declaration edited again and again is checked again only where it changed, and says what a check from scratch says. */
import { describe, expect, it } from "vitest";
import type { Problem } from "../../../core/contract/shapes.ts";
import { documentOf } from "../../../core/declaration/document.ts";
import { profileOf } from "../../../core/profiles/profiles.ts";
import { writeXml } from "../../../core/xml/write.ts";
import { itemsOf } from "../../core/checkingItems.ts";
import { openWorld } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { packFile } from "../reference/packWorld.ts";

const itemCount = 30;

async function openWithItems(lrn: string): Promise<World> {
  const world = await openWorld();
  const declaration = { ...itemsOf("my", itemCount, 0), functionalReferenceID: lrn };
  const file = packFile(writeXml(documentOf(declaration)), "items.xml");
  await world.ask("declaration.import", { files: [file], profile: "my" });
  return world;
}

async function set(world: World, lrn: string, pointer: string, value: string | null) {
  const changes = [{ pointer, value }];
  const { problems, corrections } = await world.ask("declaration.set", {
    lrn,
    why: "try",
    changes,
  });
  return { problems, corrections };
}

/** What a check that remembers nothing says of the declaration as stored. */
async function fromScratch(world: World, lrn: string): Promise<Problem[]> {
  const { declaration, form, extras } = await world.ask("declaration.show", { lrn });
  const today = new Date().toISOString().slice(0, 10);
  return profileOf("my").check(declaration, { today, form, extras });
}

const item = (index: number, rest = ""): string => `/goodsShipment/items/${index}${rest}`;

describe("a declaration through many edits", () => {
  it("is found as wrong after each as it would be from scratch", async () => {
    const world = await openWithItems("O-1");
    const edits: (readonly [string, string | null])[] = [
      [item(3, "/commodity/description"), "goods"],
      [item(7, "/commodity/goodsMeasure/netMass"), "900"],
      ["/goodsShipment/exportCountry/id", "VN"],
      [item(7, "/commodity/goodsMeasure/netMass"), "0.01"],
      [item(5), null],
      ["/goodsItemQuantity", String(itemCount - 1)],
      [item(3, "/commodity/description"), "Cotton towel"],
      ["/goodsShipment/tradeTerms/conditionCode", null],
    ];
    for (const [pointer, value] of edits) {
      const { problems, corrections } = await set(world, "O-1", pointer, value);
      expect(corrections.length).toBeGreaterThan(0);
      expect(problems).toEqual(await fromScratch(world, "O-1"));
    }
  });

  it("of which several are edited in turn, more than are remembered", async () => {
    const world = await openWithItems("T-0");
    for (let at = 1; at < 7; at += 1) {
      const declaration = { ...itemsOf("my", 2, at), functionalReferenceID: `T-${at}` };
      const file = packFile(writeXml(documentOf(declaration)), "items.xml");
      await world.ask("declaration.import", { files: [file], profile: "my" });
    }
    for (const text of ["goods", "Towels"]) {
      for (let at = 0; at < 7; at += 1) {
        const { problems } = await set(world, `T-${at}`, item(1, "/commodity/description"), text);
        expect(problems).toEqual(await fromScratch(world, `T-${at}`));
        expect(problems.some(({ code }) => code === "TW-DESC-01")).toBe(text === "goods");
      }
    }
  });
});
