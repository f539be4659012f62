/** The sums below the items, against what the header says. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a windowed grid has no table elements; the grid itself carries focus, keys and active descendant */
import { sumDecimals } from "../../core/formats/parcelTotals.ts";
import { useSpeech } from "../words/say.tsx";
import { displayed } from "./display.ts";
import { useEditor } from "./editorContext.ts";
import { itemPointer } from "./itemColumns.ts";
import type { ItemColumn, ItemColumnId } from "./itemColumns.ts";
import { itemCurrency, textOf } from "./places.ts";

interface ItemTotalsProps {
  readonly columns: readonly ItemColumn[];
  readonly template: string;
  readonly width: number;
  readonly count: number;
}

const summed: readonly ItemColumnId[] = ["net", "gross", "packages", "amount"];

export function ItemTotals({ columns, template, width, count }: ItemTotalsProps) {
  const { say, format } = useSpeech();
  const { shown, edits } = useEditor();
  const declared = edits.read("/goodsItemQuantity");
  const mixed = itemCurrency(shown.declaration) === undefined;
  function sumOf(column: ItemColumn): string {
    if (!summed.includes(column.id) || (column.id === "amount" && mixed)) return "";
    const places = Array.from({ length: count }, (_, index) =>
      column.placeOf(shown.declaration, itemPointer(index), shown.profile),
    );
    const total = sumDecimals(places.map((place) => textOf(place, edits.read)));
    return total === undefined || !places[0] ? "" : displayed(total, places[0].form);
  }
  return (
    <div className="items-totals" role="rowgroup">
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
              sumOf(column)
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
