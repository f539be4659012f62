/** A declaration to the rows of a parcel CSV. */
import { dayOfDateTime } from "../dates.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { fieldText } from "../declaration/edit.ts";
import type { XmlDocument } from "../xml/tree.ts";
import type { Extras } from "./extras.ts";
import { headerColumnNames, headerColumns, itemColumnNames } from "./parcelColumns.ts";
import type { HeaderColumn } from "./parcelColumns.ts";
import { cellsOfItem } from "./parcelItem.ts";

/** The rows of a parcel CSV for one declaration, in the order of parcelColumns; what the columns cannot say stays out. */
export function parcelRows(
  document: XmlDocument,
  declaration: Declaration,
  extras: Extras,
): string[][] {
  const shipment = declaration.goodsShipment ?? {};
  const ofType = (type: string): string =>
    shipment.previousDocuments?.find(({ typeCode }) => typeCode === type)?.id ?? "";
  const items = shipment.items ?? [];
  const freight = shipment.customsValuation?.freightChargeAmount;
  const insurance = shipment.customsValuation?.chargeDeductions?.find(
    ({ chargesTypeCode }) => chargesTypeCode === "INS",
  )?.otherChargeDeductionAmount;
  const special: Partial<Record<HeaderColumn, string>> = {
    invoiceDate: dayOfDateTime(shipment.invoice?.issueDateTime?.value ?? "") ?? "",
    currency:
      items[0]?.commodity?.invoiceLine?.itemChargeAmount?.currencyID ??
      declaration.invoiceAmount?.currencyID ??
      "",
    freight: freight?.value ?? "",
    freightCurrency: freight?.currencyID ?? "",
    insurance: insurance?.value ?? "",
    insuranceCurrency: insurance?.currencyID ?? "",
  };
  const headerCells = headerColumnNames.map((column) => {
    const place = headerColumns[column];
    if (place.to === "field") return fieldText(document, place.pointer) ?? "";
    if (place.to === "previousDocument") return ofType(place.typeCode);
    return place.to === "extra" ? (extras[column] ?? "") : (special[column] ?? "");
  });
  const rows = items.length > 0 ? items : [{}];
  return rows.map((item, at) => {
    const cells = cellsOfItem(item);
    return [
      ...headerCells,
      ...itemColumnNames.map((column) => cells[column] ?? extras[`${column}[${at + 1}]`] ?? ""),
    ];
  });
}
