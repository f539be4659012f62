/** The index is loaded in the time that nobody asks for anything, on a clock that moves only by work and by sleep. */
import { expect, it } from "vitest";
import type { QueueIndex } from "../../../db/queueIndex/queueIndex.ts";
import { keepIndex } from "../../../desk/queueIndexing.ts";
import type { Ports } from "../../../desk/ports.ts";

const slice = 10;

/** Loads an index of so many slices; when each of them began. `asked`: whether the desk is asked something at that moment. */
async function slicesOf(count: number, asked: (now: number) => boolean): Promise<number[]> {
  let now = 0;
  let lastAsked = -Infinity;
  const began: number[] = [];
  const closing = new AbortController();
  const pass = (milliseconds: number): void => {
    for (const end = now + milliseconds; now < end; now += 1) if (asked(now)) lastAsked = now;
  };
  const ports = {
    clock: { now: () => "", monotonic: () => now },
    timers: { sleep: (milliseconds: number) => Promise.resolve(pass(milliseconds)) },
    log: {
      info: () => undefined,
      error: (_: string, fault: unknown) => expect.fail(String(fault)),
    },
  } as unknown as Ports;
  const index = {
    *load() {
      for (let n = 0; n < count; n += 1) {
        began.push(now);
        pass(slice);
        yield;
      }
      closing.abort();
    },
    giveUp: () => undefined,
  } as unknown as QueueIndex;
  await keepIndex({ ports, closing: closing.signal, lastAsked: () => lastAsked }, index);
  return began;
}

it("loses no time while nobody asks", async () => {
  const began = await slicesOf(50, () => false);
  expect(began.at(-1)).toBe((began[0] ?? 0) + 49 * slice);
});

it("lets who asks have the processor for as long as they are likely to ask again", async () => {
  const [start = 0] = await slicesOf(1, () => false);
  const at = start + 95;
  const began = await slicesOf(50, (now) => now === at || now === at + 60);
  // The slice under way ends; then nothing begins until a tenth of a second after the last question.
  const next = began.find((moment) => moment > at) ?? 0;
  expect(next).toBeGreaterThanOrEqual(at + 60 + 100);
  expect(next).toBeLessThan(at + 60 + 100 + 20);
});

it("goes on where the asking never ends, half of the time", async () => {
  const began = await slicesOf(300, () => true);
  const took = (began.at(-1) ?? 0) - (began[0] ?? 0);
  expect(took).toBeGreaterThan(300 * slice * 1.8);
  expect(took).toBeLessThan(300 * slice * 2.2);
});
