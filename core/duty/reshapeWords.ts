/** Why items stay apart, in the desk's languages. */
import { nameOfCode } from "../codes/codeList.ts";
import type { Names } from "../codes/codeList.ts";
import type { Language } from "../labels/language.ts";
import type { KeptReason } from "./reshapings.ts";

const reasons = {
  currency: ["their currencies differ", "币种不同", "mata wangnya berbeza"],
  unit: ["their units differ", "计量单位不同", "unitnya berbeza"],
  "tax-lines": [
    "preference, quota or payment differ",
    "优惠、配额或缴税方式不同",
    "keutamaan, kuota atau bayaran berbeza",
  ],
  "tax-amounts": [
    "tax is stated for one of them",
    "其中一项自报了税额",
    "cukai dinyatakan untuk salah satu",
  ],
  "valuation-method": [
    "their valuation methods differ",
    "估价方法不同",
    "kaedah penilaiannya berbeza",
  ],
  parties: [
    "buyers, sellers or countries differ",
    "买卖方或国家不同",
    "pembeli, penjual atau negara berbeza",
  ],
  "dangerous-goods": ["dangerous goods differ", "危险货物信息不同", "barang berbahaya berbeza"],
  "valuation-indicators": [
    "valuation indicators differ",
    "估价指标不同",
    "penunjuk penilaian berbeza",
  ],
  reference: ["their references differ", "参考号不同", "rujukannya berbeza"],
  "nature-of-transaction": [
    "nature of transaction differs",
    "交易性质不同",
    "jenis urus niaga berbeza",
  ],
  mass: [
    "a mass or quantity is missing or has another unit",
    "缺少重量或数量，或单位不同",
    "jisim atau kuantiti tiada atau unitnya lain",
  ],
  price: [
    "a price is missing or in another currency",
    "缺少价格或币种不同",
    "harga tiada atau dalam mata wang lain",
  ],
  value: [
    "a stated value is missing or in another currency",
    "缺少申报价值或币种不同",
    "nilai dinyatakan tiada atau dalam mata wang lain",
  ],
  unshown: [
    "one holds fields that the desk does not show, which would be lost",
    "其中一项含有工作台不显示的字段，合并会丢失",
    "salah satu mengandungi medan yang tidak ditunjukkan dan akan hilang",
  ],
} as const satisfies Readonly<Record<KeptReason, Names>>;

/** `their currencies differ` */
export function keptText(why: KeptReason, language: Language = "en"): string {
  return nameOfCode(reasons, why, language);
}
