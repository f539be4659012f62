/** The desk's process is killed while it sends: the shell starts it again, and each filing reaches the hub once. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { launchApp, startHub } from "./harness.ts";
import type { App } from "./harness.ts";

const filings = 250;
const pin = "4711";

let hub: Awaited<ReturnType<typeof startHub>>;
let app: App;

test.beforeAll(async () => {
  hub = await startHub();
  app = await launchApp({ practiceHub: hub.url });
});

test.afterAll(async () => {
  await app.drop();
  await hub.stop();
});

/** Every answer of the hub takes its time from now on, so that a kill falls between sending and receipt. */
async function slowHub(count: number, milliseconds: number): Promise<void> {
  const answer = await fetch(`${hub.url}/admin/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mode: "delay", count, milliseconds, method: "POST" }),
  });
  expect(answer.ok).toBe(true);
}

const heldPage = z.object({
  total: z.int(),
  messages: z.array(
    z.object({ functionalReferenceID: z.string(), versionID: z.string(), messageID: z.string() }),
  ),
  nextCursor: z.string().nullable(),
  hasMore: z.boolean(),
});

/** What the hub holds, by its own books. */
async function held(): Promise<{ total: number; lrns: string[] }> {
  const lrns: string[] = [];
  for (let after = ""; ;) {
    const answer = await fetch(
      `${hub.url}/admin/messages?limit=100&after=${encodeURIComponent(after)}`,
    );
    const page = heldPage.parse(await answer.json());
    lrns.push(...page.messages.map((message) => message.functionalReferenceID));
    if (!page.hasMore || page.nextCursor === null) return { total: page.total, lrns };
    after = page.nextCursor;
  }
}

/** The desk may be starting again; it answers in the end. */
async function waiting(): Promise<number> {
  const state = await app.call("desk.state", {});
  return state.ok ? state.value.line.waiting + state.value.line.unknown : Number.POSITIVE_INFINITY;
}

test("killed three times while it sends, it files everything once", async () => {
  test.setTimeout(120_000);
  await app.ask("desk.initialise", { user: "ann", pin });
  await app.ask("session.signIn", { user: "ann", pin });
  await app.ask("user.add", { user: "bob", role: "reviewer", pin });
  await app.ask("hub.add", { name: "practice", url: hub.url, profile: "my" });
  await app.ask("line.set", { online: false });
  await app.ask("declaration.seed", { count: filings, profile: "my" });
  await app.ask("declaration.check", {});
  await app.ask("session.signIn", { user: "bob", pin });
  const approved = await app.ask("declaration.approve", {});
  expect(approved.approved).toBe(filings);

  await slowHub(20, 400);
  await app.ask("line.set", { online: true });
  for (let kill = 0; kill < 3; kill += 1) {
    await sleep(350);
    // A kill after the last receipt would prove nothing.
    if (kill === 0) expect(await waiting()).toBeGreaterThan(0);
    await app.killDesk();
    await expect
      .poll(async () => (await app.call("desk.state", {})).ok, { timeout: 20_000 })
      .toBe(true);
  }
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0);

  const books = await held();
  expect(books.total).toBe(filings);
  expect(new Set(books.lrns).size).toBe(filings);
  expect(new Set(books.lrns)).toEqual(new Set(approved.results.map(({ lrn }) => lrn)));
  const counts = await app.ask("declaration.count", { by: "transport" });
  expect(counts.counts).toEqual({ sent: filings });
  // Verifying needs nobody signed in; the kills took the session with them.
  expect((await app.ask("desk.verify", {})).ok).toBe(true);
});
