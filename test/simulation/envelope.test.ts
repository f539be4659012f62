/** How often a desk tries when its hub fails for hours: never more than its budget of retries allows. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { mostRetries, retryEveryMs } from "../../desk/sync/breaker.ts";
import { makeTemplate } from "./template.ts";
import { createWorld } from "./world.ts";

const hour = 3_600_000;

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
});
afterAll(() => template.drop());

test.each([
  ["fails", () => new Response('{"code":"down","detail":""}', { status: 503 })],
  ["is full", () => new Response('{"code":"full","detail":""}', { status: 429 })],
  ["says nothing that can be read", () => new Response("<html>", { status: 200 })],
])("a hub that %s for six hours", { timeout: 120_000 }, async (_name, answer) => {
  const asked: number[] = [];
  const world = createWorld(1, template, {
    ports: (ports) => ({
      ...ports,
      fetch: () => {
        asked.push(world.time.now());
        return Promise.resolve(answer());
      },
    }),
  });
  try {
    world.boot();
    const { lrns } = template;
    await world.until(world.sessions().reviewer.call("declaration.approve", { lrns: [...lrns] }));
    while (world.time.now() < 6 * hour) await world.step();
    expect(asked.length).toBeGreaterThan(50);
    for (const [from, start] of asked.entries()) {
      const within = (span: number): number =>
        asked.slice(from).findIndex((at) => at > start + span);
      for (const span of [60_000, hour]) {
        const count = within(span) === -1 ? asked.length - from : within(span);
        expect(count).toBeLessThanOrEqual(mostRetries + 2 + span / retryEveryMs);
      }
    }
  } finally {
    world.end();
  }
});
