/** Numbers, money and moments as people of each language write them; decimal text never becomes a float. */
import type { Language } from "../../core/labels/language.ts";

const locales: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN", ms: "ms-MY" };

/** `1184.2` → `1,184.20`: thousands grouped, at least `least` decimals, none cut off. What is not a plain decimal stays as it is. */
export function groupedDecimal(text: string, least = 0): string {
  const parts = /^(-?)(\d+)(?:\.(\d*))?$/u.exec(text.trim());
  if (!parts) return text;
  const [, sign = "", whole = "", fraction = ""] = parts;
  const grouped = whole.replace(/^0+(?=\d)/u, "").replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
  const decimals = fraction.padEnd(least, "0");
  return `${sign}${grouped}${decimals === "" ? "" : `.${decimals}`}`;
}

/** An HS or tariff code in its usual groups: `64041190` → `6404.11.90`; other texts as they are. */
export function groupedCode(text: string): string {
  if (!/^\d{6,12}$/u.test(text)) return text;
  return [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8), text.slice(8)]
    .filter((part) => part !== "")
    .join(".");
}

export interface Format {
  /** Making what the others use takes some 15 ms: for a moment in which nobody waits. */
  readonly prepare: () => void;
  /** A whole number with its thousands apart. */
  readonly count: (value: number) => string;
  /** Decimal text with two decimals at least. */
  readonly money: (text: string) => string;
  /** A time when it is today, else a day: `08:12`, `24 Nov`. `utc` is RFC 3339. */
  readonly near: (utc: string, now: Date) => string;
  /** Day and time: `20 Nov 17:41`. */
  readonly moment: (utc: string) => string;
  /** Parts of a sentence one after the other. */
  readonly list: (parts: readonly string[]) => string;
  /** `3 d`, `22 h`, `5 min`: how long ago, in the largest unit that fits. */
  readonly ago: (utc: string, now: Date) => { readonly value: number; readonly unit: AgeUnit };
}

export type AgeUnit = "day" | "hour" | "minute";

const minute = 60_000;

function age(utc: string, now: Date): { value: number; unit: AgeUnit } {
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(utc).getTime()) / minute));
  if (minutes < 60) return { value: minutes, unit: "minute" };
  if (minutes < 48 * 60) return { value: Math.floor(minutes / 60), unit: "hour" };
  return { value: Math.floor(minutes / (24 * 60)), unit: "day" };
}

/** True when both fall on one day of the machine's own calendar. */
export function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/** Made when first needed. */
function late<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function createFormat(language: Language): Format {
  const locale = locales[language];
  const count = late(() => new Intl.NumberFormat(locale));
  const time = late(
    () => new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  );
  const day = late(() => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }));
  return {
    prepare() {
      for (const each of [count, time, day]) each();
    },
    count: (value) => count().format(value),
    list: (parts) => parts.join(language === "zh" ? "，" : ", "),
    money: (text) => groupedDecimal(text, 2),
    near: (utc, now) => {
      const date = new Date(utc);
      return isSameDay(date, now) ? time().format(date) : day().format(date);
    },
    moment: (utc) => {
      const date = new Date(utc);
      return `${day().format(date)} ${time().format(date)}`;
    },
    ago: age,
  };
}
