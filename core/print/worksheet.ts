/** The worksheet: every figure of a declaration with its formula, inputs, rate and rounding, and ours beside those of customs. */
import type { Block, Sheet } from "../contract/print.ts";
import { explanationSheet } from "../duty/sheet.ts";
import type { SheetReason, SheetRow, SheetTable } from "../duty/sheet.ts";
import { column, payableWord, taxTable } from "./tables.ts";
import { originOf, remarksOf } from "./printed.ts";
import type { PrintedDeclaration, Printing } from "./printed.ts";
import { printWords } from "./words.ts";
import type { PrintSay } from "./words.ts";
import { box, joined, money } from "./write.ts";

function reasonText({ text, place }: SheetReason): string {
  return place === null ? text : `${text} (${place})`;
}

function figureRow({ kind, depth, name, amount, how }: SheetRow) {
  return {
    depth,
    label: name,
    value: kind === "withheld" ? "–" : amount,
    how: how.map(reasonText).join(" · "),
  };
}

/** Ours beside those of customs: the last row is the sum. */
function customsBlock({ title, columns, rows }: SheetTable, say: PrintSay): Block {
  return {
    kind: "table",
    title,
    columns: columns.map((label, at) => column(label, at === 4 ? 8 : 3, at > 0 && at < 4)),
    rows: rows.slice(0, -1),
    foot: [...(rows.at(-1) ?? [])],
    empty: say("none"),
  };
}

/** The figures of one declaration, explained. */
export function worksheetSheet(printed: PrintedDeclaration, printing: Printing): Sheet {
  const { language } = printing;
  const say = printWords(language);
  const { row, explained } = printed;
  const { day, packs, total, currency, customs } = explained;
  const told = explanationSheet(explained, { language, customs });
  return {
    kind: "worksheet",
    language,
    title: say("worksheet"),
    reference: row.lrn,
    about: joined([row.mrn, row.importer], " · "),
    landscape: false,
    remarks: remarksOf(say, printed),
    blocks: [
      {
        kind: "boxes",
        title: null,
        columns: 4,
        boxes: [
          box(payableWord(say, explained), `${money(total)} ${currency}`, { code: true }),
          box(say("day"), day, { code: true }),
          box(say("tariff"), packs.tariff ?? say("no-pack")),
          box(say("rates"), packs.rate ?? say("no-pack")),
        ],
      },
      taxTable(say, explained),
      ...(told.customs === null ? [] : [customsBlock(told.customs, say)]),
      ...told.sections.map(({ title, rows }): Block => ({
        kind: "figures",
        title,
        rows: rows.map(figureRow),
      })),
    ],
    origin: originOf(say, printing),
  };
}
