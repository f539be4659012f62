/** How a rule's text is filled: most parameters are said as they stand, some are names of fields or words of ours. */
import { labelOf } from "../labels/labels.ts";
import type { Language } from "../labels/language.ts";
import type { Reason } from "./obligation.ts";
import type { Parameters } from "./rule.ts";

/** Words that rules put into their texts, beside the reasons of obligations. */
export const spokenWords = [
  "number",
  "count",
  "type",
  "category",
  "kind",
  "import",
  "export",
  "importer",
  "exporter",
  "before",
  "from",
] as const;
export type SpokenWord = (typeof spokenWords)[number];

/** What a language says for our words, and between the parts of a list. */
export interface Spoken {
  readonly words: Readonly<Record<SpokenWord, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly comma: string;
  readonly or: string;
}

/** Parameters whose value is the pointer of a field, said by its label; those of the second set inside a sentence. */
const fields: ReadonlySet<string> = new Set(["field", "left"]);
const fieldsInside: ReadonlySet<string> = new Set(["right"]);
/** Parameters whose value is one of the spoken words, or a reason. */
const words: ReadonlySet<string> = new Set(["missing", "direction", "role", "side", "because"]);
/** Numbers of which one must be chosen, with commas between. */
const choices: ReadonlySet<string> = new Set(["choice"]);

function wordFor(value: string, { words: spoken, reasons }: Spoken): string {
  const table: Readonly<Record<string, string>> = { ...spoken, ...reasons };
  return Object.hasOwn(table, value) ? (table[value] ?? value) : value;
}

const englishList = { comma: ", ", or: " or " };

function choiceFor(value: string, { comma, or }: Pick<Spoken, "comma" | "or">): string {
  const numbers = value.split(",");
  const last = numbers.pop() ?? "";
  return numbers.length === 0 ? last : `${numbers.join(comma)}${or}${last}`;
}

/** A parameter in words of a language. English needs no table: its words are the values themselves. */
function sayParameter(
  name: string,
  value: string,
  language: Language,
  spoken: Spoken | undefined,
): string {
  if (fields.has(name)) return labelOf(value, language);
  if (fieldsInside.has(name)) return labelOf(value, language).toLowerCase();
  if (choices.has(name)) return choiceFor(value, spoken ?? englishList);
  return spoken && words.has(name) ? wordFor(value, spoken) : value;
}

/** A template in parts: text, name, text, name … text. */
const parsed = new Map<string, readonly string[]>();

/** Only the templates of the table come here, so that the map stays as small as it is. */
function partsOf(template: string): readonly string[] {
  let parts = parsed.get(template);
  if (!parts) {
    parts = template.split(/\{(\w+)\}/u);
    parsed.set(template, parts);
  }
  return parts;
}

/** A text with its parameters in it; a name that has no parameter stays as it is written. */
export function fillText(
  template: string,
  parameters: Parameters,
  language: Language,
  spoken?: Spoken,
): string {
  const parts = partsOf(template);
  let text = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? "";
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    text += value === undefined ? `{${name}}` : sayParameter(name, value, language, spoken);
    text += parts[at + 1] ?? "";
  }
  return text;
}
