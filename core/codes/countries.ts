/** Countries: ISO 3166-1 from i18n-iso-countries, what some customs services add to it, and what people type instead. */
import iso from "i18n-iso-countries/codes.json" with { type: "json" };
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import malay from "i18n-iso-countries/langs/ms.json" with { type: "json" };
import chinese from "i18n-iso-countries/langs/zh.json" with { type: "json" };
import type { Language } from "../labels/language.ts";

const isoCodes: ReadonlySet<string> = new Set(iso.map(([alpha2 = ""]) => alpha2));

/**
 * Codes that the UK's CDS takes beside ISO 3166-1 (its country list): Northern Ireland's XI, the older
 * codes of Ceuta, Melilla and Serbia, the Channel Islands' and the sectors of the NW European continental shelf.
 */
export const cdsCountries: Readonly<Record<string, string>> = {
  XI: "Northern Ireland",
  XC: "Ceuta",
  XL: "Melilla",
  XS: "Serbia",
  ZB: "Continental shelf, Belgian sector",
  ZC: "Continental shelf, Greek sector",
  ZD: "Continental shelf, Danish sector",
  ZE: "Continental shelf, Irish sector",
  ZF: "Continental shelf, French sector",
  ZG: "Continental shelf, German sector",
  ZH: "Continental shelf, Netherlands sector",
  ZJ: "Continental shelf, Cypriot sector",
  ZK: "Continental shelf, Finnish sector",
  ZL: "Continental shelf, Italian sector",
  ZN: "Continental shelf, Norwegian sector",
  ZS: "Continental shelf, Swedish sector",
  ZU: "Continental shelf, United Kingdom sector",
  EU: "European Union",
  QP: "High seas",
  QQ: "Stores and provisions",
  QR: "Stores and provisions within the Union",
  QS: "Stores and provisions in trade with third countries",
  QU: "Countries not specified",
};

/** Codes that UN/LOCODE, postal services or travel use and customs does not, with what is meant. */
const meantCountries: Readonly<Record<string, string>> = {
  UK: "GB",
  EN: "GB",
  EL: "GR",
  HL: "NL",
  JA: "JP",
  KO: "KR",
  CHN: "CN",
  PRC: "CN",
  USA: "US",
  GBR: "GB",
  MYS: "MY",
  MAL: "MY",
  SGP: "SG",
  ROC: "TW",
  SP: "ES",
  SW: "SE",
  YU: "RS",
  BU: "MM",
  ZR: "CD",
  TP: "TL",
};

const isoOfAlpha3: ReadonlyMap<string, string> = new Map(
  iso.map(([alpha2 = "", alpha3 = ""]) => [alpha3, alpha2]),
);

/** Whether a code is a country: ISO 3166-1 alpha-2, or one that the customs service adds. */
export function isCountry(code: string, added: Readonly<Record<string, string>> = {}): boolean {
  return isoCodes.has(code) || Object.hasOwn(added, code);
}

/** The code that was probably meant: GB for UK, CN for CHN or cn; undefined when nobody knows. */
export function likelyCountry(code: string): string | undefined {
  const upper = code.trim().toUpperCase();
  const meant = Object.hasOwn(meantCountries, upper) ? meantCountries[upper] : undefined;
  if (meant !== undefined) return meant;
  if (isoCodes.has(upper)) return upper;
  return isoOfAlpha3.get(upper);
}

const names = { en: english.countries, zh: chinese.countries, ms: malay.countries } as const;

/** Where the list's second name is the one in common use. */
const shortName: ReadonlySet<string> = new Set(["CN", "TW", "RU", "TZ", "IR"]);

/** The country's name in a language; its code when no name is known. */
export function countryName(code: string, language: Language): string {
  const table: Readonly<Record<string, string | string[]>> = names[language];
  const name = Object.hasOwn(table, code) ? table[code] : cdsCountries[code];
  if (name === undefined) return code;
  return typeof name === "string" ? name : (name[shortName.has(code) ? 1 : 0] ?? code);
}
