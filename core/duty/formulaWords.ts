/** Formulas, their inputs, rates and ways of rounding, in the desk's languages. */
import { nameOfCode } from "../codes/codeList.ts";
import type { Names } from "../codes/codeList.ts";
import type { Language } from "../labels/language.ts";
import type { RateUsed, StepRounding } from "../valuation/step.ts";
import { toldIn } from "../valuation/told.ts";
import { figureWord } from "./figureWords.ts";

const terms: Readonly<Record<string, Names>> = {
  amount: ["amount", "金额", "amaun"],
  rate: ["rate", "税率", "kadar"],
  "exchange rate": ["rate", "汇率", "kadar"],
  sum: ["sum", "合计", "jumlah"],
  price: ["price", "价格", "harga"],
  percentage: ["percentage", "百分比", "peratusan"],
  charge: ["charge", "费用", "caj"],
  value: ["value", "价格", "nilai"],
  "gross mass": ["gross mass", "毛重", "jisim kasar"],
  quantity: ["quantity", "数量", "kuantiti"],
  "fixed share": ["fixed share", "固定分摊额", "bahagian tetap"],
  "sum of all": ["sum of all", "各项之和", "jumlah semua"],
  "as stated": ["as stated", "按申报", "seperti dinyatakan"],
  stated: ["stated", "申报金额", "dinyatakan"],
  "amount for one": ["amount for one", "单位税额", "amaun seunit"],
  "flat amount": ["flat amount", "定额", "amaun tetap"],
  base: ["base", "计税基础", "asas"],
  minimum: ["minimum", "最低额", "minimum"],
  maximum: ["maximum", "最高额", "maksimum"],
  "sum so far": ["sum so far", "此前合计", "jumlah setakat ini"],
  charged: ["charged", "征收比例", "dikenakan"],
  whole: ["whole", "全额", "keseluruhan"],
  litres: ["litres", "升数", "liter"],
  strength: ["strength", "酒精度", "kekuatan"],
  "half-up": ["half-up", "四舍五入", "separuh ke atas"],
  "half-even": ["half-even", "四舍六入五取偶", "separuh ke genap"],
  down: ["down", "截尾", "ke bawah"],
  up: ["up", "进位", "ke atas"],
  "largest-remainder": ["largest-remainder", "最大余数法", "baki terbesar"],
};

/** The name of an input, a rounding mode or a part of a formula; a code or a unit as it stands. */
export function termText(term: string, language: Language): string {
  return nameOfCode(terms, term, language);
}

const units = { en: "in", zh: "折合", ms: "dalam" } as const;
const places = { en: "to {n} places", zh: "至 {n} 位小数", ms: "kepada {n} tempat" } as const;

function partText(part: string, language: Language): string {
  const [, from, to] = /^([A-Z\d]{2,3}) in ([A-Z\d]{2,3})$/u.exec(part) ?? [];
  if (from !== undefined && to !== undefined) return `${from} ${units[language]} ${to}`;
  const [, mode, n] = /^([a-z-]+) to (\d+) places$/u.exec(part) ?? [];
  if (mode !== undefined && n !== undefined) {
    return `${termText(mode, language)} ${places[language].replace("{n}", n)}`;
  }
  return termText(part, language);
}

/** A formula with its parts in a language: `charge × rate ÷ sum of all`. */
export function formulaText(formula: string, language: Language): string {
  if (language === "en") return formula;
  // The rate on a base is one of tax, any other one of exchange.
  const isOfTax = formula.startsWith("base");
  return formula
    .split(/( [×÷−+] |[()])/u)
    .map((part) => (part === "rate" && !isOfTax ? "exchange rate" : part))
    .map((part) => partText(part, language))
    .join("");
}

/** `rounded: half-up, 2 decimals`. */
export function roundingText({ places, mode }: StepRounding, language: Language): string {
  return `${figureWord("rounded", language)}: ${termText(mode, language)}, ${places} ${figureWord("decimals", language)}`;
}

/** The rate of a tax line: a bare number is a percentage, others carry their unit; nothing where there is none. */
export function lineRate(rate: string | null): string {
  if (rate === null) return "";
  return /^[\d.]+$/u.test(rate) ? `${rate} %` : rate;
}

/** What a rate says; a relief says its reason. */
export function rateValue({ value, told }: RateUsed, language: Language): string {
  return told ? toldIn({ message: value, ...told }, language) : value;
}
