/** What each item costs, in the home currency: the price on the invoice, or the value that is declared directly. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import { apportion } from "../money/apportion.ts";
import { compareDecimals } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { roundDecimal, sumDecimals } from "../money/divide.ts";
import type { Rounding } from "../money/divide.ts";
import { readMoney } from "./amounts.ts";
import type { Money } from "./amounts.ts";
import { conversionOf, convert, convertExactly } from "./rates.ts";
import type { Conversion, ConversionContext } from "./rates.ts";
import { input, leaf } from "./step.ts";
import type { Figure } from "./step.ts";
import type { StepKey } from "./stepLabels.ts";
import { said } from "./told.ts";
import { given } from "./withheld.ts";
import type { Outcome } from "./withheld.ts";

/** price: from the invoice, with charges to come; declared: the whole value as the broker states it. */
export interface Basis {
  readonly kind: "price" | "declared";
  readonly money: Outcome<Money>;
}

/**
 * Method 1 starts from the price; the other methods, and an item that has no price, from the declared
 * customs value (WTO Valuation Agreement, articles 1 to 7).
 */
export function basisOf(item: Item, pointer: string, declaration: Declaration): Basis {
  const price = item.commodity?.invoiceLine?.itemChargeAmount;
  const declared = item.customsValueAmount;
  const method = item.customsValuation?.methodCode ?? "1";
  const fallback = declaration.invoiceAmount?.currencyID;
  if (declared && (method !== "1" || !price)) {
    return {
      kind: "declared",
      money: readMoney(declared, `${pointer}/customsValueAmount`, said("customs-value")),
    };
  }
  const place = `${pointer}/commodity/invoiceLine/itemChargeAmount`;
  const money = readMoney(price, place, said("item-price"), fallback);
  return { kind: method === "1" ? "price" : "declared", money };
}

export interface PriceContext extends ConversionContext, Rounding {}

function figureOf(
  key: StepKey,
  money: Money,
  conversion: Conversion,
  value: Decimal,
  mode: string,
  context: PriceContext,
): Figure {
  const { amount, currency, pointer } = money;
  const exact = convertExactly(amount, conversion);
  const isRounded = !exact || compareDecimals(exact, value) !== 0;
  return leaf(key, conversion.used ? "amount × rate" : "amount", value, context.currency, {
    inputs: [input("amount", amount, currency, pointer)],
    rate: conversion.used,
    rounding: isRounded ? { places: context.places, mode } : null,
    least: context.places,
  });
}

type Member = { readonly at: number; readonly money: Money };

/** One currency's amounts: their total is converted and rounded once, the items share it. */
function convertGroup(
  members: readonly Member[],
  conversion: Conversion,
  context: PriceContext,
  order: (left: number, right: number) => number,
): Decimal[] {
  const amounts = members.map(({ money }) => money.amount);
  const total = convert(sumDecimals(amounts), conversion, context);
  const [only] = members;
  if (members.length === 1 && only) return [total];
  const byContent = (left: number, right: number): number =>
    order(members[left]?.at ?? left, members[right]?.at ?? right);
  // Nothing but zeros cannot be shared out in proportion, and need not be.
  return (
    apportion(total, amounts, context.places, byContent) ??
    amounts.map((amount) => roundDecimal(amount, context))
  );
}

/** The amounts in the home currency, one figure for each basis; equal remainders are settled by `order`. */
export function convertPrices(
  bases: readonly Basis[],
  context: PriceContext,
  order: (left: number, right: number) => number,
): Outcome<Figure>[] {
  const figures: Outcome<Figure>[] = [];
  const groups = new Map<string, Member[]>();
  for (const [at, { money }] of bases.entries()) {
    if (!money.ok) {
      figures[at] = money;
      continue;
    }
    const members = groups.get(money.value.currency);
    if (members) members.push({ at, money: money.value });
    else groups.set(money.value.currency, [{ at, money: money.value }]);
  }
  for (const [currency, members] of groups) {
    const conversion = conversionOf(currency, "", context);
    const values = conversion.ok ? convertGroup(members, conversion.value, context, order) : [];
    for (const [place, { at, money }] of members.entries()) {
      if (!conversion.ok) {
        const withheld = { ...conversion.withheld, pointer: `${money.pointer}/currencyID` };
        figures[at] = { ok: false, withheld };
        continue;
      }
      const key = bases[at]?.kind === "declared" ? "value.declared" : "value.price";
      const mode = members.length === 1 ? context.mode : "largest-remainder";
      const value = values[place] ?? money.amount;
      figures[at] = given(figureOf(key, money, conversion.value, value, mode, context));
    }
  }
  return figures;
}
