/** Decimal text as thousandths. */
import { describe, expect, it } from "vitest";
import { isWholeThousandths, thousandths } from "../../db/amounts.ts";

describe("thousandths", () => {
  it("of decimal text, cut off or taken up", () => {
    expect(thousandths("12")).toBe(12_000n);
    expect(thousandths("0.1")).toBe(100n);
    expect(thousandths("1.0009")).toBe(1000n);
    expect(thousandths("1.0009", true)).toBe(1001n);
    expect(thousandths("1.0000", true)).toBe(1000n);
    expect(thousandths("-3.5")).toBe(-3500n);
    expect(thousandths("9007199254740993.001")).toBe(9_007_199_254_740_993_001n);
  });

  it("stay within what SQLite can hold", () => {
    expect(thousandths("9".repeat(20))).toBe(9_223_372_036_854_775_807n);
  });

  it("are null of what is no decimal", () => {
    for (const text of ["", "abc", "1e5", "1,5", ".5", "٣"]) expect(thousandths(text)).toBeNull();
  });

  it("tell what says more", () => {
    expect(isWholeThousandths("1.230")).toBe(true);
    expect(isWholeThousandths("1.2300")).toBe(true);
    expect(isWholeThousandths("1.2301")).toBe(false);
  });
});
