/** Rows of the lists of codes: HS, UN/LOCODE, units of Recommendation 20, packages of Recommendation 21. */
import type { Cells, ColumnMap } from "./columns.ts";
import { passedOver, rowFault } from "./lists.ts";
import type { CodeRow, RowFault, RowPassedOver } from "./lists.ts";

export type CodeColumn =
  | "code"
  | "name"
  | "country"
  | "location"
  | "parent"
  | "level"
  | "subdivision"
  | "function"
  | "iata"
  | "coordinates"
  | "status"
  | "description"
  | "symbol"
  | "category"
  | "factor";

type Columns = ColumnMap<CodeColumn>;
export type CodeReading = CodeRow | RowFault | RowPassedOver;

const longestName = 2000;

function detailOf(
  columns: Columns,
  cells: Cells,
  names: readonly CodeColumn[],
): Readonly<Record<string, string>> {
  const detail: Record<string, string> = {};
  for (const name of names) {
    const value = columns.cell(cells, name);
    if (value !== "") detail[name] = value;
  }
  return detail;
}

function codeRow(
  code: string,
  name: string,
  shape: RegExp,
  what: string,
  detail: Readonly<Record<string, string>>,
): CodeReading {
  if (code === "") return rowFault("code-missing", "The row has no code.");
  if (!shape.test(code)) {
    return rowFault("code-malformed", `“${code.slice(0, 40)}” is no ${what}.`);
  }
  if (name === "") return rowFault("name-missing", `${code} has no name.`);
  if (name.length > longestName) {
    return rowFault("name-too-long", `The name of ${code} is longer than ${longestName} letters.`);
  }
  return { kind: "code", code, name, detail };
}

/** Dots and blanks in a code are for the eye. A line called TOTAL sums the list and is not of it. */
export function hsRow(columns: Columns, cells: Cells): CodeReading {
  const code = columns.cell(cells, "code").replaceAll(/[.\s]/gu, "");
  if (/^total$/iu.test(code)) return passedOver;
  const detail = detailOf(columns, cells, ["parent"]);
  const shape = /^\d{2}(?:\d{2}){0,5}$/u;
  return codeRow(
    code,
    columns.cell(cells, "name"),
    shape,
    "HS code (2, 4, 6 or more digits)",
    detail,
  );
}

interface Place {
  readonly name: string;
  readonly detail: Readonly<Record<string, string>>;
}

/**
 * Name and particulars of a place. An edition in circulation cuts a name that holds a comma in two at its quotes and
 * so shifts what follows by one column (`Quanzhou"` | `"Anxi` | subdivision | function): it is put together again.
 */
function placeOf(columns: Columns, cells: Cells): Place {
  const name = columns.cell(cells, "name");
  const after = columns.cell(cells, "subdivision");
  if (!name.endsWith('"') || !after.startsWith('"')) {
    const detail = detailOf(columns, cells, ["subdivision", "function", "iata", "coordinates"]);
    return { name, detail };
  }
  const parts = [after, name].map((part) => part.replaceAll('"', "").trim());
  const shifted = {
    subdivision: columns.cell(cells, "function"),
    function: columns.cell(cells, "iata"),
  };
  const detail = Object.fromEntries(Object.entries(shifted).filter(([, value]) => value !== ""));
  return { name: parts.filter((part) => part !== "").join(", "), detail };
}

export function locodeRow(columns: Columns, cells: Cells): CodeReading {
  const given = columns.cell(cells, "code");
  const parts = columns.cell(cells, "country") + columns.cell(cells, "location");
  const code = (given === "" ? parts : given).replaceAll(/\s/gu, "").toUpperCase();
  const { name, detail } = placeOf(columns, cells);
  return codeRow(
    code,
    name,
    /^[A-Z]{2}[A-Z0-9]{3}$/u,
    "UN/LOCODE (two letters, three more)",
    detail,
  );
}

export function unitRow(columns: Columns, cells: Cells): CodeReading {
  const detail = detailOf(columns, cells, [
    "status",
    "description",
    "symbol",
    "category",
    "factor",
  ]);
  const code = columns.cell(cells, "code").toUpperCase();
  const shape = /^[A-Z0-9]{1,3}$/u;
  return codeRow(code, columns.cell(cells, "name"), shape, "unit code (one to three)", detail);
}

export function packageRow(columns: Columns, cells: Cells): CodeReading {
  const code = columns.cell(cells, "code").toUpperCase();
  const detail = detailOf(columns, cells, ["description", "status"]);
  const shape = /^[A-Z0-9]{2}$/u;
  return codeRow(code, columns.cell(cells, "name"), shape, "package code (two letters)", detail);
}
