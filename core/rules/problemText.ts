/** What a problem says in the desk's languages. The texts alone are here, not the rules: the window needs no more. */
import type { Language } from "../labels/language.ts";
import { fillText } from "./parameters.ts";
import type { Parameters, Text } from "./rule.ts";
import { ms } from "./words/ms.ts";
import type { RuleText, RuleWords } from "./words/words.ts";
import { zh } from "./words/zh.ts";

/** A problem as the desk tells it: in English, with the key of its text and what fills that. */
export interface ToldProblem {
  readonly message: string;
  readonly fix?: string | undefined;
  readonly key?: string | undefined;
  readonly parameters?: Parameters | undefined;
}

const wordsOf: Readonly<Record<Exclude<Language, "en">, RuleWords>> = { zh, ms };

function textFor({ texts }: RuleWords, key: string): RuleText | undefined {
  const table: Readonly<Record<string, RuleText>> = texts;
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * Message and fix of a problem in a language. A problem without a key (told by a hub, or stored by an
 * older desk) and one whose key is no longer known stay in English.
 */
export function problemText(problem: ToldProblem, language: Language): Text {
  const { message, fix, key, parameters = {} } = problem;
  const inEnglish = fix === undefined ? { message } : { message, fix };
  if (language === "en" || key === undefined) return inEnglish;
  const words = wordsOf[language];
  const text = textFor(words, key);
  if (!text) return inEnglish;
  const say = (template: string): string => fillText(template, parameters, language, words.spoken);
  const [said, advised] = text;
  return advised === undefined ? { message: say(said) } : { message: say(said), fix: say(advised) };
}
