/** The release note: which goods customs released, when and by which notices, for whoever fetches them. */
import type { Block, Sheet } from "../contract/print.ts";
import { noticeWord } from "../lifecycle/noticeWords.ts";
import { statusWord } from "../lifecycle/statusWords.ts";
import { houseWaybillType, masterWaybillType, previousDocument } from "../summary.ts";
import { column } from "./tables.ts";
import { originOf } from "./printed.ts";
import type { PrintedDeclaration, Printing } from "./printed.ts";
import { printWords } from "./words.ts";
import type { PrintSay } from "./words.ts";
import { box, joined, momentText, money, number, partyLines, placeText } from "./write.ts";

/** Function codes that let the goods go: release, clearance, exit. */
const releasing: readonly string[] = ["08", "09", "16"];

/** When customs let the goods go; undefined while it did not. */
export function releasedAt({ notices }: Pick<PrintedDeclaration, "notices">): string | undefined {
  return notices.find(({ what }) => releasing.includes(what))?.when;
}

/** What customs notified to pay: the last notice that has any. */
function taxBlocks(say: PrintSay, { notices }: PrintedDeclaration): Block[] {
  const taxes = notices.findLast(({ message }) => (message?.taxes ?? []).length > 0)?.message
    ?.taxes;
  if (taxes === undefined) return [];
  return [
    {
      kind: "table",
      title: say("customs"),
      columns: [
        column(say("item"), 2),
        column(say("tax"), 3),
        column(say("amount"), 4, true),
        column(say("payable"), 4, true),
      ],
      rows: taxes.map(({ item, type, amount, payable }) => [
        item ?? say("whole"),
        type,
        money(amount),
        money(payable),
      ]),
      foot: null,
      empty: say("none"),
    },
  ];
}

function noticesTable(say: PrintSay, { notices }: PrintedDeclaration, printing: Printing): Block {
  return {
    kind: "table",
    title: say("notices"),
    columns: [column(say("when"), 4), column(say("notice"), 6), column(say("hub"), 4)],
    rows: notices.map(({ when, what, who }) => [
      momentText(when),
      noticeWord(what, printing.language) ?? what,
      who,
    ]),
    foot: null,
    empty: say("none"),
  };
}

/** Only for what was released. */
export function releaseSheet(
  printed: PrintedDeclaration,
  printing: Printing,
  released: string,
): Sheet {
  const say = printWords(printing.language);
  const { row, declaration } = printed;
  const code = { code: true, span: 2 };
  return {
    kind: "release",
    language: printing.language,
    title: say("release"),
    reference: row.lrn,
    about: joined([row.mrn, statusWord(row.status, printing.language)], " · "),
    landscape: false,
    remarks: [],
    blocks: [
      {
        kind: "boxes",
        title: null,
        columns: 6,
        boxes: [
          box(say("mrn"), row.mrn ?? "", code),
          box(say("lrn"), row.lrn, code),
          box(say("released"), momentText(released), code),
          box(say("importer"), partyLines(declaration.goodsShipment?.importer), { span: 3 }),
          box(say("exporter"), partyLines(declaration.exporter), { span: 3 }),
          box(say("master"), previousDocument(declaration, masterWaybillType) ?? "", code),
          box(say("house"), previousDocument(declaration, houseWaybillType) ?? "", code),
          box(say("location"), placeText(declaration.goodsShipment?.consignment?.goodsLocation), {
            span: 2,
          }),
          box(say("packages"), number(declaration.totalPackageQuantity?.value), { span: 2 }),
          box(say("gross"), number(declaration.totalGrossMass?.value), { span: 2 }),
          box(say("goods"), row.goods ?? "", { span: 2 }),
        ],
      },
      ...taxBlocks(say, printed),
      noticesTable(say, printed, printing),
      { kind: "signatures", labels: [say("sign-received"), say("sign-customs")] },
    ],
    origin: originOf(say, printing),
  };
}
