/** Loads the queue's index after the first rows are shown, and keeps it current, in slices between which calls are answered. */
import type { QueueIndex } from "../db/queueIndex/queueIndex.ts";
import type { HandlerContext } from "./handler.ts";

/** The first screen comes first, in milliseconds. */
const startAfter = 1500;
const lookEvery = 1000;

type Context = Pick<HandlerContext, "ports" | "closing">;

/** Runs slices to the end, or until the desk closes. */
async function run({ ports, closing }: Context, slices: Iterable<void>): Promise<void> {
  for (const _ of slices) {
    await ports.timers.sleep(0);
    if (closing.aborted) return;
  }
}

/** Ends when the desk closes. When the index fails, SQLite goes on answering. */
export async function keepIndex(context: Context, index: QueueIndex): Promise<void> {
  const { ports, closing } = context;
  try {
    await ports.timers.sleep(startAfter, closing);
    if (closing.aborted) return;
    const began = ports.clock.monotonic();
    await run(context, index.load());
    const seconds = (ports.clock.monotonic() - began) / 1000;
    ports.log.info(`The queue's index is loaded after ${seconds.toFixed(1)} s`);
    while (!closing.aborted) {
      await ports.timers.sleep(lookEvery, closing);
      if (!closing.aborted) await run(context, index.keep());
    }
  } catch (error) {
    index.giveUp();
    ports.log.error("The queue's index is given up; lists are read from the database", error);
  }
}
