/** What figures are called, on screen and in print: one table for both. */
import { nameOfCode } from "../codes/codeList.ts";
import type { CodeList } from "../codes/codeList.ts";
import type { Language } from "../labels/language.ts";

export const figureWords = {
  item: ["Item", "商品", "Butiran"],
  total: ["Total payable", "应缴合计", "Jumlah perlu dibayar"],
  // A sum that lacks something is never called the total.
  part: [
    "Payable without what is not given",
    "应缴（不含未给出部分）",
    "Perlu dibayar tanpa yang tidak diberi",
  ],
  payable: ["payable", "应缴", "perlu dibayar"],
  withheld: ["Not given", "未能计算", "Tidak dikira"],
  unknown: ["not given", "未能计算", "tidak dikira"],
  rounded: ["rounded", "已舍入", "dibundarkan"],
  decimals: ["decimals", "位小数", "tempat perpuluhan"],
  statistical: ["statistical value", "统计价格", "nilai statistik"],
  day: ["Rates and measures of", "汇率与税率日期", "Kadar dan langkah pada"],
  line: ["Item and tax", "商品与税种", "Butiran dan cukai"],
  ours: ["Ours", "本台", "Kita"],
  customs: ["Customs", "海关", "Kastam"],
  difference: ["Difference", "差额", "Beza"],
  beside: ["Customs’ figures beside ours", "与海关数字对照", "Angka kastam di sebelah kita"],
  "build-up": ["Value build-up", "价格构成", "Binaan nilai"],
  before: ["Now", "现在", "Sekarang"],
  after: ["Then", "改后", "Kemudian"],
  unchanged: ["No tax line changes.", "各税项不变。", "Tiada baris cukai berubah."],
} as const satisfies CodeList;

export type FigureWord = keyof typeof figureWords;

export function figureWord(word: FigureWord, language: Language): string {
  return nameOfCode(figureWords, word, language);
}

/** `24360.19` → `24,360.19`. */
export function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const spaced = whole.replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, ",");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** `24,360.19 MYR`. */
export function amountText(value: string, unit: string | null): string {
  return unit === null ? grouped(value) : `${grouped(value)} ${unit}`;
}

/** A difference always shows its sign: `+12.00`, `-3.10`; none is `0.00`. */
export function signed(money: string): string {
  return /^-|^[0.,]+$/u.test(money) ? money : `+${money}`;
}
