/** Time as the hub knows it: a port, so that tests turn the hands themselves. */

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves after the time, or at once when the signal is aborted; never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Node cuts longer timers down to one millisecond. */
const longestTimer = 2_147_483_647;

/** The machine's own clock. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve();
          return;
        }
        const finish = (): void => {
          clearTimeout(timer);
          signal.removeEventListener("abort", finish);
          resolve();
        };
        const timer = setTimeout(finish, Math.min(Math.max(milliseconds, 0), longestTimer));
        signal.addEventListener("abort", finish, { once: true });
      }),
  };
}

/** ISO 8601 in UTC with milliseconds; text of this form sorts as time. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The same instant as format 304 of UN/EDIFACT 2379 writes it, in UTC: `20261129120000Z`. */
export function compactTime(milliseconds: number): string {
  return `${isoTime(milliseconds).replaceAll(/[-:T]/g, "").slice(0, 14)}Z`;
}
