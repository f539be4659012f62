/** Units in which goods are taxed, and exact factors between those of one kind. */
import { parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";

type UnitKind =
  | "mass"
  | "volume"
  | "count"
  | "pair"
  | "length"
  | "area"
  | "alcohol"
  | "energy"
  | "set";

export interface Unit {
  readonly kind: UnitKind;
  /** How many of the kind's own unit it is (kilogram, litre, piece, pair, metre …). */
  readonly factor: Decimal;
}

/** UN/ECE Recommendation 20 code → kind and exact factor. International yard and pound agreement of 1959 for feet, yards, pounds, ounces. */
const table: Readonly<Record<string, readonly [UnitKind, string]>> = {
  KGM: ["mass", "1"],
  GRM: ["mass", "0.001"],
  MGM: ["mass", "0.000001"],
  DTN: ["mass", "100"],
  TNE: ["mass", "1000"],
  CTM: ["mass", "0.0002"],
  LBR: ["mass", "0.45359237"],
  ONZ: ["mass", "0.028349523125"],
  LTR: ["volume", "1"],
  MLT: ["volume", "0.001"],
  CLT: ["volume", "0.01"],
  HLT: ["volume", "100"],
  MTQ: ["volume", "1000"],
  C62: ["count", "1"],
  H87: ["count", "1"],
  NAR: ["count", "1"],
  EA: ["count", "1"],
  UNT: ["count", "1"],
  DZN: ["count", "12"],
  DPC: ["count", "12"],
  GRO: ["count", "144"],
  CEN: ["count", "100"],
  MIL: ["count", "1000"],
  PR: ["pair", "1"],
  NPR: ["pair", "1"],
  MTR: ["length", "1"],
  CMT: ["length", "0.01"],
  MMT: ["length", "0.001"],
  KMT: ["length", "1000"],
  FOT: ["length", "0.3048"],
  YRD: ["length", "0.9144"],
  MTK: ["area", "1"],
  CMK: ["area", "0.0001"],
  LPA: ["alcohol", "1"],
  KWH: ["energy", "1"],
  MWH: ["energy", "1000"],
  SET: ["set", "1"],
  KT: ["set", "1"],
};

const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(table).map(([code, [kind, text]]) => {
    const factor = parseDecimal(text);
    if (!factor) throw new Error(`No factor: ${text}`);
    return [code, { kind, factor }];
  }),
);

/** The unit of a code; undefined for one that no tax can be computed in. */
export function unitOf(code: string): Unit | undefined {
  return units.get(code);
}

/** Whether pieces are counted in it: such a quantity divides a price into prices for one piece. */
export function isCount(code: string): boolean {
  const kind = units.get(code)?.kind;
  return kind === "count" || kind === "pair" || kind === "set";
}
