/** What is said of a figure, so that it can be said in any of the desk's languages: the key of a sentence and what fills it. */
import type { Language } from "../labels/language.ts";
import { sentences, words } from "./words/en.ts";
import { ms } from "./words/ms.ts";
import { zh } from "./words/zh.ts";

export type SentenceKey = keyof typeof sentences;
type Word = keyof typeof words;

export interface SaidWords {
  readonly sentences: Readonly<Record<SentenceKey, string>>;
  readonly words: Readonly<Record<Word, string>>;
}

export type Parameters = Readonly<Record<string, string>>;

export interface Told {
  /** In English. */
  readonly message: string;
  readonly key: SentenceKey;
  readonly parameters: Parameters;
}

/** A word of ours as a parameter, with what stands after it: `said("charge", "INS")`. */
export function said(word: Word, after = ""): string {
  return after === "" ? `@${word}` : `@${word} ${after}`;
}

const tables: Readonly<Record<Language, SaidWords>> = { en: { sentences, words }, zh, ms };

function isKey<Table extends object>(
  table: Table,
  key: string,
): key is Extract<keyof Table, string> {
  return Object.hasOwn(table, key);
}

function parameterIn(value: string, { words: table }: SaidWords): string {
  const [, word = "", after = ""] = /^@([a-z-]+)(?: (.*))?$/u.exec(value) ?? [];
  if (!isKey(table, word)) return value;
  return after === "" ? table[word] : `${table[word]} ${after}`;
}

function fill(sentence: string, parameters: Parameters, table: SaidWords): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (blank, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return value === undefined ? blank : parameterIn(value, table);
  });
}

export function tell(key: SentenceKey, parameters: Parameters = {}): Told {
  return { message: fill(sentences[key], parameters, tables.en), key, parameters };
}

/** One sentence inside another: as the parameter `inner` and what that needs. */
export function tellAround(key: SentenceKey, inner: Told): Told {
  const parameters = { ...inner.parameters, inner: inner.message, innerKey: inner.key };
  return { message: fill(sentences[key], parameters, tables.en), key, parameters };
}

/** The sentence in a language; one whose key is not known any more stays in English. */
export function toldIn(
  {
    message,
    key,
    parameters,
  }: { readonly message: string; readonly key: string; readonly parameters: Parameters },
  language: Language,
): string {
  const table = tables[language];
  if (language === "en" || !isKey(table.sentences, key)) return message;
  const { innerKey = "" } = parameters;
  const inner = isKey(table.sentences, innerKey)
    ? { inner: fill(table.sentences[innerKey], parameters, table) }
    : {};
  return fill(table.sentences[key], { ...parameters, ...inner }, table);
}
