/** Rules about masses and quantities. */
import { compareDecimals, multiplyDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Item } from "../declaration/declaration.ts";
import { labelOf } from "../labels/labels.ts";
import { found, itemPointer } from "./rule.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { planOf, visitLeaves } from "./walk.ts";

const measures = "/commodity/goodsMeasure";
const numbers = planOf(({ kind }) => kind === "amount" || kind === "quantity");

interface Masses {
  readonly net: Decimal;
  readonly gross: Decimal;
  readonly netText: string;
  readonly grossText: string;
}

function massesOf(item: Item): Masses | undefined {
  const { netMass, grossMass } = item.commodity?.goodsMeasure ?? {};
  const [net, gross] = [parseDecimal(netMass?.value ?? ""), parseDecimal(grossMass?.value ?? "")];
  if (!net || !gross || !netMass || !grossMass) return undefined;
  if ((netMass.unitCode ?? "KGM") !== (grossMass.unitCode ?? "KGM")) return undefined;
  return { net, gross, netText: netMass.value, grossText: grossMass.value };
}

function compareMasses(
  { facts }: RuleContext,
  place: "netMass" | "grossMass",
  broken: (masses: Masses) => boolean,
): Finding[] {
  return facts.items.flatMap((item, index) => {
    const masses = massesOf(item);
    if (!masses || !broken(masses)) return [];
    const parameters = { net: masses.netText, gross: masses.grossText };
    return [found(itemPointer(index, `${measures}/${place}`), parameters)];
  });
}

/** Goods that weigh less than a fiftieth of their parcel are more often a slip between grams and kilograms. */
const lightest = { units: 2n, places: 2 };

export const weightRules: readonly Rule[] = [
  {
    id: "net-over-gross",
    code: "CDS11006",
    severity: "blocking",
    subject: "weights",
    holds: "Net mass is not more than gross mass.",
    source: "CDS error list (D.E. 6/1, 6/5)",
    message: "Net mass {net} kg is more than gross mass {gross} kg.",
    fix: "Correct one of the two; they may have been exchanged.",
    check: (_declaration, context) =>
      compareMasses(context, "netMass", ({ net, gross }) => compareDecimals(net, gross) > 0),
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
    check: (_declaration, context) =>
      compareMasses(
        context,
        "netMass",
        ({ net, gross }) => net.units > 0n && compareDecimals(net, gross) === 0,
      ),
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
    check: (_declaration, context) =>
      compareMasses(
        context,
        "netMass",
        ({ net, gross }) =>
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
    check: (_declaration, { facts }) =>
      facts.items.flatMap((item, index) =>
        (["grossMass", "netMass"] as const).flatMap((key) => {
          const unit = item.commodity?.goodsMeasure?.[key]?.unitCode;
          if (unit === undefined || unit === "KGM" || unit === "") return [];
          const pointer = itemPointer(index, `${measures}/${key}`);
          return [found(`${pointer}/unitCode`, { field: labelOf(pointer, "en"), unit })];
        }),
      ),
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
    check: (declaration, { facts }) => {
      const isZero = (text: string | undefined): boolean => parseDecimal(text ?? "")?.units === 0n;
      const findings: Finding[] = [];
      const look = (pointer: string, value: string | undefined): void => {
        if (value !== undefined && isZero(value)) {
          findings.push(found(pointer, { field: labelOf(pointer, "en"), value }));
        }
      };
      look("/goodsItemQuantity", declaration.goodsItemQuantity?.value);
      look("/totalGrossMass", declaration.totalGrossMass?.value);
      for (const [index, { commodity }] of facts.items.entries()) {
        const measure = commodity?.goodsMeasure;
        for (const key of ["grossMass", "netMass", "tariffQuantity"] as const) {
          look(itemPointer(index, `${measures}/${key}`), measure?.[key]?.value);
        }
        const price = commodity?.invoiceLine?.itemChargeAmount?.value;
        look(itemPointer(index, "/commodity/invoiceLine/itemChargeAmount"), price);
      }
      return findings;
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
    check: (declaration) => {
      const findings: Finding[] = [];
      visitLeaves(numbers, declaration, (_leaf, value, _attribute, pointer) => {
        if (!value.startsWith("-")) return;
        const place = pointer();
        findings.push(found(place, { field: labelOf(place, "en"), value }));
      });
      return findings;
    },
  },
];
