/** Which group of fields a place belongs to, where it is not a cell that says so. */
import type { Fill } from "../../core/contract/keying.ts";
import { cardsOf } from "./cards.ts";
import { editGroups } from "./pending.ts";
import type { EditGroup } from "./pending.ts";
import type { Change } from "./sitting.ts";

const inGroups: readonly (readonly [RegExp, EditGroup])[] = [
  [/^\/goodsShipment\/items\//u, "items"],
  [/ocuments\//u, "documents"],
  [
    /\/(?:importer|exporter|declarant|agent|buyer|seller|consignor|consignee|payer|surety)\//u,
    "parties",
  ],
  [/\/(?:consignment|borderTransportMeans)\//u, "transport"],
  [/\/(?:invoice|tradeTerms|customsValuation|invoiceAmount)(?:\/|$)/u, "valuation"],
];

export function groupOf(pointer: string): EditGroup {
  const card = cardsOf({}).find(({ rows, more }) =>
    [...rows, ...more].some(({ cells }) => cells.some(({ place }) => place.pointer === pointer)),
  );
  const known = card?.group ?? inGroups.find(([pattern]) => pattern.test(pointer))?.[1];
  return editGroups.find((group) => group === known) ?? "declaration";
}

/** Values to fill in, each in the group that asks its reason. */
export function groupedFills(fills: readonly Fill[]): Change[] {
  return fills.map(({ pointer, value, source }) => ({
    pointer,
    value,
    source,
    group: groupOf(pointer),
  }));
}
