/** The notification log: order, waiting, retention, and adjudication in steps over time. */
import { afterEach, describe, expect, test } from "vitest";
import { carryOutDue } from "../../hub/adjudicate.ts";
import { notificationPage } from "../../hub/wire.ts";
import type { Notification, NotificationPage } from "../../hub/wire.ts";
import { handClock } from "./handClock.ts";
import { message, openTestHub, problemOf, read } from "./hubHarness.ts";
import type { TestHub } from "./hubHarness.ts";

const open: TestHub[] = [];
async function hubWith(...options: Parameters<typeof openTestHub>): Promise<TestHub> {
  const hub = await openTestHub(...options);
  open.push(hub);
  return hub;
}
afterEach(async () => {
  for (const hub of open.splice(0)) await hub.close();
});

async function page(hub: TestHub, query: string): Promise<NotificationPage> {
  return read(notificationPage, await hub.get(`/v1/notifications?${query}`));
}

function codes(told: readonly Notification[]): string {
  return told.map((each) => `${each.functionalReferenceID}:${each.functionCode}`).join(" ");
}

describe("reading", () => {
  test("no reader ever skips one while several write", async () => {
    const hub = await hubWith();
    const writers = Array.from({ length: 5 }, async (_, writer) => {
      for (let batch = 0; batch < 6; batch += 1) {
        const messages = Array.from({ length: 4 }, (__, index) =>
          message({ lrn: `TRY-CLE-W-${writer}-${batch}-${index}` }),
        );
        await hub.file(messages, `desk-${writer}`);
      }
    });
    let writing = true;
    const written = Promise.all(writers).then(() => (writing = false));
    const readers = [3, 50, 500].map(async (limit) => {
      const seen: Notification[] = [];
      let cursor = "";
      for (;;) {
        const still = writing;
        const got = await page(hub, `after=${cursor}&limit=${limit}&wait=1`);
        seen.push(...got.notifications);
        cursor = got.nextCursor;
        if (!still && !got.hasMore && got.notifications.length === 0)
          return seen.map((each) => each.sequence);
      }
    });
    await written;
    const all = (await hub.notifications()).map((each) => each.sequence);
    expect(all).toHaveLength(5 * 6 * 4 * 4);
    expect(all).toEqual(all.toSorted((left, right) => left - right));
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(all);
  }, 60_000);

  test("reading takes nothing away; an empty page keeps the cursor; a reader waits for news", async () => {
    const hub = await hubWith();
    expect(await page(hub, "")).toMatchObject({ notifications: [], hasMore: false });
    await hub.file([message({ lrn: "TRY-ACC-1" })]);
    const first = await page(hub, "limit=1");
    expect([codes(first.notifications), first.hasMore]).toEqual(["TRY-ACC-1:02", true]);
    const rest = await page(hub, `after=${first.nextCursor}`);
    expect([codes(rest.notifications), rest.hasMore]).toEqual(["TRY-ACC-1:01", false]);
    expect(codes((await page(hub, "")).notifications)).toBe("TRY-ACC-1:02 TRY-ACC-1:01");
    const none = await page(hub, `after=${rest.nextCursor}`);
    expect(none).toEqual({ notifications: [], nextCursor: rest.nextCursor, hasMore: false });

    const began = performance.now();
    const waiting = page(hub, `after=${rest.nextCursor}&wait=20`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await hub.file([message({ lrn: "TRY-ACC-2" })]);
    expect(codes((await waiting).notifications)).toBe("TRY-ACC-2:02 TRY-ACC-2:01");
    expect(performance.now() - began).toBeLessThan(10_000);
    const last = (await page(hub, "limit=500")).nextCursor;
    expect((await page(hub, `after=${last}&wait=1`)).notifications).toEqual([]);
  }, 60_000);

  test("stopping the hub ends a wait with an empty page", async () => {
    const hub = await hubWith();
    const waiting = page(hub, "wait=30");
    await new Promise((resolve) => setTimeout(resolve, 150));
    open.splice(0);
    const began = performance.now();
    await Promise.all([hub.close(), expect(waiting).resolves.toMatchObject({ notifications: [] })]);
    expect(performance.now() - began).toBeLessThan(5000);
  }, 60_000);
});

describe("retention", () => {
  test("a cursor behind it, ahead of the log or of other books is 410, and says where to go on", async () => {
    const hub = await hubWith({ retention: 5 });
    await hub.file([message({ lrn: "TRY-CLE-1" })]);
    const old = (await page(hub, "limit=1")).nextCursor;
    await hub.file([message({ lrn: "TRY-CLE-2" }), message({ lrn: "TRY-SIL-3" })]);
    await hub.file([message({ lrn: "TRY-ACC-4" })]);
    const kept = await hub.notifications();
    expect(codes(kept)).toBe("TRY-CLE-2:01 TRY-CLE-2:08 TRY-CLE-2:09 TRY-ACC-4:02 TRY-ACC-4:01");

    const expired = problemOf(await hub.get(`/v1/notifications?after=${old}`));
    expect(expired).toMatchObject({ status: 410, code: "cursor-expired" });
    const onward = String(expired["oldestCursor"]);
    expect(codes(await hub.notifications(onward))).toBe(codes(kept));

    const { hubID } = hub.ports.key;
    const made = (name: string, position: number): string =>
      Buffer.from(`notifications.${name}.${position}`).toString("base64url");
    for (const cursor of [made(hubID, 1_000_000), made("another", 12)]) {
      expect(problemOf(await hub.get(`/v1/notifications?after=${cursor}`)).code).toBe(
        "cursor-expired",
      );
    }
    expect(problemOf(await hub.get("/v1/notifications?after=abc")).code).toBe("cursor-invalid");
  }, 60_000);
});

describe("steps over time", () => {
  test("come in order as the clock goes on, and outlive the process that began them", async () => {
    const clock = handClock();
    const hub = await hubWith({ delay: 60_000 }, clock);
    await hub.file([
      message({ lrn: "TRY-CLE-1" }),
      message({ lrn: "TRY-DOC-1" }),
      message({ lrn: "TRY-SIL-1" }),
    ]);
    expect(codes(await hub.notifications())).toBe("TRY-CLE-1:02 TRY-DOC-1:02");
    clock.advance(59_999);
    expect(await carryOutDue(hub.ports)).toBe(0);
    clock.advance(1);
    await carryOutDue(hub.ports);
    expect(codes((await hub.notifications()).slice(2))).toBe("TRY-CLE-1:01 TRY-DOC-1:01");
    const waiting = page(
      hub,
      `wait=30&limit=500&after=${(await page(hub, "limit=500")).nextCursor}`,
    );
    // A long silence: everything due is said in the order in which it fell due.
    clock.advance(10 * 60_000);
    await carryOutDue(hub.ports);
    expect((await waiting).notifications.length).toBeGreaterThan(0);
    expect(codes((await hub.notifications()).slice(4))).toBe(
      "TRY-CLE-1:08 TRY-DOC-1:06 TRY-CLE-1:09",
    );
    expect(
      new Set((await hub.notifications()).map((each) => each.issueDateTime.slice(0, 16))).size,
    ).toBe(3);
  }, 60_000);

  test("a cancellation strikes out what was still to be said", async () => {
    const clock = handClock();
    const hub = await hubWith({ delay: 1000 }, clock);
    await hub.file([message({ lrn: "TRY-CLE-1" })]);
    clock.advance(1000);
    await carryOutDue(hub.ports);
    await hub.file([
      message({ lrn: "TRY-CLE-1", functionCode: "13", typeCode: "INV" }, { versionID: "2" }),
    ]);
    clock.advance(1000);
    while ((await carryOutDue(hub.ports)) > 0);
    clock.advance(100_000);
    while ((await carryOutDue(hub.ports)) > 0);
    const said = (await hub.notifications()).map(
      (each) => `${each.versionID}:${each.functionCode}`,
    );
    // The release fell due in the same round before the decision; the clearance never came.
    expect(said).toEqual(["1:02", "1:01", "2:02", "1:08", "2:11", "1:10"]);
  }, 60_000);

  test("numbers carry the year of the hub's clock", async () => {
    const hub = await hubWith({}, handClock(Date.UTC(2031, 11, 31, 23, 59)));
    await hub.file([message({ lrn: "TRY-ACC-1", country: "CN" })]);
    const [, accepted] = await hub.notifications();
    expect(accepted?.declarationID).toMatch(/^31CN[0-9A-Z]{14}$/);
    expect(accepted?.issueDateTime).toBe("2031-12-31T23:59:00.000Z");
    expect(accepted?.responseXML).toContain("20311231235900Z");
  }, 60_000);
});
