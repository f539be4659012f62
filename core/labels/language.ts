/** The languages that the desk speaks. */
export const languages = ["en", "zh", "ms"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
