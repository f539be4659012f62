/** Time in the test's own hand. */
import type { Clock } from "../../hub/clock.ts";

/** A clock whose hands the test turns; sleepers wake as the time passes them. */
export function handClock(
  start = Date.UTC(2026, 10, 22, 12),
): Clock & { advance(ms: number): void } {
  let now = start;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const sleeper = { until: now + milliseconds, wake };
        function wake(): void {
          sleepers.delete(sleeper);
          signal.removeEventListener("abort", wake);
          resolve();
        }
        if (signal.aborted || milliseconds <= 0) resolve();
        else {
          sleepers.add(sleeper);
          signal.addEventListener("abort", wake, { once: true });
        }
      }),
    advance: (milliseconds) => {
      now += milliseconds;
      for (const sleeper of sleepers) if (sleeper.until <= now) sleeper.wake();
    },
  };
}
