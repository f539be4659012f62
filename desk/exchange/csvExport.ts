/** Declarations as one CSV: the parcel columns, then how each stands; one row an item. */
import { parcelColumns } from "../../core/formats/parcelColumns.ts";
import { parcelRows } from "../../core/formats/parcelRows.ts";
import type { Exported } from "./exportRows.ts";
import { csvLine } from "./csvText.ts";
import type { Sink } from "./output.ts";

const statusColumns = [
  "mrn",
  "profile",
  "status",
  "work",
  "transport",
  "customs",
  "payment",
  "duty",
  "blocking",
  "warnings",
  "revision",
  "created",
  "updated",
] as const satisfies readonly (keyof Exported["stored"])[];

export function csvHeader(columns: readonly string[] = statusColumns): string {
  return csvLine([...parcelColumns, ...columns]);
}

/** The parcel rows of a document, without its status. */
export function parcelLines(
  parts: Pick<Exported, "document" | "declaration" | "extras">,
): string[] {
  return parcelRows(parts.document, parts.declaration, parts.extras).map(csvLine);
}

/** @returns the number of rows under the header. */
export async function writeCsv(
  rows: AsyncIterable<Exported>,
  sink: Sink,
  onDone: (declarations: number) => void,
): Promise<number> {
  await sink.write(csvHeader());
  let lines = 0;
  let declarations = 0;
  for await (const { stored, document, declaration, extras } of rows) {
    const status = statusColumns.map((column) => String(stored[column] ?? ""));
    for (const cells of parcelRows(document, declaration, extras)) {
      await sink.write(csvLine([...cells, ...status]));
      lines += 1;
    }
    onDone((declarations += 1));
  }
  return lines;
}
