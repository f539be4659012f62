/** The amount of one measure on one base: ad valorem, specific, compound, mixed, composite; rounded once. */
import {
  addDecimals,
  compareDecimals,
  decimalText,
  multiplyDecimals,
  subtractDecimals,
} from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import {
  isZero,
  largerDecimal,
  multiplyDivide,
  negateDecimal,
  percentOf,
  roundDecimal,
  smallerDecimal,
  sumDecimals,
} from "../money/divide.ts";
import type { Rounding } from "../money/divide.ts";
import { conversionOf, convert } from "../valuation/rates.ts";
import type { ConversionContext } from "../valuation/rates.ts";
import { input, leaf, sumOf } from "../valuation/step.ts";
import type { Figure, RateUsed } from "../valuation/step.ts";
import { tell } from "../valuation/told.ts";
import { given, withhold } from "../valuation/withheld.ts";
import type { Outcome } from "../valuation/withheld.ts";
import type { ItemFacts } from "./commodity.ts";
import type { Measure } from "./measure.ts";
import { quantityIn } from "./quantity.ts";
import type { TaxPlan } from "./scheme.ts";

export interface Reckoning {
  /** Null when the measure is by quantity alone. */
  readonly base: Figure | null;
  readonly quantity: Figure | null;
  readonly rate: string;
  readonly amount: Figure;
  /** Before a reduction; the same as the amount where there is none. */
  readonly statutory: Decimal;
}

export interface ReckonContext extends ConversionContext {
  readonly rounding: Rounding;
  readonly impliesUnit: boolean;
}

const hundred: Decimal = { units: 100n, places: 0 };
/** A quotient that need not end is cut far below the line's own rounding, which follows. */
const fine = { places: 12, mode: "half-up" } as const;

/** The measure with its amounts in the home currency, so finely converted that the line's rounding is the only one. */
function inHomeCurrency(
  measure: Measure,
  item: ItemFacts,
  context: ReckonContext,
): Outcome<Measure> {
  const { currency, amount, minimum, maximum, source } = measure;
  if (currency === null || currency === context.currency) return given(measure);
  const found = conversionOf(currency, `${item.pointer}/commodity/classifications/0/id`, context);
  if (!found.ok) return found;
  const home = (number: Decimal | null): Decimal | null =>
    number && convert(number, found.value, fine);
  const { used } = found.value;
  return given({
    ...measure,
    currency: null,
    amount: home(amount),
    minimum: home(minimum),
    maximum: home(maximum),
    source: used ? `${source}; ${used.value}, ${used.source}` : source,
  });
}

/** How a measure reads: `20`, `1.20/KGM`, `8 % + 1.20/KGM`, with its limits. */
function rateText({ rate, amount, unit, minimum, maximum }: Measure): string {
  const each = (number: Decimal): string =>
    `${decimalText(number, 2)}${unit === null ? "" : `/${unit}`}`;
  const limits = `${minimum ? `, at least ${each(minimum)}` : ""}${maximum ? `, at most ${each(maximum)}` : ""}`;
  if (!amount) return rate ? `${decimalText(rate)}${limits === "" ? "" : ` %${limits}`}` : "";
  return `${rate ? `${decimalText(rate)} % + ` : ""}${each(amount)}${limits}`;
}

function usedOf(measure: Measure): RateUsed {
  const { source, from, to, rate, amount } = measure;
  const value = rateText(measure);
  return {
    value: rate && !amount && !value.includes("%") ? `${value} %` : value,
    source,
    from,
    to,
  };
}

function needsQuantity({ amount, minimum, maximum, unit }: Measure): boolean {
  return unit !== null && (amount !== null || minimum !== null || maximum !== null);
}

interface Parts {
  readonly figures: Figure[];
  readonly currency: string;
  readonly used: RateUsed;
}

function byQuantity(number: Decimal, quantity: Figure | null): Decimal {
  return quantity ? multiplyDecimals(number, quantity.amount) : number;
}

function specificPart(
  measure: Measure,
  quantity: Figure | null,
  { figures, currency, used }: Parts,
): void {
  const { amount, unit } = measure;
  if (!amount) return;
  const inputs = [
    ...(quantity
      ? [input("quantity", quantity.amount, unit, quantity.step.inputs[0]?.pointer ?? null)]
      : []),
    input("amount for one", amount, currency),
  ];
  const formula = quantity ? "quantity × amount for one" : "flat amount";
  figures.push(
    leaf("tax.specific", formula, byQuantity(amount, quantity), currency, { inputs, rate: used }),
  );
}

function adValoremPart(
  measure: Measure,
  base: Figure | null,
  { figures, currency, used }: Parts,
): void {
  if (!measure.rate || !base) return;
  const inputs = [input("base", base.amount, currency), input("rate", measure.rate, "%")];
  const exact = percentOf(base.amount, measure.rate);
  figures.unshift(leaf("tax.ad-valorem", "base × rate", exact, currency, { inputs, rate: used }));
}

/** A tax inside its own base: (base + amount by quantity) × rate ÷ (100 − rate). */
function compositePart(
  measure: Measure,
  base: Figure,
  specific: Decimal,
  { figures, currency, used }: Parts,
): void {
  const { rate } = measure;
  if (!rate) return;
  const without = subtractDecimals(hundred, rate);
  const exact = addDecimals(base.amount, specific);
  const inputs = [input("base", exact, currency), input("rate", rate, "%")];
  const amount = multiplyDivide(exact, rate, without, fine);
  const more = { inputs, rate: used, rounding: fine };
  figures.unshift(leaf("tax.composite", "base × rate ÷ (100 − rate)", amount, currency, more));
}

function limit(
  measure: Measure,
  quantity: Figure | null,
  { figures, currency, used }: Parts,
): void {
  const { minimum, maximum, unit } = measure;
  const bound = (number: Decimal | null): Decimal | null =>
    number && byQuantity(number, unit === null ? null : quantity);
  const [least, most] = [bound(minimum), bound(maximum)];
  const sum = sumDecimals(figures.map(({ amount }) => amount));
  const raised = least ? largerDecimal(sum, least) : sum;
  const kept = most ? smallerDecimal(raised, most) : raised;
  const change = subtractDecimals(kept, sum);
  if (isZero(change)) return;
  const isRaised = kept === raised;
  const [key, name, number] = isRaised
    ? (["tax.minimum", "minimum", minimum] as const)
    : (["tax.maximum", "maximum", maximum] as const);
  const inputs = number
    ? [input(name, number, unit === null ? currency : `${currency}/${unit}`)]
    : [];
  figures.push(leaf(key, `${name} − sum so far`, change, currency, { inputs, rate: used }));
}

function reduce(plan: TaxPlan, parts: Parts, rounding: Rounding): Decimal {
  const { figures, currency } = parts;
  const statutory = sumDecimals(figures.map(({ amount }) => amount));
  const { charged } = plan;
  if (charged) {
    const left = percentOf(statutory, subtractDecimals(hundred, charged.percent));
    const amount = negateDecimal(left);
    const inputs = [input("charged", charged.percent, "%")];
    const used = {
      value: `${decimalText(charged.percent)} % of the tax`,
      source: charged.source,
      from: null,
      to: null,
    };
    figures.push(
      leaf("tax.reduction", "charged − whole", amount, currency, { inputs, rate: used }),
    );
  }
  const exact = sumDecimals(figures.map(({ amount }) => amount));
  const rounded = roundDecimal(exact, rounding);
  const change = subtractDecimals(rounded, exact);
  if (!isZero(change)) {
    figures.push(
      leaf("tax.rounding", `${rounding.mode} to ${rounding.places} places`, change, currency, {
        rounding,
      }),
    );
  }
  return roundDecimal(statutory, rounding);
}

function wrongMeasure(
  measure: Measure,
  item: ItemFacts,
  plan: TaxPlan,
): Outcome<Reckoning> | undefined {
  const { rate } = measure;
  if (!plan.isComposite || !rate || compareDecimals(rate, hundred) < 0) return undefined;
  const told = tell("composite-impossible", { type: measure.type, rate: decimalText(rate) });
  return withhold(`${item.pointer}/commodity/classifications/0/id`, "measure-unreadable", told);
}

/** The amount of a measure. The base is asked for only when the measure is by value; reasons pass through. */
export function reckon(
  stated: Measure,
  item: ItemFacts,
  plan: TaxPlan,
  baseOf: () => Outcome<Figure>,
  context: ReckonContext,
): Outcome<Reckoning> {
  const converted = inHomeCurrency(stated, item, context);
  if (!converted.ok) return converted;
  const measure = converted.value;
  const wrong = wrongMeasure(measure, item, plan);
  if (wrong) return wrong;
  const quantity = needsQuantity(measure)
    ? quantityIn(item, measure.unit ?? "", context.impliesUnit)
    : null;
  if (quantity && !quantity.ok) return quantity;
  const base = measure.rate ? baseOf() : null;
  if (base && !base.ok) return base;
  const parts: Parts = { figures: [], currency: context.currency, used: usedOf(measure) };
  const amountOf = quantity?.value ?? null;
  specificPart(measure, amountOf, parts);
  if (plan.isComposite && base) {
    const specific = sumDecimals(parts.figures.map(({ amount }) => amount));
    compositePart(measure, base.value, specific, parts);
  } else adValoremPart(measure, base?.value ?? null, parts);
  limit(measure, amountOf, parts);
  const statutory = reduce(plan, parts, context.rounding);
  const total = sumDecimals(parts.figures.map(({ amount }) => amount));
  const rounded = roundDecimal(total, context.rounding);
  return {
    ok: true,
    value: {
      base: base?.value ?? null,
      quantity: amountOf,
      rate: rateText(measure),
      amount: sumOf("tax.amount", rounded, context.currency, parts.figures, {
        least: context.rounding.places,
      }),
      statutory,
    },
  };
}
