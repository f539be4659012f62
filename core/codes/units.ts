/** Common units of quantity (UN/ECE Recommendation 20); the whole list comes as a reference pack. */
import type { CodeList } from "./codeList.ts";

export const units: CodeList = {
  KGM: ["Kilogram", "千克", "Kilogram"],
  GRM: ["Gram", "克", "Gram"],
  MGM: ["Milligram", "毫克", "Miligram"],
  TNE: ["Tonne", "吨", "Tan"],
  LBR: ["Pound", "磅", "Paun"],
  ONZ: ["Ounce", "盎司", "Auns"],
  CTM: ["Carat", "克拉", "Karat"],
  C62: ["One (piece)", "个", "Unit"],
  H87: ["Piece", "件", "Keping"],
  NAR: ["Number of articles", "件数", "Bilangan barang"],
  EA: ["Each", "每个", "Setiap"],
  PR: ["Pair", "双", "Pasang"],
  NPR: ["Number of pairs", "双数", "Bilangan pasang"],
  SET: ["Set", "套", "Set"],
  KT: ["Kit", "套件", "Kit"],
  DZN: ["Dozen", "打", "Dozen"],
  DPC: ["Dozen pieces", "打件", "Dozen keping"],
  GRO: ["Gross", "罗", "Gros"],
  CEN: ["Hundred", "百", "Ratus"],
  MIL: ["Thousand", "千", "Ribu"],
  MTR: ["Metre", "米", "Meter"],
  CMT: ["Centimetre", "厘米", "Sentimeter"],
  MMT: ["Millimetre", "毫米", "Milimeter"],
  KMT: ["Kilometre", "千米", "Kilometer"],
  FOT: ["Foot", "英尺", "Kaki"],
  YRD: ["Yard", "码", "Ela"],
  MTK: ["Square metre", "平方米", "Meter persegi"],
  CMK: ["Square centimetre", "平方厘米", "Sentimeter persegi"],
  MTQ: ["Cubic metre", "立方米", "Meter padu"],
  LTR: ["Litre", "升", "Liter"],
  MLT: ["Millilitre", "毫升", "Mililiter"],
  HLT: ["Hectolitre", "百升", "Hektoliter"],
  LPA: ["Litre of pure alcohol", "纯酒精升", "Liter alkohol tulen"],
  KWH: ["Kilowatt hour", "千瓦时", "Kilowatt jam"],
  MWH: ["Megawatt hour", "兆瓦时", "Megawatt jam"],
  WTT: ["Watt", "瓦", "Watt"],
  KWT: ["Kilowatt", "千瓦", "Kilowatt"],
  NMP: ["Number of packs", "包数", "Bilangan pek"],
  P1: ["Per cent", "百分比", "Peratus"],
};

/** What people write for a unit, with the code that is meant. */
const meantUnits: Readonly<Record<string, string>> = {
  PCE: "H87",
  PCS: "H87",
  PC: "H87",
  PIECE: "H87",
  PIECES: "H87",
  UNIT: "C62",
  UNITS: "C62",
  UNT: "C62",
  NMB: "C62",
  KG: "KGM",
  KGS: "KGM",
  G: "GRM",
  GM: "GRM",
  L: "LTR",
  ML: "MLT",
  M: "MTR",
  M2: "MTK",
  M3: "MTQ",
  CBM: "MTQ",
  DOZ: "DZN",
  DOZEN: "DZN",
  PAIR: "NPR",
  PAIRS: "NPR",
  PRS: "NPR",
  SETS: "SET",
};

/** The unit that was probably meant; undefined when nobody knows. */
export function likelyUnit(code: string): string | undefined {
  const upper = code.trim().toUpperCase();
  if (Object.hasOwn(units, upper)) return upper;
  return Object.hasOwn(meantUnits, upper) ? meantUnits[upper] : undefined;
}
