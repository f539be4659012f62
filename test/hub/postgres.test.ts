/** The hub on a real PostgreSQL: several processes on one set of books, one killed midway, transactions that lose against others. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openPostgresStore } from "../../hub/postgres.ts";
import { migrate, StoreRefused, wholeNumber } from "../../hub/store.ts";
import type { Store } from "../../hub/store.ts";
import { batchAnswer } from "../../hub/wire.ts";
import { batchOf, message, read, spawnHub } from "./hubHarness.ts";
import type { SpawnedHub } from "./hubHarness.ts";
import { testPostgres } from "./testPostgres.ts";

const postgres = await testPostgres();

async function hubs(url: string, count: number, ...words: string[]): Promise<SpawnedHub[]> {
  return Promise.all(
    Array.from({ length: count }, () => spawnHub(["--open", ...words], { HUB_DATABASE_URL: url })),
  );
}

describe.skipIf(postgres.isMissing)(`on PostgreSQL${postgres.because}`, () => {
  let store: Store;
  beforeAll(async () => {
    store = await openPostgresStore(postgres.database(), () => undefined);
    await migrate(store, "2026-11-22T12:00:00.000Z");
    await store.script("create table tally (id integer primary key, n integer not null)");
    await store.run("insert into tally values (1, 0), (2, 0)");
  });
  afterAll(() => store.close());

  const row = z.object({ n: wholeNumber });
  const tally = async (): Promise<number[]> =>
    (await store.all(row, "select n from tally order by id")).map(({ n }) => n);

  test("a transaction that fails leaves nothing", async () => {
    const before = await tally();
    await expect(
      store.transaction(async (statements) => {
        await statements.run("update tally set n = n + 1");
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await tally()).toEqual(before);
  });

  test("two that lock each other out both succeed, one at its second try", async () => {
    const before = await tally();
    let tries = 0;
    const crosswise = (first: number, second: number): Promise<void> =>
      store.transaction(async (statements) => {
        tries += 1;
        await statements.run("update tally set n = n + 1 where id = $1", [first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await statements.run("update tally set n = n + 1 where id = $1", [second]);
      });
    await Promise.all([crosswise(1, 2), crosswise(2, 1)]);
    expect(await tally()).toEqual(before.map((n) => n + 2));
    expect(tries).toBeGreaterThan(2);
  });

  test("commits are durable whatever the server's own setting", async () => {
    const shown = z.object({ synchronous_commit: z.string() });
    await store.run("alter role hub set synchronous_commit to off");
    const again = await openPostgresStore(postgres.database(), () => undefined);
    expect(await again.all(shown, "show synchronous_commit")).toEqual([
      { synchronous_commit: "on" },
    ]);
    await again.close();
    await store.run("alter role hub reset synchronous_commit");
  });

  test("a server that is away is refused without showing the password", async () => {
    const opening = openPostgresStore("postgres://hub:secret@127.0.0.1:9/hub", () => undefined);
    await expect(opening).rejects.toThrow(StoreRefused);
    await expect(opening).rejects.not.toThrow("secret");
  });

  test("two hubs share one set of books: no message twice, no number passed over", async () => {
    const [one, other] = await hubs(postgres.database(), 2);
    if (one === undefined || other === undefined) throw new Error("two hubs were asked for");
    const batches = Array.from({ length: 20 }, (_, batch) =>
      Array.from({ length: 5 }, (__, at) => message({ lrn: `TRY-CLE-${batch}-${at}` })),
    );
    // Every batch goes to both, under the same key, at the same time.
    const seen: number[] = [];
    const watching = (async () => {
      for (let cursor = ""; seen.length < 400;) {
        const query = new URLSearchParams({ after: cursor, limit: "37", wait: "5" });
        const answered = await other.get(`/v1/notifications?${query}`);
        const page = z
          .object({
            notifications: z.array(z.object({ sequence: z.int() })),
            nextCursor: z.string(),
          })
          .parse(JSON.parse(answered.text));
        seen.push(...page.notifications.map(({ sequence }) => sequence));
        cursor = page.nextCursor;
      }
    })();
    const answers = await Promise.all(
      batches.map(async (messages) => {
        const [key, body] = [randomUUID(), batchOf(messages)];
        const both = await Promise.all([one.postBatch(body, key), other.postBatch(body, key)]);
        return both.map((answered) => read(batchAnswer, answered).receipts);
      }),
    );
    for (const [first, second] of answers) expect(second).toEqual(first);
    await watching;
    expect(seen).toHaveLength(400);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(400);
    expect(await one.notifications()).toEqual(await other.notifications());
    expect(await Promise.all([one.end("SIGTERM"), other.end("SIGTERM")])).toEqual([0, 0]);
  });

  test("two hubs share the bucket of a submitter", async () => {
    const pair = await hubs(postgres.database(), 2, "--rate", "1", "--burst", "5");
    const asked = Array.from({ length: 12 }, async (_, at) => pair[at % 2]?.get("/v1/accounts"));
    const passed = (await Promise.all(asked)).filter((answered) => answered?.status === 200);
    // Either alone would let five pass; one more comes back with each second that passes.
    expect(passed.length).toBeGreaterThanOrEqual(5);
    expect(passed.length).toBeLessThan(9);
    await Promise.all(pair.map((hub) => hub.end("SIGTERM")));
  });

  test("what one hub acknowledged is there when it is killed, and the other goes on", async () => {
    const url = postgres.database();
    const [one, other] = await hubs(url, 2, "--delay", "20");
    if (one === undefined || other === undefined) throw new Error("two hubs were asked for");
    const acknowledged: string[] = [];
    const filing = (async () => {
      for (let batch = 0; batch < 200; batch += 1) {
        const messages = [message({ lrn: `TRY-ACC-K${batch}` })];
        try {
          const [receipt] = await one.file(messages);
          if (receipt?.outcome === "accepted") acknowledged.push(receipt.messageID);
        } catch {
          return;
        }
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await one.end("SIGKILL");
    await filing;
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const messageID of acknowledged)
      expect((await other.get(`/v1/messages/${messageID}`)).status).toBe(200);
    // What the dead one had still to say is said by the living.
    const said = async (): Promise<number> =>
      (await other.notifications()).filter(
        (each) => each.functionCode === "01" && acknowledged.includes(each.messageID),
      ).length;
    for (let waited = 0; waited < 100 && (await said()) < acknowledged.length; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await said()).toBe(acknowledged.length);
    expect(await other.end("SIGTERM")).toBe(0);
  });
});
