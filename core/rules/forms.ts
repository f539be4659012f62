/** Rules about forms and the thresholds that choose between them: Malaysia's K forms, China's cross-border codes. */
import { addDecimals, compareDecimals, parseDecimal, zero } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Threshold } from "../profiles/profile.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { found, none, rulesOf } from "./rule.ts";
import type { RuleContext } from "./rule.ts";

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

/** The threshold by name, if it holds today, with how the value stands to it (negative: below). */
function standing(
  name: string,
  declaration: Declaration,
  context: RuleContext,
): { threshold: Threshold; side: number } | undefined {
  const threshold = context.profile.thresholds[name];
  const limit = parseDecimal(threshold?.amount ?? "");
  if (!threshold || !limit || context.today < threshold.from) return undefined;
  const value = valueIn(threshold.currency, declaration, context);
  return value ? { threshold, side: compareDecimals(value, limit) } : undefined;
}

function limitOf({ threshold }: { threshold: Threshold }): Readonly<Record<string, string>> {
  return { amount: threshold.amount, currency: threshold.currency };
}

/** Goods that Malaysia leaves out of its tax on low-value goods: alcohol, tobacco, pipes, vaping. */
const outsideLowValue = /^(?:220[3-8]|24|8543\.?40|9614)/u;

function hasForm(context: RuleContext, ...forms: readonly string[]): boolean {
  return forms.includes(context.facts.form ?? "");
}

export const formRules = rulesOf([
  {
    id: "unknown-form",
    code: "TW-FORM-01",
    severity: "blocking",
    subject: "forms",
    holds: "The form is one of this customs service.",
    source: "Form list of the profile",
    profiles: ["gb", "my", "cn"],
    message: "Form “{form}” is not one of {known}.",
    fix: "Choose the form on which the goods are to be declared.",
    check: ({ typeCode }, { form, profile }) => {
      const codes = profile.forms.map(({ code }) => code);
      return !form || form === typeCode || codes.includes(form)
        ? none
        : [found("/typeCode", { form, known: codes.join(", ") })];
    },
  },
  {
    id: "form-and-type",
    code: "TW-FORM-02",
    severity: "blocking",
    subject: "forms",
    holds: "The declaration type has the direction of the form.",
    source: "Form list of the profile",
    message: "Form {form} is an {direction}, but the type is {type}.",
    fix: "Correct the form or the type.",
    check: ({ typeCode = "" }, { form, profile, facts }) => {
      const chosen = profile.forms.find(({ code }) => code === form);
      if (!chosen || chosen.direction === "either" || facts.direction === "either") return [];
      if (chosen.direction === facts.direction) return [];
      return [
        found("/typeCode", { form: chosen.code, direction: chosen.direction, type: typeCode }),
      ];
    },
  },
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
      const at = standing("value-declaration", declaration, context);
      return hasForm(context, "K1") && at && at.side > 0
        ? [found(invoicePlace, limitOf(at))]
        : none;
    },
  },
  {
    id: "low-value-goods",
    code: "TW-MY-02",
    severity: "note",
    subject: "forms",
    holds: "Goods sold online at RM 500 or less carry the tax on low-value goods.",
    source:
      "Malaysia: sales tax on low-value goods since 1 January 2024, as tax advisers report it",
    profiles: ["my"],
    message:
      "The goods are worth {amount} {currency} or less: sales tax on low-value goods, if they were sold online.",
    fix: "See whether the seller is registered and has charged it.",
    check: (declaration, context) => {
      const at = standing("low-value-goods", declaration, context);
      return hasForm(context, "K1") && at && at.side <= 0
        ? [found(invoicePlace, limitOf(at))]
        : none;
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
    given: (declaration, context) => {
      const at = standing("low-value-goods", declaration, context);
      return hasForm(context, "K1") && at && at.side <= 0 ? ["low"] : [];
    },
    checkItem: ({ codes }, _context, [isLow]) => {
      const code = codes[0]?.id ?? "";
      return isLow !== undefined && outsideLowValue.test(code)
        ? [found("/commodity/classifications/0/id", { code })]
        : none;
    },
  },
  {
    id: "transhipment-stays",
    code: "TW-MY-04",
    severity: "warning",
    subject: "forms",
    holds: "Goods on a K8 move on under bond: they are not released here.",
    source: "Royal Malaysian Customs Department, form K8",
    profiles: ["my"],
    message: "Form K8 is for goods under bond, but procedure {requested} releases them.",
    fix: "Use K1 for goods that stay, or correct the procedure.",
    given: (_declaration, context) => (hasForm(context, "K8") ? ["bond"] : []),
    checkItem: ({ procedure: { requested, row } }, _context, [isBond]) =>
      isBond !== undefined && ["40", "42", "45"].includes(requested)
        ? [found(`/governmentProcedures/${row}/currentCode`, { requested })]
        : none,
  },
  {
    id: "list-release-limit",
    code: "TW-CN-01",
    severity: "warning",
    subject: "forms",
    holds: "A parcel above CNY 5,000 is declared in full, not by list.",
    source: "Reported practice of list release under 9610",
    profiles: ["cn"],
    message:
      "The parcel is worth more than {amount} {currency}: list release under 9610 may be refused.",
    fix: "Declare it in full, or under 9710.",
    check: (declaration, context) => {
      const at = standing("list-release", declaration, context);
      return hasForm(context, "9610") && at && at.side > 0
        ? [found(invoicePlace, limitOf(at))]
        : none;
    },
  },
  {
    id: "chinese-code-length",
    code: "TW-CN-02",
    severity: "note",
    subject: "codes",
    holds: "China's commodity codes have ten digits.",
    source: "GACC cross-border list messages (CEB603, gcode)",
    profiles: ["cn"],
    message: "Commodity code {code} has {length} digits; China's tariff has 10.",
    fix: "Complete it from the tariff before it is filed.",
    checkItem: ({ codes }) => {
      const code = codes[0]?.id ?? "";
      return /^\d{6,9}$/u.test(code)
        ? [found("/commodity/classifications/0/id", { code, length: String(code.length) })]
        : none;
    },
  },
  {
    id: "home-party",
    code: "TW-FORM-03",
    severity: "warning",
    subject: "parties",
    holds: "An importer lives here, and so does an exporter of goods that leave.",
    source: "Our own check",
    profiles: ["my", "cn"],
    message: "The {role} is in {country}, not in {home}.",
    fix: "Name the party here that answers for the goods, or correct the country.",
    check: (declaration, { facts, profile }) => {
      const isImport = facts.direction === "import";
      if (facts.direction === "either") return [];
      const party = isImport ? declaration.goodsShipment?.importer : declaration.exporter;
      const country = party?.address?.countryCode;
      if (!country || profile.homeCountries.includes(country)) return [];
      const pointer = `${isImport ? "/goodsShipment/importer" : "/exporter"}/address/countryCode`;
      const role = isImport ? "importer" : "exporter";
      return [found(pointer, { role, country, home: profile.homeCountries.join(", ") })];
    },
  },
]);
