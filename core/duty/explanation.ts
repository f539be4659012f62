/** What an explanation is: values, tax lines with their steps, the total, and what is withheld, as text. */
import { decimalText } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Told } from "../valuation/told.ts";
import type { Step } from "../valuation/step.ts";
import type { ItemValue } from "../valuation/value.ts";
import type { ItemFacts } from "./commodity.ts";
import type { WithheldFigure, WorkedLine } from "./line.ts";
import type { TaxRole, Treatment } from "./scheme.ts";

export interface ExplainedLine {
  /** Number of the item in the declaration. */
  readonly item: number;
  /** A00, B00, CUD, SST … */
  readonly type: string;
  readonly role: TaxRole;
  /** Decimal text: money for a share of the value, else the quantity in `baseUnit`. */
  readonly base: string | null;
  readonly baseUnit: string | null;
  /** Per cent as a plain number (`2.7`); otherwise in words: `1.20/KGM`, `8 % + 1.20/KGM`. */
  readonly rate: string | null;
  /** What the law asks for, suspended and relieved or not. */
  readonly amount: string;
  readonly payable: string;
  /** Why payable differs from amount. */
  readonly treatment: Omit<Treatment, "source"> | null;
  readonly source: string | null;
  readonly notes: readonly Told[];
  /** From the base to the payable amount; the children of each step sum to it. */
  readonly steps: readonly Step[];
}

interface ExplainedValue {
  readonly item: number;
  readonly value: string;
  readonly statistical: string;
  readonly steps: readonly Step[];
}

export interface Explanation {
  readonly currency: string;
  /** The day whose rates and measures were used. */
  readonly day: string;
  /** FOB, freight, insurance and CIF of the whole, where the law asks for them and they make up the items' values. */
  readonly buildUp: readonly Step[] | null;
  readonly values: readonly ExplainedValue[];
  readonly lines: readonly ExplainedLine[];
  /** Sum of what is payable over the lines that are given. */
  readonly total: string;
  readonly withheld: readonly WithheldFigure[];
}

function treatmentOf({ kind, message, key, parameters }: Treatment): ExplainedLine["treatment"] {
  return { kind, message, key, parameters };
}

export function explainedLine(
  line: WorkedLine,
  currency: string,
  payable: { readonly amount: Decimal; readonly step: Step },
  places: number,
): ExplainedLine {
  const { item, type, role, reckoning, treatment, measure, notes } = line;
  const { base, quantity, amount, rate } = reckoning;
  const shown = base ?? quantity;
  const steps = [...(base ? [base.step] : []), ...(quantity ? [quantity.step] : []), amount.step];
  return {
    item: item.number,
    type,
    role,
    base: shown?.step.value ?? null,
    baseUnit: shown ? (base ? currency : shown.step.unit) : null,
    rate: rate === "" ? null : rate,
    amount: amount.step.value,
    payable: decimalText(payable.amount, places),
    treatment: treatment && treatmentOf(treatment),
    source: measure?.source ?? null,
    notes,
    steps: payable.step === amount.step ? steps : [...steps, payable.step],
  };
}

export function explainedValue(item: ItemFacts, { value }: ItemValue): ExplainedValue[] {
  if (!value) return [];
  const declared = item.item.statisticalValueAmount?.value;
  return [
    {
      item: item.number,
      value: value.step.value,
      statistical: declared ?? value.step.value,
      steps: [value.step],
    },
  ];
}
