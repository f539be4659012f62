/** Calendar days as text: ISO 8601 in files and on screen, UN/EDIFACT 2379 in declarations. */

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/u;

function dayOf(text: string): Date | undefined {
  const [, year = "", month = "", day = ""] = isoDay.exec(text) ?? [];
  if (year === "") return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // Date rolls 31 February over into March; such a text is no day.
  return date.toISOString().startsWith(text) ? date : undefined;
}

/** True for a day that exists, as CCYY-MM-DD. */
export function isDay(text: string): boolean {
  return dayOf(text) !== undefined;
}

/** The day so many days later; undefined when the text is no day. */
export function addDays(text: string, days: number): string | undefined {
  const date = dayOf(text);
  if (!date) return undefined;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** CCYY-MM-DD as format 102 (CCYYMMDD). */
export function toFormat102(day: string): string {
  return day.replaceAll("-", "");
}

/** The day in a text of format 102 or 304, as CCYY-MM-DD; undefined when it holds none. */
export function dayOfDateTime(text: string): string | undefined {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return isDay(day) ? day : undefined;
}

const format304 = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:Z|([+-]\d{2})(\d{2})?)?$/u;

/** RFC 3339 of a text in format 102 or 304 (`20230705155736Z`, `20240312105354+01`); no zone is read as UTC. */
export function momentOfDateTime(text: string): string | undefined {
  const [, year, month, day, hour = "00", minute = "00", second = "00", zone, zoneMinute = "00"] =
    format304.exec(text.trim()) ?? [];
  if (!isDay(`${year}-${month}-${day}`)) return undefined;
  const offset = zone === undefined ? "Z" : `${zone}:${zoneMinute}`;
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  return Number.isNaN(Date.parse(moment)) ? undefined : moment;
}

/** The day of a moment (RFC 3339) in a time zone (IANA), as CCYY-MM-DD. */
export function dayInZone(moment: string, timeZone: string): string {
  // The Swedish way of writing a date is ISO 8601.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(
    new Date(moment),
  );
}
