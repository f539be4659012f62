/** A filter as SQL: columns from a fixed list, every value bound, every word of the full-text search quoted. */
import type { Filter, FilterField, FilterValue, Term } from "../core/filter/filter.ts";
import { isWholeThousandths, thousandths } from "./amounts.ts";
import type { Value } from "./database.ts";

export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

type FieldTerm = Extract<Term, { kind: "field" }>;

/** Fields that are compared with a column as a whole, or by how it begins. */
const textColumns = {
  status: "status",
  form: "form",
  from: "origin",
  hs: "hs",
  client: "client",
  lrn: "lrn",
  mrn: "mrn",
  work: "work",
  transport: "transport",
  customs: "customs",
  payment: "payment",
  waybill: "waybill",
  order: "order_no",
  currency: "currency",
  profile: "profile",
} as const satisfies Partial<Record<FilterField, string>>;

/** Fields in which words are looked for. */
const wordColumns = { importer: "importer", exporter: "exporter" } as const;

/** Those whose index gives the order of `updated` as well, and the collation that it has. */
const indexed: readonly string[] = ["status", "client"];

function likePattern(text: string): string {
  return `${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
}

/** True when so many rows have this value that walking all in order finds a page sooner than sorting them. */
export type IsCommon = (column: "status" | "client", text: string) => boolean;

function textCondition(
  column: string,
  values: readonly FilterValue[],
  isCommon: IsCommon,
): Condition {
  const [only] = values;
  // States and statuses are ours and lower case: compared as they are, the index holds their order too.
  const nocase = column === "status" ? "" : " COLLATE NOCASE";
  const fold = (text: string): string => (column === "status" ? text.toLowerCase() : text);
  if (values.length === 1 && only && !only.prefix) {
    const walked =
      (column === "status" || column === "client") && isCommon(column, fold(only.text));
    return { sql: `${walked ? "+" : ""}${column} = ?${nocase}`, values: [fold(only.text)] };
  }
  // The plus keeps SQLite from sorting all rows of several index ranges where one walk in order finds a page.
  const held = indexed.includes(column) ? `+${column}` : column;
  const parts = values.map(({ prefix }) =>
    prefix ? `${held} LIKE ? ESCAPE '\\'` : `${held} = ?${nocase}`,
  );
  const bound = values.map(({ text, prefix }) => (prefix ? likePattern(text) : fold(text)));
  return { sql: `(${parts.join(" OR ")})`, values: bound };
}

/** What FTS5's unicode61 makes a token of: letters, digits and characters of private use. */
const holdsToken = /[\p{L}\p{N}\p{Co}]/u;

/** Any text as one FTS5 phrase; undefined when there is nothing in it to look for. */
export function searchPhrase(text: string, prefix: boolean): string | undefined {
  const clean = text.replaceAll("\0", " ").slice(0, 500);
  if (!holdsToken.test(clean)) return undefined;
  return `"${clean.replaceAll('"', '""')}"${prefix ? " *" : ""}`;
}

const searched = "id IN (SELECT rowid FROM search WHERE search MATCH ?)";

function wordFieldCondition(column: string, values: readonly FilterValue[]): Condition {
  const phrases = values.flatMap(({ text, prefix }) => searchPhrase(text, prefix) ?? []);
  if (phrases.length === 0) return { sql: "FALSE", values: [] };
  return { sql: searched, values: [phrases.map((each) => `${column} : ${each}`).join(" OR ")] };
}

const operators = { ":": "=", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

function either(parts: readonly Condition[]): Condition {
  return {
    sql: `(${parts.map(({ sql }) => sql).join(" OR ")})`,
    values: parts.flatMap(({ values }) => values),
  };
}

function valueCondition(term: FieldTerm): Condition {
  const up = term.operator === "<" || term.operator === ">=";
  return either(
    term.values.map(({ text }) =>
      term.operator === ":" && !isWholeThousandths(text)
        ? { sql: "FALSE", values: [] }
        : { sql: `value_scaled ${operators[term.operator]} ?`, values: [thousandths(text, up)] },
    ),
  );
}

function itemsCondition(term: FieldTerm): Condition {
  const up = term.operator === "<" || term.operator === ">=";
  return either(
    term.values.map(({ text }) => {
      const scaled = thousandths(text, up) ?? 0n;
      return { sql: `items * 1000 ${operators[term.operator]} ?`, values: [scaled] };
    }),
  );
}

/** Deadlines are dates or moments, filters are dates: a day is compared with a day. */
function dueCondition(term: FieldTerm): Condition {
  return either(
    term.values.map(({ text }) => ({
      sql: `substr(deadline, 1, 10) ${operators[term.operator]} ?`,
      values: [text],
    })),
  );
}

function fieldCondition(term: FieldTerm, isCommon: IsCommon): Condition {
  const { field } = term;
  if (field === "value") return valueCondition(term);
  if (field === "items") return itemsCondition(term);
  if (field === "due") return dueCondition(term);
  if (field in wordColumns) {
    return wordFieldCondition(wordColumns[field as keyof typeof wordColumns], term.values);
  }
  return textCondition(textColumns[field as keyof typeof textColumns], term.values, isCommon);
}

function not({ sql, values }: Condition): Condition {
  return { sql: `(${sql}) IS NOT TRUE`, values };
}

/** The WHERE condition of a filter; `TRUE` when nothing is asked. */
export function filterCondition(filter: Filter, isCommon: IsCommon = () => false): Condition {
  const parts: Condition[] = [];
  const words: string[] = [];
  for (const term of filter.terms) {
    if (term.kind === "field") {
      const condition = fieldCondition(term, isCommon);
      parts.push(term.negated ? not(condition) : condition);
      continue;
    }
    const phrase = searchPhrase(term.text, term.prefix);
    // A word of nothing but punctuation asks for nothing.
    if (phrase === undefined) continue;
    if (term.negated) parts.push(not({ sql: searched, values: [phrase] }));
    else words.push(phrase);
  }
  if (words.length > 0) parts.push({ sql: searched, values: [words.join(" AND ")] });
  if (parts.length === 0) return { sql: "TRUE", values: [] };
  return {
    sql: parts.map(({ sql }) => sql).join(" AND "),
    values: parts.flatMap(({ values }) => values),
  };
}
