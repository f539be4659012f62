/** The circuit breaker, the pauses and the budget of retries, as values. */
import { describe, expect, it } from "vitest";
import {
  breakerState,
  fullBudget,
  jitteredPause,
  mostRetries,
  retryEveryMs,
  spend,
  trip,
} from "../../../desk/sync/breaker.ts";
import type { Trouble } from "../../../desk/sync/hubAdapter.ts";
import { randomOf } from "../../random.ts";

const trouble: Trouble = { code: "t", message: "t", line: "offline", reached: false };

describe("the breaker", () => {
  it("is closed until something fails, open for the pause, then lets a try through", () => {
    expect(breakerState(null, 0)).toBe("closed");
    const first = trip(null, { trouble, began: 90, now: 100, pause: 50 });
    expect(first).toEqual({ trouble, since: 90, failures: 1, notBefore: 150 });
    expect(breakerState(first, 149)).toBe("open");
    expect(breakerState(first, 150)).toBe("half-open");
  });

  it("counts failures in a row, and keeps when they began", () => {
    const first = trip(null, { trouble, began: 90, now: 100, pause: 50 });
    const second = trip(first, { trouble, began: 160, now: 200, pause: 80 });
    expect(second).toMatchObject({ since: 90, failures: 2, notBefore: 280 });
  });
});

describe("pauses", () => {
  it("are spread over all of the doubled time, up to the longest", () => {
    const random = randomOf(20_261_129);
    const bytes = (): Uint8Array =>
      Uint8Array.from({ length: 4 }, () => Math.floor(random() * 256));
    for (const [failures, most] of [
      [1, 2000],
      [4, 16_000],
      [10, 30_000],
      [1000, 30_000],
    ] as const) {
      const drawn = Array.from({ length: 2000 }, () => jitteredPause(bytes(), failures, 30_000));
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(250);
      expect(Math.max(...drawn)).toBeLessThan(most);
      expect(Math.max(...drawn)).toBeGreaterThan(most * 0.95);
      const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
      expect(mean / most).toBeGreaterThan(0.45);
      expect(mean / most).toBeLessThan(0.6);
    }
  });
});

describe("the budget of retries", () => {
  it("lets a burst pass, then one every two seconds", () => {
    const budget = fullBudget();
    const first = Array.from({ length: mostRetries }, () => spend(budget, 1000));
    expect(first.every((wait) => wait === 0)).toBe(true);
    expect(spend(budget, 1000)).toBe(retryEveryMs);
    expect(spend(budget, 3000)).toBe(retryEveryMs);
    expect(spend(budget, 60_000)).toBe(0);
  });

  it("is never exceeded, however the tries come", () => {
    const random = randomOf(7);
    const budget = fullBudget();
    let now = 0;
    let tries = 0;
    while (tries < 20_000) {
      now += spend(budget, now) + random() * 300;
      tries += 1;
      expect(tries).toBeLessThanOrEqual(mostRetries + 1 + now / retryEveryMs);
    }
  });
});
