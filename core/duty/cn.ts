/** China: customs duty, consumption tax inside its own base, import VAT; cross-border retail imports at their own rates. */
import { addDecimals, compareDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { tell } from "../valuation/told.ts";
import type { Told } from "../valuation/told.ts";
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

function withNote(plans: readonly TaxPlan[], note: Told): TaxPlan[] {
  return plans.map((each) => ({ ...each, notes: [...(each.notes ?? []), note] }));
}

function unknownTotal(types: readonly string[], item: ItemFacts): TaxPlan {
  return plan(types, "sales-tax", {
    withheld: { pointer: item.pointer, code: "base-withheld", ...tell("retail-unknown") },
  });
}

function retailPlan(isYearKnown: boolean): TaxPlan[] {
  const charged = {
    percent: retail.charged,
    told: tell("retail-charged"),
    source: retailSource,
  };
  const plans = [
    plan(["CUD"], "duty", { measure: free }),
    plan(["EXC"], "excise", { isComposite: true, charged }),
    plan(["VAT"], "sales-tax", { adds: ["EXC"], addsAs: "statutory", need: "required", charged }),
  ];
  return isYearKnown ? plans : withNote(plans, tell("retail-year"));
}

function planOf(
  item: ItemFacts,
  { form, day, customsValue, yearToDate }: ShipmentFacts,
): readonly TaxPlan[] {
  if (!retail.forms.has(form ?? "") || day < retail.from) return general;
  const purchase = customsValue.known;
  if (compareDecimals(purchase, retail.purchase) > 0) {
    return withNote(general, tell("retail-over-purchase"));
  }
  if (yearToDate && compareDecimals(addDecimals(yearToDate, purchase), retail.year) > 0) {
    return withNote(general, tell("retail-over-year"));
  }
  if (!customsValue.isWhole) return [unknownTotal(["CUD", "EXC", "VAT"], item)];
  return retailPlan(yearToDate !== undefined);
}

/** Each tax of a consignment under RMB 50 is let go in general trade, not in retail imports. */
const smallest = decimal("50");
const tooSmall: Treatment = {
  kind: "relief",
  ...tell("too-small"),
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
