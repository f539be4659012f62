/** Several hubs, the person's own switch, the loop of the app, and hubs as they are added. */
import { describe, expect, it } from "vitest";
import type { DeskEvent, EventData } from "../../../core/contract.ts";
import { openWorld } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { lrnsOf, parcelFile } from "../parcelFile.ts";
import { openScriptedHub } from "./scriptedHub.ts";

async function eventually(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => void setTimeout(resolve, 10));
  }
  throw new Error("It did not come about in time.");
}

function lineStates(events: readonly DeskEvent[]): EventData<"line.changed">["state"][] {
  return events.flatMap((event) => (event.name === "line.changed" ? [event.data.state] : []));
}

async function sentCount(world: World): Promise<number> {
  const { counts } = await world.ask("declaration.count", { by: "transport" });
  return counts["sent"] ?? 0;
}

describe("hubs", () => {
  it("are named once, reached over https or on this machine only", async () => {
    const world = await openWorld();
    const add = (input: object) => world.ann.call("hub.add", input);
    expect(await add({ name: "a", url: "http://127.0.0.1:9/", profile: "MY" })).toMatchObject({
      ok: true,
      value: { name: "a", url: "http://127.0.0.1:9", profile: "my", lastContact: null },
    });
    expect(await add({ name: "A", url: "https://hub.example", profile: "my" })).toMatchObject({
      ok: false,
      error: { code: "already-there" },
    });
    expect(await add({ name: "b", url: "http://hub.example", profile: "my" })).toMatchObject({
      ok: false,
      error: { code: "not-https" },
    });
    expect(await add({ name: "b", url: "http://127.0.0.1.example", profile: "my" })).toMatchObject({
      ok: false,
      error: { code: "not-https" },
    });
    expect(
      await add({ name: "b", url: "https://user:word@hub.example", profile: "my" }),
    ).toMatchObject({ ok: false, error: { code: "invalid-input" } });
    expect(await add({ name: "b", url: "file:///etc/passwd", profile: "my" })).toMatchObject({
      ok: false,
      error: { code: "invalid-input" },
    });
    expect(await world.ann.call("sync.run", { hub: "c" })).toMatchObject({
      ok: false,
      error: { code: "unknown-hub" },
    });
  });

  it("each get their own filings, and one that is away does not stop the other", async () => {
    const [klia, hangzhou] = [await openScriptedHub(), await openScriptedHub()];
    const world = await openWorld();
    await world.ask("hub.add", { name: "klia", url: klia.url, profile: "my" });
    await world.ask("hub.add", { name: "hangzhou", url: hangzhou.url, profile: "wco" });
    await world.import(parcelFile(lrnsOf("M", 2)));
    await world.import(parcelFile(lrnsOf("W", 2), { form: "" }), { profile: "wco" });
    const { results } = await world.approveAll();
    expect(results.filter(({ refusal }) => refusal !== null)).toEqual([]);
    await hangzhou.close();
    expect(await world.ann.call("sync.run", {})).toMatchObject({
      ok: false,
      error: {
        code: "hub-unreachable",
        detail: { hub: "hangzhou", report: { receipts: 2, remaining: 2 } },
      },
    });
    expect([...klia.books.values()].map(({ lrn }) => lrn)).toEqual(["M0001", "M0002"]);
    expect(await world.ask("sync.run", { hub: "klia" })).toMatchObject({ remaining: 0 });
    expect(await world.ask("desk.state", {})).toMatchObject({
      line: { state: "offline", waiting: 2 },
    });
  });

  it("are asked for when there is none", async () => {
    const world = await openWorld();
    expect(await world.ann.call("sync.run", {})).toMatchObject({
      ok: false,
      error: { code: "no-hub" },
    });
  });
});

describe("the line", () => {
  it("is not tried while it is switched off", async () => {
    const hub = await openScriptedHub();
    const world = await openWorld();
    await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
    expect(await world.ask("line.set", { online: false })).toMatchObject({ state: "off" });
    expect(await world.ann.call("sync.run", {})).toMatchObject({
      ok: false,
      error: { code: "line-off" },
    });
    expect(hub.counts).toEqual({ send: 0, find: 0, pull: 0 });
    expect(await world.ask("line.set", { online: true })).toMatchObject({ state: "never-tried" });
    await world.ask("sync.run", {});
    expect(await world.ask("desk.state", {})).toMatchObject({
      line: { state: "online", lastContact: expect.any(String) },
    });
  });
});

describe("in the background", () => {
  it("sends as soon as something is approved, and hears what customs says", async () => {
    const hub = await openScriptedHub();
    const world = await openWorld({ background: true });
    await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
    await world.import(parcelFile(lrnsOf("B", 3)));
    const { results } = await world.approveAll();
    await eventually(async () => (await sentCount(world)) === 3);
    hub.say({ messageID: results[0]?.messageID ?? "", functionCode: "08" });
    await eventually(async () => (await world.ask("inbox.list", {})).entries.length === 1);
    expect(lineStates(world.events)).toContain("online");
    expect(world.heard.lines.filter((line) => !line.startsWith("info"))).toEqual([]);
  });

  it("does nothing while switched off, and tries at once when switched on", async () => {
    const hub = await openScriptedHub();
    const world = await openWorld({ background: true });
    await world.ask("line.set", { online: false });
    await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
    await world.import(parcelFile(lrnsOf("B", 3)));
    await world.approveAll();
    await new Promise((resolve) => void setTimeout(resolve, 150));
    expect(hub.counts).toEqual({ send: 0, find: 0, pull: 0 });
    await world.ask("line.set", { online: true });
    await eventually(async () => (await sentCount(world)) === 3);
  });

  it("rests between tries while the hub is away, and goes on when it is back", async () => {
    const hub = await openScriptedHub();
    for (const errand of ["send", "find", "pull"] as const)
      hub.always(errand, { do: "status", status: 500 });
    const world = await openWorld({ background: true });
    await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
    await world.import(parcelFile(lrnsOf("B", 1)));
    await world.approveAll();
    await new Promise((resolve) => void setTimeout(resolve, 1000));
    // 20 s on the desk's clock.
    expect(hub.counts.pull).toBeLessThan(40);
    expect(await world.ask("desk.state", {})).toMatchObject({ line: { state: "unwell" } });
    for (const errand of ["send", "find", "pull"] as const) hub.always(errand, undefined);
    await eventually(async () => (await sentCount(world)) === 1);
    await eventually(async () => (await world.ask("desk.state", {})).line.state === "online");
  });

  it("does not ask without pause a hub that answers at once", async () => {
    const hub = await openScriptedHub();
    const world = await openWorld({ background: true });
    await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
    await new Promise((resolve) => void setTimeout(resolve, 1000));
    expect(hub.counts.pull).toBeGreaterThan(0);
    expect(hub.counts.pull).toBeLessThan(24);
  });

  it("lets an ordered sync have its turn, and ends with the desk", async () => {
    const hub = await openScriptedHub();
    const world = await openWorld({ background: true });
    await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
    expect(await world.ask("sync.run", { untilIdle: true })).toMatchObject({ remaining: 0 });
    await world.close();
    const { pull } = hub.counts;
    await new Promise((resolve) => void setTimeout(resolve, 300));
    expect(hub.counts.pull).toBe(pull);
  });
});
