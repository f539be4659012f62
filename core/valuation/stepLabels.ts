/** What each step of an explanation is called, in the desk's languages. */
import { nameOfCode } from "../codes/codeList.ts";
import type { Names } from "../codes/codeList.ts";
import type { Language } from "../labels/language.ts";

const labels = {
  "value.customs": ["Customs value", "完税价格", "Nilai kastam"],
  "value.fob": ["Value free on board", "离岸价格", "Nilai FOB"],
  "value.declared": ["Value as declared", "申报价格", "Nilai seperti diikrar"],
  "value.price": ["Price of the goods", "货物价格", "Harga barang"],
  "value.freight": ["Freight", "运费", "Tambang"],
  "value.insurance": ["Insurance", "保险费", "Insurans"],
  "value.inland-export": [
    "Carriage before export",
    "出口前内陆运费",
    "Pengangkutan sebelum eksport",
  ],
  "value.inland-import": ["Carriage after arrival", "到货后内陆运费", "Pengangkutan selepas tiba"],
  "value.duty-tax": ["Duty and tax inside the price", "价内税费", "Duti dan cukai dalam harga"],
  "value.other": ["Other charges", "其他费用", "Caj lain"],
  "value.percentage": ["Charge as a percentage", "按比例费用", "Caj peratusan"],
  "value.sale": ["Sale value", "销售价格", "Nilai jualan"],
  "tax.base": ["Tax base", "计税基础", "Asas cukai"],
  "tax.quantity": ["Quantity that is taxed", "计税数量", "Kuantiti bercukai"],
  "tax.amount": ["Amount", "税额", "Amaun"],
  "tax.ad-valorem": ["Share of the value", "从价税", "Ad valorem"],
  "tax.specific": ["Amount by quantity", "从量税", "Duti spesifik"],
  "tax.minimum": ["Raised to the minimum", "调至最低额", "Dinaikkan kepada minimum"],
  "tax.maximum": ["Lowered to the maximum", "调至最高额", "Diturunkan kepada maksimum"],
  "tax.rounding": ["Rounding", "舍入", "Pembundaran"],
  "tax.stated": ["Amount as stated by the declarant", "申报人自报税额", "Amaun seperti dinyatakan"],
  "tax.composite": [
    "Share of the value with the tax",
    "组成计税价格",
    "Bahagian nilai dengan cukai",
  ],
  "tax.reduction": ["Reduction", "减征", "Pengurangan"],
  "tax.earlier": ["Duty or tax charged before", "前项税额", "Duti atau cukai terdahulu"],
  "tax.payable": ["Payable", "应缴税额", "Perlu dibayar"],
  "tax.relief": ["Relief", "免税", "Pelepasan"],
  "tax.suspension": ["Suspension", "暂缓征税", "Penggantungan"],
} as const satisfies Readonly<Record<string, Names>>;

export type StepKey = keyof typeof labels;

/** The name of a step: "Customs value". */
export function stepLabel(key: StepKey, language: Language = "en"): string {
  return nameOfCode(labels, key, language);
}
