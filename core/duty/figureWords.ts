/** What figures are called, on screen and in print: one table for both. */
import type { Language } from "../labels/language.ts";

const words = {
  item: { en: "Item", zh: "商品", ms: "Butiran" },
  total: { en: "Total payable", zh: "应缴合计", ms: "Jumlah perlu dibayar" },
  // A sum that lacks something is never called the total.
  part: {
    en: "Payable without what is not given",
    zh: "应缴（不含未给出部分）",
    ms: "Perlu dibayar tanpa yang tidak diberi",
  },
  payable: { en: "payable", zh: "应缴", ms: "perlu dibayar" },
  withheld: { en: "Not given", zh: "未能计算", ms: "Tidak dikira" },
  unknown: { en: "not given", zh: "未能计算", ms: "tidak dikira" },
  rounded: { en: "rounded", zh: "已舍入", ms: "dibundarkan" },
  decimals: { en: "decimals", zh: "位小数", ms: "tempat perpuluhan" },
  statistical: { en: "statistical value", zh: "统计价格", ms: "nilai statistik" },
  day: { en: "Rates and measures of", zh: "汇率与税率日期", ms: "Kadar dan langkah pada" },
  line: { en: "Item and tax", zh: "商品与税种", ms: "Butiran dan cukai" },
  ours: { en: "Ours", zh: "本台", ms: "Kita" },
  customs: { en: "Customs", zh: "海关", ms: "Kastam" },
  difference: { en: "Difference", zh: "差额", ms: "Beza" },
  beside: {
    en: "Customs’ figures beside ours",
    zh: "与海关数字对照",
    ms: "Angka kastam di sebelah kita",
  },
  "build-up": { en: "Value build-up", zh: "价格构成", ms: "Binaan nilai" },
  before: { en: "Now", zh: "现在", ms: "Sekarang" },
  after: { en: "Then", zh: "改后", ms: "Kemudian" },
  unchanged: { en: "No tax line changes.", zh: "各税项不变。", ms: "Tiada baris cukai berubah." },
} as const;

export type FigureWord = keyof typeof words;

export function figureWord(word: FigureWord, language: Language): string {
  return words[word][language];
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
