/** Each fault of a line or a hub, once, against real HTTP: the filing arrives once, and nothing is guessed. */
import { describe, expect, it } from "vitest";
import { openWorld, value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { lrnsOf, parcelFile } from "../parcelFile.ts";
import { openScriptedHub } from "./scriptedHub.ts";
import type { Errand, Fault, ScriptedHub } from "./scriptedHub.ts";

interface Ready {
  readonly hub: ScriptedHub;
  readonly world: World;
  readonly lrns: readonly string[];
}

async function ready(count = 3): Promise<Ready> {
  const hub = await openScriptedHub();
  const world = await openWorld();
  const lrns = lrnsOf("S", count);
  await world.ask("hub.add", { name: "hub", url: hub.url, profile: "my" });
  await world.import(parcelFile(lrns));
  const approved = await world.approveAll();
  expect(approved).toMatchObject({ approved: count, refused: 0 });
  return { hub, world, lrns };
}

async function transportOf(world: World): Promise<Record<string, number>> {
  const { counts } = await world.ask("declaration.count", { by: "transport" });
  return { ...counts };
}

/** Every approved filing is in the hub's books under its own messageID and digest, and no other is. */
async function expectFiledOnce({ hub, world, lrns }: Ready): Promise<void> {
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

it("files what was approved and says so", async () => {
  const all = await ready();
  const report = await all.world.ask("sync.run", { untilIdle: true });
  expect(report).toMatchObject({
    sent: 3,
    receipts: 3,
    duplicates: 0,
    rejected: 0,
    unknown: 0,
    remaining: 0,
  });
  await expectFiledOnce(all);
  expect([...all.hub.books.values()].every(({ arrivals }) => arrivals === 1)).toBe(true);
  expect(all.world.heard.lines).toEqual([]);
});

it("sends no more than a hundred at once", async () => {
  const all = await ready(230);
  await all.world.ask("sync.run", { untilIdle: true });
  expect(all.hub.batches.map(({ lrns }) => lrns.length)).toEqual([100, 100, 30]);
  expect(new Set(all.hub.batches.map(({ key }) => key)).size).toBe(3);
  await expectFiledOnce(all);
});

it("carries digest, idempotency key and signature", async () => {
  const all = await ready(1);
  await all.world.ask("sync.run", { untilIdle: true });
  const [batch] = all.hub.batches;
  expect(batch?.headers).toMatchObject({
    "content-digest": expect.stringMatching(/^sha-256=:[A-Za-z0-9+/]{43}=:$/u),
    "idempotency-key": expect.stringMatching(/^[0-9a-f-]{36}$/u),
    "signature-input": expect.stringContaining(
      '("@method" "@request-target" "content-digest" "idempotency-key")',
    ),
    signature: expect.stringMatching(/^desk=:[A-Za-z0-9+/]{86}==:$/u),
  });
});

const sendFaults: readonly (readonly [name: string, fault: Fault])[] = [
  ["the line breaks before the hub takes it", { do: "drop-before" }],
  ["the line breaks after the hub took it", { do: "drop-after" }],
  ["the answer ends in the middle", { do: "truncate" }],
  ["the answer never comes", { do: "hang" }],
  ["a web page answers", { do: "html" }],
  ["the receipts are for other messages", { do: "wrong-id" }],
  ["the receipts are for other bytes", { do: "wrong-digest" }],
  ["half of the receipts are missing", { do: "half" }],
  ["the hub fails before it took it", { do: "status", status: 500 }],
  ["the hub fails after it took it", { do: "status", status: 502, taken: true }],
  ["the hub is still at it", { do: "status", status: 409, taken: true }],
  [
    "the hub has no time",
    { do: "status", status: 429, headers: { "retry-after": "2" }, body: "{}" },
  ],
  ["the hub rests", { do: "status", status: 503, headers: { "retry-after": "1" }, body: "{}" }],
  ["the request took too long to arrive", { do: "status", status: 408 }],
  ["the batch is too large", { do: "status", status: 413 }],
  ["the hub answers with nothing", { do: "status", status: 204, body: "", taken: true }],
  [
    "the hub sends elsewhere",
    { do: "status", status: 302, headers: { location: "http://127.0.0.1:1/" }, body: "" },
  ],
  ["the hub does not know this desk yet", { do: "status", status: 401 }],
];

describe("when sending", () => {
  it.each(sendFaults)("%s: filed once all the same", async (_name, fault) => {
    const all = await ready();
    all.hub.next("send", fault);
    const report = await all.world.ask("sync.run", { untilIdle: true });
    expect(report).toMatchObject({ receipts: 3, rejected: 0, unknown: 0, remaining: 0 });
    await expectFiledOnce(all);
  });

  // A single filing that is too large is set aside, which is another test.
  const lasting = sendFaults.filter(([, fault]) => fault.do !== "status" || fault.status !== 413);
  it.each(lasting)("%s, twice, then on any errand", async (_name, fault) => {
    const all = await ready();
    all.hub.next("send", fault, fault);
    for (const errand of ["find", "pull"] satisfies Errand[]) {
      // A 4xx of these would be the hub's true word on a message.
      if (fault.do !== "status" || fault.status >= 500) all.hub.next(errand, fault);
    }
    const report = await all.world.ask("sync.run", { untilIdle: true });
    expect(report).toMatchObject({ receipts: 3, rejected: 0, unknown: 0, remaining: 0 });
    await expectFiledOnce(all);
  });
});

it("asks about what is unknown before it sends again", async () => {
  const all = await ready();
  all.hub.next("send", { do: "drop-after" });
  await all.world.ask("sync.run", { untilIdle: true });
  expect(all.hub.counts).toMatchObject({ send: 1, find: 3 });
  expect([...all.hub.books.values()].every(({ arrivals }) => arrivals === 1)).toBe(true);
});

it("takes a lost answer for unknown, never for failed or done", async () => {
  const all = await ready();
  all.hub.next("send", { do: "drop-after" });
  all.hub.always("find", { do: "drop-before" });
  const failed = await all.world.ann.call("sync.run", {});
  expect(failed).toMatchObject({
    ok: false,
    error: { code: "hub-unreachable", detail: { report: { sent: 3, receipts: 0, unknown: 3 } } },
  });
  expect(await transportOf(all.world)).toEqual({ unknown: 3 });
  const { entries } = await all.world.ask("outbox.list", {});
  expect(entries).toMatchObject([
    { state: "unknown", attempts: 1 },
    { state: "unknown" },
    { state: "unknown" },
  ]);
  expect(await all.world.ann.call("declaration.recall", { lrn: "S0001" })).toMatchObject({
    ok: false,
    error: { code: "already-filed" },
  });
  all.hub.always("find", undefined);
  expect(await all.world.ask("sync.run", { untilIdle: true })).toMatchObject({
    sent: 0,
    receipts: 3,
    unknown: 0,
  });
  await expectFiledOnce(all);
});

it("does not believe an answer about other bytes under its message", async () => {
  const all = await ready(1);
  all.hub.next("send", { do: "drop-after" });
  all.hub.next("find", { do: "wrong-digest" }, { do: "wrong-id" });
  const failed = await all.world.ann.call("sync.run", {});
  expect(failed).toMatchObject({ ok: false });
  expect(await transportOf(all.world)).toEqual({ unknown: 1 });
  await all.world.ask("sync.run", { untilIdle: true });
  await expectFiledOnce(all);
});

it("waits as long as the hub asks", async () => {
  const all = await ready(1);
  all.hub.next("send", { do: "status", status: 429, headers: { "retry-after": "20" }, body: "{}" });
  const report = await all.world.ask("sync.run", { untilIdle: true });
  expect(report.seconds).toBeGreaterThanOrEqual(20);
  await expectFiledOnce(all);
});

it("halves a batch that is too large, and sets aside what is too large alone", async () => {
  const all = await ready(8);
  all.hub.always("send", (body) =>
    body.includes("S0005") ? { do: "status", status: 413 } : undefined,
  );
  const report = await all.world.ask("sync.run", { untilIdle: true });
  expect(report).toMatchObject({ receipts: 7, rejected: 1, remaining: 0 });
  const { entries } = await all.world.ask("outbox.list", {});
  expect(entries).toMatchObject([
    { lrn: "S0005", state: "quarantined", trouble: expect.stringContaining("too-large") },
  ]);
});

it("sets aside what the hub refuses by receipt, and files the rest", async () => {
  const all = await ready(5);
  all.hub.always("send", { do: "reject", lrns: ["S0002"] });
  const report = await all.world.ask("sync.run", { untilIdle: true });
  expect(report).toMatchObject({ sent: 5, receipts: 4, rejected: 1, remaining: 0 });
  expect(await transportOf(all.world)).toEqual({ sent: 4, quarantined: 1 });
  const { entries } = await all.world.ask("outbox.list", {});
  expect(entries).toMatchObject([
    { lrn: "S0002", trouble: "The hub does not take it (scripted): Not S0002." },
  ]);
  const { entries: history } = await all.world.ask("declaration.history", { lrn: "S0002" });
  expect(history.at(-1)).toMatchObject({
    who: "desk",
    what: "set-aside",
    detail: { code: "scripted" },
  });
});

it("finds the one filing for which a whole batch is refused", async () => {
  const all = await ready(20);
  all.hub.always("send", (body) =>
    body.includes("S0013") ? { do: "status", status: 422 } : undefined,
  );
  const report = await all.world.ask("sync.run", { untilIdle: true });
  expect(report).toMatchObject({ receipts: 19, rejected: 1, remaining: 0 });
  expect(await transportOf(all.world)).toEqual({ sent: 19, quarantined: 1 });
});

it("does not let a filing on which the hub fails hold up the others", async () => {
  const all = await ready(12);
  all.hub.always("send", (body) =>
    body.includes("S0003") ? { do: "status", status: 500 } : undefined,
  );
  const failed = await all.world.ann.call("sync.run", { untilIdle: true });
  expect([...all.hub.books.values()].map(({ lrn }) => lrn)).not.toContain("S0003");
  expect(all.hub.books.size).toBe(11);
  // Alone, nothing tells whether the filing or the hub is to blame: it waits.
  expect(failed).toMatchObject({
    ok: false,
    error: { code: "hub-unreachable", detail: { report: { remaining: 1 } } },
  });
});

it("never sends bytes that are not those approved", async () => {
  const all = await ready(2);
  await all.world.close();
  const { default: Sqlite } = await import("better-sqlite3");
  const file = new Sqlite(`${all.world.folder}/tidewaiter.sqlite`);
  file.exec("DROP TRIGGER filings_stays");
  file
    .prepare(
      "UPDATE filings SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Silk', 'Milk') AS BLOB) WHERE lrn = 'S0001'",
    )
    .run();
  file.close();
  const world = await openWorld({ folder: all.world.folder });
  await world.ask("sync.run", { untilIdle: true });
  expect([...all.hub.books.values()].map(({ lrn }) => lrn)).toEqual(["S0002"]);
  const { entries } = await world.ask("outbox.list", {});
  expect(entries).toMatchObject([
    {
      lrn: "S0001",
      state: "quarantined",
      attempts: 0,
      trouble: expect.stringContaining("not those that were approved"),
    },
  ]);
});

describe("out of reach", () => {
  it("says so at once for a single pass, and keeps everything recallable", async () => {
    const all = await ready(2);
    await all.hub.close();
    const failed = await all.world.ann.call("sync.run", {});
    expect(failed).toMatchObject({
      ok: false,
      error: { code: "hub-unreachable", message: expect.stringContaining("cannot be reached") },
    });
    expect(await transportOf(all.world)).toEqual({ queued: 2 });
    const { hubs } = await all.world.ask("hub.list", {});
    expect(hubs).toMatchObject([
      { lastContact: null, trouble: expect.stringContaining("ECONNREFUSED") },
    ]);
    expect(value(await all.world.bob.call("declaration.recall", { lrn: "S0001" }))).toMatchObject({
      work: "draft",
      transport: "none",
    });
  });

  it.each([
    ["absent", undefined],
    ["a web page", { do: "html" }],
    ["failing", { do: "status", status: 500 }],
  ] as const)("gives up after 30 s when the hub is %s", async (_name, fault) => {
    const all = await ready(1);
    if (fault === undefined) await all.hub.close();
    for (const errand of ["send", "find", "pull"] as const) all.hub.always(errand, fault);
    const failed = await all.world.ann.call("sync.run", { untilIdle: true });
    expect(failed).toMatchObject({
      ok: false,
      error: { code: "hub-unreachable", detail: { report: { remaining: 1 } } },
    });
    const detail = failed.ok ? undefined : (failed.error.detail as { report: { seconds: number } });
    expect(detail?.report.seconds).toBeGreaterThanOrEqual(30);
    expect(detail?.report.seconds).toBeLessThan(60);
    expect(all.hub.books.size).toBe(0);
  });

  it("goes on when the hub comes back in time", async () => {
    const all = await ready(2);
    for (const errand of ["send", "find", "pull"] as const) {
      all.hub.next(errand, { do: "status", status: 500 }, { do: "html" }, { do: "drop-before" });
    }
    expect(await all.world.ask("sync.run", { untilIdle: true })).toMatchObject({
      receipts: 2,
      remaining: 0,
    });
    await expectFiledOnce(all);
    const { hubs } = await all.world.ask("hub.list", {});
    expect(hubs).toMatchObject([{ lastContact: expect.any(String), trouble: null }]);
  });
});
