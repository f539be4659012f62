/** Codes to choose from, found by how they begin or by words of their name in any of the desk's languages. */
import isoCodes from "i18n-iso-countries/codes.json" with { type: "json" };
import { data as currencyData } from "currency-codes";
import type { CodeList } from "../codes/codeList.ts";
import { nameOfCode } from "../codes/codeList.ts";
import { countryName, likelyCountry } from "../codes/countries.ts";
import { likelyCurrency } from "../codes/currencies.ts";
import { packageTypes } from "../codes/packages.ts";
import { incoterms, transportModes, valuationMethods } from "../codes/trade.ts";
import { likelyUnit, units } from "../codes/units.ts";
import { languages } from "../labels/language.ts";
import type { Language } from "../labels/language.ts";

export interface Choice {
  readonly code: string;
  readonly name: string;
}

export const codeKinds = [
  "country",
  "currency",
  "unit",
  "package",
  "incoterm",
  "mode",
  "valuation",
] as const;
export type CodeKind = (typeof codeKinds)[number];

const places: readonly (readonly [RegExp, CodeKind])[] = [
  [/\/(?:countryCode|routingCountryCode|registrationNationalityCode)$/u, "country"],
  [/\/(?:exportCountry\/id)$/u, "country"],
  [/\/(?:currencyID|currencyTypeCode)$/u, "currency"],
  [/\/unitCode$/u, "unit"],
  [/\/packagings\/\d+\/typeCode$/u, "package"],
  [/\/tradeTerms\/conditionCode$/u, "incoterm"],
  [/\/modeCode$/u, "mode"],
  [/\/customsValuation\/methodCode$/u, "valuation"],
];

/** The list that a field's codes are from; undefined where it takes any text. */
export function codeKindAt(pointer: string): CodeKind | undefined {
  return places.find(([pattern]) => pattern.test(pointer))?.[1];
}

const lists: Readonly<Partial<Record<CodeKind, CodeList>>> = {
  unit: units,
  package: packageTypes,
  incoterm: incoterms,
  mode: transportModes,
  valuation: valuationMethods,
};

interface Entry {
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
  /** Words of all its names, in small letters. */
  readonly words: readonly string[];
}

function entryOf(code: string, name: (language: Language) => string): Entry {
  const names = { en: name("en"), zh: name("zh"), ms: name("ms") };
  const all = languages.map((language) => names[language].toLowerCase()).join(" ");
  return { code, names, words: all.split(/[\s,()/]+/u).filter((word) => word !== "") };
}

function entriesOf(kind: CodeKind): readonly Entry[] {
  if (kind === "country") {
    return isoCodes.map(([code = ""]) => entryOf(code, (language) => countryName(code, language)));
  }
  if (kind === "currency") {
    return currencyData.map(({ code, currency }) => entryOf(code, () => currency));
  }
  const list = lists[kind] ?? {};
  return Object.keys(list).map((code) =>
    entryOf(code, (language) => nameOfCode(list, code, language)),
  );
}

const made = new Map<CodeKind, readonly Entry[]>();

function entries(kind: CodeKind): readonly Entry[] {
  const held = made.get(kind) ?? entriesOf(kind);
  made.set(kind, held);
  return held;
}

const likely: Readonly<Partial<Record<CodeKind, (text: string) => string | undefined>>> = {
  country: likelyCountry,
  currency: likelyCurrency,
  unit: likelyUnit,
};

/** How near an entry is to what was typed: 0 the code itself, then the code's beginning, then words; undefined: not at all. */
function rankOf(entry: Entry, typed: string, meant: string | undefined): number | undefined {
  const code = entry.code.toLowerCase();
  if (code === typed) return 0;
  if (entry.code === meant) return 1;
  if (code.startsWith(typed)) return 2;
  const wanted = typed.split(/\s+/u);
  const begins = (want: string) =>
    entry.words.some(
      (word) => word.startsWith(want) || (/[^\u0000-\u024f]/u.test(want) && word.includes(want)),
    );
  if (!wanted.every(begins)) return undefined;
  return entry.words[0]?.startsWith(wanted[0] ?? "") === true ? 3 : 4;
}

/** The codes that fit what was typed, nearest first; all of them for nothing typed. */
export function codeChoices(
  kind: CodeKind,
  typed: string,
  language: Language,
  limit = 8,
): readonly Choice[] {
  const text = typed.trim().toLowerCase();
  const shown = ({ code, names }: Entry): Choice => ({ code, name: names[language] });
  if (text === "") return entries(kind).slice(0, limit).map(shown);
  const meant = likely[kind]?.(text);
  return entries(kind)
    .flatMap((entry) => {
      const rank = rankOf(entry, text, meant);
      return rank === undefined ? [] : [{ entry, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ entry }) => shown(entry));
}

/** The one code that a written text means: itself, what it stands for, or the only one of that name; undefined otherwise. */
export function meantCode(kind: CodeKind, text: string): string | undefined {
  const typed = text.normalize("NFKC").trim();
  const upper = typed.toUpperCase();
  const all = entries(kind);
  if (all.some(({ code }) => code === upper)) return upper;
  const meant = likely[kind]?.(typed);
  if (meant !== undefined) return meant;
  const named = all.filter(({ names }) =>
    languages.some((language) => names[language].toLowerCase() === typed.toLowerCase()),
  );
  return named.length === 1 ? named[0]?.code : undefined;
}
