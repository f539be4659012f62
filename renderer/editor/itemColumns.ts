/** The columns of the items grid: what each reads and writes for one item, and which go when room is short. */
import type { CellKind } from "../../core/keying/cellValue.ts";
import {
  amountPlace,
  field,
  hsPlace,
  massPlace,
  originPlace,
  procedurePlace,
  skuPlace,
} from "./places.ts";
import type { CellPlace } from "./places.ts";

type Node = Readonly<Record<string, unknown>>;

export const itemColumnIds = [
  "sku",
  "description",
  "hs",
  "origin",
  "procedure",
  "quantity",
  "unit",
  "net",
  "gross",
  "packages",
  "package-type",
  "amount",
] as const;
export type ItemColumnId = (typeof itemColumnIds)[number];

export interface ItemColumn {
  readonly id: ItemColumnId;
  /** What may be written there. */
  readonly kind: CellKind;
  readonly width: number;
  /** Takes what is left. */
  readonly wide?: boolean;
  readonly right?: boolean;
  /** The highest goes first when room is short; 0 never. */
  readonly drop: number;
  readonly placeOf: (declaration: Node, item: string, profile: string) => CellPlace;
}

const measure = (item: string) => `${item}/commodity/goodsMeasure`;

export const itemColumns: readonly ItemColumn[] = [
  {
    id: "sku",
    kind: "article",
    width: 96,
    drop: 3,
    placeOf: (declaration, item) => skuPlace(declaration, item),
  },
  {
    id: "description",
    kind: "text",
    width: 140,
    wide: true,
    drop: 0,
    placeOf: (_, item) => field(`${item}/commodity/description`),
  },
  { id: "hs", kind: "hs", width: 104, drop: 0, placeOf: hsPlace },
  {
    id: "origin",
    kind: "country",
    width: 44,
    drop: 0,
    placeOf: originPlace,
  },
  {
    id: "procedure",
    kind: "procedure",
    width: 60,
    drop: 2,
    placeOf: (_, item) => procedurePlace(item),
  },
  {
    id: "quantity",
    kind: "number",
    width: 68,
    right: true,
    drop: 0,
    placeOf: (_, item) => field(`${measure(item)}/tariffQuantity`, "number"),
  },
  {
    id: "unit",
    kind: "unit",
    width: 46,
    drop: 0,
    placeOf: (_, item) => field(`${measure(item)}/tariffQuantity/unitCode`, "code"),
  },
  {
    id: "net",
    kind: "number",
    width: 76,
    right: true,
    drop: 0,
    placeOf: (declaration, item) => massPlace(declaration, `${measure(item)}/netMass`),
  },
  {
    id: "gross",
    kind: "number",
    width: 76,
    right: true,
    drop: 0,
    placeOf: (declaration, item) => massPlace(declaration, `${measure(item)}/grossMass`),
  },
  {
    id: "packages",
    kind: "number",
    width: 52,
    right: true,
    drop: 1,
    placeOf: (_, item) => field(`${item}/packagings/0/quantity`, "number"),
  },
  {
    id: "package-type",
    kind: "package",
    width: 44,
    drop: 4,
    placeOf: (_, item) => field(`${item}/packagings/0/typeCode`, "code"),
  },
  {
    id: "amount",
    kind: "number",
    width: 104,
    right: true,
    drop: 0,
    placeOf: (declaration, item) =>
      amountPlace(declaration, `${item}/commodity/invoiceLine/itemChargeAmount`),
  },
];

/** Row head with number and mark. */
export const rowHeadWidth = 48;

export function itemColumnsFor(width: number): readonly ItemColumn[] {
  let columns = itemColumns;
  while (columns.reduce((sum, column) => sum + column.width, rowHeadWidth) > width) {
    const worst = columns.reduce((one, other) => (other.drop > one.drop ? other : one));
    if (worst.drop === 0) break;
    columns = columns.filter((column) => column !== worst);
  }
  return columns;
}

export function itemTemplate(columns: readonly ItemColumn[]): string {
  return [
    `${rowHeadWidth}px`,
    ...columns.map(({ width, wide }) => (wide === true ? `minmax(${width}px, 1fr)` : `${width}px`)),
  ].join(" ");
}
