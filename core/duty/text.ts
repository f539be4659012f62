/** Explanations and comparisons as plain text, for the command line and for print. */
import type { Language } from "../labels/language.ts";
import type { Input, RateUsed, Step, StepRounding } from "../valuation/step.ts";
import { stepLabel } from "../valuation/stepLabels.ts";
import type { Comparison } from "./compare.ts";
import type { ExplainedLine, Explanation } from "./explanation.ts";

const words = {
  item: { en: "Item", zh: "项目", ms: "Barang" },
  total: { en: "Total payable", zh: "应缴合计", ms: "Jumlah perlu dibayar" },
  // A sum that lacks something is never called the total.
  part: {
    en: "Payable without what is not given",
    zh: "应缴(不含未给出部分)",
    ms: "Perlu dibayar tanpa yang tidak diberi",
  },
  payable: { en: "payable", zh: "应缴", ms: "perlu dibayar" },
  withheld: { en: "Not given", zh: "未能计算", ms: "Tidak dikira" },
  rounded: { en: "rounded", zh: "已舍入", ms: "dibundarkan" },
  statistical: { en: "statistical value", zh: "统计价格", ms: "nilai statistik" },
  day: { en: "Rates and measures of", zh: "汇率与税率日期", ms: "Kadar dan langkah pada" },
  ours: { en: "ours", zh: "本台", ms: "kita" },
  customs: { en: "customs", zh: "海关", ms: "kastam" },
  difference: { en: "difference", zh: "差额", ms: "beza" },
} as const;

function say(word: keyof typeof words, language: Language): string {
  return words[word][language];
}

/** `24360.19` → `24,360.19`. */
export function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const spaced = whole.replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, ",");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

function amount(value: string, unit: string | null): string {
  return unit === null ? grouped(value) : `${grouped(value)} ${unit}`;
}

function inputText({ name, value, unit, pointer }: Input): string {
  const shown = `${name} ${amount(value, unit)}`;
  return pointer === null ? shown : `${shown} [${pointer}]`;
}

function rateText({ value, source, from, to }: RateUsed): string {
  const dates = from === null ? "" : `, ${from} – ${to ?? "…"}`;
  return `${value} (${source}${dates})`;
}

function roundingText({ places, mode }: StepRounding, language: Language): string {
  return `${say("rounded", language)}: ${mode}, ${places}`;
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
  const line = `${indent}${stepLabel(key, language)}  ${amount(value, unit)}`;
  return [
    how === "" ? line : `${line}  — ${how}`,
    ...children.flatMap((child) => stepLines(child, `${indent}  `, language)),
  ];
}

function lineLines(line: ExplainedLine, currency: string, language: Language): string[] {
  const { type, base, baseUnit, rate, payable, treatment, notes, steps } = line;
  const of = base === null ? "" : ` × ${amount(base, baseUnit)}`;
  const head = `  ${type}  ${lineRate(rate)}${of} = ${amount(line.amount, currency)}`;
  const shown =
    payable === line.amount
      ? head
      : `${head}; ${say("payable", language)} ${amount(payable, currency)}`;
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
        `${say("item", language)} ${number}`,
        ...values
          .filter(isOf)
          .flatMap(({ steps, statistical }) => [
            ...steps.flatMap((step) => stepLines(step, "  ", language)),
            `  ${say("statistical", language)}  ${amount(statistical, currency)}`,
          ]),
        ...lines.filter(isOf).flatMap((line) => lineLines(line, currency, language)),
        ...withheld
          .filter(isOf)
          .map(
            ({ type, code, pointer, message }) =>
              `  ${say("withheld", language)}: ${type ?? stepLabel("value.customs", language)} — ${message} (${code}, ${pointer})`,
          ),
      ].join("\n");
    });
  const whole = withheld.length === 0 ? "total" : "part";
  const sum = `${say(whole, language)}: ${amount(total, currency)}`;
  return [`${say("day", language)} ${day}`, ...blocks, sum].join("\n\n");
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
      `${item}  ${type}  ${say("ours", language)} ${shown(left?.payable)}  ${say("customs", language)} ${shown(right?.payable)}  ${say("difference", language)} ${shown(off)}  ${message}`,
  );
  const sum = `${say("ours", language)} ${grouped(ours)}  ${say("customs", language)} ${grouped(theirs)}  ${say("difference", language)} ${grouped(difference)}`;
  return [...rows, sum].join("\n");
}
