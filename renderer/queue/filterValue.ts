/** Writing a value in the filter language, so that it is read as it stands. */

/** Quoted where blanks, commas, quotation marks or a star would be read as something else. */
export function filterValue(text: string): string {
  return text === "" || /[\s,"*]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
