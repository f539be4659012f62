import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDecimals,
  compareDecimals,
  decimalText,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  sumOfTexts,
  wholeNumber,
} from "../../core/money/decimal.ts";
import type { Decimal } from "../../core/money/decimal.ts";

const seed = Number(process.env["TEST_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

function decimal(text: string): Decimal {
  const number = parseDecimal(text);
  if (!number) throw new Error(`${text} is no number`);
  return number;
}

describe("decimal text", () => {
  test.each([
    ["12.50", "12.5"],
    ["-0.050", "-0.05"],
    ["+7", "7"],
    [".5", "0.5"],
    ["5.", "5"],
    ["0001", "1"],
  ])("%s is %s", (text, plain) => {
    expect(decimalText(decimal(text))).toBe(plain);
  });

  test.each(["", "-", ".", "1,5", "1e3", "0x1", " 1", "NaN", "1.2.3", "9".repeat(41)])(
    "“%s” is no number",
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  test("is added without loss where floating point loses", () => {
    expect(decimalText(addDecimals(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(decimalText(sumOfTexts(["9007199254740993", "0.000001"]) ?? decimal("0"))).toBe(
      "9007199254740993.000001",
    );
    expect(sumOfTexts(["1", "x"])).toBeUndefined();
    expect(decimalText(multiplyDecimals(decimal("1.15"), decimal("100")))).toBe("115");
    expect(decimalText(decimal("3"), 2)).toBe("3.00");
  });

  test("tells whole numbers", () => {
    expect(wholeNumber("2.00")).toBe(2n);
    expect(wholeNumber("2.01")).toBeUndefined();
    expect(wholeNumber("")).toBeUndefined();
  });
});

describe(`arithmetic (seed ${seed})`, () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
    .map(([units, places]) => ({ units, places }));

  test("order, sum and text agree", () => {
    let tried = 0;
    fc.assert(
      fc.property(number, number, (left, right) => {
        tried += 1;
        const sum = addDecimals(left, right);
        const order = Math.sign(compareDecimals(left, right));
        const back = Math.sign(compareDecimals(right, left));
        const same = compareDecimals(subtractDecimals(sum, right), left) === 0;
        const read = compareDecimals(decimal(decimalText(left)), left) === 0;
        return order + back === 0 && same && read;
      }),
      { seed, numRuns: 500, interruptAfterTimeLimit: 3000 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});
