/** Days as people write them, to CCYYMMDD (UN/EDIFACT 2379 format 102). */

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mac: 3,
  apr: 4,
  may: 5,
  mei: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  ogo: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dis: 12,
};

function day(year: number, month: number, date: number): string | undefined {
  const full = year < 100 ? 2000 + year : year;
  const at = new Date(Date.UTC(full, month - 1, date));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  if (!real || full < 1950 || full > 2199) return undefined;
  return [full, String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("");
}

/**
 * The day that a text writes: 2026-11-29, 29.11.2026, 29/11/26, 29 Nov 2026, 2026年11月29日, 20261129. Of two numbers that
 * could both be the month, the first is the day. undefined when it is no day.
 */
export function writtenDate(text: string): string | undefined {
  const level = text.normalize("NFKC").trim().toLowerCase();
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(level) ?? [];
  if (year !== undefined) return day(Number(year), Number(month), Number(date));
  const [, packed] = /^(\d{8})$/u.exec(level) ?? [];
  if (packed !== undefined) {
    return day(Number(packed.slice(0, 4)), Number(packed.slice(4, 6)), Number(packed.slice(6)));
  }
  const [, one, two, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/u.exec(level) ?? [];
  if (one !== undefined) {
    const [first, second] = [Number(one), Number(two)];
    return second > 12 ? day(Number(last), first, second) : day(Number(last), second, first);
  }
  const [, number, word = "", end] =
    /^(\d{1,2})[-/. ]*([a-z]{3})[a-z]*[-/., ]*(\d{2}|\d{4})$/u.exec(level) ?? [];
  const named = Object.hasOwn(months, word) ? months[word] : undefined;
  return number === undefined || named === undefined
    ? undefined
    : day(Number(end), named, Number(number));
}
