/** The three languages of the window: what can be said is typed by the English table, the others are loaded when they are chosen. */
import { createInstance } from "i18next";
import type { i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../core/labels/language.ts";
import { en } from "./en.ts";

/** Each language calls itself by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  zh: "中文",
  ms: "Bahasa Melayu",
};

type English = typeof en;
type Key = keyof English;
type Plural = Key extends infer K ? (K extends `${infer Base}_one` ? Base : never) : never;
/** Everything that can be said; a plural by its stem. */
export type Saying = Exclude<Key, `${string}_one` | `${string}_other`> | Plural;

type TextOf<S extends Saying> = S extends Key
  ? English[S]
  : `${S}_other` extends Key
    ? English[`${S}_other`]
    : never;

type Blanks<Text> = Text extends `${string}{{${infer Blank}}}${infer Rest}`
  ? Blank | Blanks<Rest>
  : never;

/** What must be filled in; counts are numbers, all else is text made ready by format.ts. */
export type ValuesOf<S extends Saying> = {
  readonly [
    Blank in Blanks<TextOf<S>> | (S extends Plural ? "count" : never)
  ]: Blank extends "count" ? number : string | number;
};

/** What can be said without filling anything in. */
export type PlainSaying = {
  [S in Saying]: keyof ValuesOf<S> extends never ? S : never;
}[Saying];

export type Say = <S extends Saying>(
  saying: S,
  ...values: keyof ValuesOf<S> extends never ? [] : [ValuesOf<S>]
) => string;

async function read(language: Language): Promise<Readonly<Record<string, string>>> {
  switch (language) {
    case "en":
      return en;
    case "zh":
      return (await import("./zh.ts")).zh;
    case "ms":
      return (await import("./ms.ts")).ms;
  }
}

/** Under this name i18next keeps them. */
export const space = "window";

/** The words of one window, ready in the language given. */
export async function createWords(language: Language): Promise<i18n> {
  const words = createInstance();
  words.use(initReactI18next);
  await words.init({
    lng: language,
    fallbackLng: "en",
    ns: [space],
    defaultNS: space,
    resources: { en: { [space]: en }, [language]: { [space]: await read(language) } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return words;
}

export async function speak(words: i18n, language: Language): Promise<void> {
  if (!words.hasResourceBundle(language, space)) {
    words.addResourceBundle(language, space, await read(language));
  }
  await words.changeLanguage(language);
}
