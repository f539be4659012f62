/** An explanation as it is printed: sections with rows in a person's language; text, a page and paper are made from it. */
import { placeOf } from "../labels/labels.ts";
import type { Language } from "../labels/language.ts";
import type { Input, RateUsed, Step } from "../valuation/step.ts";
import { stepLabel } from "../valuation/stepLabels.ts";
import { toldIn } from "../valuation/told.ts";
import type { Comparison } from "./compare.ts";
import type { ExplainedLine, Explanation } from "./explanation.ts";
import { amountText, figureWord, grouped, signed } from "./figureWords.ts";
import { formulaText, lineRate, rateValue, roundingText, termText } from "./formulaWords.ts";

/** A part of how a figure came about; `pointer` and `place` name the field that it was read from. */
export interface SheetReason {
  readonly text: string;
  readonly pointer: string | null;
  /** `Item 1 · Gross mass` */
  readonly place: string | null;
}

export interface SheetRow {
  /** line: a tax line; figure: a step below it; note: a sentence; withheld: a figure that is not given. */
  readonly kind: "line" | "figure" | "note" | "withheld";
  /** How deep in the tree, from 0. */
  readonly depth: number;
  readonly name: string;
  /** With its unit; "" for a sentence. */
  readonly amount: string;
  readonly how: readonly SheetReason[];
}

export interface SheetSection {
  /** `Item 1`, `Value build-up`. */
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

/** Our figures beside those of customs. */
export interface SheetTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Sheet {
  /** `Rates and measures of 2026-06-15`, packs. */
  readonly facts: readonly string[];
  readonly sections: readonly SheetSection[];
  readonly customs: SheetTable | null;
  readonly total: { readonly name: string; readonly amount: string };
}

export interface SheetWish {
  readonly language: Language;
  /** One item alone, by its number. */
  readonly item?: number | undefined;
  readonly customs?: Comparison | null;
}

function plainReason(text: string): SheetReason {
  return { text, pointer: null, place: null };
}

function inputReason({ name, value, unit, pointer }: Input, language: Language): SheetReason {
  return {
    text: `${termText(name, language)} ${amountText(value, unit)}`,
    pointer,
    place: pointer === null ? null : placeOf(pointer, language),
  };
}

/** What a rate says, its source and its days. */
function rateText(rate: RateUsed, language: Language): string {
  const { source, from, to } = rate;
  const dates = from === null ? "" : `, ${from} – ${to ?? "…"}`;
  return `${rateValue(rate, language)} (${source}${dates})`;
}

function reasonsOf(step: Step, language: Language): SheetReason[] {
  const { key, formula, inputs, rate, rounding } = step;
  const isSaid = formula === "sum" || formula === "amount" || formula === rate?.value;
  return [
    ...(isSaid ? [] : [plainReason(formulaText(formula, language))]),
    ...inputs.map((each) => inputReason(each, language)),
    ...(rate ? [plainReason(rateText(rate, language))] : []),
    // The formula of a rounding says it already.
    ...(rounding && key !== "tax.rounding" ? [plainReason(roundingText(rounding, language))] : []),
  ];
}

/** One step and what is below it. */
function stepRows(step: Step, depth: number, language: Language): SheetRow[] {
  return [
    {
      kind: "figure",
      depth,
      name: stepLabel(step.key, language),
      amount: amountText(step.value, step.unit),
      how: reasonsOf(step, language),
    },
    ...step.children.flatMap((child) => stepRows(child, depth + 1, language)),
  ];
}

function noteRow(text: string): SheetRow {
  return { kind: "note", depth: 1, name: text, amount: "", how: [] };
}

function lineRows(line: ExplainedLine, currency: string, language: Language): SheetRow[] {
  const { type, base, baseUnit, rate, payable, amount, treatment, notes, steps } = line;
  const of = base === null ? "" : ` × ${amountText(base, baseUnit)}`;
  const owed =
    payable === amount
      ? ""
      : `; ${figureWord("payable", language)} ${amountText(payable, currency)}`;
  // The customs value stands once above; a line shows what it adds to it.
  const own = steps.map((step) => ({
    ...step,
    children: step.children.map((child) =>
      child.key === "value.customs" ? { ...child, children: [] } : child,
    ),
  }));
  return [
    {
      kind: "line",
      depth: 0,
      name: `${type}  ${lineRate(rate)}${of}`,
      amount: `${amountText(amount, currency)}${owed}`,
      how: [],
    },
    ...(treatment ? [noteRow(toldIn(treatment, language))] : []),
    ...notes.map((note) => noteRow(toldIn(note, language))),
    ...own.flatMap((step) => stepRows(step, 1, language)),
  ];
}

type Withheld = Explanation["withheld"][number];

/** A figure that is not given: its name, and why with the code and the field. */
function withheldRow(reason: Withheld, language: Language): SheetRow {
  const { type, code, pointer } = reason;
  return {
    kind: "withheld",
    depth: 0,
    name: `${figureWord("withheld", language)}: ${type ?? stepLabel("value.customs", language)}`,
    amount: "",
    how: [
      { text: `${toldIn(reason, language)} (${code})`, pointer, place: placeOf(pointer, language) },
    ],
  };
}

function itemSection(explained: Explanation, number: number, language: Language): SheetSection {
  const { currency, values, lines, withheld } = explained;
  const isOf = (each: { readonly item: number }): boolean => each.item === number;
  return {
    title: `${figureWord("item", language)} ${number}`,
    rows: [
      ...values.filter(isOf).flatMap(({ steps, statistical }): SheetRow[] => [
        ...steps.flatMap((step) => stepRows(step, 0, language)),
        {
          kind: "figure",
          depth: 0,
          name: figureWord("statistical", language),
          amount: amountText(statistical, currency),
          how: [],
        },
      ]),
      ...lines.filter(isOf).flatMap((line) => lineRows(line, currency, language)),
      ...withheld.filter(isOf).map((reason) => withheldRow(reason, language)),
    ],
  };
}

function customsTable(
  { lines, ours, theirs, difference }: Comparison,
  language: Language,
): SheetTable {
  const shown = (text: string | null | undefined): string =>
    text === null || text === undefined ? "–" : grouped(text);
  const off = (text: string | null): string => (text === null ? "–" : signed(grouped(text)));
  return {
    title: figureWord("beside", language),
    columns: [
      ...(["line", "ours", "customs", "difference"] as const).map((word) =>
        figureWord(word, language),
      ),
      "",
    ],
    rows: [
      ...lines.map((line) => [
        `${line.item} ${line.type}`,
        shown(line.ours?.payable),
        shown(line.theirs?.payable),
        off(line.difference),
        toldIn(line, language),
      ]),
      ["", shown(ours), shown(theirs), off(difference), ""],
    ],
  };
}

/** The whole explanation, or that of one item, in the order in which it is read. */
export function explanationSheet(
  explained: Explanation,
  { language, item, customs = null }: SheetWish,
): Sheet {
  const { currency, day, values, lines, total, withheld, buildUp } = explained;
  const all = [...values, ...lines, ...withheld].map((each) => each.item);
  const numbers = [...new Set(all)].filter((each) => item === undefined || each === item);
  const built = buildUp && {
    title: figureWord("build-up", language),
    // The value is the sum of those before it: they are not said twice.
    rows: buildUp.flatMap((step) =>
      stepRows(step.key === "value.customs" ? { ...step, children: [] } : step, 0, language),
    ),
  };
  return {
    facts: [`${figureWord("day", language)} ${day}`],
    sections: [
      ...(built && item === undefined ? [built] : []),
      ...numbers
        .toSorted((left, right) => (left < right ? -1 : 1))
        .map((number) => itemSection(explained, number, language)),
    ],
    customs: customs && customsTable(customs, language),
    total: {
      name: figureWord(withheld.length === 0 ? "total" : "part", language),
      amount: amountText(total, currency),
    },
  };
}
