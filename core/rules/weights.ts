/** Rules about masses and quantities. */
import { compareDecimals, multiplyDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { ItemView } from "./itemView.ts";
import { inEach, found, inItem, none, rulesOf } from "./rule.ts";
import type { Finding } from "./rule.ts";

const measures = "/commodity/goodsMeasure";

/** What is found of the net mass when both masses are given in one unit and something is wrong between them. */
function compareMasses(
  { item, net, gross }: ItemView,
  isBroken: (net: Decimal, gross: Decimal) => boolean,
): readonly Finding[] {
  const { netMass, grossMass } = item.commodity?.goodsMeasure ?? {};
  if (!net || !gross || !netMass || !grossMass) return none;
  if ((netMass.unitCode ?? "KGM") !== (grossMass.unitCode ?? "KGM")) return none;
  return isBroken(net, gross)
    ? [found(`${measures}/netMass`, { net: netMass.value, gross: grossMass.value })]
    : none;
}

/** Goods that weigh less than a fiftieth of their parcel are more often a slip between grams and kilograms. */
const lightest = { units: 2n, places: 2 };

/** Counts, masses, quantities and item prices. */
const figureTags: ReadonlySet<string> = new Set(["228", "131", "126", "128", "130", "112"]);
const zeroText = /^[+-]?[0.]+$/u;

export const weightRules = rulesOf([
  {
    id: "net-over-gross",
    code: "CDS11006",
    severity: "blocking",
    subject: "weights",
    holds: "Net mass is not more than gross mass.",
    source: "CDS error list (D.E. 6/1, 6/5)",
    message: "Net mass {net} kg is more than gross mass {gross} kg.",
    fix: "Correct one of the two; they may have been exchanged.",
    checkItem: (view) => compareMasses(view, (net, gross) => compareDecimals(net, gross) > 0),
  },
  {
    id: "net-equals-gross",
    code: "CDS11006",
    severity: "note",
    subject: "weights",
    holds: "Net mass is less than gross mass unless the goods have no packaging.",
    source: "CDS error list (D.E. 6/1); equal masses seen on accepted declarations of tyres",
    message: "Net mass {net} kg equals gross mass.",
    fix: "Right for goods without packaging; otherwise correct one of the two.",
    checkItem: (view) =>
      compareMasses(view, (net, gross) => net.units > 0n && compareDecimals(net, gross) === 0),
  },
  {
    id: "net-far-below-gross",
    code: "CDS13000",
    severity: "warning",
    subject: "weights",
    holds: "Net mass is at least 2 % of gross mass.",
    source: "CDS error list, credibility check; our own limit",
    message: "Net mass {net} kg is very little beside gross mass {gross} kg.",
    fix: "See whether one is in grams.",
    checkItem: (view) =>
      compareMasses(
        view,
        (net, gross) =>
          net.units > 0n && compareDecimals(net, multiplyDecimals(gross, lightest)) < 0,
      ),
  },
  {
    id: "mass-unit",
    code: "CDS10020",
    severity: "blocking",
    subject: "weights",
    holds: "Masses are given in kilograms.",
    source: "WCO Data Model, elements 126 and 128; UN/ECE Rec 20 KGM",
    message: "{field} is given in {unit}; customs takes kilograms.",
    fix: "Convert it and write KGM.",
    checkItem: ({ item }) =>
      inEach(["grossMass", "netMass"] as const, (key) => {
        const unit = item.commodity?.goodsMeasure?.[key]?.unitCode;
        if (unit === undefined || unit === "KGM" || unit === "") return none;
        const pointer = `${measures}/${key}`;
        return [found(`${pointer}/unitCode`, { field: inItem(pointer), unit })];
      }),
  },
  {
    id: "must-be-more-than-zero",
    code: "CDS12123",
    severity: "blocking",
    subject: "weights",
    holds: "Masses, quantities, item prices and counts are more than 0.",
    source: "CDS error list",
    message: "{field} is {value}; it must be more than 0.",
    fix: "Give the true figure.",
    checkValue: {
      of: ({ kind, tag }) => kind !== "text" && figureTags.has(tag),
      look: ({ text }) =>
        zeroText.test(text) && parseDecimal(text)?.units === 0n
          ? { parameters: { value: text } }
          : undefined,
    },
  },
  {
    id: "must-be-positive",
    code: "CDS10021",
    severity: "blocking",
    subject: "weights",
    holds: "No amount and no quantity is negative.",
    source: "CDS error list",
    message: "{field} is {value}; it must not be negative.",
    fix: "Give it without the minus sign, or as a deduction.",
    checkValue: {
      of: ({ kind }) => kind === "amount" || kind === "quantity",
      look: ({ text }) => (text.startsWith("-") ? { parameters: { value: text } } : undefined),
    },
  },
]);
