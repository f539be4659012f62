/** China: customs duty, consumption tax inside its own base, import VAT; cross-border retail imports at their own rates. */
import { addDecimals, compareDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { ItemFacts } from "./commodity.ts";
import type { Measure } from "./measure.ts";
import { plan } from "./scheme.ts";
import type { DutyScheme, ShipmentFacts, TaxPlan, TaxRole, Treatment } from "./scheme.ts";
import { commonAliases, proofOfOrigin } from "./wco.ts";

const roles: Readonly<Record<string, TaxRole>> = {
  CUD: "duty",
  ADD: "additional-duty",
  CVD: "additional-duty",
  EXC: "excise",
  VAT: "sales-tax",
};

const duties = ["CUD", "ADD", "CVD"] as const;

function decimal(text: string): Decimal {
  const number = parseDecimal(text);
  if (!number) throw new Error(`No decimal: ${text}`);
  return number;
}

const retailSource =
  "Cai Guan Shui [2016] 18 and [2018] 49: cross-border e-commerce retail imports, limits from 1 January 2019";

/** Retail imports: duty 0 %, consumption tax and VAT at 70 %, up to RMB 5,000 a purchase and 26,000 a year. */
const retail = {
  forms: new Set(["1210", "9610"]),
  purchase: decimal("5000"),
  year: decimal("26000"),
  from: "2019-01-01",
  charged: decimal("70"),
} as const;

const free: Measure = {
  hs: "",
  from: retail.from,
  to: null,
  origins: [],
  type: "CUD",
  condition: "normal",
  rate: decimal("0"),
  amount: null,
  currency: null,
  unit: null,
  minimum: null,
  maximum: null,
  source: retailSource,
  label: "Cross-border retail import",
};

const general = [
  plan(["CUD"], "duty", { need: "required" }),
  plan(["ADD", "CVD"], "additional-duty", { isCumulative: true }),
  plan(["EXC"], "excise", { adds: duties, isComposite: true }),
  plan(["VAT"], "sales-tax", { adds: [...duties, "EXC"], need: "required" }),
];

function withNote(plans: readonly TaxPlan[], note: string): TaxPlan[] {
  return plans.map((each) => ({ ...each, notes: [...(each.notes ?? []), note] }));
}

function unknownTotal(types: readonly string[], item: ItemFacts): TaxPlan {
  const message =
    "Whether the retail rates hold is not known while values of the purchase are withheld.";
  return plan(types, "sales-tax", {
    withheld: { pointer: item.pointer, code: "base-withheld", message },
  });
}

function retailPlan(isYearKnown: boolean): TaxPlan[] {
  const charged = {
    percent: retail.charged,
    message: "Cross-border retail import: 70 % of the tax.",
    source: retailSource,
  };
  const plans = [
    plan(["CUD"], "duty", { measure: free }),
    plan(["EXC"], "excise", { isComposite: true, charged }),
    plan(["VAT"], "sales-tax", { adds: ["EXC"], addsAs: "statutory", need: "required", charged }),
  ];
  const note =
    "The buyer's annual limit of RMB 26,000 was not checked: his purchases this year are not known.";
  return isYearKnown ? plans : withNote(plans, note);
}

function planOf(
  item: ItemFacts,
  { form, day, customsValue, yearToDate }: ShipmentFacts,
): readonly TaxPlan[] {
  if (!retail.forms.has(form ?? "") || day < retail.from) return general;
  const purchase = customsValue.known;
  if (compareDecimals(purchase, retail.purchase) > 0) {
    return withNote(general, "Over RMB 5,000 for one purchase: taxed as general trade.");
  }
  if (yearToDate && compareDecimals(addDecimals(yearToDate, purchase), retail.year) > 0) {
    return withNote(general, "Over RMB 26,000 for the buyer this year: taxed as general trade.");
  }
  if (!customsValue.isWhole) return [unknownTotal(["CUD", "EXC", "VAT"], item)];
  return retailPlan(yearToDate !== undefined);
}

/** Each tax of a consignment under RMB 50 is let go in general trade, not in retail imports. */
const smallest = decimal("50");
const tooSmall: Treatment = {
  kind: "relief",
  message: "Under RMB 50 for the whole consignment: not collected.",
  source:
    "Regulations on Import and Export Duties (State Council), art. 45; Tariff Law 2024, art. 32",
};

function waiverOf(
  sums: ReadonlyMap<string, Decimal>,
  { form }: ShipmentFacts,
): Map<string, Treatment> {
  const waived = new Map<string, Treatment>();
  if (retail.forms.has(form ?? "")) return waived;
  for (const [type, sum] of sums) {
    if (compareDecimals(sum, smallest) < 0) waived.set(type, tooSmall);
  }
  return waived;
}

export const cnScheme: DutyScheme = {
  id: "cn",
  currency: "CNY",
  valueRounding: { places: 2, mode: "half-up" },
  taxRounding: { places: 2, mode: "half-up" },
  aliases: { ...commonAliases, B00: "VAT", "CONSUMPTION TAX": "EXC" },
  roleOf: (type) => (Object.hasOwn(roles, type) ? roles[type] : undefined),
  impliesUnit: false,
  timeZone: "Asia/Shanghai",
  suspendsByItself: true,
  isProof: (document) => proofOfOrigin.test(document),
  plan: planOf,
  waiver: waiverOf,
};
