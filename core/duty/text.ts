/** Explanations and comparisons as plain text, for the command line and for print. */
import type { Language } from "../labels/language.ts";
import type { Input, RateUsed, Step, StepRounding } from "../valuation/step.ts";
import { stepLabel } from "../valuation/stepLabels.ts";
import type { Comparison } from "./compare.ts";
import { amountText, figureWord, grouped } from "./figureWords.ts";
import type { ExplainedLine, Explanation } from "./explanation.ts";
import type { WithheldFigure } from "./line.ts";

function inputText({ name, value, unit, pointer }: Input): string {
  const shown = `${name} ${amountText(value, unit)}`;
  return pointer === null ? shown : `${shown} [${pointer}]`;
}

function rateText({ value, source, from, to }: RateUsed): string {
  const dates = from === null ? "" : `, ${from} – ${to ?? "…"}`;
  return `${value} (${source}${dates})`;
}

/** `rounded: half-up, 2 decimals`. */
export function roundingText({ places, mode }: StepRounding, language: Language): string {
  return `${figureWord("rounded", language)}: ${mode}, ${places} ${figureWord("decimals", language)}`;
}

/** The rate of a tax line: a bare number is a percentage, others carry their unit; nothing where there is none. */
export function lineRate(rate: string | null): string {
  if (rate === null) return "";
  return /^[\d.]+$/u.test(rate) ? `${rate} %` : rate;
}

/** One step and what is below it, two spaces deeper for each level. */
function stepLines(step: Step, indent: string, language: Language): string[] {
  const { key, formula, inputs, rate, rounding, value, unit, children } = step;
  const how = [
    ...(formula === "sum" || formula === "amount" ? [] : [formula]),
    ...inputs.map(inputText),
    ...(rate ? [rateText(rate)] : []),
    ...(rounding ? [roundingText(rounding, language)] : []),
  ].join(" · ");
  const line = `${indent}${stepLabel(key, language)}  ${amountText(value, unit)}`;
  return [
    how === "" ? line : `${line}  — ${how}`,
    ...children.flatMap((child) => stepLines(child, `${indent}  `, language)),
  ];
}

function lineLines(line: ExplainedLine, currency: string, language: Language): string[] {
  const { type, base, baseUnit, rate, payable, treatment, notes, steps } = line;
  const of = base === null ? "" : ` × ${amountText(base, baseUnit)}`;
  const head = `  ${type}  ${lineRate(rate)}${of} = ${amountText(line.amount, currency)}`;
  const shown =
    payable === line.amount
      ? head
      : `${head}; ${figureWord("payable", language)} ${amountText(payable, currency)}`;
  // The customs value stands once above; a line shows what it adds to it.
  const own = steps.map((step) => ({
    ...step,
    children: step.children.map((child) =>
      child.key === "value.customs" ? { ...child, children: [] } : child,
    ),
  }));
  return [
    shown,
    ...(treatment ? [`    ${treatment.message}`] : []),
    ...notes.map((note) => `    ${note}`),
    ...own.flatMap((step) => stepLines(step, "    ", language)),
  ];
}

/** A figure that is not given, why, and the field. */
export function withheldText(
  { type, code, pointer, message }: WithheldFigure,
  language: Language,
): string {
  return `${figureWord("withheld", language)}: ${type ?? stepLabel("value.customs", language)} — ${message} (${code}, ${pointer})`;
}

/** The whole explanation, or that of one item. */
export function explanationText(
  explained: Explanation,
  language: Language = "en",
  item?: number,
): string {
  const { currency, day, values, lines, total, withheld } = explained;
  const wanted = (each: { readonly item: number }): boolean =>
    item === undefined || each.item === item;
  const numbers = [
    ...new Set([...values, ...lines, ...withheld].filter(wanted).map((each) => each.item)),
  ];
  const blocks = numbers
    .toSorted((left, right) => (left < right ? -1 : 1))
    .map((number) => {
      const isOf = (each: { readonly item: number }): boolean => each.item === number;
      return [
        `${figureWord("item", language)} ${number}`,
        ...values
          .filter(isOf)
          .flatMap(({ steps, statistical }) => [
            ...steps.flatMap((step) => stepLines(step, "  ", language)),
            `  ${figureWord("statistical", language)}  ${amountText(statistical, currency)}`,
          ]),
        ...lines.filter(isOf).flatMap((line) => lineLines(line, currency, language)),
        ...withheld.filter(isOf).map((reason) => `  ${withheldText(reason, language)}`),
      ].join("\n");
    });
  const whole = withheld.length === 0 ? "total" : "part";
  const sum = `${figureWord(whole, language)}: ${amountText(total, currency)}`;
  return [`${figureWord("day", language)} ${day}`, ...blocks, sum].join("\n\n");
}

/** Our figures beside those of customs, one line each. */
export function comparisonText(
  { lines, ours, theirs, difference }: Comparison,
  language: Language = "en",
): string {
  const shown = (text: string | null | undefined): string =>
    text === null || text === undefined ? "–" : grouped(text);
  const rows = lines.map(
    ({ item, type, ours: left, theirs: right, difference: off, message }) =>
      `${item}  ${type}  ${figureWord("ours", language)} ${shown(left?.payable)}  ${figureWord("customs", language)} ${shown(right?.payable)}  ${figureWord("difference", language)} ${shown(off)}  ${message}`,
  );
  const sum = `${figureWord("ours", language)} ${grouped(ours)}  ${figureWord("customs", language)} ${grouped(theirs)}  ${figureWord("difference", language)} ${grouped(difference)}`;
  return [...rows, sum].join("\n");
}
