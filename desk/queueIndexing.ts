/** Loads the queue's index after the first rows are shown, and keeps it current, in slices between which calls are answered. */
import type { QueueIndex } from "../db/queueIndex/queueIndex.ts";
import type { HandlerContext } from "./handler.ts";

/** The first screen comes first, in milliseconds. */
const startAfter = 1500;
const lookEvery = 1000;

type Context = Pick<HandlerContext, "ports" | "closing">;

/** Other calls wait no longer than about this, in milliseconds. */
const longestSlice = 8;

/** Runs slices to the end, or until the desk closes: then false. */
async function run(
  { ports, closing }: Context,
  slices: Iterable<string | void>,
  said: (word: string) => void = () => {},
): Promise<boolean> {
  const { clock, timers } = ports;
  let began = clock.monotonic();
  for (const word of slices) {
    if (word !== undefined) said(word);
    if (clock.monotonic() - began < longestSlice) continue;
    await timers.sleep(0);
    if (closing.aborted) return false;
    began = clock.monotonic();
  }
  return true;
}

async function load(context: Context, index: QueueIndex): Promise<boolean> {
  const { clock, log } = context.ports;
  const began = clock.monotonic();
  const tell = (word: string): void => {
    log.info(
      `The queue's index is ${word} after ${((clock.monotonic() - began) / 1000).toFixed(1)} s`,
    );
  };
  const whole = await run(context, index.load(), tell);
  if (whole) tell("whole");
  return whole;
}

/** Ends when the desk closes. When the index fails, SQLite goes on answering. */
export async function keepIndex(context: Context, index: QueueIndex): Promise<void> {
  const { ports, closing } = context;
  try {
    await ports.timers.sleep(startAfter, closing);
    if (closing.aborted || !(await load(context, index))) return;
    ports.giveBack?.();
    while (!closing.aborted) {
      await ports.timers.sleep(lookEvery, closing);
      if (!closing.aborted) await run(context, index.keep());
    }
  } catch (error) {
    ports.log.error("The queue's index is given up; lists are read from the database", error);
  } finally {
    index.giveUp();
  }
}
