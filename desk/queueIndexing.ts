/** Loads the queue's index after the first rows are shown, and keeps it current, in slices between which calls are answered. */
import type { QueueIndex } from "../db/queueIndex/queueIndex.ts";
import type { HandlerContext } from "./handler.ts";

/** The first screen comes first, in milliseconds. */
const startAfter = 1500;
const lookEvery = 1000;

interface Context extends Pick<HandlerContext, "ports" | "closing"> {
  /** When the desk last heard or answered a call, by the monotonic clock. */
  readonly lastAsked: () => number;
}

/** Other calls wait no longer than about this, in milliseconds. */
const longestSlice = 4;
/** Who asked this short a time ago is likely to ask again, and has the processor meanwhile; in milliseconds. */
const quietAfter = 100;
const restFor = 20;
/** Where the asking does not end, rests and work take turns of this length. */
const turn = 300;

/** Runs slices to the end, or until the desk closes: then false. */
async function run(
  { ports, closing, lastAsked }: Context,
  slices: Iterable<string | void>,
  said: (word: string) => void = () => {},
): Promise<boolean> {
  const { clock, timers } = ports;
  const isQuiet = (): boolean => clock.monotonic() - lastAsked() >= quietAfter;
  let began = clock.monotonic();
  let worksUntil = began;
  for (const word of slices) {
    if (word !== undefined) said(word);
    if (clock.monotonic() - began < longestSlice) continue;
    await timers.sleep(0);
    if (!isQuiet() && clock.monotonic() >= worksUntil) {
      const goesOn = clock.monotonic() + turn;
      while (!isQuiet() && !closing.aborted && clock.monotonic() < goesOn)
        await timers.sleep(restFor);
      worksUntil = clock.monotonic() + turn;
    }
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
