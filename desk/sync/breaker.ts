/**
 * When a hub may be tried again: a circuit breaker for each errand, full-jitter pauses, and a token bucket of retries.
 * Values in, values out, on monotonic milliseconds that the caller reads: a library's breaker reads the system's clock
 * by itself and could not be replayed.
 */
import type { Trouble } from "./hubAdapter.ts";

/** A breaker that was tripped: open until `notBefore`, then half-open, which lets a single try through. null is closed. */
export interface Tripped {
  readonly trouble: Trouble;
  /** From when on the hub counts as out of reach. */
  readonly since: number;
  /** In a row. */
  readonly failures: number;
  readonly notBefore: number;
}

export type BreakerState = "closed" | "open" | "half-open";

export function breakerState(tripped: Tripped | null, now: number): BreakerState {
  if (tripped === null) return "closed";
  return tripped.notBefore <= now ? "half-open" : "open";
}

/** After one more failure. @param began from when on the hub counts as out of reach when this is the first. */
export function trip(
  before: Tripped | null,
  { trouble, began, now, pause }: { trouble: Trouble; began: number; now: number; pause: number },
): Tripped {
  const failures = (before?.failures ?? 0) + 1;
  return { trouble, since: before?.since ?? began, failures, notBefore: now + pause };
}

const shortestPauseMs = 250;
const firstPauseMs = 1000;

/** Full jitter: any time up to the doubled pause, so that many desks do not come back at once. @param bytes four random ones. */
export function jitteredPause(bytes: Uint8Array, failures: number, longest: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const share = (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) / 2 ** 32;
  const most = Math.min(longest, firstPauseMs * 2 ** Math.min(failures, 20));
  return Math.max(shortestPauseMs, Math.floor(share * most));
}

/** Retries left, as of a moment: a hub in trouble is not beaten by those who wait for it. */
export interface RetryBudget {
  retries: number;
  at: number;
}

/** So many tries may follow each other after trouble before the budget sets their pace. */
export const mostRetries = 20;
export const retryEveryMs = 2_000;

export function fullBudget(): RetryBudget {
  return { retries: mostRetries, at: Number.NEGATIVE_INFINITY };
}

/** Takes one retry from the bucket; how long to wait, in ms, until there is one. */
export function spend(budget: RetryBudget, now: number): number {
  const grown = Math.max(0, now - budget.at) / retryEveryMs;
  budget.retries = Math.min(mostRetries, budget.retries + grown) - 1;
  budget.at = now;
  return budget.retries >= 0 ? 0 : -budget.retries * retryEveryMs;
}
