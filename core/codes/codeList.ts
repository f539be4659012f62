/** A short list of codes with their names in the desk's languages. */
import type { Language } from "../labels/language.ts";

/** English, Chinese, Malay. */
export type Names = readonly [en: string, zh: string, ms: string];
export type CodeList = Readonly<Record<string, Names>>;

const place = { en: 0, zh: 1, ms: 2 } as const satisfies Record<Language, 0 | 1 | 2>;

export function isListed(list: CodeList, code: string): boolean {
  return Object.hasOwn(list, code);
}

/** The name of a code; undefined when the list does not hold it. */
export function listedName(list: CodeList, code: string, language: Language): string | undefined {
  return isListed(list, code) ? list[code]?.[place[language]] : undefined;
}

/** The name of a code; the code itself when the list does not hold it. */
export function nameOfCode(list: CodeList, code: string, language: Language): string {
  return listedName(list, code, language) ?? code;
}
