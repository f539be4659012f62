/** Approved filings and a scripted hub to send them to, for tests of the sync engine. */
import { expect } from "vitest";
import { openWorld } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { lrnsOf, parcelFile } from "../parcelFile.ts";
import { openScriptedHub } from "./scriptedHub.ts";
import type { ScriptedHub } from "./scriptedHub.ts";

export interface Ready {
  readonly hub: ScriptedHub;
  readonly world: World;
  readonly lrns: readonly string[];
}

export async function ready(count = 3): Promise<Ready> {
  const hub = await openScriptedHub();
  const world = await openWorld();
  const lrns = lrnsOf("S", count);
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile(lrns));
  const approved = await world.approveAll();
  expect(approved).toMatchObject({ approved: count, refused: 0 });
  return { hub, world, lrns };
}

export async function transportOf(world: World): Promise<Record<string, number>> {
  const { counts } = await world.ask("declaration.count", { by: "transport" });
  return { ...counts };
}

/** Every approved filing is in the hub's books under its own messageID and digest, and no other is. */
export async function expectFiledOnce({ hub, world, lrns }: Ready): Promise<void> {
  const held = [...hub.books.values()].toSorted((one, other) => (one.lrn < other.lrn ? -1 : 1));
  expect(held.map(({ lrn }) => lrn)).toEqual(lrns);
  for (const { lrn, messageID, digest } of held) {
    const { messages } = await world.ask("declaration.show", { lrn });
    expect(messages.filter(({ direction }) => direction === "sent")).toMatchObject([
      { messageID, digest, state: "sent" },
    ]);
  }
  expect(await transportOf(world)).toEqual({ sent: lrns.length });
}
