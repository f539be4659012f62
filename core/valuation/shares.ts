/** What each item bears of a charge: its share of one stated for the whole shipment, or one stated for it alone. */
import type { Item } from "../declaration/declaration.ts";
import { apportion, sumsTo } from "../money/apportion.ts";
import { compareDecimals } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { isZero, percentOf, roundDecimal, sumDecimals } from "../money/divide.ts";
import { readNumber } from "./amounts.ts";
import type { Money } from "./amounts.ts";
import type { Charge } from "./charges.ts";
import type { ChargeKind, ShareMeasure } from "./incoterms.ts";
import type { PriceContext } from "./price.ts";
import { conversionOf, convert, convertExactly } from "./rates.ts";
import type { Conversion } from "./rates.ts";
import { input, leaf } from "./step.ts";
import type { Figure, Input } from "./step.ts";
import type { StepKey } from "./stepLabels.ts";
import { said, tell } from "./told.ts";
import { given, withhold } from "./withheld.ts";
import type { Outcome } from "./withheld.ts";

/** In proportion to what a charge is shared out; fixed: these parts, in the charge's currency, one for each item. */
export type ApportionBasis = ShareMeasure | { readonly fixed: readonly string[] };

/** An item that bears a share. */
export interface Bearer {
  readonly at: number;
  readonly item: Item;
  readonly pointer: string;
  readonly price: Outcome<Figure>;
}

export interface ShareContext extends PriceContext {
  /** By value unless it says otherwise. */
  readonly apportionBy: Readonly<Partial<Record<ChargeKind, ApportionBasis>>>;
}

const keyOf: Readonly<Record<ChargeKind, StepKey>> = {
  "inland-export": "value.inland-export",
  freight: "value.freight",
  insurance: "value.insurance",
  "inland-import": "value.inland-import",
  "duty-tax": "value.duty-tax",
  other: "value.other",
};

interface Weight {
  readonly name: string;
  readonly size: Decimal;
  readonly unit: string | null;
  readonly pointer: string | null;
}

function fixedWeight(parts: readonly string[], bearer: Bearer, money: Money): Outcome<Weight> {
  const size = readNumber(parts[bearer.at], money.pointer, said("fixed-share"));
  if (!size.ok) return size;
  return given({ name: "fixed share", size: size.value, unit: money.currency, pointer: null });
}

function measureWeight(
  { item, pointer }: Bearer,
  basis: "gross-mass" | "quantity",
): Outcome<Weight> {
  const measure = item.commodity?.goodsMeasure;
  const [name, key, what] =
    basis === "gross-mass"
      ? (["gross mass", "grossMass", said("gross-mass")] as const)
      : (["quantity", "tariffQuantity", said("quantity")] as const);
  const place = `${pointer}/commodity/goodsMeasure/${key}`;
  const size = readNumber(measure?.[key]?.value, place, what);
  if (!size.ok) return size;
  return given({ name, size: size.value, unit: measure?.[key]?.unitCode ?? null, pointer: place });
}

function weightOf(
  bearer: Bearer,
  basis: ApportionBasis,
  money: Money,
  currency: string,
): Outcome<Weight> {
  if (typeof basis === "object") return fixedWeight(basis.fixed, bearer, money);
  if (basis !== "value") return measureWeight(bearer, basis);
  const { price } = bearer;
  return price.ok
    ? given({ name: "value", size: price.value.amount, unit: currency, pointer: null })
    : price;
}

function figureOf(
  kind: ChargeKind,
  money: Money,
  conversion: Conversion,
  part: Decimal,
  context: PriceContext,
  how: { readonly formula: string; readonly more: readonly Input[]; readonly mode: string | null },
): Figure {
  return leaf(
    keyOf[kind],
    conversion.used ? how.formula.replace("charge", "charge × rate") : how.formula,
    part,
    context.currency,
    {
      inputs: [input("charge", money.amount, money.currency, money.pointer), ...how.more],
      rate: conversion.used,
      rounding: how.mode === null ? null : { places: context.places, mode: how.mode },
      least: context.places,
    },
  );
}

/** An amount with its conversion, converted and rounded once. */
function converted(
  money: Money,
  context: PriceContext,
): Outcome<{ conversion: Conversion; total: Decimal; isExact: boolean }> {
  const conversion = conversionOf(money.currency, `${money.pointer}/currencyID`, context);
  if (!conversion.ok) return conversion;
  const total = convert(money.amount, conversion.value, context);
  const exact = convertExactly(money.amount, conversion.value);
  const isExact = exact !== undefined && compareDecimals(exact, total) === 0;
  return given({ conversion: conversion.value, total, isExact });
}

/** A charge that one item bears alone. */
export function wholeShare(
  charge: Charge,
  price: Outcome<Figure>,
  context: PriceContext,
): Outcome<Figure> {
  if (!charge.size.ok) return charge.size;
  const size = charge.size.value;
  if (size.kind === "percentage") return percentageShare(size, price, context);
  const found = converted(size.money, context);
  if (!found.ok) return found;
  const { conversion, total, isExact } = found.value;
  const how = { formula: "charge", more: [], mode: isExact ? null : context.mode };
  return given(figureOf(charge.kind, size.money, conversion, total, context, how));
}

function percentageShare(
  { rate, pointer }: { readonly rate: Decimal; readonly pointer: string },
  price: Outcome<Figure>,
  context: PriceContext,
): Outcome<Figure> {
  if (!price.ok) return price;
  const exact = percentOf(price.value.amount, rate);
  const amount = roundDecimal(exact, context);
  const isExact = compareDecimals(exact, amount) === 0;
  return given(
    leaf("value.percentage", "price × percentage", amount, context.currency, {
      inputs: [
        input("price", price.value.amount, context.currency),
        input("percentage", rate, "%", pointer),
      ],
      rounding: isExact ? null : { places: context.places, mode: context.mode },
      least: context.places,
    }),
  );
}

function weightsOf(
  bearers: readonly Bearer[],
  basis: ApportionBasis,
  money: Money,
  currency: string,
): Outcome<Weight[]> {
  const weights: Weight[] = [];
  for (const bearer of bearers) {
    const weight = weightOf(bearer, basis, money, currency);
    if (!weight.ok) return weight;
    weights.push(weight.value);
  }
  const sizes = weights.map(({ size }) => size);
  if (typeof basis !== "object" || sumsTo(money.amount, sizes)) return given(weights);
  return withhold(money.pointer, "apportionment-impossible", tell("shares-unequal"));
}

/** The bearers' shares of a charge of the shipment, in their order; they sum to the converted charge exactly. */
function amountShares(
  charge: Charge,
  money: Money,
  bearers: readonly Bearer[],
  context: ShareContext,
  order: (left: number, right: number) => number,
): Outcome<Figure[]> {
  const weights = weightsOf(
    bearers,
    context.apportionBy[charge.kind] ?? "value",
    money,
    context.currency,
  );
  if (!weights.ok) return weights;
  const found = converted(money, context);
  if (!found.ok) return found;
  const sizes = weights.value.map(({ size }) => size);
  const settle = (left: number, right: number): number =>
    order(bearers[left]?.at ?? left, bearers[right]?.at ?? right);
  const parts = apportion(found.value.total, sizes, context.places, settle);
  if (!parts) {
    return withhold(money.pointer, "apportionment-impossible", tell("shares-impossible"));
  }
  const all = sumDecimals(sizes);
  return given(
    weights.value.map(({ name, size, unit, pointer }, at) =>
      figureOf(charge.kind, money, found.value.conversion, parts[at] ?? all, context, {
        formula: `charge × ${name} ÷ sum of all`,
        more: [input(name, size, unit, pointer), input("sum of all", all, unit)],
        mode: "largest-remainder",
      }),
    ),
  );
}

/** What each bearer bears of a charge of the shipment, in their order. */
export function sharesOf(
  charge: Charge,
  bearers: readonly Bearer[],
  context: ShareContext,
  order: (left: number, right: number) => number,
): Outcome<Figure>[] {
  const size = charge.size.ok ? charge.size.value : null;
  // A charge of nothing needs no sharing out, so it does not matter what cannot be weighed.
  if (size?.kind !== "amount" || isZero(size.money.amount) || bearers.length === 1) {
    return bearers.map(({ price }) => wholeShare(charge, price, context));
  }
  const shares = amountShares(charge, size.money, bearers, context, order);
  if (!shares.ok) return bearers.map(() => shares);
  return shares.value.map(given);
}
