/** What a filter means, told row by row in plain words: the measure for the SQL. */
import type { Filter, FilterValue, Term } from "../../core/filter/filter.ts";

type Row = Readonly<Record<string, unknown>>;
type FieldTerm = Extract<Term, { kind: "field" }>;

const columns: Readonly<Record<string, string>> = { from: "origin", order: "order_no" };
const searched = ["lrn", "mrn", "client", "importer", "exporter", "goods", "waybill", "order_no"];

/** Words of a text as the full-text search splits it: letters and digits, without case and accents. */
function words(text: string): string[] {
  const folded = text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}

/** The words stand in the text side by side; the last one may go on when it is a beginning. */
function holds(text: unknown, { text: wanted, prefix }: FilterValue): boolean {
  const [there, asked] = [words(String(text ?? "")), words(wanted)];
  if (asked.length === 0) return false;
  return there.some((_, start) =>
    asked.every((word, at) => {
      const other = there[start + at];
      return prefix && at === asked.length - 1 ? other?.startsWith(word) : other === word;
    }),
  );
}

function same(value: unknown, { text, prefix }: FilterValue): boolean {
  if (value === null || value === undefined) return false;
  const [left, right] = [String(value).toLowerCase(), text.toLowerCase()];
  return prefix ? left.startsWith(right) : left === right;
}

/** Decimal texts compared by their digits; no floating point. */
function compare(left: string, right: string): number {
  const scale = (text: string): bigint => {
    const [whole = "0", fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(9, "0"));
  };
  const difference = scale(left) - scale(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function ordered(sign: number, operator: FieldTerm["operator"]): boolean {
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

function fieldFinds(term: FieldTerm, row: Row): boolean {
  const { field, operator } = term;
  const value = row[columns[field] ?? field];
  return term.values.some((asked) => {
    if (field === "importer" || field === "exporter") return holds(value, asked);
    if (field === "value" || field === "items") {
      return value !== null && ordered(compare(String(value), asked.text), operator);
    }
    if (field === "due") {
      if (row["deadline"] === null) return false;
      const day = String(row["deadline"]).slice(0, 10);
      return ordered(day < asked.text ? -1 : day > asked.text ? 1 : 0, operator);
    }
    return same(value, asked);
  });
}

function termFinds(term: Term, row: Row): boolean {
  if (term.kind === "field") return fieldFinds(term, row) !== term.negated;
  // A word of nothing but punctuation asks for nothing.
  if (words(term.text).length === 0) return true;
  return searched.some((column) => holds(row[column], term)) !== term.negated;
}

export function modelFinds(filter: Filter, row: Row): boolean {
  return filter.terms.every((term) => termFinds(term, row));
}
