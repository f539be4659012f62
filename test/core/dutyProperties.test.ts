import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item } from "../../core/declaration/declaration.ts";
import type { Measure } from "../../core/duty/measure.ts";
import { explainDeclaration } from "../../core/duty/explain.ts";
import type { DutyContext } from "../../core/duty/explain.ts";
import type { Explanation } from "../../core/duty/explanation.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { addDecimals, compareDecimals, multiplyDecimals, zero } from "../../core/money/decimal.ts";
import { ratesOf } from "../../core/valuation/rates.ts";
import {
  day,
  decimal,
  declarationOf,
  measure,
  ratesAt,
  runs,
  seed,
  unequalSteps,
} from "./dutyCases.ts";
import type { Goods, Shipment } from "./dutyCases.ts";

const codes = ["610910", "220421", "170490", "850440", "330499"] as const;
const rates = ratesAt({ USD: "4.45", EUR: "5.10", CNY: "0.62", GBP: "5.80", JPY: "0.029" });

function text(most: number, places: number): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: most }).map((units) => {
    const digits = String(units).padStart(places + 1, "0");
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  });
}

const rate = text(9_999, 2);
const shapes: fc.Arbitrary<Partial<Parameters<typeof measure>[0]>> = fc.oneof(
  fc.record({ rate }),
  fc.record({ amount: rate, unit: fc.constantFrom("KGM", "H87", "TNE", "DZN") }),
  fc.record({ rate, amount: rate, unit: fc.constantFrom("KGM", "H87") }),
  fc.record({ rate, minimum: rate, unit: fc.constant("KGM") }),
  fc.record({ rate, maximum: rate, unit: fc.constant("H87") }),
  fc.record({ rate, amount: rate }),
);

/** A tariff with one measure of each kind for each code. */
const tariffs: fc.Arbitrary<Measure[]> = fc
  .record({
    duty: fc.array(shapes, { minLength: 5, maxLength: 5 }),
    excise: fc.array(shapes, { minLength: 5, maxLength: 5 }),
    tax: rate,
  })
  .map(({ duty, excise, tax }) => [
    ...codes.flatMap((hs, at) => [
      measure({ hs, type: "CUD", ...duty[at] }),
      ...(at % 2 === 0 ? [measure({ hs, type: "EXC", ...excise[at] })] : []),
    ]),
    measure({ type: "SST", rate: tax }),
    measure({ type: "VAT", rate: tax }),
  ]);

const goods: fc.Arbitrary<Goods> = fc.record({
  price: text(99_999_999, 2),
  currency: fc.constantFrom("USD", "EUR", "CNY", "MYR", "JPY"),
  hs: fc.constantFrom(...codes),
  origin: fc.constantFrom("CN", "US", "VN"),
  net: text(99_999_999, 4),
  gross: text(99_999_999, 3),
  quantity: fc.integer({ min: 1, max: 9_999 }).map(String),
  unit: fc.constant("H87"),
});

const shipments: fc.Arbitrary<Shipment> = fc.record({
  terms: fc.constantFrom("EXW", "FOB", "CFR", "CIF", "DAP", "DDP"),
  freight: text(9_999_999, 2).map((value) => [value, "USD"] as const),
  insurance: text(99_999, 2).map((value) => [value, "EUR"] as const),
  mode: fc.constantFrom("1", "3", "4", "5"),
});

const profiles = fc.constantFrom(
  { profile: "my", form: "K1" } as const,
  { profile: "cn", form: "1210" } as const,
  { profile: "cn", form: null } as const,
  { profile: "wco", form: null } as const,
);

type Law = Pick<DutyContext, "profile" | "form">;

function explain(
  items: readonly Goods[],
  shipment: Shipment,
  measures: readonly Measure[],
  law: Law,
): Explanation {
  const home = law.profile === "cn" ? ratesOf(cnRates) : rates;
  const context: DutyContext = { ...law, day, rates: home, tariff: tariffOf(measures) };
  return explainDeclaration(declarationOf(items, shipment), context);
}

const cnRates = Object.entries({ USD: "7.1", EUR: "8.2", MYR: "1.6", JPY: "0.047" }).map(
  ([currency, value]) => ({
    currency,
    rate: value,
    per: "1",
    source: "test rates",
    from: "2026-01-01",
    to: null,
  }),
);

const many = fc.array(goods, { minLength: 1, maxLength: 6 });

test(`${runs} explanations add up, and nothing is negative (seed ${seed})`, () => {
  let whole = 0;
  fc.assert(
    fc.property(many, shipments, tariffs, profiles, (items, shipment, measures, law) => {
      const explained = explain(items, shipment, measures, law);
      expect(
        unequalSteps([...explained.lines, ...explained.values].flatMap(({ steps }) => steps)),
      ).toEqual([]);
      let total = zero;
      for (const line of explained.lines) {
        total = addDecimals(total, decimal(line.payable));
        expect(compareDecimals(decimal(line.amount), zero)).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(decimal(line.payable), zero)).toBeGreaterThanOrEqual(0);
        const [base, amount] = [line.steps[0], line.steps.find(({ key }) => key === "tax.amount")];
        expect(amount?.value).toBe(line.amount);
        if (line.base !== null) expect(base?.value).toBe(line.base);
      }
      expect(compareDecimals(total, decimal(explained.total))).toBe(0);
      // The neutral law has the invoice's currency at home, in which the freight may not be known.
      if (explained.withheld.length === 0) whole += 1;
      expect(JSON.stringify(explained)).not.toMatch(/NaN|Infinity/u);
    }),
    { numRuns: runs, seed },
  );
  expect(whole).toBeGreaterThan(runs / 2);
}, 600_000);

test(`${runs} times the order of the items does not matter (seed ${seed})`, () => {
  fc.assert(
    fc.property(many, shipments, tariffs, fc.nat(), (items, shipment, measures, turn) => {
      const numbered = items.map((item, at) => ({ ...item, number: String(at + 1) }));
      const moved = numbered.map((_, at) => numbered[(at + turn) % numbered.length] ?? {});
      const shown = (some: readonly Goods[]): string[] =>
        explain(some, shipment, measures, { profile: "my", form: "K1" })
          .lines.map(
            ({ item, type, base, amount, payable }) =>
              `${item} ${type} ${base} ${amount} ${payable}`,
          )
          .toSorted();
      // Items that are alike in all but their number may take each other's odd cent.
      const alike = new Set(items.map(({ hs, origin }) => `${hs} ${origin}`)).size < items.length;
      const bare = (rows: readonly string[]): string[] =>
        rows.map((row) => row.replace(/^\d+ /u, "")).toSorted();
      if (alike) expect(bare(shown(moved))).toEqual(bare(shown(numbered)));
      else expect(shown(moved)).toEqual(shown(numbered));
    }),
    { numRuns: runs, seed },
  );
}, 600_000);

test(`${runs} times twice the quantity is twice the specific duty (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      goods,
      fc.constantFrom("KGM", "GRM", "TNE", "H87", "DZN", "MIL"),
      rate,
      (item, unit, amount) => {
        const measures = [
          measure({ kind: "specific", amount, unit }),
          measure({ type: "VAT", rate: "0" }),
        ];
        const exact = (net: string, quantity: string) => {
          const { lines } = explain([{ ...item, net, quantity }], {}, measures, {
            profile: "wco",
            form: null,
          });
          const part = lines[0]?.steps.at(-1)?.children.find(({ key }) => key === "tax.specific");
          return decimal(part?.value ?? "");
        };
        const twice = (value: string): string => {
          const { units, places } = multiplyDecimals(decimal(value), decimal("2"));
          const digits = units.toString().padStart(places + 1, "0");
          return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
        };
        const [net = "", quantity = ""] = [item.net, item.quantity];
        const [single, double] = [exact(net, quantity), exact(twice(net), twice(quantity))];
        // A dozen or a tonne divides what it measures: eighteen places hold all but the last of them.
        const off = addDecimals(double, multiplyDecimals(single, decimal("-2")));
        const room = multiplyDecimals(decimal(amount), decimal("0.000000000000000002"));
        expect(compareDecimals(off, room)).toBeLessThanOrEqual(0);
        expect(compareDecimals(multiplyDecimals(off, decimal("-1")), room)).toBeLessThanOrEqual(0);
        if (unit === "KGM" || unit === "H87" || unit === "GRM") expect(off.units).toBe(0n);
      },
    ),
    { numRuns: runs, seed },
  );
}, 600_000);

/** Texts that a field may hold by mistake. */
const wild = fc.oneof(
  fc.constantFrom(
    "",
    "-1",
    "0",
    "NaN",
    "1e9",
    "10000000000000",
    "99999999999999999999999999999999999999999999",
    "1,5",
    " 5",
    "∞",
    "0x10",
  ),
  fc.string({ maxLength: 8 }),
  text(9_999, 2),
);

test(`${runs} declarations of anything are answered with figures or reasons (seed ${seed})`, () => {
  const item: fc.Arbitrary<Item> = fc
    .record({
      price: wild,
      currency: fc.oneof(fc.constantFrom("USD", "MYR", "RMB", ""), fc.string({ maxLength: 4 })),
      hs: fc.oneof(fc.constantFrom(...codes), wild),
      origin: fc.constantFrom("CN", "", "??"),
      net: wild,
      gross: wild,
      quantity: wild,
      unit: fc.constantFrom("H87", "KGM", "XXX", ""),
    })
    .map((each) => ({
      commodity: {
        classifications: [{ id: each.hs }],
        invoiceLine: { itemChargeAmount: { value: each.price, currencyID: each.currency } },
        goodsMeasure: {
          grossMass: { value: each.gross },
          netMass: { value: each.net },
          tariffQuantity: { value: each.quantity, unitCode: each.unit },
        },
      },
      origins: [{ countryCode: each.origin }],
    }));
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 4 }),
      wild,
      fc.constantFrom("FOB", "CIF", "???"),
      tariffs,
      profiles,
      (items, freight, terms, measures, law) => {
        const declaration = { ...declarationOf([], { terms, freight: [freight, "USD"] }) };
        const filled = { ...declaration, goodsShipment: { ...declaration.goodsShipment, items } };
        const explained = explainDeclaration(filled, {
          ...law,
          day,
          rates,
          tariff: tariffOf(measures),
        });
        const { lines, values, total } = explained;
        expect(JSON.stringify({ lines, values, total })).not.toMatch(/NaN|Infinity/u);
        expect(unequalSteps(lines.flatMap(({ steps }) => steps))).toEqual([]);
        for (const at of items.keys()) {
          const isAnswered = [...lines, ...explained.withheld].some(
            ({ item: number }) => number === at + 1,
          );
          expect(isAnswered).toBe(true);
        }
        for (const { pointer, message } of explained.withheld) {
          expect(pointer).toMatch(/^\//u);
          expect(message.length).toBeGreaterThan(15);
        }
      },
    ),
    { numRuns: runs, seed },
  );
}, 600_000);
