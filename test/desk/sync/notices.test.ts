/** What customs says: read by cursor, kept once, and the declaration moved by it. */
import { expect, it } from "vitest";
import { openWorld } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { lrnsOf, parcelFile } from "../parcelFile.ts";
import { openScriptedHub } from "./scriptedHub.ts";
import type { ScriptedHub } from "./scriptedHub.ts";

interface Ready {
  readonly hub: ScriptedHub;
  readonly world: World;
  readonly ids: readonly string[];
}

/** Filed declarations S0001… with their messageIDs. */
async function filed(count = 1): Promise<Ready> {
  const hub = await openScriptedHub();
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile(lrnsOf("S", count)));
  const { results } = await world.approveAll();
  await world.ask("sync.run", { untilIdle: true });
  return { hub, world, ids: results.map(({ messageID }) => messageID ?? "") };
}

function sync(world: World) {
  return world.ask("sync.run", {});
}

it("moves the declaration, keeps its MRN and its duty, and shows it in the inbox", async () => {
  const { hub, world, ids } = await filed();
  const [messageID = ""] = ids;
  hub.say({ messageID, functionCode: "02" });
  hub.say({ messageID, functionCode: "01", mrn: "26MY0001" });
  hub.say({
    messageID,
    functionCode: "13",
    taxes: [
      {
        item: 1,
        type: "A00",
        base: "100.00",
        rate: "10",
        amount: "10.00",
        payable: "10.00",
        currency: "MYR",
      },
      {
        item: 1,
        type: "B00",
        base: "110.00",
        rate: "5",
        amount: "5.5",
        payable: "5.505",
        currency: "MYR",
      },
    ],
  });
  expect(await sync(world)).toMatchObject({ notifications: 3 });
  expect((await world.ask("declaration.list", {})).declarations).toMatchObject([
    {
      lrn: "S0001",
      mrn: "26MY0001",
      customs: "accepted",
      payment: "due",
      duty: "15.505",
      status: "payment-due",
    },
  ]);
  hub.say({ messageID, functionCode: "08" });
  await sync(world);
  const { entries } = await world.ask("inbox.list", {});
  expect(entries).toMatchObject([
    {
      functionCode: "08",
      name: "DMSROG",
      lrn: "S0001",
      mrn: "26MY0001",
      status: "released",
      needsSomebody: false,
    },
    { functionCode: "13" },
    { functionCode: "01" },
    { functionCode: "02" },
  ]);
  expect(world.events.filter(({ name }) => name === "notification.received")).toHaveLength(4);
  expect(await world.ask("desk.verify", {})).toMatchObject({ ok: true });
});

it("stores a rejection with the place of each error in our declaration", async () => {
  const { hub, world, ids } = await filed();
  hub.say({
    messageID: ids[0] ?? "",
    functionCode: "03",
    errors: [
      {
        validationCode: "CDS11006",
        wcoPointer: "42A/67A/68A[1]/23A/65A/128",
        detail: "Net over gross.",
      },
      { validationCode: "CDS99999", wcoPointer: "42A/nothing", detail: "Somewhere." },
      { validationCode: "CDS00000", detail: "Nowhere." },
    ],
  });
  await sync(world);
  const { entries } = await world.ask("inbox.list", {});
  expect(entries).toMatchObject([
    {
      status: "rejected",
      needsSomebody: true,
      errors: [
        {
          validationCode: "CDS11006",
          pointer: "/goodsShipment/items/0/commodity/goodsMeasure/netMass",
        },
        { validationCode: "CDS99999", wcoPointer: "42A/nothing", pointer: "/" },
        { validationCode: "CDS00000", wcoPointer: null, pointer: null },
      ],
    },
  ]);
  const shown = await world.ask("declaration.show", { lrn: "S0001" });
  expect(shown.messages.at(-1)).toMatchObject({
    direction: "received",
    functionCode: "03",
    errors: entries[0]?.errors,
  });
});

it("takes a notification once, however often it is said", async () => {
  const { hub, world, ids } = await filed();
  const [messageID = ""] = ids;
  hub.say({ messageID, functionCode: "01", notificationID: "N-a" });
  hub.say({ messageID, functionCode: "01", notificationID: "N-a" });
  expect(await sync(world)).toMatchObject({ notifications: 1 });
  hub.say({ messageID, functionCode: "01", notificationID: "N-a" });
  expect(await sync(world)).toMatchObject({ notifications: 0 });
  expect((await world.ask("inbox.list", {})).entries).toHaveLength(1);
});

it("keeps what comes late or is of no known kind, and moves nothing by it", async () => {
  const { hub, world, ids } = await filed();
  const [messageID = ""] = ids;
  for (const functionCode of ["08", "01", "77", "05"]) hub.say({ messageID, functionCode });
  await sync(world);
  expect((await world.ask("declaration.list", {})).declarations).toMatchObject([
    { customs: "released" },
  ]);
  expect(
    (await world.ask("inbox.list", {})).entries.map(({ functionCode, name }) => [
      functionCode,
      name,
    ]),
  ).toEqual([
    ["05", "DMSCTL"],
    ["77", null],
    ["01", "DMSACC"],
    ["08", "DMSROG"],
  ]);
});

it("keeps what is said of another desk's message, and moves none of ours", async () => {
  const { hub, world } = await filed();
  hub.say({ messageID: "another-desk", functionCode: "03", lrn: "S0001" });
  expect(await sync(world)).toMatchObject({ notifications: 1 });
  expect((await world.ask("declaration.list", {})).declarations).toMatchObject([
    { customs: "none", transport: "sent" },
  ]);
});

it("finds the declaration by its LRN when no message is named", async () => {
  const { hub, world } = await filed();
  hub.say({ messageID: null, functionCode: "06", lrn: "S0001" });
  await sync(world);
  expect((await world.ask("declaration.list", {})).declarations).toMatchObject([
    { status: "documents-required" },
  ]);
});

it("reads on from where it was, page after page, also after a restart", async () => {
  const { hub, world, ids } = await filed(4);
  for (const messageID of ids)
    for (const functionCode of ["02", "01", "08"]) hub.say({ messageID, functionCode });
  expect(await sync(world)).toMatchObject({ notifications: 12 });
  await world.close();
  const again = await openWorld({ folder: world.folder });
  hub.say({ messageID: ids[0] ?? "", functionCode: "09" });
  expect(await again.ask("sync.run", {})).toMatchObject({ notifications: 1 });
  expect(await again.ask("declaration.count", { by: "customs" })).toEqual({
    total: 4,
    counts: { cleared: 1, released: 3 },
  });
});

it("starts again when the hub no longer knows its place, without taking anything twice", async () => {
  const { hub, world, ids } = await filed();
  const [messageID = ""] = ids;
  hub.say({ messageID, functionCode: "02" });
  await sync(world);
  hub.say({ messageID, functionCode: "01" });
  hub.forgetCursors();
  expect(await sync(world)).toMatchObject({ notifications: 1 });
  expect((await world.ask("inbox.list", {})).entries).toHaveLength(2);
});

it("loses no notification to an answer that cannot be read", async () => {
  const { hub, world, ids } = await filed();
  hub.say({ messageID: ids[0] ?? "", functionCode: "01" });
  hub.next(
    "pull",
    { do: "truncate" },
    { do: "html" },
    {
      do: "status",
      status: 200,
      body: '{"notifications":[{"functionCode":1}],"nextCursor":"9","hasMore":false}',
    },
  );
  expect(await world.ask("sync.run", { untilIdle: true })).toMatchObject({ notifications: 1 });
});

it("does not read for ever where a cursor stands still", async () => {
  const { hub, world, ids } = await filed();
  hub.say({ messageID: ids[0] ?? "", functionCode: "01" });
  await sync(world);
  const page = JSON.stringify({
    notifications: [
      {
        sequence: 1,
        notificationID: "N-x",
        issueDateTime: "2026-11-22T12:00:00Z",
        messageID: ids[0],
        functionCode: "01",
      },
    ],
    nextCursor: "1",
    hasMore: true,
  });
  hub.always("pull", { do: "status", status: 200, body: page });
  expect(await sync(world)).toMatchObject({ notifications: 1 });
});

it("says so when a hub knows no place to read from", async () => {
  const { hub, world } = await filed();
  hub.say({ messageID: "x", functionCode: "01" });
  await sync(world);
  hub.always("pull", { do: "status", status: 410 });
  expect(await world.ann.call("sync.run", {})).toMatchObject({
    ok: false,
    error: { code: "hub-unreachable", message: expect.stringContaining("any place to read") },
  });
});

it("keeps an exit that is told before the release, and takes its step after it", async () => {
  const { hub, world, ids } = await filed();
  const [messageID = ""] = ids;
  hub.say({ messageID, functionCode: "16", sequence: 9 });
  hub.say({ messageID, functionCode: "02", sequence: 1 });
  await sync(world);
  const standing = async () => (await world.ask("declaration.list", {})).declarations[0];
  expect(await standing()).toMatchObject({ customs: "received" });
  const { entries } = await world.ask("inbox.list", {});
  expect(entries.map(({ functionCode, waits }) => [functionCode, waits])).toEqual([
    ["16", true],
    ["02", false],
  ]);
  hub.say({ messageID, functionCode: "08", sequence: 8 });
  await sync(world);
  expect(await standing()).toMatchObject({ customs: "exited" });
  const after = await world.ask("inbox.list", {});
  expect(after.entries.filter(({ waits }) => waits)).toEqual([]);
  const { entries: history } = await world.ask("declaration.history", { lrn: "S0001" });
  const exits = history.filter(({ detail }) => detail["functionCode"] === "16");
  expect(exits.map(({ detail }) => detail["effect"])).toEqual(["waits", "moved"]);
  expect(await world.ask("desk.verify", {})).toMatchObject({ ok: true });
});

it("is not led back by what customs said earlier and tells later", async () => {
  const { hub, world, ids } = await filed();
  const [messageID = ""] = ids;
  // In one page out of order, and in the page after it.
  hub.say({ messageID, functionCode: "06", sequence: 5 });
  hub.say({ messageID, functionCode: "02", sequence: 2 });
  await sync(world);
  hub.say({ messageID, functionCode: "01", sequence: 4 });
  await sync(world);
  expect((await world.ask("declaration.list", {})).declarations).toMatchObject([
    { customs: "documents-required" },
  ]);
  // Said after it, the same words lead on.
  hub.say({ messageID, functionCode: "01", sequence: 6 });
  await sync(world);
  expect((await world.ask("declaration.list", {})).declarations).toMatchObject([
    { customs: "accepted" },
  ]);
});
