/** The explanation of a figure: a tree in which the children of a figure always sum to it. */
import { decimalText } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Told } from "./told.ts";
import type { StepKey } from "./stepLabels.ts";

/** Something that a formula reads. */
export interface Input {
  readonly name: string;
  /** Decimal text, or words where the input is a choice. */
  readonly value: string;
  /** Currency, unit of quantity, or null. */
  readonly unit: string | null;
  /** The field of the declaration that it was read from; null when it was computed or comes from a table. */
  readonly pointer: string | null;
}

/** A rate of exchange or of duty, with where it is written and when it holds. */
export interface RateUsed {
  /** As in the table: `4.45`, `20 %`, `1.20/KGM`, `8 % + 1.20/KGM`. */
  readonly value: string;
  readonly source: string;
  /** First and last day, CCYY-MM-DD; null where none is known. */
  readonly from: string | null;
  readonly to: string | null;
  /** Where the value is a sentence: its key and what fills it. */
  readonly told?: Pick<Told, "key" | "parameters">;
}

export interface StepRounding {
  readonly places: number;
  /** A rounding mode, or largest-remainder where a total was shared out. */
  readonly mode: string;
}

export interface Step {
  /** What the figure is; stepLabel(key, language) says it in words. */
  readonly key: StepKey;
  /** In the names of the inputs: `price × rate`; `sum` of the children. */
  readonly formula: string;
  readonly inputs: readonly Input[];
  readonly rate: RateUsed | null;
  readonly rounding: StepRounding | null;
  /** Decimal text. */
  readonly value: string;
  /** Currency or unit of quantity. */
  readonly unit: string | null;
  /** Parts that sum to the value exactly; empty for a leaf. */
  readonly children: readonly Step[];
}

/** A number with its explanation. */
export interface Figure {
  readonly amount: Decimal;
  readonly step: Step;
}

interface Leaf {
  readonly inputs?: readonly Input[];
  readonly rate?: RateUsed | null;
  readonly rounding?: StepRounding | null;
  /** Places that are always written. */
  readonly least?: number;
}

export function input(
  name: string,
  value: Decimal | string,
  unit: string | null,
  pointer: string | null = null,
): Input {
  const text = typeof value === "string" ? value : decimalText(value, value.places);
  return { name, value: text, unit, pointer };
}

/** A figure that is not made of others. */
export function leaf(
  key: StepKey,
  formula: string,
  amount: Decimal,
  unit: string | null,
  { inputs = [], rate = null, rounding = null, least = 0 }: Leaf = {},
): Figure {
  const value = decimalText(amount, least);
  return { amount, step: { key, formula, inputs, rate, rounding, value, unit, children: [] } };
}

/** A figure that is the sum of its parts; the caller has added them up. */
export function sumOf(
  key: StepKey,
  amount: Decimal,
  unit: string | null,
  parts: readonly Figure[],
  { rate = null, rounding = null, inputs = [], least = 0 }: Leaf = {},
): Figure {
  const value = decimalText(amount, least);
  const children = parts.map(({ step }) => step);
  return { amount, step: { key, formula: "sum", inputs, rate, rounding, value, unit, children } };
}

/** The leaves of a tree, from left to right. */
export function leavesOf(step: Step): Step[] {
  return step.children.length === 0 ? [step] : step.children.flatMap(leavesOf);
}
