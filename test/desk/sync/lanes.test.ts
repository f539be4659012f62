/** Hubs beside each other, what leaves first, what is taken from a hub's list, and what is learned from acceptances. */
import { expect, it } from "vitest";
import { openDatabase } from "../../../db/open.ts";
import { learnedFor } from "../../../db/learned.ts";
import { mostInFlight } from "../../../desk/sync/lane.ts";
import { fastPorts, openWorld } from "../deskWorld.ts";
import type { Fetch } from "../../../desk/ports.ts";
import { header, lrnsOf, parcelFile, parcelRow } from "../parcelFile.ts";
import { ready, transportOf } from "./filing.ts";
import { openScriptedHub } from "./scriptedHub.ts";

async function eventually(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (condition()) return;
    await new Promise((resolve) => void setTimeout(resolve, 10));
  }
  throw new Error("It did not come about in time.");
}

it("does not let a hub that never answers slow another", async () => {
  const [slow, quick] = [await openScriptedHub(), await openScriptedHub()];
  const world = await openWorld();
  await world.ask("hub.add", { name: "slow", url: slow.url, profile: "my" });
  await world.ask("hub.add", { name: "quick", url: quick.url, profile: "wco" });
  await world.import(parcelFile(lrnsOf("M", 2)));
  await world.import(parcelFile(lrnsOf("W", 5), { form: "" }), { profile: "wco" });
  expect(await world.approveAll()).toMatchObject({ approved: 7 });
  slow.always("send", { do: "hang" });
  const running = world.ann.call("sync.run", {});
  await eventually(() => slow.counts.send === 1 && quick.books.size === 5);
  await slow.close();
  expect(await running).toMatchObject({ ok: false, error: { detail: { hub: "slow" } } });
});

it("sends what is due first first, and what has no deadline last", async () => {
  const hub = await openScriptedHub();
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  const rows = [
    parcelRow("LATE", { deadline: "2026-12-24" }),
    parcelRow("NEVER", { deadline: "", arrivalDate: "" }),
    parcelRow("SOON", { deadline: "2026-11-23" }),
    parcelRow("NEXT", { deadline: "2026-11-24" }),
  ];
  await world.import([header, ...rows, ""].join("\n"));
  expect(await world.approveAll()).toMatchObject({ approved: 4 });
  await world.ask("sync.run", { untilIdle: true });
  expect(hub.batches.flatMap(({ lrns }) => lrns)).toEqual(["SOON", "NEXT", "LATE", "NEVER"]);
});

it("takes from the hub's list what the hub no longer tells", async () => {
  const { hub, world } = await ready(7);
  await world.ask("sync.run", { untilIdle: true });
  const ids = [...hub.books.keys()];
  hub.say({ messageID: ids[0] ?? "", functionCode: "02" });
  await world.ask("sync.run", { untilIdle: true });
  for (const messageID of ids) {
    hub.say({ messageID, functionCode: "08" });
    hub.statuses.set(messageID, "released");
  }
  hub.statuses.set(ids[3] ?? "", "a state of tomorrow");
  hub.forgetTold();
  hub.say({ messageID: ids[1] ?? "", functionCode: "09" });
  expect(await world.ask("sync.run", { untilIdle: true })).toMatchObject({ notifications: 1 });
  expect(await world.ask("declaration.count", { by: "customs" })).toMatchObject({
    counts: { released: 5, cleared: 1, none: 1 },
  });
  const [lrn = ""] = [...hub.books.values()].map((held) => held.lrn);
  expect(await world.ask("declaration.show", { lrn })).toMatchObject({ mrn: `MRN-${lrn}` });
});

it("remembers the codes of what customs accepted, once", async () => {
  const { hub, world } = await ready(2);
  hub.sayOfEach("02", "01", "01");
  await world.ask("sync.run", { untilIdle: true });
  await world.close();
  const opened = openDatabase({ folder: world.folder, heard: () => undefined });
  if (!opened.ok) throw new Error(opened.error.message);
  const learned = learnedFor(opened.value.db, { description: "Silk scarf", profile: "my" });
  opened.value.close();
  expect(learned).toMatchObject([{ code: "62141000", times: 2, by: "words" }]);
});

it("has several batches on their way once the line carries them, each filing once", async () => {
  const hub = await openScriptedHub();
  let under = 0;
  let most = 0;
  const counted: Fetch = async (url, init) => {
    if (init?.method !== "POST") return fetch(url, init);
    most = Math.max(most, (under += 1));
    try {
      return await fetch(url, init);
    } finally {
      under -= 1;
    }
  };
  const world = await openWorld({ ports: (log) => fastPorts(1, log, { fetch: counted }) });
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile(lrnsOf("S", 900)));
  expect(await world.approveAll()).toMatchObject({ approved: 900 });
  hub.next("send", { do: "half" });
  await world.ask("sync.run", { untilIdle: true });
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(mostInFlight);
  expect(hub.books.size).toBe(900);
  expect([...hub.books.values()].filter(({ arrivals }) => arrivals !== 1)).toEqual([]);
  expect(await transportOf(world)).toEqual({ sent: 900 });
});
