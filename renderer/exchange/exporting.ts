/** What an export asks for: the filter that names a selection, and the file's name. */
import type { CallInput } from "../../core/contract.ts";
import { filterValue } from "../queue/filterValue.ts";

export type ExportFormat = CallInput<"declaration.export">["format"];

/** The most characters that the contract takes as a filter. */
const longestWhere = 2000;

/** The filter of just these declarations; null when it would be too long for the contract. */
export function selectionWhere(lrns: readonly string[]): string | null {
  const where = `lrn:${lrns.map(filterValue).join(",")}`;
  return where.length > longestWhere ? null : where;
}

/** `declarations-2026-11-23.csv`; for XML the name of a folder. */
export function suggestedName(format: ExportFormat, today: Date): string {
  const part = (value: number) => String(value).padStart(2, "0");
  const day = `${today.getFullYear()}-${part(today.getMonth() + 1)}-${part(today.getDate())}`;
  return format === "csv" ? `declarations-${day}.csv` : `declarations-${day}`;
}
