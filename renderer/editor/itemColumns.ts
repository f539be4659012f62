/** The columns of the items grid: what each reads and writes for one item, and which go when room is short. */
import { field, hsPlace, procedurePlace, skuPlace } from "./places.ts";
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
  { id: "sku", width: 96, drop: 3, placeOf: (declaration, item) => skuPlace(declaration, item) },
  {
    id: "description",
    width: 140,
    wide: true,
    drop: 0,
    placeOf: (_, item) => field(`${item}/commodity/description`),
  },
  { id: "hs", width: 104, drop: 0, placeOf: hsPlace },
  {
    id: "origin",
    width: 44,
    drop: 0,
    placeOf: (_, item) => field(`${item}/origins/0/countryCode`, "code"),
  },
  { id: "procedure", width: 60, drop: 2, placeOf: (_, item) => procedurePlace(item) },
  {
    id: "quantity",
    width: 68,
    right: true,
    drop: 0,
    placeOf: (_, item) => field(`${measure(item)}/tariffQuantity`, "number"),
  },
  {
    id: "unit",
    width: 46,
    drop: 0,
    placeOf: (_, item) => field(`${measure(item)}/tariffQuantity/unitCode`, "code"),
  },
  {
    id: "net",
    width: 76,
    right: true,
    drop: 0,
    placeOf: (_, item) => field(`${measure(item)}/netMass`, "mass"),
  },
  {
    id: "gross",
    width: 76,
    right: true,
    drop: 0,
    placeOf: (_, item) => field(`${measure(item)}/grossMass`, "mass"),
  },
  {
    id: "packages",
    width: 52,
    right: true,
    drop: 1,
    placeOf: (_, item) => field(`${item}/packagings/0/quantity`, "number"),
  },
  {
    id: "package-type",
    width: 44,
    drop: 4,
    placeOf: (_, item) => field(`${item}/packagings/0/typeCode`, "code"),
  },
  {
    id: "amount",
    width: 104,
    right: true,
    drop: 0,
    placeOf: (_, item) => field(`${item}/commodity/invoiceLine/itemChargeAmount`, "money"),
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

export const itemsPointer = "/goodsShipment/items";

export function itemPointer(index: number): string {
  return `${itemsPointer}/${index}`;
}
