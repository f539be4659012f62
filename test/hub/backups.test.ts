/** A hub put back to a backup while it runs, on both kinds of books: what came since is unknown, cursors are ahead. */
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { backupAnswer, heldMessagesAnswer } from "../../hub/adminWire.ts";
import { restoredTables } from "../../hub/backups.ts";
import { batchAnswer, declarationPage, notificationPage } from "../../hub/wire.ts";
import { batchOf, message, openTestHub, problemOf, read, spawnHub } from "./hubHarness.ts";
import type { TestHub } from "./hubHarness.ts";
import { testPostgres } from "./testPostgres.ts";

const postgres = await testPostgres();

type Client = Pick<TestHub, "file" | "get" | "post" | "postBatch" | "notifications">;

/**
 * @param other a second process on the same books, or the same one.
 * @returns how many messages are held at the end.
 */
async function goesBack(hub: Client, other: Client): Promise<number> {
  expect(problemOf(await hub.post("/admin/restore", {}))).toMatchObject({
    status: 409,
    code: "backup-missing",
  });
  const before = message({ lrn: "TRY-CLE-BEFORE" });
  const waiting = message({ lrn: "TRY-DOC-BEFORE" });
  await hub.file([before, waiting]);
  const early = await other.notifications();
  const made = read(backupAnswer, await hub.post("/admin/backups", {}));
  expect(made).toMatchObject({ messages: 2 });

  const since = message({ lrn: "TRY-CLE-SINCE" });
  const [key, body] = [randomUUID(), batchOf([since])];
  const [receipt] = read(batchAnswer, await hub.postBatch(body, key)).receipts;
  expect(receipt?.outcome).toBe("accepted");
  const request = { lrn: "TRY-DOC-BEFORE", functionCode: "13", typeCode: "INV" };
  await hub.file([message(request, { versionID: "2" })]);
  const page = read(notificationPage, await other.get("/v1/notifications?limit=500"));
  expect(page.notifications.length).toBeGreaterThan(early.length);
  const reader = other.get(`/v1/notifications?after=${page.nextCursor}&wait=20`);

  const restored = await other.post("/admin/restore", {});
  expect(read(backupAnswer, restored)).toEqual(made);
  // A reader that waited is told that its cursor is ahead, at once or within the look-up of another process.
  expect(problemOf(await reader)).toMatchObject({ status: 410, code: "cursor-expired" });
  for (const each of [hub, other]) {
    expect(await each.notifications()).toEqual(early);
    expect(problemOf(await each.get(`/v1/messages/${since.messageID}`)).status).toBe(404);
    expect((await each.get(`/v1/messages/${before.messageID}`)).status).toBe(200);
  }
  const { declarations } = read(declarationPage, await hub.get("/v1/declarations"));
  expect(declarations.map((row) => [row.functionalReferenceID, row.status, row.requests])).toEqual([
    ["TRY-CLE-BEFORE", "cleared", []],
    ["TRY-DOC-BEFORE", "documents-required", []],
  ]);
  // The key went with the rest: the same batch is taken in anew, under another receipt, and once only.
  const [again] = read(batchAnswer, await hub.postBatch(body, key)).receipts;
  expect(again).toMatchObject({ outcome: "accepted", messageID: since.messageID });
  expect(again?.receiptID).not.toBe(receipt?.receiptID);
  expect((await other.file([since]))[0]).toEqual({ ...again, outcome: "duplicate" });
  expect((await other.file([before]))[0]?.outcome).toBe("duplicate");
  // The backup stays, and can be gone back to again.
  expect(read(backupAnswer, await hub.post("/admin/restore", {}))).toEqual(made);
  expect(await other.notifications()).toEqual(early);
  return read(heldMessagesAnswer, await other.get("/admin/messages")).total;
}

describe("restored from a backup", () => {
  test("the embedded books", async () => {
    const hub = await openTestHub();
    try {
      expect(await goesBack(hub, hub)).toBe(2);
    } finally {
      await hub.close();
    }
  });

  test("every table is put back but the hub's own row, its migrations and the buckets", async () => {
    const hub = await openTestHub();
    try {
      const tables = await hub.ports.store.all(
        z.object({ tablename: z.string() }),
        "select tablename from pg_tables where schemaname = 'public'",
      );
      const others = tables
        .map(({ tablename }) => tablename)
        .filter((name) => !restoredTables.some((table) => table === name));
      expect(others.toSorted()).toEqual(["hub", "migration", "rate_bucket"]);
      expect(tables).toHaveLength(restoredTables.length + others.length);
    } finally {
      await hub.close();
    }
  });

  test.skipIf(postgres.isMissing)(
    `books on PostgreSQL, under two hubs${postgres.because}`,
    async () => {
      const environment = { HUB_DATABASE_URL: postgres.database() };
      const [one, other] = await Promise.all([
        spawnHub(["--open"], environment),
        spawnHub(["--open"], environment),
      ]);
      expect(await goesBack(one, other)).toBe(2);
      await Promise.all([one.end("SIGTERM"), other.end("SIGTERM")]);
    },
  );
});
