/** Faults on request, seen from the client's side. */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { fault, faultModes, faultsAnswer, heldMessagesAnswer } from "../../hub/adminWire.ts";
import { batchAnswer, notificationPage } from "../../hub/wire.ts";
import { batchOf, message, openTestHub, problemOf, read, sha256 } from "./hubHarness.ts";
import type { TestHub } from "./hubHarness.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());
afterEach(() => fetch(`${hub.url}/admin/faults`, { method: "DELETE" }));

async function ask(mode: string, more: object = {}): Promise<void> {
  expect((await hub.post("/admin/faults", { mode, ...more })).status).toBe(200);
}

async function holds(messageID: string): Promise<boolean> {
  return (await hub.get(`/v1/messages/${messageID}`)).status === 200;
}

describe("faults", () => {
  test("dropBeforeCommit: no answer, nothing filed", async () => {
    const sent = message({ lrn: "F-1" });
    await ask("dropBeforeCommit");
    await expect(hub.file([sent])).rejects.toThrow("fetch failed");
    expect(await holds(sent.messageID)).toBe(false);
    expect((await hub.file([sent]))[0]?.outcome).toBe("accepted");
  });

  test("dropAfterCommit: no answer, filed all the same; again gives the same answer or a duplicate", async () => {
    const sent = message({ lrn: "F-2" });
    const body = batchOf([sent]);
    const key = randomUUID();
    await ask("dropAfterCommit");
    await expect(hub.postBatch(body, key)).rejects.toThrow("fetch failed");
    expect(await holds(sent.messageID)).toBe(true);
    const replayed = await hub.postBatch(body, key);
    expect(replayed.headers.get("idempotent-replayed")).toBe("true");
    expect(read(batchAnswer, replayed).receipts[0]?.outcome).toBe("accepted");
    expect((await hub.file([sent]))[0]?.outcome).toBe("duplicate");
    const held = read(heldMessagesAnswer, await hub.get("/admin/messages?lrn=F-2"));
    expect(held).toMatchObject({
      total: 1,
      messages: [{ messageID: sent.messageID, arrivals: 3 }],
    });
  });

  test("truncate: the body ends half way, the work is done", async () => {
    const sent = message({ lrn: "F-3" });
    await ask("truncate");
    await expect(hub.file([sent])).rejects.toThrow("terminated");
    expect(await holds(sent.messageID)).toBe(true);
  });

  test("delay: the answer comes late", async () => {
    await ask("delay", { milliseconds: 300 });
    const began = performance.now();
    await hub.file([message({ lrn: "F-4" })]);
    expect(performance.now() - began).toBeGreaterThanOrEqual(295);
  });

  test("html200, status500, status429: nothing is filed", async () => {
    const sent = message({ lrn: "F-5" });
    await ask("html200");
    const html = await hub.postBatch(batchOf([sent]));
    expect([html.status, html.headers.get("content-type"), html.text.slice(0, 15)]).toEqual([
      200,
      "text/html; charset=utf-8",
      "<!doctype html>",
    ]);
    await ask("status500");
    expect(problemOf(await hub.postBatch(batchOf([sent]))).status).toBe(500);
    await ask("status429", { retryAfter: 7 });
    const refused = await hub.postBatch(batchOf([sent]));
    expect([problemOf(refused).status, refused.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(await holds(sent.messageID)).toBe(false);
  });

  test("wrongDigest: receipts and header speak of other bytes", async () => {
    const sent = message({ lrn: "F-6" });
    await ask("wrongDigest");
    const answered = await hub.postBatch(batchOf([sent]));
    const [receipt] = read(batchAnswer, answered).receipts;
    expect(receipt).toMatchObject({ outcome: "accepted", messageID: sent.messageID });
    expect(receipt).not.toMatchObject({ contentDigest: sent.contentDigest });
    expect(answered.headers.get("content-digest")).not.toBe(`sha-256=:${sha256(answered.text)}:`);
  });

  test("duplicateNotifications: each of a page comes twice, the page after is as ever", async () => {
    await hub.file([message({ lrn: "F-7" })]);
    await ask("duplicateNotifications");
    const doubled = read(
      notificationPage,
      await hub.get("/v1/notifications?limit=500"),
    ).notifications;
    const plain = await hub.notifications();
    expect(doubled).toEqual(plain.flatMap((told) => [told, told]));
  });

  test("reorderNotifications and reorderReceipts: all of them, the last first", async () => {
    const sent = [message({ lrn: "F-9" }), message({ lrn: "F-10" }), message({ lrn: "F-11" })];
    await ask("reorderReceipts");
    const receipts = await hub.file(sent);
    expect(receipts.map((receipt) => [receipt.messageID, receipt.outcome])).toEqual(
      sent.toReversed().map(({ messageID }) => [messageID, "accepted"]),
    );
    await ask("reorderNotifications");
    const path = "/v1/notifications?limit=500";
    const mixed = read(notificationPage, await hub.get(path));
    const plain = read(notificationPage, await hub.get(path));
    expect(plain.notifications.length).toBeGreaterThan(2);
    expect(mixed).toEqual({ ...plain, notifications: plain.notifications.toReversed() });
  });

  test("a storm of 429 lasts its time, however many come, then is over", async () => {
    await ask("status429", { during: 600, retryAfter: 86_400 });
    const began = performance.now();
    let refused = 0;
    for (let status = 429; status === 429;) {
      const answered = await hub.get("/v1/accounts");
      ({ status } = answered);
      if (status !== 429) break;
      expect(answered.headers.get("retry-after")).toBe("86400");
      refused += 1;
      if (refused === 1) {
        const [storm] = read(faultsAnswer, await hub.get("/admin/faults")).faults;
        expect(storm).toMatchObject({ remaining: null, untilDateTime: expect.any(String) });
      }
    }
    expect(refused).toBeGreaterThan(5);
    expect(performance.now() - began).toBeGreaterThanOrEqual(550);
    expect(read(faultsAnswer, await hub.get("/admin/faults")).faults).toEqual([]);
  });

  test("with a count and a time, whatever comes first ends it", async () => {
    await ask("status429", { during: 60_000, count: 2 });
    const statuses: number[] = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await hub.get("/v1/accounts")).status);
    expect(statuses).toEqual([429, 429, 200]);
  });

  test.each([-86_400_000, 3_600_000])(
    "clockSkew by %d ms: Date, every instant, and the dates in the documents",
    async (skew) => {
      await hub.file([message({ lrn: `F-12-${skew}` })]);
      const path = "/v1/notifications?limit=500";
      const plain = read(notificationPage, await hub.get(path)).notifications.at(-1);
      await ask("clockSkew", { skew });
      const answered = await hub.get(path);
      const off = read(notificationPage, answered).notifications.at(-1);
      const issued = Date.parse(plain?.issueDateTime ?? "") + skew;
      expect(Date.parse(off?.issueDateTime ?? "")).toBe(issued);
      const digits = new Date(issued).toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
      expect(off?.responseXML).toContain(`>${digits}Z</ds:DateTimeString>`);
      const header = Date.parse(answered.headers.get("date") ?? "");
      expect(Math.abs(header - Date.now() - skew)).toBeLessThan(5000);
      expect(off).toMatchObject({ notificationID: plain?.notificationID });
      await ask("clockSkew", { skew, path: "/v1/messages" });
      const refused = await hub.get("/v1/messages/nobody");
      expect(refused.status).toBe(404);
      const late = Date.parse(refused.headers.get("date") ?? "");
      expect(Math.abs(late - Date.now() - skew)).toBeLessThan(5000);
    },
  );

  test("hit so many requests, of the method and path asked for, first come first served", async () => {
    await ask("status500", { count: 2, path: "/v1/notifications", method: "GET" });
    await ask("status429", { path: "/v1/notifications" });
    expect((await hub.get("/v1/health")).status).toBe(200);
    expect((await hub.get("/v1/notifications")).status).toBe(500);
    const left = read(faultsAnswer, await hub.get("/admin/faults")).faults;
    expect(left.map((each) => [each.mode, each.remaining])).toEqual([
      ["status500", 1],
      ["status429", 1],
    ]);
    expect((await hub.get("/v1/notifications")).status).toBe(500);
    expect((await hub.get("/v1/notifications")).status).toBe(429);
    expect((await hub.get("/v1/notifications")).status).toBe(200);
  });

  test("can be listed and taken back; unknown modes are 400", async () => {
    for (const mode of faultModes) await ask(mode);
    expect(
      read(faultsAnswer, await hub.get("/admin/faults")).faults.map((each) => each.mode),
    ).toEqual([...faultModes]);
    expect((await fetch(`${hub.url}/admin/faults`, { method: "DELETE" })).status).toBe(204);
    expect(read(faultsAnswer, await hub.get("/admin/faults")).faults).toEqual([]);
    expect(problemOf(await hub.post("/admin/faults", { mode: "explode" })).status).toBe(400);
    expect(
      fault.safeParse(JSON.parse((await hub.post("/admin/faults", { mode: "delay" })).text))
        .success,
    ).toBe(true);
  });
});

describe("a failing store", () => {
  test("is a 500 problem, reported, and nothing is kept", async () => {
    const sent = message({ lrn: "F-8" });
    await hub.ports.store.run("alter table waybill rename to waybill_away");
    const answered = await hub.get("/v1/consignments?waybill=1");
    await hub.ports.store.run("alter table waybill_away rename to waybill");
    expect(problemOf(answered)).toMatchObject({ status: 500, code: "hub-failed" });
    expect(hub.reported.at(-1)).toContain("/v1/consignments");
    await hub.ports.store.run("alter table notification rename to notification_away");
    const failed = await hub.postBatch(batchOf([sent]));
    await hub.ports.store.run("alter table notification_away rename to notification");
    expect(failed.status).toBe(500);
    expect(await holds(sent.messageID)).toBe(false);
  });
});
