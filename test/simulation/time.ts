/** Simulated time: what sleeps is woken in order, and nothing moves but by the driver. */

interface Sleeper {
  readonly at: number;
  /** Ties are woken in the order in which they lay down. */
  readonly order: number;
  readonly wake: () => void;
}

export interface SimulatedTime {
  /** Milliseconds since the start; never goes back. */
  readonly now: () => number;
  /** The desk's wall clock, skew and all, as RFC 3339. */
  readonly wall: () => string;
  /** Sets the wall clock off by so many milliseconds, while monotonic time goes on. */
  skew(milliseconds: number): void;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Wakes the next sleeper and moves the time to it; false when none sleeps. */
  advance(): boolean;
  /** When the next sleeper wakes; undefined when none sleeps. */
  next(): number | undefined;
}

const start = Date.UTC(2026, 10, 22, 8);

export function simulatedTime(): SimulatedTime {
  const sleepers: Sleeper[] = [];
  let now = 0;
  let skew = 0;
  let order = 0;
  const earliest = (): Sleeper | undefined =>
    sleepers.reduce<Sleeper | undefined>(
      (first, each) =>
        !first || each.at < first.at || (each.at === first.at && each.order < first.order)
          ? each
          : first,
      undefined,
    );
  const remove = (sleeper: Sleeper): void => {
    const at = sleepers.indexOf(sleeper);
    if (at >= 0) sleepers.splice(at, 1);
  };
  return {
    now: () => now,
    wall: () => new Date(start + now + skew).toISOString(),
    skew(milliseconds) {
      skew = milliseconds;
    },
    sleep(milliseconds, signal) {
      if (signal?.aborted) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      const sleeper = { at: now + Math.max(0, milliseconds), order, wake: resolve };
      order += 1;
      sleepers.push(sleeper);
      signal?.addEventListener(
        "abort",
        () => {
          remove(sleeper);
          resolve();
        },
        { once: true },
      );
      return promise;
    },
    advance() {
      const sleeper = earliest();
      if (!sleeper) return false;
      remove(sleeper);
      now = Math.max(now, sleeper.at);
      sleeper.wake();
      return true;
    },
    next: () => earliest()?.at,
  };
}

/** Lets everything that is ready run: promises, and the immediates behind them. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
