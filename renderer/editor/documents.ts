/** Every document that a declaration names, header and items together. */
import { itemPointer } from "../../core/declaration/itemPlaces.ts";
import { itemCount } from "./places.ts";
import { rowsAt, valueAt } from "./values.ts";

type Node = Readonly<Record<string, unknown>>;

export interface DocumentShown {
  readonly pointer: string;
  /** Category and type as they are written together: `N380`. */
  readonly code: string;
  /** The last three figures of the code, by which it is named. */
  readonly type: string;
  /** Status, name or line, what there is. */
  readonly remark: string;
  /** The item that it belongs to; null: the whole declaration. */
  readonly item: string | null;
}

function documentsAt(declaration: Node, rows: string, item: string | null): DocumentShown[] {
  return rowsAt(declaration, rows).map((row, at) => {
    const text = (key: string) => valueAt(row, `/${key}`) ?? "";
    return {
      pointer: `${rows}/${at}`,
      code: `${text("categoryCode")}${text("typeCode")}`,
      type: text("typeCode"),
      remark: [text("lpcoExemptionCode"), text("name"), text("lineNumeric")]
        .filter((part) => part !== "")
        .join(" · "),
      item,
    };
  });
}

export function documentsOf(declaration: Node): readonly DocumentShown[] {
  const ofItems = Array.from({ length: itemCount(declaration) }, (_, index) => {
    const item = itemPointer(index);
    return [
      ...documentsAt(declaration, `${item}/additionalDocuments`, item),
      ...documentsAt(declaration, `${item}/previousDocuments`, item),
    ];
  });
  return [
    ...documentsAt(declaration, "/additionalDocuments", null),
    ...documentsAt(declaration, "/goodsShipment/previousDocuments", null),
    ...ofItems.flat(),
  ];
}
