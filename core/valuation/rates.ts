/** Exchange rates: dated, with their source, asked of a port; an amount is converted with one rate and rounded once. */
import type { Declaration } from "../declaration/declaration.ts";
import { compareDecimals, multiplyDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { multiplyDivide } from "../money/divide.ts";
import type { Rounding } from "../money/divide.ts";
import { isPlausibleRate } from "./plausible.ts";
import type { RateUsed } from "./step.ts";
import { said, tell } from "./told.ts";
import { given, withhold } from "./withheld.ts";
import type { Outcome } from "./withheld.ts";

/** `rate` units of the home currency are worth `per` units of the foreign one. */
interface ExchangeRate {
  readonly rate: string;
  readonly per: string;
  readonly source: string;
  /** First and last day on which it holds, CCYY-MM-DD; to is null while it holds on. */
  readonly from: string;
  readonly to: string | null;
}

/** The rate of a currency on a day (CCYY-MM-DD), or in one sentence why there is none. */
export type Rates = (currency: string, day: string) => ExchangeRate | { readonly missing: string };

/** A rate that may be computed with. */
export interface Conversion {
  readonly rate: Decimal;
  readonly per: Decimal;
  /** Null between equal currencies. */
  readonly used: RateUsed | null;
}

const one: Decimal = { units: 1n, places: 0 };
const unconverted: Conversion = { rate: one, per: one, used: null };

export interface ConversionContext {
  /** Home currency. */
  readonly currency: string;
  readonly day: string;
  readonly rates: Rates;
}

function checked(
  found: ExchangeRate,
  foreign: string,
  home: string,
  day: string,
  pointer: string,
): Outcome<Conversion> {
  const [rate, per] = [parseDecimal(found.rate), parseDecimal(found.per)];
  if (!rate || !per || !isPlausibleRate(rate, per, foreign, home)) {
    return withhold(
      pointer,
      "rate-absurd",
      tell("rate-absurd", {
        foreign,
        home,
        rate: found.rate,
        per: found.per,
        source: found.source,
      }),
    );
  }
  if (day < found.from || (found.to !== null && day > found.to)) {
    const { source, from, to } = found;
    const told =
      to === null
        ? tell("rate-not-yet", { foreign, source, from, day })
        : tell("rate-expired", { foreign, source, from, to, day });
    return withhold(pointer, "rate-expired", told);
  }
  const value = `${found.per} ${foreign} = ${found.rate} ${home}`;
  return given({
    rate,
    per,
    used: { value, source: found.source, from: found.from, to: found.to },
  });
}

/** The rate from a foreign currency into the home currency; `pointer` is the currency's field. */
export function conversionOf(
  foreign: string,
  pointer: string,
  context: ConversionContext,
): Outcome<Conversion> {
  const { currency: home, day, rates } = context;
  if (foreign === home) return given(unconverted);
  const found = rates(foreign, day);
  if ("missing" in found) {
    return withhold(
      pointer,
      "rate-missing",
      tell("rate-missing", { foreign, home, day, why: found.missing }),
    );
  }
  return checked(found, foreign, home, day, pointer);
}

/** Amount × rate ÷ per, rounded once. */
export function convert(amount: Decimal, { rate, per }: Conversion, rounding: Rounding): Decimal {
  return multiplyDivide(amount, rate, per, rounding);
}

/** The same without rounding where the rate is for one unit; undefined where the quotient may not end. */
export function convertExactly(amount: Decimal, { rate, per }: Conversion): Decimal | undefined {
  return compareDecimals(per, one) === 0 ? multiplyDecimals(amount, rate) : undefined;
}

/** How far a rate fixed by contract may be from the published one, either way. */
const contractRoom: Decimal = { units: 125n, places: 2 };

/** Whether two rates are near each other; a fixed rate written the wrong way round is not. */
function isNear(left: ExchangeRate, right: ExchangeRate): boolean {
  const [a, perA, b, perB] = [left.rate, left.per, right.rate, right.per].map(parseDecimal);
  if (!a || !perA || !b || !perB) return false;
  const [x, y] = [multiplyDecimals(a, perB), multiplyDecimals(b, perA)];
  return (
    compareDecimals(x, multiplyDecimals(y, contractRoom)) <= 0 &&
    compareDecimals(y, multiplyDecimals(x, contractRoom)) <= 0
  );
}

/**
 * Rates in which a rate that the parties fixed (D.E. 4/15, CurrencyExchange: home units for one foreign
 * unit) goes before the published one. A fixed rate that names the home currency is that of the
 * invoice's currency, as CDS asks. One far from the published rate is marked, so that nothing is
 * computed with it.
 */
export function withFixedRates(declaration: Declaration, home: string, rates: Rates): Rates {
  const rows = declaration.currencyExchanges ?? [];
  if (rows.length === 0) return rates;
  const fixed = new Map<string, ExchangeRate>();
  for (const { currencyTypeCode, rateNumeric } of rows) {
    const currency =
      currencyTypeCode === home ? declaration.invoiceAmount?.currencyID : currencyTypeCode;
    if (currency === undefined || rateNumeric === undefined) continue;
    const source = "fixed rate of the declaration";
    fixed.set(currency, { rate: rateNumeric, per: "1", source, from: "0001-01-01", to: null });
  }
  return (currency, day) => {
    const contract = fixed.get(currency);
    const published = rates(currency, day);
    if (!contract || "missing" in published || isNear(contract, published))
      return contract ?? published;
    const source = `${contract.source}, far from ${published.rate} for ${published.per} of ${published.source}`;
    return { ...contract, rate: "0", source: `${source}; it says ${contract.rate}` };
  };
}

/** One row of a rate pack. */
export interface RateRow extends ExchangeRate {
  readonly currency: string;
}

/** A port over rows held in memory; of several rates on a day the one that began last holds. */
export function ratesOf(rows: readonly RateRow[]): Rates {
  const newestFirst = rows.toSorted((left, right) => (left.from < right.from ? 1 : -1));
  const byCurrency = Map.groupBy(newestFirst, ({ currency }) => currency);
  return (currency, day) => {
    const known = byCurrency.get(currency) ?? [];
    const holds = known.find(({ from, to }) => from <= day && (to === null || day <= to));
    return holds ?? known[0] ?? { missing: said("no-rate") };
  };
}
