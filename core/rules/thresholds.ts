/** Amounts that decide about forms and taxes: Malaysia's low-value goods and value declaration, China's list release and retail import. */
import {
  addDecimals,
  compareDecimals,
  decimalText,
  multiplyDecimals,
  parseDecimal,
  zero,
} from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Threshold } from "../profiles/profile.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { found, none, rulesOf } from "./rule.ts";
import type { Parameters, RuleContext } from "./rule.ts";

const invoicePlace = "/invoiceAmount";

/** The value of the goods, when it is given in this currency: a rate is not ours to guess. */
function valueIn(
  currency: string,
  declaration: Declaration,
  { facts }: RuleContext,
): Decimal | undefined {
  const { invoiceAmount } = declaration;
  if (invoiceAmount?.currencyID === currency) return parseDecimal(invoiceAmount.value);
  let sum = zero;
  for (const view of facts.views) {
    if (view.currency !== currency || view.price === undefined) return undefined;
    sum = addDecimals(sum, view.price);
  }
  return facts.views.length > 0 ? sum : undefined;
}

/** The threshold by name, when it holds today. */
function thresholdOf(
  name: string,
  { profile, today }: RuleContext,
): { readonly threshold: Threshold; readonly limit: Decimal } | undefined {
  const threshold = profile.thresholds[name];
  const limit = parseDecimal(threshold?.amount ?? "");
  return threshold && limit && today >= threshold.from ? { threshold, limit } : undefined;
}

/** The threshold by name, when the goods are worth more. */
function exceeded(
  name: string,
  declaration: Declaration,
  context: RuleContext,
): Threshold | undefined {
  const held = thresholdOf(name, context);
  const value = held && valueIn(held.threshold.currency, declaration, context);
  return value && compareDecimals(value, held.limit) > 0 ? held.threshold : undefined;
}

function limitOf({ amount, currency }: Threshold): Parameters {
  return { amount, currency };
}

function hasForm({ facts }: RuleContext, form: string): boolean {
  return facts.form === form;
}

/** Terms of which the price holds carriage and insurance to the border. */
const cifTerms: ReadonlySet<string> = new Set(["CIF", "CIP", "DAP", "DPU", "DDP"]);
/** Air and post: the ways of which the de minimis relief speaks. */
const byCourier: ReadonlySet<string> = new Set(["4", "5"]);

/** Value with carriage, when both are given in this currency. */
function landedValue(
  currency: string,
  declaration: Declaration,
  context: RuleContext,
): Decimal | undefined {
  const value = valueIn(currency, declaration, context);
  const { tradeTerms, customsValuation } = declaration.goodsShipment ?? {};
  if (!value || cifTerms.has(tradeTerms?.conditionCode ?? "")) return value;
  const freight = customsValuation?.freightChargeAmount;
  const amount = freight?.currencyID === currency ? parseDecimal(freight.value) : undefined;
  return amount && addDecimals(value, amount);
}

/** Whether every good, taken singly, costs no more than this. */
function isEachAtMost(limit: Decimal, currency: string, { facts }: RuleContext): boolean {
  return facts.views.every(({ item, price, currency: priced }) => {
    if (price === undefined || priced !== currency) return false;
    const quantity = parseDecimal(item.commodity?.goodsMeasure?.tariffQuantity?.value ?? "");
    const pieces = quantity && quantity.units > 0n ? quantity : { units: 1n, places: 0 };
    return compareDecimals(price, multiplyDecimals(limit, pieces)) <= 0;
  });
}

/** Low-value goods as far as the declaration shows: each good at most the limit, and all of them no trader's consignment. */
function lowValue(declaration: Declaration, context: RuleContext): Threshold | undefined {
  const held = thresholdOf("low-value-goods", context);
  if (!held || !hasForm(context, "K1") || context.facts.views.length === 0) return undefined;
  if (exceeded("value-declaration", declaration, context)) return undefined;
  const { threshold, limit } = held;
  return isEachAtMost(limit, threshold.currency, context) ? threshold : undefined;
}

/** Goods that Malaysia leaves out of its tax on low-value goods: alcohol, tobacco, pipes, vaping. */
const outsideLowValue = /^(?:220[3-8]|24|8543\.?40|9614)/u;

export const thresholdRules = rulesOf([
  {
    id: "value-declaration",
    code: "TW-MY-01",
    severity: "note",
    subject: "forms",
    holds: "An import above RM 10,000 comes with the value declaration K1A.",
    source: "Royal Malaysian Customs Department, form K1A (reported limit)",
    profiles: ["my"],
    message: "The goods are worth more than {amount} {currency}: form K1A is needed.",
    fix: "Prepare the value declaration.",
    check: (declaration, context) => {
      if (!hasForm(context, "K1")) return none;
      const threshold = exceeded("value-declaration", declaration, context);
      return threshold ? [found(invoicePlace, limitOf(threshold))] : none;
    },
  },
  {
    id: "low-value-goods",
    code: "TW-MY-02",
    severity: "note",
    subject: "forms",
    holds: "Goods sold online at RM 500 or less each carry the tax on low-value goods.",
    source: "Malaysia: Sales Tax (Amendment) Act 2022, in force 1 January 2024",
    profiles: ["my"],
    message:
      "Each of the goods costs {amount} {currency} or less: sales tax on low-value goods, if they were sold online.",
    fix: "See whether the seller is registered and has charged it.",
    check: (declaration, context) => {
      const threshold = lowValue(declaration, context);
      return threshold ? [found(invoicePlace, limitOf(threshold))] : none;
    },
  },
  {
    id: "low-value-excluded",
    code: "TW-MY-03",
    severity: "warning",
    subject: "forms",
    holds: "Alcohol, tobacco and vaping goods are never low-value goods.",
    source:
      "Malaysia: goods left out of the sales tax on low-value goods, as tax advisers report it",
    profiles: ["my"],
    message:
      "Code {code}: these goods are left out of the low-value rules; full duty and excise fall due.",
    fix: "Declare them on a K1 of their own.",
    given: (declaration, context) => (lowValue(declaration, context) ? ["low"] : []),
    checkItem: ({ codes }, _context, [isLow]) => {
      const code = codes[0]?.id ?? "";
      return isLow !== undefined && outsideLowValue.test(code)
        ? [found("/commodity/classifications/0/id", { code })]
        : none;
    },
  },
  {
    id: "de-minimis",
    code: "TW-MY-05",
    severity: "note",
    subject: "forms",
    holds:
      "A consignment by air or post of at most RM 500 with its carriage is free of import duty and sales tax.",
    source: "Malaysia: Customs Duties (Exemption) Order 2017, item 94",
    profiles: ["my"],
    message:
      "With carriage the goods are worth {amount} {currency} or less: no import duty and no sales tax on import.",
    fix: "See that the relief is claimed; the tax on low-value goods is another matter.",
    variants: {
      carriage: {
        message:
          "With carriage the goods are worth {value} {currency}, more than {amount}: the relief for small consignments does not hold.",
        fix: "Count on duty and sales tax.",
      },
    },
    check: (declaration, context) => {
      const held = thresholdOf("de-minimis", context);
      const mode = declaration.borderTransportMeans?.modeCode ?? "";
      if (!held || !hasForm(context, "K1") || !byCourier.has(mode)) return none;
      const { threshold, limit } = held;
      const landed = landedValue(threshold.currency, declaration, context);
      if (!landed || exceeded("de-minimis", declaration, context)) return none;
      if (compareDecimals(landed, limit) <= 0) return [found(invoicePlace, limitOf(threshold))];
      const parameters = { ...limitOf(threshold), value: decimalText(landed, 2) };
      return [found(invoicePlace, parameters, { variant: "carriage" })];
    },
  },
  {
    id: "list-release-limit",
    code: "TW-CN-01",
    severity: "warning",
    subject: "forms",
    holds: "A parcel above CNY 5,000 is declared in full, not by list.",
    source: "GACC announcement 12 of 2014; limit as forwarders report it",
    profiles: ["cn"],
    message:
      "The parcel is worth more than {amount} {currency}: list release under 9610 may be refused.",
    fix: "Declare it in full, or under 9710.",
    check: (declaration, context) => {
      if (!hasForm(context, "9610")) return none;
      const threshold = exceeded("list-release", declaration, context);
      return threshold ? [found(invoicePlace, limitOf(threshold))] : none;
    },
  },
  {
    id: "retail-import-limit",
    code: "TW-CN-03",
    severity: "warning",
    subject: "forms",
    holds: "A retail import under 1210 is worth CNY 5,000 at most.",
    source:
      "Ministry of Finance, GACC and State Taxation Administration, notice 49 of 2018 (财关税〔2018〕49号)",
    profiles: ["cn"],
    message:
      "The purchase is worth more than {amount} {currency}: it is taxed as general trade, not as a retail import.",
    fix: "Declare it as general trade, unless it is a single article within the buyer's limit of the year.",
    check: (declaration, context) => {
      if (!hasForm(context, "1210")) return none;
      const threshold = exceeded("retail-import", declaration, context);
      return threshold ? [found(invoicePlace, limitOf(threshold))] : none;
    },
  },
]);
