/** A JSON list of flat objects as a header row and rows, each with the line on which its object begins. */

export interface JsonRows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

export type JsonReading =
  | { readonly ok: true; readonly value: JsonRows }
  | { readonly ok: false; readonly message: string; readonly line: number | null };

/** Lines on which the objects of the outermost list begin. */
function linesOf(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\n") line += 1;
    else if (sign === "\\" && quoted) at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "{" || sign === "[")) {
      depth += 1;
      if (depth === 2) lines.push(line);
    } else if (!quoted && (sign === "}" || sign === "]")) depth -= 1;
  }
  return lines;
}

function cellOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Reads the list. What is no list of flat objects is answered with the reason. */
export function jsonRows(text: string): JsonReading {
  let list: unknown;
  try {
    list = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      message: `The file is no whole JSON (${reason.slice(0, 200)}).`,
      line: null,
    };
  }
  if (!Array.isArray(list)) {
    return { ok: false, message: "The file holds no list: [ { … }, { … } ] is needed.", line: 1 };
  }
  const lines = linesOf(text);
  const header: string[] = [];
  const places = new Map<string, number>();
  const rows: { cells: string[]; line: number }[] = [];
  for (const [at, entry] of list.entries()) {
    const line = lines[at] ?? 1;
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
      return { ok: false, message: `Entry ${at + 1} of the list is no object.`, line };
    }
    const cells: string[] = [];
    for (const [name, value] of Object.entries(entry)) {
      let place = places.get(name);
      if (place === undefined) {
        place = header.push(name) - 1;
        places.set(name, place);
      }
      const cell = cellOf(value);
      if (cell === undefined) {
        return { ok: false, message: `Entry ${at + 1}: ${name} is neither text nor number.`, line };
      }
      cells[place] = cell;
    }
    rows.push({ cells: Array.from(cells, (cell) => cell ?? ""), line });
  }
  return { ok: true, value: { header, rows } };
}
