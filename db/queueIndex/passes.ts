/** What a term of the filter says of one value, exactly as db/filterSql.ts says it to SQLite. */
import type { Term } from "../../core/filter/filter.ts";
import { isWholeThousandths, thousandths } from "../amounts.ts";
import type { Meaning } from "./coded.ts";

export type FieldTerm = Extract<Term, { kind: "field" }>;

/** SQLite's NOCASE and LIKE fold the 26 letters of ASCII and no others. */
export function folded(text: string): string {
  return text.replaceAll(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/** As SQLite compares text: by the bytes of UTF-8, which is by code point. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function holds(operator: FieldTerm["operator"], sign: number): boolean {
  switch (operator) {
    case ":":
      return sign === 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
  }
}

/** Whether the text is one of a term's values, or begins as one of them does. */
function passesText({ field, values }: FieldTerm, text: string): boolean {
  const own = field === "status" ? text : folded(text);
  return values.some((value) => {
    if (value.prefix) return folded(text).startsWith(folded(value.text));
    return own === (field === "status" ? value.text.toLowerCase() : folded(value.text));
  });
}

function passesItems({ operator, values }: FieldTerm, text: string): boolean {
  const up = operator === "<" || operator === ">=";
  const own = BigInt(text) * 1000n;
  return values.some((value) => {
    const asked = thousandths(value.text, up) ?? 0n;
    return holds(operator, own < asked ? -1 : own > asked ? 1 : 0);
  });
}

/** A place in the order of a sort key: before all rows with that key, or past them. */
export interface Edge {
  readonly key: bigint;
  readonly past: boolean;
}

/** The stretch of the order by value that a `value` term asks for; undefined where nothing can be so. */
export function valueStretch(
  operator: FieldTerm["operator"],
  text: string,
): { readonly from?: Edge; readonly to?: Edge } | undefined {
  if (operator === ":" && !isWholeThousandths(text)) return undefined;
  const key = thousandths(text, operator === "<" || operator === ">=") ?? 0n;
  switch (operator) {
    case ":":
      return { from: { key, past: false }, to: { key, past: true } };
    case "<":
      return { to: { key, past: false } };
    case "<=":
      return { to: { key, past: true } };
    case ">":
      return { from: { key, past: true } };
    case ">=":
      return { from: { key, past: false } };
  }
}

/** The term's question to a code's meaning; a value that is none passes no question. */
export function passes(term: FieldTerm): (meaning: Meaning) => boolean {
  const { field } = term;
  return (meaning) => {
    const text = meaning[field] ?? null;
    if (text === null) return false;
    if (field === "items") return passesItems(term, text);
    if (field === "due") {
      return term.values.some((value) => holds(term.operator, compareText(text, value.text)));
    }
    return passesText(term, text);
  };
}
