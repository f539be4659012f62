/** The customs value of each item: its price, what the delivery term adds or takes off, rounded so that the items sum to the whole. */
import { itemPointer } from "../declaration/itemPlaces.ts";
import type { Declaration, Item } from "../declaration/declaration.ts";
import { addDecimals } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { isNegative, isZero, negateDecimal, sumDecimals } from "../money/divide.ts";
import { itemCharges, shipmentCharges } from "./charges.ts";
import type { Charge } from "./charges.ts";
import { deliveryTerm, effectOf, needsFreight } from "./incoterms.ts";
import type { DeliveryTerm, Effect, ValueTarget } from "./incoterms.ts";
import { basisOf, convertPrices } from "./price.ts";
import type { Basis } from "./price.ts";
import { withFixedRates } from "./rates.ts";
import { wholeShare, sharesOf } from "./shares.ts";
import type { Bearer, ShareContext } from "./shares.ts";
import { sumOf } from "./step.ts";
import type { Figure } from "./step.ts";
import { tell } from "./told.ts";
import { distinctReasons, given, withhold } from "./withheld.ts";
import type { Outcome, Withheld } from "./withheld.ts";

export interface ValuationContext extends ShareContext {
  /** cif: the value at the border of import; fob: on board in the country of export; sale: what the goods alone are sold for. */
  readonly target: ValueTarget;
  /** Items whose declared value leaves the carriage out (the UK's super reduced data set). */
  readonly isIntrinsic?: (item: Item) => boolean;
}

export interface ItemValue {
  /** Row of the item, from 0. */
  readonly at: number;
  /** Undefined when it is withheld. */
  readonly value: Figure | undefined;
  /** The price alone, in the home currency. */
  readonly price: Figure | undefined;
  /** What the goods alone are sold for, where a law asks for it: the price without the carriage, insurance, duty and tax inside it. */
  readonly sale?: Figure | undefined;
  readonly withheld: readonly Withheld[];
}

export interface Valuation {
  readonly currency: string;
  readonly target: ValueTarget;
  readonly items: readonly ItemValue[];
  /** The sum over the items; undefined when one of them is withheld. */
  readonly total: Decimal | undefined;
}

/** The price of goods that the law takes without their carriage, to which it is added. */
const withoutCarriage: DeliveryTerm = { holds: ["inland-export"], source: "intrinsic value" };

const termsPointer = "/goodsShipment/tradeTerms/conditionCode";

function termOf(declaration: Declaration): Outcome<DeliveryTerm> {
  const code = declaration.goodsShipment?.tradeTerms?.conditionCode;
  if (code === undefined) {
    return withhold(termsPointer, "terms-missing", tell("terms-missing"));
  }
  const term = deliveryTerm(code);
  if (term) return given(term);
  return withhold(termsPointer, "terms-unknown", tell("terms-unknown", { code }));
}

/** Ties between items are settled by what they are, so that their order in the declaration does not matter. */
function contentOrder(items: readonly Item[]): (left: number, right: number) => number {
  const keys = new Map<number, string>();
  const keyOf = (at: number): string => {
    const { commodity, origins } = items[at] ?? {};
    const found =
      keys.get(at) ?? JSON.stringify([commodity?.classifications, origins, commodity?.description]);
    keys.set(at, found);
    return found;
  };
  return (left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === b) return 0;
    return a < b ? -1 : 1;
  };
}

interface Part {
  readonly effect: Effect;
  readonly figure: Outcome<Figure>;
}

/** One item on its way to a value. */
interface Course extends Bearer {
  readonly basis: Basis;
  readonly isIntrinsic: boolean;
  readonly parts: Part[];
}

function effectFor(
  charge: Charge,
  course: Course,
  term: Outcome<DeliveryTerm>,
  target: ValueTarget,
): Effect {
  if (course.isIntrinsic) return effectOf(charge.kind, withoutCarriage, target);
  if (course.basis.kind === "declared") return "none";
  if (charge.effect !== "by-terms") {
    return target === "sale" && charge.effect === "add" ? "none" : charge.effect;
  }
  return term.ok ? effectOf(charge.kind, term.value, target) : "none";
}

function signed({ amount, step }: Figure, effect: Effect): Figure {
  if (effect !== "deduct" || isZero(amount)) return { amount, step };
  return { amount: negateDecimal(amount), step: { ...step, value: `-${step.value}` } };
}

/** Whether an item still lacks the freight that its term asks for. */
function lacksFreight(
  course: Course,
  term: DeliveryTerm,
  freightIsStated: boolean,
  target: ValueTarget,
): boolean {
  return (
    course.basis.kind === "price" &&
    !course.isIntrinsic &&
    needsFreight(term, target) &&
    !freightIsStated
  );
}

function missingFreight(code: string): Withheld {
  return {
    pointer: "/goodsShipment/customsValuation/freightChargeAmount",
    code: "freight-missing",
    ...tell("freight-missing", { term: code }),
  };
}

function reasonsOf(course: Course, term: Outcome<DeliveryTerm>): Withheld[] {
  const outcomes: Outcome<unknown>[] = [course.price, ...course.parts.map(({ figure }) => figure)];
  if (course.basis.kind === "price" && !course.isIntrinsic) outcomes.push(term);
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.withheld]));
}

const keys = { cif: "value.customs", fob: "value.fob", sale: "value.sale" } as const;

function itemValue(
  course: Course,
  reasons: readonly Withheld[],
  context: ValuationContext,
): ItemValue {
  const { at, price, pointer, parts } = course;
  const known = price.ok ? price.value : undefined;
  if (reasons.length > 0 || !known) {
    return { at, value: undefined, price: known, withheld: distinctReasons(reasons) };
  }
  const figures = [known];
  for (const { effect, figure } of parts) if (figure.ok) figures.push(signed(figure.value, effect));
  const total = figures.reduce((sum, { amount }) => addDecimals(sum, amount), {
    units: 0n,
    places: context.places,
  });
  if (isNegative(total)) {
    const place = `${pointer}/commodity/invoiceLine/itemChargeAmount`;
    return {
      at,
      value: undefined,
      price: known,
      withheld: [{ pointer: place, code: "negative-value", ...tell("negative-value") }],
    };
  }
  const value = sumOf(keys[context.target], total, context.currency, figures, {
    least: context.places,
  });
  return { at, value, price: known, withheld: [] };
}

function coursesOf(
  declaration: Declaration,
  items: readonly Item[],
  context: ValuationContext,
  order: (left: number, right: number) => number,
): Course[] {
  const bases = items.map((item, at) => basisOf(item, itemPointer(at), declaration));
  const prices = convertPrices(bases, context, order);
  return items.flatMap((item, at) => {
    const [basis, price] = [bases[at], prices[at]];
    if (!basis || !price) return [];
    const isIntrinsic = context.isIntrinsic?.(item) ?? false;
    return [{ at, item, pointer: itemPointer(at), price, basis, isIntrinsic, parts: [] }];
  });
}

/**
 * The same with what each item alone is sold for. Only costs that the term puts inside the price make it
 * another figure than the price.
 */
export function withSaleValues(declaration: Declaration, wanted: ValuationContext): Valuation {
  const valuation = valueDeclaration(declaration, wanted);
  const term = termOf(declaration);
  const charges = [
    ...shipmentCharges(declaration.goodsShipment),
    ...(declaration.goodsShipment?.items ?? []).flatMap((item) => itemCharges(item, "")),
  ];
  const isInside = charges.some(
    ({ kind, effect }) =>
      effect === "deduct" || (term.ok && effectOf(kind, term.value, "sale") === "deduct"),
  );
  const sales = isInside
    ? valueDeclaration(declaration, { ...wanted, target: "sale" }).items.map(({ value }) => value)
    : valuation.items.map(({ price }) => price);
  const items = valuation.items.map((item) => ({ ...item, sale: sales[item.at] }));
  return { ...valuation, items };
}

/**
 * The value of each item in the home currency. Amounts of one currency are converted as one total and
 * shared out by largest remainder, so are the charges of the shipment: the items sum to the header.
 * What cannot be known is withheld, item by item, with its field.
 */
export function valueDeclaration(declaration: Declaration, wanted: ValuationContext): Valuation {
  const items = declaration.goodsShipment?.items ?? [];
  const rates = withFixedRates(declaration, wanted.currency, wanted.rates);
  const context = { ...wanted, rates };
  const order = contentOrder(items);
  const courses = coursesOf(declaration, items, context, order);
  const term = termOf(declaration);
  const shared = shipmentCharges(declaration.goodsShipment);
  for (const charge of shared) {
    const bearers = courses.filter(
      (course) => effectFor(charge, course, term, context.target) !== "none",
    );
    if (bearers.length === 0) continue;
    for (const [place, figure] of sharesOf(charge, bearers, context, order).entries()) {
      const course = bearers[place];
      course?.parts.push({ effect: effectFor(charge, course, term, context.target), figure });
    }
  }
  const values = courses.map((course) => {
    const own = itemCharges(course.item, course.pointer);
    for (const charge of own) {
      const effect = effectFor(charge, course, term, context.target);
      if (effect !== "none") {
        course.parts.push({ effect, figure: wholeShare(charge, course.price, context) });
      }
    }
    const reasons = reasonsOf(course, term);
    const isStated = [...shared, ...own].some(({ kind }) => kind === "freight");
    if (term.ok && lacksFreight(course, term.value, isStated, context.target)) {
      reasons.push(missingFreight(declaration.goodsShipment?.tradeTerms?.conditionCode ?? ""));
    }
    return itemValue(course, reasons, context);
  });
  const known = values.flatMap(({ value }) => (value ? [value.amount] : []));
  const total = known.length === values.length ? sumDecimals(known) : undefined;
  return { currency: context.currency, target: context.target, items: values, total };
}
