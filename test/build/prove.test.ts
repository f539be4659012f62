/** What `npm run prove` says of a proof, by how its program ended: what could not be looked at is not called proved. */
import { expect, test } from "vitest";
import { verdictOf } from "../../build/prove.ts";
import { exitCodeOf } from "../prove/exitCode.ts";

test("only a program that looked at everything and found nothing has proved it", () => {
  expect(verdictOf(exitCodeOf(0, true))).toBe("proved");
  expect(verdictOf(exitCodeOf(0, false))).toBe("SKIPPED");
  expect(verdictOf(exitCodeOf(3, true))).toBe("FAILED");
  expect(verdictOf(exitCodeOf(3, false))).toBe("FAILED");
  // Ended at its limit.
  expect(verdictOf(124)).toBe("FAILED");
});
