import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion, sumsTo } from "../../core/money/apportion.ts";
import { addDecimals, decimalText, zero } from "../../core/money/decimal.ts";
import { multiplyDivide, roundDecimal, roundingModes } from "../../core/money/divide.ts";
import { decimal, runs, seed, unequalSteps } from "./dutyCases.ts";
import type { Shipment } from "./dutyCases.ts";
import { codes, value } from "./valuationCases.ts";

const cents = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((units) => ({ units, places: 2 }));

test(`${runs} totals are shared out exactly, fairly and whatever the order (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      cents,
      fc.array(cents, { minLength: 1, maxLength: 20 }),
      fc.integer(),
      (whole, weights, turn) => {
        const parts = apportion(whole, weights, 2);
        if (weights.every(({ units }) => units === 0n)) {
          expect(parts).toBeUndefined();
          return;
        }
        expect(sumsTo(whole, parts ?? [])).toBe(true);
        const all = weights.reduce((sum, { units }) => sum + units, 0n);
        for (const [at, part] of (parts ?? []).entries()) {
          // No part is a whole unit away from its exact share.
          const exact = whole.units * (weights[at]?.units ?? 0n);
          const off = part.units * all - exact;
          expect(off < all && -off < all).toBe(true);
        }
        const pairs = (
          some: readonly { units: bigint }[],
          shares: readonly { units: bigint }[] = [],
        ): string[] => some.map(({ units }, at) => `${units}:${shares[at]?.units}`).toSorted();
        const moved = weights.map(
          (_, at) => weights[(at + Math.abs(turn)) % weights.length] ?? { units: 0n, places: 2 },
        );
        expect(pairs(moved, apportion(whole, moved, 2))).toEqual(pairs(weights, parts));
      },
    ),
    { numRuns: runs, seed },
  );
}, 600_000);

test(`${runs} products divided and rounded are next to the exact quotient (seed ${seed})`, () => {
  const big = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const number = fc.record({ units: big, places: fc.nat(6) });
  fc.assert(
    fc.property(
      number,
      number,
      number,
      fc.nat(4),
      fc.constantFrom(...roundingModes),
      (a, b, c, places, mode) => {
        fc.pre(c.units !== 0n);
        const result = multiplyDivide(a, b, c, { places, mode });
        // |result × c − a × b| against one unit of the last place, all brought to whole numbers.
        const scale = (exponent: number): bigint => 10n ** BigInt(exponent);
        const exact = a.units * b.units * scale(c.places + places);
        const found = result.units * c.units * scale(a.places + b.places);
        const unit = (c.units < 0n ? -c.units : c.units) * scale(a.places + b.places);
        const off = exact > found ? exact - found : found - exact;
        expect(mode.startsWith("half") ? off * 2n <= unit : off < unit).toBe(true);
        expect(result.places).toBe(places);
      },
    ),
    { numRuns: runs, seed },
  );
}, 600_000);

test("ties in rounding go as the mode says", () => {
  const texts = roundingModes.map((mode) =>
    ["2.5", "-2.5", "3.5", "2.1"].map((text) =>
      decimalText(roundDecimal(decimal(text), { places: 0, mode })),
    ),
  );
  expect(texts).toEqual([
    ["3", "-3", "4", "2"],
    ["2", "-2", "4", "2"],
    ["2", "-2", "3", "2"],
    ["3", "-3", "4", "3"],
  ]);
});

test(`${runs} declarations: items sum to the header, explanations add up (seed ${seed})`, () => {
  const amount = fc
    .integer({ min: 0, max: 99_999_999 })
    .map((units) => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, "0")}`);
  const goods = fc.record({ price: amount, currency: fc.constantFrom("USD", "EUR", "MYR", "JPY") });
  fc.assert(
    fc.property(
      fc.array(goods, { minLength: 1, maxLength: 8 }),
      amount,
      amount,
      (items, freight, insurance) => {
        const shipment: Shipment = {
          terms: "EXW",
          freight: [freight, "USD"],
          insurance: [insurance, "EUR"],
        };
        const valuation = value(items, shipment);
        if (items.length > 1 && items.every(({ price }) => price === "0.00")) {
          expect(valuation.total).toBeUndefined();
          return;
        }
        const steps = valuation.items.flatMap(({ value: figure }) => (figure ? [figure.step] : []));
        // Tiny prices of every item may be nothing in the home currency; then nothing can be shared by value.
        if (steps.length === 0) {
          expect(codes(valuation).flat()).toContain("apportionment-impossible");
          return;
        }
        expect(steps).toHaveLength(items.length);
        expect(unequalSteps(steps)).toEqual([]);
        const converted = (texts: readonly string[], rate: string): bigint => {
          const sum = texts.map(decimal).reduce(addDecimals, zero);
          return multiplyDivide(sum, decimal(rate), decimal("1"), { places: 2, mode: "half-up" })
            .units;
        };
        const of = (currency: string): string[] =>
          items.filter((item) => item.currency === currency).map(({ price }) => price);
        const whole =
          converted(of("USD"), "4.45") +
          converted(of("EUR"), "5.10") +
          converted(of("JPY"), "0.029") +
          converted(of("MYR"), "1") +
          converted([freight], "4.45") +
          converted([insurance], "5.10");
        expect(valuation.total?.units).toBe(whole);
      },
    ),
    { numRuns: runs, seed },
  );
}, 600_000);
