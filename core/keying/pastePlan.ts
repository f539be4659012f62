/** What a pasted table would put into which columns, cell by cell, and what of it cannot be taken; nothing is changed by it. */
import { cellValue } from "./cellValue.ts";
import type { CellKind, CellRefusal } from "./cellValue.ts";
import { provenSign } from "./writtenNumber.ts";
import type { DecimalSign } from "./writtenNumber.ts";

export interface PasteColumn<Id extends string = string> {
  readonly id: Id;
  readonly kind: CellKind;
}

export interface PastedCell<Id extends string = string> {
  readonly column: Id;
  /** As it was copied. */
  readonly written: string;
  /** What goes into the field; null when it is refused. */
  readonly value: string | null;
  readonly refusal: CellRefusal | null;
  readonly ambiguous: boolean;
}

export interface PastePlan<Id extends string = string> {
  /** Of each column of the table; null: it is left out. */
  readonly columns: readonly (Id | null)[];
  /** The first row named the columns and is no goods. */
  readonly headed: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly PastedCell<Id>[])[];
  readonly sign: DecimalSign;
  /** The sign is a guess: no cell proves it, and it matters for so many. */
  readonly ambiguous: number;
  readonly refused: number;
}

/** What heads of columns are called, in small letters without signs. */
const headNames: Readonly<Record<string, readonly string[]>> = {
  sku: [
    "sku",
    "article",
    "articleno",
    "itemno",
    "itemcode",
    "partno",
    "productcode",
    "货号",
    "商品编号",
    "料号",
    "kodbarang",
  ],
  description: [
    "description",
    "goods",
    "goodsdescription",
    "itemdescription",
    "productname",
    "品名",
    "商品名称",
    "货名",
    "keterangan",
    "perihal",
  ],
  hs: [
    "hs",
    "hscode",
    "commoditycode",
    "tariffcode",
    "tariff",
    "税号",
    "商品编码",
    "hs编码",
    "kodhs",
    "kodtarif",
  ],
  origin: [
    "org",
    "origin",
    "countryoforigin",
    "coo",
    "madein",
    "原产国",
    "原产地",
    "产地",
    "asal",
    "negaraasal",
  ],
  procedure: ["proc", "procedure", "cpc", "监管方式", "prosedur"],
  quantity: ["qty", "quantity", "pcs", "pieces", "数量", "kuantiti"],
  unit: ["unit", "uom", "unitofmeasure", "单位"],
  net: ["net", "netkg", "netweight", "netmass", "nw", "nwkg", "净重", "beratbersih", "bersihkg"],
  gross: [
    "gross",
    "grosskg",
    "grossweight",
    "grossmass",
    "gw",
    "gwkg",
    "毛重",
    "beratkasar",
    "kasarkg",
  ],
  packages: ["pkgs", "packages", "cartons", "ctns", "ctn", "件数", "箱数", "bungkusan", "bgks"],
  "package-type": [
    "kind",
    "kindofpackages",
    "packagetype",
    "packaging",
    "包装",
    "包装种类",
    "jenisbungkusan",
  ],
  amount: [
    "amount",
    "totalamount",
    "total",
    "value",
    "totalvalue",
    "linetotal",
    "总价",
    "金额",
    "总值",
    "jumlah",
    "nilai",
  ],
};

function headOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\b(?:cny|usd|eur|myr|gbp|kg)\b/gu, (part) => (part === "kg" ? "kg" : ""))
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function columnNamed<Id extends string>(
  head: string,
  columns: readonly PasteColumn<Id>[],
): Id | null {
  const name = headOf(head);
  const found = columns.find(({ id }) => (headNames[id] ?? []).includes(name));
  return found?.id ?? null;
}

/** The columns by the names in the first row; undefined when it names fewer than two, or fewer than half of its cells. */
function headedColumns<Id extends string>(
  first: readonly string[],
  columns: readonly PasteColumn<Id>[],
): readonly (Id | null)[] | undefined {
  const named = first.map((head) => columnNamed(head, columns));
  const known = named.filter((id) => id !== null);
  const twice = new Set(known).size < known.length;
  const enough =
    known.length >= 2 && known.length * 2 >= first.filter((head) => head !== "").length;
  return enough && !twice ? named : undefined;
}

export interface Pasting<Id extends string> {
  readonly table: readonly (readonly string[])[];
  /** From the column with the cursor on, as they stand in the grid. */
  readonly columns: readonly PasteColumn<Id>[];
  /** Every column, for a table that names its own. */
  readonly all: readonly PasteColumn<Id>[];
  readonly commodityDigits: readonly number[];
  /** What the person says; undefined: what the cells prove, else the point. */
  readonly sign?: DecimalSign | undefined;
}

/** The plan of a paste. Rows that hold nothing are left out. */
export function pastePlan<Id extends string>(pasting: Pasting<Id>): PastePlan<Id> {
  const { table, all } = pasting;
  const [first = []] = table;
  const named = table.length > 1 ? headedColumns(first, all) : undefined;
  const width = Math.max(0, ...table.map((row) => row.length));
  const columns =
    named ?? Array.from({ length: width }, (_, at) => pasting.columns[at]?.id ?? null);
  const kinds = new Map(all.map(({ id, kind }) => [id, kind]));
  const body = (named ? table.slice(1) : table).filter((row) =>
    row.some((cell) => cell.trim() !== ""),
  );
  const numbers = body.flatMap((row) =>
    row.filter((_, at) => kinds.get(columns[at] ?? ("" as Id)) === "number"),
  );
  const proven = provenSign(numbers);
  const sign = pasting.sign ?? proven ?? "point";
  const rules = { sign, commodityDigits: pasting.commodityDigits };
  const rows = body.map((row) =>
    columns.flatMap((column, at): PastedCell<Id>[] => {
      const kind = column === null ? undefined : kinds.get(column);
      const written = row[at];
      if (column === null || kind === undefined || written === undefined) return [];
      const read = cellValue(kind, written, rules);
      return [
        read.ok
          ? { column, written, value: read.value, refusal: null, ambiguous: read.ambiguous }
          : { column, written, value: null, refusal: read.why, ambiguous: false },
      ];
    }),
  );
  const cells = rows.flat();
  return {
    columns,
    headed: named !== undefined,
    heads: named ? first : [],
    rows,
    sign,
    ambiguous: proven === undefined ? cells.filter(({ ambiguous }) => ambiguous).length : 0,
    refused: cells.filter(({ refusal }) => refusal !== null).length,
  };
}
