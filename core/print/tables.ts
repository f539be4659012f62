/** The tables of printed sheets: goods items, duty and tax, documents. */
import { listedName } from "../codes/codeList.ts";
import { documentNames } from "../codes/documentTypes.ts";
import type { Block, Column } from "../contract/print.ts";
import type { Declaration, Item } from "../declaration/declaration.ts";
import { lineRate } from "../duty/formulaWords.ts";
import { commodityCodeOf } from "../summary.ts";
import type { Explained, PrintedDeclaration, Printing } from "./printed.ts";
import type { PrintSay, PrintWord } from "./words.ts";
import { joined, money, number, sumText } from "./write.ts";

export function column(label: string, share: number, right = false): Column {
  return { label, share, right };
}

/** A sum that lacks something is never called the total. */
export function payableWord(say: PrintSay, { withheld }: Explained): string {
  return say(withheld.length === 0 ? "total-payable" : "part-payable");
}

function quantity(value: { value: string; unitCode?: string } | undefined): string {
  return value === undefined ? "" : joined([number(value.value), value.unitCode], " ");
}

function packagesOf(item: Item): string {
  return (item.packagings ?? [])
    .map((each) => joined([number(each.quantity?.value), each.typeCode, each.marksNumbersID], " "))
    .join("; ");
}

function itemRow(item: Item, at: number, explained: Explained): string[] {
  const sequence = item.sequenceNumeric ?? String(at + 1);
  const { commodity, governmentProcedures = [], origins = [] } = item;
  const measure = commodity?.goodsMeasure;
  const charge = commodity?.invoiceLine?.itemChargeAmount;
  const isOf = (each: { readonly item: number }): boolean => String(each.item) === sequence;
  const value = explained.values.find(isOf)?.value;
  const lines = explained.lines.filter(isOf);
  const procedure = governmentProcedures
    .map(({ currentCode = "", previousCode = "" }) => currentCode + previousCode)
    .join(" ");
  return [
    sequence,
    joined([commodity?.description, packagesOf(item)], "\n"),
    joined([commodityCodeOf(item), procedure], "\n"),
    origins.map(({ countryCode }) => countryCode).join(" "),
    quantity(measure?.tariffQuantity),
    joined([number(measure?.netMass?.value), number(measure?.grossMass?.value)], "\n"),
    joined([money(charge?.value), charge?.currencyID], " "),
    money(value),
    // What lacks something is not nothing.
    explained.withheld.some(isOf) ? "–" : sumText(lines.map(({ payable }) => payable)),
  ];
}

export function itemsTable(say: PrintSay, { declaration, explained }: PrintedDeclaration): Block {
  const items = declaration.goodsShipment?.items ?? [];
  const both = (one: PrintWord, other: PrintWord): string => `${say(one)}\n${say(other)}`;
  return {
    kind: "table",
    title: say("items"),
    columns: [
      column(say("number"), 3),
      column(say("description"), 24),
      column(both("hs", "procedure"), 10),
      column(say("origin"), 6),
      column(say("quantity"), 9, true),
      column(both("net", "gross-short"), 8, true),
      column(say("amount"), 12, true),
      column(`${say("customs-value")}\n${explained.currency}`, 11, true),
      column(`${say("payable")}\n${explained.currency}`, 10, true),
    ],
    rows: items.map((item, at) => itemRow(item, at, explained)),
    foot: null,
    empty: say("none"),
  };
}

/** Items by number as one says them: `1–3, 5`. */
export function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const runs: [first: number, last: number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(", ");
}

/** Tax lines of the whole declaration: those of one kind and rate together, with the items that they are of. */
export function taxTable(say: PrintSay, explained: Explained): Block {
  const { lines, currency } = explained;
  const groups = Map.groupBy(lines, ({ type, rate, baseUnit }) =>
    JSON.stringify([type, rate, baseUnit]),
  );
  return {
    kind: "table",
    title: say("taxes"),
    columns: [
      column(say("tax"), 5),
      column(say("of-items"), 10),
      column(say("base"), 9, true),
      column(say("rate"), 11, true),
      column(`${say("amount")} ${currency}`, 9, true),
      column(`${say("payable")} ${currency}`, 9, true),
    ],
    rows: [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { type, rate, baseUnit } = first;
      const bases = group.map(({ base }) => base ?? "");
      return [
        [
          type,
          ranges(group.map(({ item }) => item)),
          joined([sumText(bases), baseUnit === currency ? "" : baseUnit], " "),
          lineRate(rate),
          sumText(group.map(({ amount }) => amount)),
          sumText(group.map(({ payable }) => payable)),
        ],
      ];
    }),
    foot: [payableWord(say, explained), "", "", "", "", money(explained.total)],
    empty: say("none"),
  };
}

interface Named {
  readonly categoryCode?: string;
  readonly typeCode?: string;
  readonly id?: string;
}

/** One that several items name stands once, with those items. */
function documentsOfItems(items: readonly Item[]): { named: Named; items: number[] }[] {
  const found = new Map<string, { named: Named; items: number[] }>();
  for (const [at, item] of items.entries()) {
    const number = Number(item.sequenceNumeric ?? at + 1);
    for (const named of [...(item.additionalDocuments ?? []), ...(item.previousDocuments ?? [])]) {
      const key = JSON.stringify([named.categoryCode, named.typeCode, named.id]);
      const known = found.get(key);
      if (known) known.items.push(number);
      else found.set(key, { named, items: [number] });
    }
  }
  return [...found.values()];
}

export function documentsTable(
  say: PrintSay,
  declaration: Declaration,
  { language }: Printing,
): Block {
  const nameOf = (type: string | undefined): string =>
    listedName(documentNames, type ?? "", language) ?? "";
  const row = ({ categoryCode, typeCode, id }: Named, about: string): string[] => [
    joined([categoryCode, typeCode], ""),
    nameOf(typeCode),
    id ?? "",
    about,
  ];
  const whole: Named[] = [
    ...(declaration.additionalDocuments ?? []),
    ...(declaration.goodsShipment?.previousDocuments ?? []),
  ];
  const ofItems = documentsOfItems(declaration.goodsShipment?.items ?? []);
  return {
    kind: "table",
    title: say("documents"),
    columns: [
      column(say("code"), 2),
      column(say("kind"), 5),
      column(say("reference"), 8),
      column(say("about"), 4),
    ],
    rows: [
      ...whole.map((named) => row(named, say("whole"))),
      ...ofItems.map(({ named, items }) => row(named, `${say("item")} ${ranges(items)}`)),
    ],
    foot: null,
    empty: say("none"),
  };
}
