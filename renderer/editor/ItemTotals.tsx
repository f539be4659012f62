/** The sums below the items, against what the header says. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a windowed grid has no table elements; the grid itself carries focus, keys and active descendant */
import { useDeferredValue, useMemo } from "react";
import { sumDecimals } from "../../core/formats/parcelTotals.ts";
import { useSpeech } from "../words/say.tsx";
import { displayed } from "./display.ts";
import { useEditor } from "./editorContext.ts";
import { itemColumns } from "./itemColumns.ts";
import type { ItemColumn, ItemColumnId } from "./itemColumns.ts";
import { itemPointer, itemsPointer } from "../../core/declaration/itemPlaces.ts";
import { itemCurrency, textOf } from "./places.ts";
import { rowsAt, valueAt } from "./values.ts";

interface ItemTotalsProps {
  readonly columns: readonly ItemColumn[];
  readonly template: string;
  readonly width: number;
  readonly count: number;
}

const summed: readonly ItemColumnId[] = ["net", "gross", "packages", "amount"];

type Node = Readonly<Record<string, unknown>>;

/** Texts of an item by column: an item that was not touched is the same object, and is not read again. */
const textsOf = new WeakMap<Node, Map<ItemColumnId, string>>();

function textIn(item: Node, column: ItemColumn): string {
  const texts = textsOf.get(item) ?? new Map<ItemColumnId, string>();
  textsOf.set(item, texts);
  let text = texts.get(column.id);
  if (text === undefined) {
    const alone = { goodsShipment: { items: [item] } };
    const place = column.placeOf(alone, itemPointer(0), "");
    text = textOf(place, (pointer) => valueAt(alone, pointer));
    texts.set(column.id, text);
  }
  return text;
}

/** The sums of the columns that have one; "" where an item lacks the figure, or currencies differ. */
function sumsOf(declaration: Node): Readonly<Partial<Record<ItemColumnId, string>>> {
  const items = rowsAt(declaration, itemsPointer);
  const mixed = itemCurrency(declaration) === undefined;
  const sums: Partial<Record<ItemColumnId, string>> = {};
  for (const column of itemColumns) {
    if (!summed.includes(column.id) || (column.id === "amount" && mixed)) continue;
    const total = sumDecimals(items.map((item) => textIn(item, column)));
    const { form } = column.placeOf({}, itemPointer(0), "");
    if (total !== undefined && items.length > 0) sums[column.id] = displayed(total, form);
  }
  return sums;
}

export function ItemTotals({ columns, template, width, count }: ItemTotalsProps) {
  const { say, format } = useSpeech();
  const { shown, edits } = useEditor();
  const declared = edits.read("/goodsItemQuantity");
  // A frame later: of a thousand items the sums take longer than a key may.
  const settled = useDeferredValue(shown.declaration);
  const sums = useMemo(() => sumsOf(settled), [settled]);
  return (
    <div className="items-totals" id="items-totals" role="rowgroup">
      <div className="items-row-totals" role="row" style={{ gridTemplateColumns: template, width }}>
        <div role="gridcell">
          <span className="visually-hidden">{say("items.sum")}</span>
        </div>
        {columns.map((column) => (
          <div
            key={column.id}
            role="gridcell"
            className={column.right === true ? "items-cell number" : "items-cell"}
          >
            {column.id === "description" ? (
              <>
                {say("items.count", { count, n: format.count(count) })}{" "}
                {declared !== null && (
                  <span className={declared === String(count) ? "items-declared" : "hue-red"}>
                    {say("items.of-declared", { n: declared })}
                  </span>
                )}
              </>
            ) : (
              (sums[column.id] ?? "")
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
