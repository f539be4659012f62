/** The last line of `npm test`, and what may never be hidden behind it. */
import { describe, expect, test } from "vitest";
import { ranNothing, report } from "../../build/tally.ts";
import type { Group } from "../../build/tally.ts";

const unit: Group = {
  name: "unit",
  seconds: 2.34,
  passed: 40,
  skipped: [
    { name: "test/a.test.ts › reads the lists", reason: "needs the optional folder ../shared" },
  ],
  failures: ["test/b.test.ts › adds: expected 3 to be 4"],
};
const check: Group = { name: "check", seconds: 1, passed: 5, skipped: [], failures: [] };

describe("the report", () => {
  const lines = report([check, unit]).trimEnd().split("\n");

  test("ends with one line that counts everything", () => {
    expect(lines.at(-1)).toBe("45 passed, 1 failed, 1 skipped");
  });

  test("names each skipped test with its reason and each failure", () => {
    expect(lines).toContain(
      "skipped  unit: test/a.test.ts › reads the lists (needs the optional folder ../shared)",
    );
    expect(lines).toContain("FAILED   unit: test/b.test.ts › adds: expected 3 to be 4");
  });

  test("has a row for each group, with its seconds", () => {
    expect(lines.find((line) => line.startsWith("unit"))).toMatch(/40\s+1\s+1\s+2\.3$/u);
  });
});

test("a group of skipped tests only has run nothing; one with a failure has", () => {
  expect(ranNothing({ ...unit, passed: 0, failures: [] })).toBe(true);
  expect(ranNothing({ ...unit, passed: 0 })).toBe(false);
  expect(ranNothing(check)).toBe(false);
});
