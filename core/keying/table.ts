/** Text as spreadsheets put it on the clipboard, to rows of cells: tabs between cells, cells with breaks or tabs in quotes. */

/** The end of a quoted cell that begins at `from`, and its text; undefined when the quote is only a sign in a text. */
function quotedCell(text: string, from: number): { text: string; end: number } | undefined {
  let cell = "";
  for (let at = from + 1; at < text.length; at += 1) {
    const letter = text[at];
    if (letter !== '"') cell += letter;
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      const ends = next === undefined || next === "\t" || next === "\n" || next === "\r";
      return ends ? { text: cell, end: at + 1 } : undefined;
    }
  }
  return undefined;
}

function plainCell(text: string, from: number): { text: string; end: number } {
  let end = from;
  while (end < text.length && !["\t", "\n", "\r"].includes(text[end] ?? "")) end += 1;
  return { text: text.slice(from, end), end };
}

/** Rows of cells as they were copied, untrimmed; a line end after the last row begins no further one. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = (text[at] === '"' ? quotedCell(text, at) : undefined) ?? plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === "\t") {
      at += 1;
      if (at < text.length && text[at] !== "\n" && text[at] !== "\r") continue;
      // A tab before the end of a line: an empty last cell.
      row.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Cells as text that a spreadsheet takes. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    /[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
