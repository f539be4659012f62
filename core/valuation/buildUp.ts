/** The value build-up of Malaysia's K1 (and K1A): from the price to FOB, freight, insurance and CIF, in both currencies. */
import { addDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import {
  isNegative,
  isZero,
  negateDecimal,
  percentOf,
  roundDecimal,
  sumDecimals,
} from "../money/divide.ts";
import type { Rounding } from "../money/divide.ts";
import type { Money } from "./amounts.ts";
import { deliveryTerm } from "./incoterms.ts";
import { conversionOf, convert } from "./rates.ts";
import type { ConversionContext } from "./rates.ts";
import { input, leaf, sumOf } from "./step.ts";
import type { Figure } from "./step.ts";
import type { StepKey } from "./stepLabels.ts";
import { tell } from "./told.ts";
import { given, withhold } from "./withheld.ts";
import type { Outcome } from "./withheld.ts";

export interface BuildUpParts {
  readonly term: string;
  /** The invoice total, under that term. */
  readonly price: Money;
  readonly freight?: Money;
  /** An amount, or a percentage of FOB value and freight together. */
  readonly insurance?: Money | { readonly percent: string };
}

export interface BuildUp {
  readonly fob: Figure;
  readonly freight: Figure;
  readonly insurance: Figure;
  /** Sum of the three. */
  readonly cif: Figure;
}

const nothing: Decimal = { units: 0n, places: 0 };

function homeFigure(
  key: StepKey,
  money: Money,
  context: ConversionContext & Rounding,
): Outcome<Figure> {
  const conversion = conversionOf(money.currency, `${money.pointer}/currencyID`, context);
  if (!conversion.ok) return conversion;
  const amount = convert(money.amount, conversion.value, context);
  return given(
    leaf(key, conversion.value.used ? "amount × rate" : "amount", amount, context.currency, {
      inputs: [input("amount", money.amount, money.currency, money.pointer)],
      rate: conversion.value.used,
      rounding: { places: context.places, mode: context.mode },
      least: context.places,
    }),
  );
}

/** A cost that is not stated. */
function noneOf(key: StepKey, context: ConversionContext & Rounding): Outcome<Figure> {
  return given(leaf(key, "amount", nothing, context.currency, { least: context.places }));
}

/** Insurance as an amount: a percentage is of FOB and freight, which must then be in one currency. */
function insuranceOf(
  { insurance, price, freight }: BuildUpParts,
  rounding: Rounding,
): Outcome<Money | null> {
  if (!insurance) return given(null);
  if (!("percent" in insurance)) return given(insurance);
  const percent = parseDecimal(insurance.percent);
  if (!percent || isNegative(percent)) {
    return withhold(
      price.pointer,
      "not-a-number",
      tell("insurance-percent", { percent: insurance.percent }),
    );
  }
  if (freight && freight.currency !== price.currency) {
    return withhold(freight.pointer, "charge-unknown", tell("insurance-currencies"));
  }
  const base = addDecimals(price.amount, freight?.amount ?? nothing);
  return given({ ...price, amount: roundDecimal(percentOf(base, percent), rounding) });
}

/**
 * FOB + freight + insurance = CIF in the home currency. Under a term that holds freight or insurance,
 * they are taken off the price to find the FOB value, so that the CIF value is the price again.
 */
export function k1BuildUp(
  parts: BuildUpParts,
  context: ConversionContext & Rounding,
): Outcome<BuildUp> {
  const term = deliveryTerm(parts.term);
  if (!term) {
    return withhold(
      "/goodsShipment/tradeTerms/conditionCode",
      "terms-unknown",
      tell("terms-unknown", { code: parts.term }),
    );
  }
  const stated = insuranceOf(parts, { places: 2, mode: context.mode });
  if (!stated.ok) return stated;
  const price = homeFigure("value.price", parts.price, context);
  const freight = parts.freight
    ? homeFigure("value.freight", parts.freight, context)
    : noneOf("value.freight", context);
  const insurance = stated.value
    ? homeFigure("value.insurance", stated.value, context)
    : noneOf("value.insurance", context);
  if (!price.ok) return price;
  if (!freight.ok) return freight;
  if (!insurance.ok) return insurance;
  const inside = [
    ...(term.holds.includes("freight") ? [freight.value] : []),
    ...(term.holds.includes("insurance") ? [insurance.value] : []),
  ]
    .filter(({ amount }) => !isZero(amount))
    .map(({ amount, step }) => ({
      amount: negateDecimal(amount),
      step: { ...step, value: `-${step.value}` },
    }));
  const least = context.places;
  const fobParts = [price.value, ...inside];
  const fob = sumOf(
    "value.fob",
    sumDecimals(fobParts.map(({ amount }) => amount)),
    context.currency,
    fobParts,
    { least },
  );
  const whole = [fob, freight.value, insurance.value];
  const cif = sumOf(
    "value.customs",
    sumDecimals(whole.map(({ amount }) => amount)),
    context.currency,
    whole,
    { least },
  );
  return given({ fob, freight: freight.value, insurance: insurance.value, cif });
}
