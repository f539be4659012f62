/** Numbers as people and spreadsheets write them, to decimal text: thousands marks, decimal comma, currency signs, units of mass. */

/** Which sign parts the fraction. */
export type DecimalSign = "point" | "comma";

export type WrittenNumber =
  | {
      readonly ok: true;
      /** Decimal text. */
      readonly value: string;
      /** It would be another number with the other sign: 1,234. */
      readonly ambiguous: boolean;
    }
  | { readonly ok: false; readonly why: "no-number" | "negative" | "percent" | "other-unit" };

const around =
  /^(?:[A-Z]{3}|RM|US\$|[$£€¥￥])?\s*([-+(]?[\d.,'’\s\u00a0\u202f]*\d[\d.,'’\s\u00a0\u202f]*\)?)\s*(%|[\p{L}.]{0,6}|[$£€¥￥元])$/iu;

const massUnits: ReadonlySet<string> = new Set(["kg", "kgs", "kgm", "公斤", "千克"]);
const currencySigns = /^(?:[A-Z]{3}|rm|元|[$£€¥￥])$/iu;
const pieces: ReadonlySet<string> = new Set(["pcs", "pc", "个", "件", "keping", "unit", "units"]);

/** What the digits alone say: which sign is the decimal one; undefined when both readings are numbers, or neither. */
export function decimalSignIn(text: string): DecimalSign | undefined {
  const digits = text.replaceAll(/[^\d.,]/gu, "");
  const [comma, point] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) return comma > point ? "comma" : "point";
  const sign = comma >= 0 ? "," : ".";
  const last = Math.max(comma, point);
  if (last < 0) return undefined;
  const many = digits.indexOf(sign) !== last;
  const groups = digits.slice(last + 1).length === 3 && !/^0[.,]/u.test(digits);
  if (many) return sign === "," ? "point" : "comma";
  if (groups) return undefined;
  return sign === "," ? "comma" : "point";
}

function decimalText(digits: string, sign: DecimalSign): string | undefined {
  const [mark, other] = sign === "comma" ? [",", "."] : [".", ","];
  const parts = digits.split(mark);
  if (parts.length > 2) return undefined;
  const [whole = "", fraction] = parts;
  const groups = whole.split(other);
  const grouped = groups.length === 1 || groups.slice(1).every((group) => group.length === 3);
  if (!grouped || (groups.length > 1 && (groups[0] ?? "").length > 3)) return undefined;
  if (fraction?.includes(other) === true) return undefined;
  const joined = groups.join("").replace(/^0+(?=\d)/u, "");
  const kept = joined === "" ? "0" : joined;
  return fraction === undefined || fraction === "" ? kept : `${kept}.${fraction}`;
}

/**
 * The number that a cell writes. `sign` decides what the digits leave open; a mass may carry kg, an amount its
 * currency, a count its piece.
 */
export function writtenNumber(text: string, sign: DecimalSign): WrittenNumber {
  const level = text.normalize("NFKC").trim();
  const [, number, unit = ""] = around.exec(level) ?? [];
  if (number === undefined) return { ok: false, why: "no-number" };
  if (unit === "%") return { ok: false, why: "percent" };
  const behind = unit.toLowerCase().replace(/\.$/u, "");
  const known = massUnits.has(behind) || pieces.has(behind) || currencySigns.test(behind);
  if (behind !== "" && !known) return { ok: false, why: "other-unit" };
  if (/^[-(]/u.test(number)) return { ok: false, why: "negative" };
  const digits = number.replaceAll(/[+\s\u00a0\u202f'’]/gu, "");
  const own = decimalSignIn(digits);
  const value = decimalText(digits, own ?? sign);
  if (value === undefined || value.length > 40) return { ok: false, why: "no-number" };
  return { ok: true, value, ambiguous: own === undefined && /[.,]/u.test(digits) };
}

/** The sign that most of the cells prove; undefined when none does. */
export function provenSign(texts: Iterable<string>): DecimalSign | undefined {
  let [commas, points] = [0, 0];
  for (const text of texts) {
    const sign = decimalSignIn(text.normalize("NFKC"));
    if (sign === "comma") commas += 1;
    else if (sign === "point") points += 1;
  }
  if (commas === points) return undefined;
  return commas > points ? "comma" : "point";
}
