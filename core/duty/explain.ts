/** Every figure of a declaration with its reasons: values, tax lines, the total, and what is withheld. */
import { dayOfDateTime } from "../dates.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { addDecimals, compareDecimals, decimalText } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { sumDecimals } from "../money/divide.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import type { ChargeKind } from "../valuation/incoterms.ts";
import type { Rates } from "../valuation/rates.ts";
import type { ApportionBasis } from "../valuation/shares.ts";
import { tell } from "../valuation/told.ts";
import { valueDeclaration, withSaleValues } from "../valuation/value.ts";
import type { ItemValue, Valuation } from "../valuation/value.ts";
import { declaredBuildUp } from "./declaredBuildUp.ts";
import { explainedLine, explainedValue } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";
import { itemFacts } from "./commodity.ts";
import type { ItemFacts } from "./commodity.ts";
import { payableOf, taxItem } from "./line.ts";
import type { ItemTaxes, WithheldFigure, WorkedLine } from "./line.ts";
import type { Alternatives, DutyScheme, ShipmentFacts, TaxPlan } from "./scheme.ts";
import { schemeOf } from "./schemes.ts";
import { measuresOn } from "./select.ts";
import type { Tariff } from "./tariff.ts";

export interface DutyContext {
  readonly profile: ProfileId;
  /** K1, 9610, H1 …; null when the broker named none. */
  readonly form?: string | null;
  /** Day whose rates and measures hold when the declaration names no day of acceptance, CCYY-MM-DD. */
  readonly day: string;
  readonly rates: Rates;
  readonly tariff: Tariff;
  /** How charges of the shipment are shared out; by value unless it says otherwise. */
  readonly apportionBy?: Readonly<Partial<Record<ChargeKind, ApportionBasis>>>;
  /** What the buyer bought across the border this year before, in the home currency. */
  readonly yearToDate?: Decimal;
  /** Another law than the profile's own. */
  readonly scheme?: DutyScheme;
}

/** What is being done with the goods, as far as duty goes. */
function directionOf({ typeCode = "" }: Declaration): "import" | "export" | "request" {
  if (typeCode.startsWith("EX")) return "export";
  return /^(?:COR|INV|GPR)$/u.test(typeCode) ? "request" : "import";
}

/** The currency in which a law reckons: its own, else that of the invoice. */
export function homeCurrency(declaration: Declaration, scheme: DutyScheme): string {
  if (scheme.currency !== "") return scheme.currency;
  const [first] = declaration.goodsShipment?.items ?? [];
  return (
    declaration.invoiceAmount?.currencyID ??
    first?.commodity?.invoiceLine?.itemChargeAmount?.currencyID ??
    ""
  );
}

/** The declared day of acceptance, which fixes rates and measures; else the day that the caller names. */
function dutyDay(declaration: Declaration, day: string): string {
  return dayOfDateTime(declaration.acceptanceDateTime?.value ?? "") ?? day;
}

function valuationOf(
  declaration: Declaration,
  context: DutyContext,
  scheme: DutyScheme,
  currency: string,
): Valuation {
  const value = scheme.taxesSale ? withSaleValues : valueDeclaration;
  return value(declaration, {
    ...scheme.valueRounding,
    currency,
    day: dutyDay(declaration, context.day),
    rates: context.rates,
    target: directionOf(declaration) === "export" ? "fob" : "cif",
    apportionBy: context.apportionBy ?? {},
    ...(scheme.isIntrinsic ? { isIntrinsic: scheme.isIntrinsic } : {}),
  });
}

function shipmentFacts(
  declaration: Declaration,
  context: DutyContext,
  { items }: Valuation,
): ShipmentFacts {
  const known = items.flatMap(({ value }) => (value ? [value.amount] : []));
  return {
    declaration,
    form: context.form ?? null,
    day: dutyDay(declaration, context.day),
    customsValue: { known: sumDecimals(known), isWhole: known.length === items.length },
    salePrice: (at) => {
      const { value, sale } = items[at] ?? {};
      return sale?.amount ?? (value ? "withheld" : undefined);
    },
    yearToDate: context.yearToDate,
  };
}

function dutyOf({ lines }: ItemTaxes): Decimal {
  return sumDecimals(
    lines
      .filter(({ role }) => role === "duty" || role === "additional-duty")
      .map(({ reckoning }) => reckoning.amount.amount),
  );
}

/** Both ways are computed; the dearer in duty holds. When one of them is not known, neither is given. */
function dearer(
  { usual, ifDearer, told }: Alternatives,
  tax: (plans: readonly TaxPlan[]) => ItemTaxes,
): ItemTaxes {
  const [left, right] = [tax(usual), tax(ifDearer)];
  const isDuty = (plans: readonly TaxPlan[], type: string | null): boolean =>
    plans.some(
      ({ types, role }) =>
        type !== null && types.includes(type) && (role === "duty" || role === "additional-duty"),
    );
  const unknown = [
    ...left.withheld.filter(({ type }) => isDuty(usual, type)),
    ...right.withheld.filter(({ type }) => isDuty(ifDearer, type)),
  ];
  if (unknown.length > 0) return { lines: [], withheld: [...left.withheld, ...right.withheld] };
  const chosen = compareDecimals(dutyOf(right), dutyOf(left)) > 0 ? right : left;
  return {
    ...chosen,
    lines: chosen.lines.map((line) => ({ ...line, notes: [...line.notes, told] })),
  };
}

function taxesOf(
  item: ItemFacts,
  value: ItemValue,
  shipment: ShipmentFacts,
  context: DutyContext,
  scheme: DutyScheme,
  currency: string,
): ItemTaxes {
  const on = item.hs === "" ? [] : measuresOn(item, context.tariff, shipment.day);
  const plans = scheme.plan(item, shipment);
  const tax = (some: readonly TaxPlan[]): ItemTaxes =>
    taxItem(item, value, on, some, { scheme, currency, day: shipment.day, rates: context.rates });
  return "usual" in plans ? dearer(plans, tax) : tax(plans);
}

/** Sums that the law lets go for the whole declaration; not while a part of the sum is withheld. */
function waived(
  lines: readonly WorkedLine[],
  withheld: readonly WithheldFigure[],
  scheme: DutyScheme,
  shipment: ShipmentFacts,
): readonly WorkedLine[] {
  if (!scheme.waiver || lines.length === 0) return lines;
  const sums = new Map<string, Decimal>();
  for (const { type, reckoning } of lines) {
    const sum = sums.get(type);
    const { amount } = reckoning.amount;
    sums.set(type, sum ? addDecimals(sum, amount) : amount);
  }
  const treatments = scheme.waiver(sums, shipment);
  const unsure = new Set(withheld.map(({ type }) => type));
  return lines.map((line) => {
    const treatment = treatments.get(line.type);
    if (!treatment || line.treatment) return line;
    if (!unsure.has(line.type)) return { ...line, treatment };
    return {
      ...line,
      notes: [...line.notes, tell("waiver-unsure")],
    };
  });
}

/**
 * Values, taxes and their explanations under the profile's law. Nothing is guessed: a figure that
 * lacks something, or all that is computed from it, stands in `withheld` with the field and the reason,
 * and the rest is computed. Exports are valued free on board and bear no tax here.
 */
export function explainDeclaration(declaration: Declaration, context: DutyContext): Explanation {
  const scheme = context.scheme ?? schemeOf(context.profile);
  const currency = homeCurrency(declaration, scheme);
  const direction = directionOf(declaration);
  const day = dutyDay(declaration, context.day);
  const { places } = scheme.taxRounding;
  const empty = {
    currency,
    day,
    buildUp: null,
    values: [],
    lines: [],
    total: decimalText({ units: 0n, places }, places),
    withheld: [],
  };
  if (direction === "request") return empty;
  const valuation = valuationOf(declaration, context, scheme, currency);
  const shipment = shipmentFacts(declaration, context, valuation);
  const withheld: WithheldFigure[] = [];
  const worked: WorkedLine[] = [];
  const values: Explanation["values"][number][] = [];
  for (const value of valuation.items) {
    const item = itemFacts(declaration.goodsShipment?.items?.[value.at] ?? {}, value.at);
    values.push(...explainedValue(item, value));
    withheld.push(
      ...value.withheld.map((reason) => ({ item: item.number, type: null, ...reason })),
    );
    if (direction === "export") continue;
    const taxes = taxesOf(item, value, shipment, context, scheme, currency);
    worked.push(...taxes.lines);
    withheld.push(...taxes.withheld);
  }
  let total: Decimal = { units: 0n, places };
  const lines = waived(worked, withheld, scheme, shipment).map((line) => {
    const payable = payableOf(line, currency);
    total = addDecimals(total, payable.amount);
    return explainedLine(line, currency, payable, places);
  });
  const buildUp =
    scheme.buildsUp && direction === "import"
      ? declaredBuildUp(declaration, valuation, {
          ...scheme.valueRounding,
          currency,
          day,
          rates: context.rates,
        })
      : null;
  return { currency, day, buildUp, values, lines, total: decimalText(total, places), withheld };
}
