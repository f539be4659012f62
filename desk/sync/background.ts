/** The loop that the app runs: with every hub the desk sends what is approved and waits for what customs says, whenever the line is up. */
import { isLineOn, listHubs } from "../../db/hubs.ts";
import type { HubRow } from "../../db/hubs.ts";
import type { SyncEngine, Turn } from "./engine.ts";
import { errands, nextTry } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { pullPage } from "./notices.ts";
import { reconcileDaily } from "./reconcile.ts";
import { remainingOf, runRound } from "./running.ts";
import { newTally } from "./tally.ts";

export interface Background {
  /** Something changed that may be worth a try at once: an approval, a hub, the person's own switch. */
  wake(): void;
  /** Resolves when the desk has closed and nothing is under way any more. */
  readonly stopped: Promise<void>;
}

/** Seconds for which a hub may hold back an answer that has nothing to say. */
const longPollSeconds = 20;
const longestPauseMs = 30_000;
/** So long at least between two empty answers of a hub that does not hold them back. */
const shortestPollMs = 5_000;

/** The line of one hub as a person hopes for it: tried at once, whatever came to nothing before. */
function hopeAgain(lane: Lane): void {
  for (const errand of errands) {
    const slot = lane.slots[errand];
    if (slot !== null) lane.slots[errand] = { ...slot, notBefore: 0 };
  }
  lane.asked.clear();
}

/**
 * One turn with a hub: a round, and when it left nothing to do, waiting at the hub for news.
 * @returns how long to rest before the next, in ms.
 */
async function turnWith(
  context: SyncContext,
  engine: SyncEngine,
  lane: Lane,
  turn: Turn,
  woken: AbortSignal,
): Promise<number> {
  const { clock } = context.ports;
  lane.longestPauseMs = longestPauseMs;
  const signal = AbortSignal.any([context.closing, turn.wanted, woken]);
  const tally = newTally();
  const state = await runRound(context, lane, engine.epoch, {
    untilIdle: false,
    signal: context.closing,
    tally,
  });
  if (signal.aborted) return 0;
  if (state === "quiet") {
    await reconcileDaily(context, lane);
    if (signal.aborted) return 0;
    const began = clock.monotonic();
    const page = await pullPage(context, lane, tally, longPollSeconds, signal);
    if (page === "more" || signal.aborted) return 0;
    if (page === "end") return Math.max(0, shortestPollMs - (clock.monotonic() - began));
  }
  const next = nextTry(lane);
  if (next !== undefined) return Math.max(50, next - clock.monotonic());
  return remainingOf(context, lane.hub.id) === 0 ? 0 : longestPauseMs;
}

/**
 * Starts the loops; they end when the desk closes.
 * @param onFault told of what no loop can go on after: a fault of the disk.
 */
export function startBackground(
  context: SyncContext,
  engine: SyncEngine,
  onFault: (error: unknown) => void,
): Background {
  const { closing, ports } = context;
  let woken = new AbortController();
  let wakes = 0;

  const serve = async (hub: HubRow): Promise<void> => {
    let seen = wakes;
    while (!closing.aborted) {
      const { signal } = woken;
      let pause = longestPauseMs;
      if (isLineOn(context.db)) {
        const hopeful = wakes !== seen;
        seen = wakes;
        pause = await engine.alone(hub, (lane, turn) => {
          if (hopeful) hopeAgain(lane);
          return turnWith(context, engine, lane, turn, signal);
        });
      }
      await ports.timers.sleep(pause, AbortSignal.any([closing, signal]));
    }
  };

  const run = async (): Promise<void> => {
    const served = new Map<number, Promise<void>>();
    while (!closing.aborted) {
      for (const hub of listHubs(context.db)) {
        if (!served.has(hub.id)) served.set(hub.id, serve(hub).catch(onFault));
      }
      await ports.timers.sleep(longestPauseMs, AbortSignal.any([closing, woken.signal]));
    }
    await Promise.all(served.values());
  };

  return {
    wake() {
      const before = woken;
      woken = new AbortController();
      wakes += 1;
      before.abort("woken");
    },
    stopped: run().catch(onFault),
  };
}
