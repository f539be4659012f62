/** A request never reaches the hub before its original, whatever the line does. */
import { expect, test } from "vitest";
import { fastPorts, openWorld, value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import { openScriptedHub } from "../sync/scriptedHub.ts";
import type { Fault, ScriptedHub } from "../sync/scriptedHub.ts";
import {
  amended,
  approved,
  codeOf,
  description,
  expectSound,
  lastRequest,
  shown,
  sync,
  why,
} from "./requestWorld.ts";

const lrn = "A1";

/** Approved, and tried once with this fault. */
async function tried(fault: Fault): Promise<{ world: World; hub: ScriptedHub; original: string }> {
  const hub = await openScriptedHub();
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile([lrn]));
  const { results } = await world.approveAll();
  hub.always("send", fault);
  hub.always("find", { do: "html" });
  await world.ann.call("sync.run", {});
  return { world, hub, original: results[0]?.messageID ?? "" };
}

test.each([
  ["its answer was lost", { do: "drop-after" }],
  ["it was lost itself", { do: "drop-before" }],
  ["a web page answered", { do: "html" }],
  ["the hub was busy", { do: "status", status: 503 }],
] as const)("while the original is not settled, as %s", async (_, fault) => {
  const { world, hub, original } = await tried(fault);
  const before = (await shown(world, lrn)).transport;
  expect(["unknown", "waiting"]).toContain(before);
  await amended(world, lrn);
  const request = await approved(world, lrn);
  const sent = hub.batches.length;
  await world.ann.call("sync.run", {});
  expect(hub.books.has(request)).toBe(false);
  expect(await lastRequest(world, lrn)).toMatchObject({ transport: "queued", state: "requested" });
  hub.always("send", undefined);
  hub.always("find", undefined);
  await sync(world);
  const held = [...hub.books.values()].map(({ messageID, version }) => [messageID, version]);
  expect(held).toEqual([
    [original, "1"],
    [request, "2"],
  ]);
  expect(hub.batches.slice(sent).every(({ lrns }) => lrns.length === 1)).toBe(true);
  await expectSound(world);
});

test("a request's own answer is lost: it is asked for, and filed once", async () => {
  const hub = await openScriptedHub();
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile([lrn]));
  await world.approveAll();
  await sync(world);
  await world.ask("declaration.cancel", { lrn, why });
  const request = await approved(world, lrn);
  hub.next("send", { do: "drop-after" });
  await sync(world);
  expect(hub.books.get(request)).toMatchObject({ arrivals: 1, version: "2" });
  expect(await lastRequest(world, lrn)).toMatchObject({ state: "requested", transport: "sent" });
  expect(await shown(world, lrn)).toMatchObject({ transport: "sent" });
});

test("decided before its receipt is known", async () => {
  const hub = await openScriptedHub();
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile([lrn]));
  await world.approveAll();
  await sync(world);
  await amended(world, lrn);
  const request = await approved(world, lrn);
  hub.next("send", { do: "drop-after" });
  hub.always("find", { do: "html" });
  await world.ann.call("sync.run", {});
  hub.say({ messageID: request, functionCode: "11", status: "39" });
  await world.ann.call("sync.run", {});
  expect(await lastRequest(world, lrn)).toMatchObject({ state: "granted", transport: "unknown" });
  hub.always("find", undefined);
  await sync(world);
  expect(await lastRequest(world, lrn)).toMatchObject({ state: "granted", transport: "sent" });
  await expectSound(world);
});

test("an original that the hub refuses takes its request with it", async () => {
  const { world, hub } = await tried({ do: "drop-before" });
  await amended(world, lrn);
  await approved(world, lrn);
  hub.always("find", undefined);
  hub.always("send", { do: "reject", lrns: [lrn] });
  await world.ann.call("sync.run", { untilIdle: true });
  expect(await shown(world, lrn)).toMatchObject({ transport: "quarantined" });
  expect(await lastRequest(world, lrn)).toMatchObject({
    state: "set-aside",
    transport: "quarantined",
  });
  expect(await codeOf(world.ann.call("declaration.amend", { lrn, why }))).toBe("not-at-customs");
  expect(await sync(world)).toMatchObject({ remaining: 0 });
  value(await world.ann.call("declaration.correct", { lrn }));
  await expectSound(world);
});

test("an original that turns out never to have left stays as it is while something is asked about it", async () => {
  const hub = await openScriptedHub();
  let blocked = false;
  let fail: (() => void) | undefined;
  const cause = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  const refused = new TypeError("fetch failed", { cause });
  const world = await openWorld({
    ports: (log) => {
      const ports = fastPorts(20, log);
      const fetch: typeof ports.fetch = (url, init) =>
        blocked && init?.method === "POST"
          ? new Promise((_, reject) => void (fail = () => reject(refused)))
          : ports.fetch(url, init);
      return { ...ports, fetch };
    },
  });
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile([lrn]));
  await world.approveAll();
  blocked = true;
  const run = world.ann.call("sync.run", {});
  await expect.poll(() => fail !== undefined).toBe(true);
  // It is under way, so nobody can say that it did not leave.
  await world.ask("declaration.cancel", { lrn, why });
  fail?.();
  await run;
  expect(await shown(world, lrn)).toMatchObject({ transport: "queued", may: { edit: false } });
  const changes = [{ pointer: description, value: "Shawl" }];
  expect(await codeOf(world.ann.call("declaration.set", { lrn, changes, why }))).toBe(
    "already-requested",
  );
  const early = value(await world.bob.call("declaration.approve", { lrns: [lrn] }));
  expect(early.results).toMatchObject([{ refusal: { code: "not-filed" } }]);
  await world.ask("declaration.withdraw", { lrn, why });
  expect(await codeOf(world.ann.call("declaration.set", { lrn, changes, why }))).toBe("");
  await expectSound(world);
});
