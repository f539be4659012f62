/** Rows as CSV text, guarded so that a spreadsheet takes no field for a formula. */

const opensFormula = /^[=+\-@\t\r\n\0]/u;
const negativeNumber = /^-\d+(?:\.\d+)?$/u;
const needsQuotes = /[",\r\n]|^\s|\s$/u;

/** A field as a spreadsheet may show it: text that it would compute gets a leading apostrophe; negative numbers stay. */
export function guarded(field: string): string {
  return opensFormula.test(field) && !negativeNumber.test(field) ? `'${field}` : field;
}

function quoted(field: string): string {
  return needsQuotes.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** One line of CSV with its line feed. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(guarded(field))).join(",")}\n`;
}
