/** Each fault of a line or a hub, once, against real HTTP: the filing arrives once, and nothing is guessed. */
import { describe, expect, it } from "vitest";
import { expectFiledOnce, ready, transportOf } from "./filing.ts";
import type { Errand, Fault } from "./scriptedHub.ts";

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
  // The last two leave together, and either may arrive first.
  const sizes = all.hub.batches.map(({ lrns }) => lrns.length);
  expect(sizes.toSorted((one, other) => other - one)).toEqual([100, 100, 30]);
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
