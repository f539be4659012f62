/** An article that was declared before: what is known of it goes into the empty cells of its row, marked as filled in. */
import { useEffect, useRef } from "react";
import { profileIdOf } from "../../core/profiles/profileIds.ts";
import { useAsk } from "../desk/desk.tsx";
import { cellPointer, cellText, rowChanges } from "./cellWrites.ts";
import type { CellText } from "./cellWrites.ts";
import { useEditor } from "./editorContext.ts";
import type { ItemColumnId } from "./itemColumns.ts";

/** Tells that a text was put into a cell of a row. */
export function useProductMemory(): (row: number, column: ItemColumnId, text: string) => void {
  const ask = useAsk();
  const { shown, edits } = useEditor();
  const latest = useRef(edits);
  useEffect(() => {
    latest.current = edits;
  });
  const { profile, client } = shown;
  return (row, column, text) => {
    const rules = profileIdOf(profile);
    if (column !== "sku" || text === "" || rules === undefined) return;
    const whose = client === null ? {} : { client };
    void ask("product.find", { sku: text, profile: rules, ...whose, limit: 1 }).then(
      ({ products: [product] }) => {
        const { declaration, put, automatic } = latest.current;
        // The person may have gone on meanwhile.
        if (product?.sku !== text || cellText(declaration, profile, row, "sku") !== text) return;
        const known: readonly (readonly [ItemColumnId, string | null])[] = [
          ["description", product.description],
          ["hs", product.hs],
          ["origin", product.origin],
          ["unit", product.unit],
          ["procedure", product.procedure],
          ["package-type", product.packageType],
        ];
        // A default that nobody confirmed gives way to what is known of the article; what a person typed does not.
        const isFree = (id: ItemColumnId) =>
          cellText(declaration, profile, row, id) === "" ||
          automatic.has(cellPointer(declaration, profile, row, id));
        const cells = known.flatMap(([id, value]): CellText[] =>
          value === null || !isFree(id) ? [] : [{ column: id, text: value }],
        );
        put("items", rowChanges(declaration, profile, row, cells, `product ${text}`));
      },
      // A help, no order: without an answer the cells stay empty, and the desk's death is told elsewhere.
      () => {},
    );
  };
}
