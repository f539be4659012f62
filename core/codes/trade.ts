/** Delivery terms, transport modes and other short lists of trade. */
import type { CodeList } from "./codeList.ts";

/** Incoterms 2020 (ICC). */
export const incoterms: CodeList = {
  EXW: ["Ex works", "工厂交货", "Di kilang"],
  FCA: ["Free carrier", "货交承运人", "Bebas pengangkut"],
  FAS: ["Free alongside ship", "船边交货", "Bebas di sisi kapal"],
  FOB: ["Free on board", "船上交货", "Bebas atas kapal"],
  CFR: ["Cost and freight", "成本加运费", "Kos dan tambang"],
  CIF: ["Cost, insurance and freight", "成本、保险费加运费", "Kos, insurans dan tambang"],
  CPT: ["Carriage paid to", "运费付至", "Tambang dibayar ke"],
  CIP: ["Carriage and insurance paid to", "运费和保险费付至", "Tambang dan insurans dibayar ke"],
  DAP: ["Delivered at place", "目的地交货", "Dihantar di tempat"],
  DPU: ["Delivered at place unloaded", "目的地卸货后交货", "Dihantar dan dipunggah di tempat"],
  DDP: ["Delivered duty paid", "完税后交货", "Dihantar duti dibayar"],
};

/** Terms of earlier editions: understood, no longer published. XXX is customs' own "other". */
export const retiredIncoterms: CodeList = {
  DAT: ["Delivered at terminal (2010)", "运输终端交货", "Dihantar di terminal"],
  DAF: ["Delivered at frontier (2000)", "边境交货", "Dihantar di sempadan"],
  DES: ["Delivered ex ship (2000)", "目的港船上交货", "Dihantar dari kapal"],
  DEQ: ["Delivered ex quay (2000)", "目的港码头交货", "Dihantar dari dermaga"],
  DDU: ["Delivered duty unpaid (2000)", "未完税交货", "Dihantar duti tidak dibayar"],
  XXX: ["Other terms", "其他条款", "Terma lain"],
};

/** Terms that the ICC made for sea and inland waterway alone. */
export const seaTerms: ReadonlySet<string> = new Set(["FAS", "FOB", "CFR", "CIF", "DES", "DEQ"]);

/** Terms whose price already holds the freight to the named place. */
export const freightPaidTerms: ReadonlySet<string> = new Set(["CFR", "CIF", "CPT", "CIP"]);

/** UN/ECE Recommendation 19; 6 is the UK's roll-on roll-off. */
export const transportModes: CodeList = {
  "1": ["Sea", "海运", "Laut"],
  "2": ["Rail", "铁路", "Kereta api"],
  "3": ["Road", "公路", "Jalan raya"],
  "4": ["Air", "空运", "Udara"],
  "5": ["Post", "邮递", "Pos"],
  "6": ["Roll-on roll-off", "滚装", "Ro-ro"],
  "7": ["Fixed installation", "固定设施", "Pemasangan tetap"],
  "8": ["Inland waterway", "内河", "Perairan pedalaman"],
  "9": ["Own propulsion", "自行驶入", "Gerak sendiri"],
};

/** Methods of customs valuation of the WTO agreement, in its order. */
export const valuationMethods: CodeList = {
  "1": ["Transaction value", "成交价格", "Nilai transaksi"],
  "2": ["Identical goods", "相同货物", "Barang serupa"],
  "3": ["Similar goods", "类似货物", "Barang seakan"],
  "4": ["Deductive", "倒扣价格", "Deduktif"],
  "5": ["Computed", "计算价格", "Dikira"],
  "6": ["Fall-back", "合理方法", "Sandaran"],
};
