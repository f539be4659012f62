/** Malaysia: import duty on CIF, excise on that, sales tax on all; low-value goods and de minimis, which are two different tests. */
import { compareDecimals, decimalText, multiplyDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { tell } from "../valuation/told.ts";
import type { ItemFacts } from "./commodity.ts";
import type { Measure } from "./measure.ts";
import { plan } from "./scheme.ts";
import type { DutyScheme, ShipmentFacts, TaxPlan, TaxRole, Treatment } from "./scheme.ts";
import { isCount } from "./units.ts";
import { commonAliases, proofOfOrigin } from "./wco.ts";

const roles: Readonly<Record<string, TaxRole>> = {
  CUD: "duty",
  ADD: "additional-duty",
  CVD: "additional-duty",
  EXC: "excise",
  SST: "sales-tax",
  LVG: "low-value-tax",
};

const duties = ["CUD", "ADD", "CVD"] as const;

function decimal(text: string): Decimal {
  const number = parseDecimal(text);
  if (!number) throw new Error(`No decimal: ${text}`);
  return number;
}

/** Low-value goods: sold online at up to RM500, taxed on the sale value without carriage, whatever the mode. */
const lowValue = {
  limit: decimal("500"),
  from: "2024-01-01",
  source: "Sales Tax (Amendment) Act 2022, in force 1 January 2024",
  measure: {
    hs: "",
    from: "2024-01-01",
    to: null,
    origins: [],
    type: "LVG",
    condition: "normal",
    rate: decimal("10"),
    amount: null,
    currency: null,
    unit: null,
    minimum: null,
    maximum: null,
    source: "Sales Tax (Rate of Tax for Low Value Goods) Order 2023",
    label: "Low-value goods",
  } satisfies Measure,
  /** Tobacco, alcohol, smoking pipes, electronic cigarettes and their liquids. */
  excluded: /^(?:220[3-8]|24|9614|854340|382499)/u,
  /** A consignment that needs a value declaration (K1A) is a trader's, not one of goods sold online. */
  consignment: decimal("10000"),
} as const;

/** De minimis: consignments by air courier or post of up to RM500 CIF are free of import duty and sales tax. */
const deMinimis = {
  limit: decimal("500"),
  modes: new Set(["4", "5"]),
  source: "Customs Duties (Exemption) Order 2017, item 94",
} as const;

const single: Decimal = { units: 1n, places: 0 };

/** How many goods an item holds: its pieces where they are counted. */
function piecesOf(item: ItemFacts): Decimal {
  const field = item.item.commodity?.goodsMeasure?.tariffQuantity;
  const count = parseDecimal(field?.value ?? "");
  if (!count || !isCount(field?.unitCode ?? "")) return single;
  return compareDecimals(count, single) > 0 ? count : single;
}

/** Whether each good was sold for at most the limit; unknown while what it was sold for is withheld. */
function lowValueOf(item: ItemFacts, shipment: ShipmentFacts): "low" | "usual" | "unknown" {
  const { day, customsValue } = shipment;
  if (day < lowValue.from || item.hs === "" || lowValue.excluded.test(item.hs)) return "usual";
  if (compareDecimals(customsValue.known, lowValue.consignment) > 0) return "usual";
  const price = shipment.salePrice(item.at);
  if (price === "withheld") return "unknown";
  if (!price) return "usual";
  const most = multiplyDecimals(lowValue.limit, piecesOf(item));
  return compareDecimals(price, most) <= 0 ? "low" : "usual";
}

/** Whether the consignment is free; unknown when values are withheld that may lift it over the limit. */
function deMinimisOf({
  declaration,
  customsValue,
}: ShipmentFacts): "free" | "dutiable" | "unknown" {
  if (!deMinimis.modes.has(declaration.borderTransportMeans?.modeCode ?? "")) return "dutiable";
  if (compareDecimals(customsValue.known, deMinimis.limit) > 0) return "dutiable";
  return customsValue.isWhole ? "free" : "unknown";
}

const relievedSmall: Treatment = {
  kind: "relief",
  ...tell("de-minimis"),
  source: deMinimis.source,
};
const taxedAtSale: Treatment = {
  kind: "relief",
  ...tell("low-value-at-sale"),
  source: lowValue.source,
};
const underBond: Treatment = {
  kind: "suspension",
  ...tell("under-bond"),
  source: "Customs Act 1967, transhipment and movement under bond",
};

function unknownTotal(type: string, item: ItemFacts): Partial<TaxPlan> {
  const told = tell("small-unknown", { type });
  return { withheld: { pointer: item.pointer, code: "base-withheld", ...told } };
}

function unknownSale(item: ItemFacts): Partial<TaxPlan> {
  const told = tell("sale-unknown");
  return { withheld: { pointer: item.pointer, code: "base-withheld", ...told } };
}

function planOf(item: ItemFacts, shipment: ShipmentFacts): readonly TaxPlan[] {
  const bond = shipment.form === "K8" ? underBond : null;
  const small = deMinimisOf(shipment);
  const low = bond ? "usual" : lowValueOf(item, shipment);
  const relief = bond ?? (small === "free" ? relievedSmall : null);
  const doubtful = (type: string): Partial<TaxPlan> =>
    small === "unknown" && !bond ? unknownTotal(type, item) : {};
  return [
    plan(["CUD"], "duty", { need: "required", treatment: relief, ...doubtful("CUD") }),
    plan(["ADD", "CVD"], "additional-duty", { isCumulative: true, treatment: bond }),
    plan(["EXC"], "excise", { adds: duties, treatment: bond }),
    plan(["SST"], "sales-tax", {
      adds: [...duties, "EXC"],
      need: "required",
      treatment: relief ?? (low === "low" ? taxedAtSale : null),
      ...doubtful("SST"),
      ...(low === "unknown" && !relief ? unknownSale(item) : {}),
    }),
    ...(low === "low"
      ? [
          plan(["LVG"], "low-value-tax", {
            base: "sale-value",
            measure: lowValue.measure,
            notes: [tell("low-value", { pieces: decimalText(piecesOf(item)) })],
          }),
        ]
      : []),
  ];
}

export const myScheme: DutyScheme = {
  id: "my",
  currency: "MYR",
  valueRounding: { places: 2, mode: "half-up" },
  taxRounding: { places: 2, mode: "half-up" },
  aliases: { ...commonAliases, B00: "SST", VAT: "SST", "SALES TAX": "SST", STX: "SST" },
  roleOf: (type) => (Object.hasOwn(roles, type) ? roles[type] : undefined),
  impliesUnit: false,
  timeZone: "Asia/Kuala_Lumpur",
  taxesSale: true,
  buildsUp: true,
  suspendsByItself: false,
  isProof: (document) => proofOfOrigin.test(document),
  plan: planOf,
};
