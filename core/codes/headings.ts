/** Chapters and headings of the Harmonized System 2022: how far each chapter goes, and what it leaves free. */

/** The last heading of each chapter from 1 on; 0 where the WCO keeps the chapter free or leaves it to the countries. */
const lastHeadings = [
  6, 10, 9, 10, 11, 4, 14, 14, 10, 8, 9, 14, 2, 4, 22, 5, 4, 6, 5, 9, 6, 9, 9, 4, 30, 21, 16, 53,
  42, 6, 5, 15, 7, 7, 7, 6, 7, 27, 26, 17, 15, 6, 4, 21, 4, 2, 7, 23, 11, 7, 13, 12, 11, 8, 16, 9,
  5, 11, 11, 6, 17, 17, 10, 6, 7, 3, 4, 15, 14, 20, 18, 29, 26, 19, 8, 16, 0, 6, 7, 7, 13, 15, 11,
  87, 49, 9, 16, 7, 8, 33, 14, 9, 7, 6, 8, 20, 6,
] as const;

/** Headings inside those bounds that are empty today: never used, or taken out by an edition. */
const freeHeadings: ReadonlySet<string> = new Set(
  (
    "0503 0509 1402 1403 1519 2527 2838 2848 2851 4108 4109 4110 4111 4204 4815 5304 6503 6908 " +
    "7012 7414 7416 7417 7803 7805 7906 8004 8005 8006 8107 8469 8520 8803 9009 9203 9204 9501 9502"
  ).split(" "),
);

// Chapter 77 is kept free by the WCO; 98 and 99 are for national use.
export function isChapter(chapter: number): boolean {
  return chapter >= 1 && chapter <= 99 && chapter !== 77;
}

/** Whether a chapter is one of a country's own, which the HS does not describe. */
export function isNationalChapter(code: string): boolean {
  return code.startsWith("98") || code.startsWith("99");
}

/** Whether four digits are a heading of the HS 2022. */
export function isHeading(heading: string): boolean {
  const last = lastHeadings[Number(heading.slice(0, 2)) - 1] ?? 0;
  const number = Number(heading.slice(2));
  return number >= 1 && number <= last && !freeHeadings.has(heading);
}

/** Six digits or more that stand for no goods: one digit repeated, or a chapter with zeros behind it. */
export function isPlaceholder(code: string): boolean {
  return /^(\d)\1{5,}$/u.test(code) || /^\d{2}0{4,}$/u.test(code);
}
