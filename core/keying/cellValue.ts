/** What a written cell means for the column that it goes to: the text of the field, or why it cannot be taken. */
import { meantCode } from "./codeChoices.ts";
import type { CodeKind } from "./codeChoices.ts";
import { writtenNumber } from "./writtenNumber.ts";
import type { DecimalSign } from "./writtenNumber.ts";

export type CellKind = "text" | "article" | "hs" | "number" | "procedure" | CodeKind;

export const cellRefusals = [
  "too-long",
  "no-number",
  "negative",
  "percent",
  "other-unit",
  "no-code",
  "no-commodity-code",
  "lost-zero",
] as const;
export type CellRefusal = (typeof cellRefusals)[number];

export type CellValue =
  | { readonly ok: true; readonly value: string; readonly ambiguous: boolean }
  | { readonly ok: false; readonly why: CellRefusal };

export interface CellRules {
  readonly sign: DecimalSign;
  /** Digits that a commodity code may have here. */
  readonly commodityDigits: readonly number[];
}

const longest: Readonly<Partial<Record<CellKind, number>>> = {
  text: 512,
  article: 70,
  procedure: 14,
};

function taken(value: string, ambiguous = false): CellValue {
  return { ok: true, value, ambiguous };
}

function refused(why: CellRefusal): CellValue {
  return { ok: false, why };
}

function commodityCode(text: string, { commodityDigits }: CellRules): CellValue {
  const digits = text.replaceAll(/[.\s-]/gu, "");
  if (!/^\d{4,12}$/u.test(digits)) return refused("no-commodity-code");
  if (commodityDigits.includes(digits.length) || digits.length === 4) return taken(digits);
  // A spreadsheet takes 0901… for a number and drops what stands before it.
  return refused(commodityDigits.includes(digits.length + 1) ? "lost-zero" : "no-commodity-code");
}

/** Lists that a loaded pack makes longer: a code of its shape is taken, and the rules say whether it is one. */
const openCode: Readonly<Partial<Record<CodeKind, RegExp>>> = {
  unit: /^[A-Z0-9]{2,3}$/u,
  package: /^[A-Z0-9]{2}$/u,
};

/** The value of a written cell. Breaks of lines inside become blanks; nothing written is taken as "empty it". */
export function cellValue(kind: CellKind, written: string, rules: CellRules): CellValue {
  const text = written.replaceAll(/\s+/gu, " ").trim();
  if (text === "") return taken("");
  if (text.length > (longest[kind] ?? 512)) return refused("too-long");
  if (kind === "text" || kind === "article") return taken(text);
  if (kind === "hs") return commodityCode(text, rules);
  if (kind === "procedure") return taken(text.replaceAll(/\s/gu, ""));
  if (kind === "number") {
    const number = writtenNumber(text, rules.sign);
    return number.ok ? taken(number.value, number.ambiguous) : refused(number.why);
  }
  const code = meantCode(kind, text);
  if (code !== undefined) return taken(code);
  const upper = text.toUpperCase();
  return openCode[kind]?.test(upper) === true ? taken(upper) : refused("no-code");
}
