/** The rows of a view on paper. */
import type { Sheet } from "../contract/print.ts";
import type { DeclarationRow } from "../contract/shapes.ts";
import { statusWord } from "../lifecycle/statusWords.ts";
import { column } from "./tables.ts";
import { originOf } from "./printed.ts";
import type { Printing } from "./printed.ts";
import { printWords } from "./words.ts";
import { money } from "./write.ts";

/** @param where the filter as it was typed; empty for everything. */
export function listSheet(
  rows: readonly DeclarationRow[],
  where: string,
  printing: Printing,
): Sheet {
  const { language } = printing;
  const say = printWords(language);
  return {
    kind: "list",
    language,
    title: say("list"),
    reference: where === "" ? say("all") : where,
    about: `${rows.length} ${say("count")}`,
    landscape: true,
    remarks: [],
    blocks: [
      {
        kind: "table",
        title: null,
        columns: [
          column(say("lrn"), 11),
          column(say("form-short"), 4),
          column(say("client"), 8),
          column(say("importer"), 14),
          column(say("goods"), 14),
          column(say("hs"), 7),
          column(say("value"), 8, true),
          column(say("currency"), 3),
          column(say("items-short"), 4, true),
          column(say("status"), 8),
          column(say("deadline"), 6),
          column(say("mrn"), 9),
        ],
        rows: rows.map((row) => [
          row.lrn,
          row.form ?? "",
          row.client ?? "",
          row.importer ?? "",
          row.goods ?? "",
          row.hs ?? "",
          money(row.value),
          row.currency ?? "",
          String(row.items),
          statusWord(row.status, language),
          row.deadline?.slice(0, 10) ?? "",
          row.mrn ?? "",
        ]),
        foot: null,
        empty: say("none"),
      },
    ],
    origin: originOf(say, printing),
  };
}
