/** Filings that a hub will not take, and hubs that are out of reach: the rest goes on, and nothing is lost. */
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openWorld, value } from "../deskWorld.ts";
import { expectFiledOnce, ready, transportOf } from "./filing.ts";

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
