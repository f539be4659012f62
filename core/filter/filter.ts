/** The small filter language of the search box and of `--where` (design.md §8): one grammar, one parser. */

export const filterFields = [
  "status",
  "form",
  "from",
  "hs",
  "importer",
  "exporter",
  "client",
  "value",
  "due",
  "lrn",
  "mrn",
  "work",
  "transport",
  "customs",
  "payment",
  "waybill",
  "order",
  "currency",
  "items",
  "profile",
] as const;
export type FilterField = (typeof filterFields)[number];

export type Operator = ":" | "<" | "<=" | ">" | ">=";

/** One alternative of a term; prefix true where the user wrote a star at its end. */
export interface FilterValue {
  readonly text: string;
  readonly prefix: boolean;
}

export type Term =
  | {
      readonly kind: "field";
      readonly negated: boolean;
      readonly field: FilterField;
      readonly operator: Operator;
      readonly values: readonly FilterValue[];
    }
  | {
      readonly kind: "word";
      readonly negated: boolean;
      readonly text: string;
      readonly prefix: boolean;
    };

/** All terms must hold; within one term any of its values. */
export interface Filter {
  readonly terms: readonly Term[];
}

export interface FilterError {
  /** Character in the text, from 0. */
  readonly at: number;
  readonly message: string;
}

export type FilterResult =
  | { readonly ok: true; readonly value: Filter }
  | { readonly ok: false; readonly error: FilterError };

const numberFields: readonly FilterField[] = ["value", "items"];
const dateFields: readonly FilterField[] = ["due"];
const decimal = /^\d{1,13}(?:\.\d{1,6})?$/u;
const date = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const mostTerms = 50;

class Stop extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

function isField(word: string): word is FilterField {
  return (filterFields as readonly string[]).includes(word);
}

/** A value or word at a place: quoted (with "" for a quote), or up to white space and, inside a list, a comma. */
function readValue(
  text: string,
  start: number,
  inList: boolean,
): { value: FilterValue; end: number } {
  let at = start;
  if (text[at] === '"') {
    let content = "";
    for (at += 1; ; at += 1) {
      const character = text[at];
      if (character === undefined) throw new Stop(start, "This quotation mark is never closed.");
      if (character === '"') {
        if (text[at + 1] !== '"') break;
        at += 1;
      }
      content += character;
    }
    at += 1;
    const prefix = text[at] === "*";
    return { value: { text: content, prefix }, end: prefix ? at + 1 : at };
  }
  while (at < text.length && !/\s/u.test(text[at] ?? "") && !(inList && text[at] === ",")) at += 1;
  const raw = text.slice(start, at);
  const prefix = raw.length > 1 && raw.endsWith("*");
  return { value: { text: prefix ? raw.slice(0, -1) : raw, prefix }, end: at };
}

function checkValue(
  field: FilterField,
  operator: Operator,
  { text }: FilterValue,
  at: number,
): void {
  if (text === "") throw new Stop(at, `Give a value after ${field}${operator}`);
  if (numberFields.includes(field) && !decimal.test(text)) {
    throw new Stop(at, `${field} is compared with a number, such as ${field}>500.`);
  }
  if (dateFields.includes(field) && !date.test(text)) {
    throw new Stop(at, `${field} is compared with a date, such as ${field}<2026-12-01.`);
  }
}

function readField(
  text: string,
  start: number,
  negated: boolean,
): { term: Term; end: number } | undefined {
  const match = /^([A-Za-z]+)(:|<=|>=|<|>)/u.exec(text.slice(start));
  const [whole = "", word = "", operator = ":"] = match ?? [];
  if (!match) return undefined;
  const field = word.toLowerCase();
  if (!isField(field)) {
    throw new Stop(start, `${word} is no field. Fields are ${filterFields.join(", ")}.`);
  }
  const ordered = numberFields.includes(field) || dateFields.includes(field);
  if (operator !== ":" && !ordered) {
    throw new Stop(start + word.length, `${field} is looked up with a colon: ${field}:…`);
  }
  const values: FilterValue[] = [];
  let at = start + whole.length;
  for (;;) {
    const { value, end } = readValue(text, at, operator === ":");
    checkValue(field, operator as Operator, value, at);
    values.push(value);
    at = end;
    if (operator !== ":" || text[at] !== ",") break;
    at += 1;
  }
  if (at < text.length && !/\s/u.test(text[at] ?? "")) throw new Stop(at, "Put a space here.");
  return {
    term: { kind: "field", negated, field, operator: operator as Operator, values },
    end: at,
  };
}

/** Parses a filter; the error says at which character it goes wrong and what would be right. An empty text filters nothing. */
export function parseFilter(text: string): FilterResult {
  const terms: Term[] = [];
  let at = 0;
  try {
    for (;;) {
      while (/\s/u.test(text[at] ?? "")) at += 1;
      if (at >= text.length) break;
      if (terms.length >= mostTerms) throw new Stop(at, `A filter has at most ${mostTerms} terms.`);
      const negated = text[at] === "-" && /\S/u.test(text[at + 1] ?? "");
      const start = negated ? at + 1 : at;
      const field = readField(text, start, negated);
      if (field) {
        terms.push(field.term);
        at = field.end;
        continue;
      }
      const { value, end } = readValue(text, start, false);
      if (value.text !== "")
        terms.push({ kind: "word", negated, text: value.text, prefix: value.prefix });
      at = end;
    }
  } catch (error) {
    if (error instanceof Stop)
      return { ok: false, error: { at: error.at, message: error.message } };
    throw error;
  }
  return { ok: true, value: { terms } };
}
