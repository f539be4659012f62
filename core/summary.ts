/** What the queue shows of a declaration: one row's worth, taken from the whole. */
import type { Declaration, Item } from "./declaration/declaration.ts";
import type { Extras } from "./formats/extras.ts";
import { sumDecimals } from "./formats/parcelTotals.ts";

export interface Summary {
  readonly form: string | null;
  readonly client: string | null;
  readonly importer: string | null;
  readonly exporter: string | null;
  /** The first item's description. */
  readonly goods: string | null;
  /** The first item's commodity code. */
  readonly hs: string | null;
  /** Country from which the goods were sent. */
  readonly from: string | null;
  readonly waybill: string | null;
  readonly order: string | null;
  /** Decimal text: the invoice total, else the sum of the items where all share one currency. */
  readonly value: string | null;
  readonly currency: string | null;
  readonly items: number;
  /** ISO 8601 date or moment. */
  readonly deadline: string | null;
}

/** Document types of previous documents by which a parcel is known (UN/EDIFACT 1001). */
export const orderType = "220";
export const houseWaybillType = "740";
export const masterWaybillType = "741";
/** UN/EDIFACT 7143: supplier's article number. */
export const articleNumber = "SA";

function sumOf(items: readonly Item[]): { value: string; currency: string } | undefined {
  const amounts = items.map((item) => item.commodity?.invoiceLine?.itemChargeAmount);
  const currency = amounts[0]?.currencyID;
  const value = sumDecimals(amounts.map((amount) => amount?.value));
  const shared = amounts.every((amount) => amount?.currencyID === currency);
  return shared && currency !== undefined && value !== undefined ? { value, currency } : undefined;
}

/** The first code that classifies the goods; the seller's own article number does not. */
export function commodityCodeOf(item: Item | undefined): string | null {
  const codes = item?.commodity?.classifications ?? [];
  return codes.find(({ identificationTypeCode: type }) => type !== articleNumber)?.id ?? null;
}

/** The number of the first previous document of a type. */
export function previousDocument({ goodsShipment }: Declaration, type: string): string | null {
  const documents = goodsShipment?.previousDocuments ?? [];
  return documents.find(({ typeCode }) => typeCode === type)?.id ?? null;
}

/** The queue's row of a declaration. */
export function summaryOf(declaration: Declaration, extras: Extras): Summary {
  const shipment = declaration.goodsShipment;
  const items = shipment?.items ?? [];
  const first = items[0];
  const invoice = declaration.invoiceAmount;
  const total = invoice?.currencyID
    ? { value: invoice.value, currency: invoice.currencyID }
    : sumOf(items);
  return {
    form: extras["form"] ?? declaration.typeCode ?? null,
    client: extras["client"] ?? null,
    importer: shipment?.importer?.name ?? shipment?.importer?.id ?? null,
    exporter: declaration.exporter?.name ?? declaration.exporter?.id ?? null,
    goods: first?.commodity?.description ?? null,
    hs: commodityCodeOf(first),
    from: shipment?.exportCountry?.id ?? declaration.exporter?.address?.countryCode ?? null,
    waybill:
      previousDocument(declaration, houseWaybillType) ??
      previousDocument(declaration, masterWaybillType),
    order: previousDocument(declaration, orderType),
    value: total?.value ?? null,
    currency: total?.currency ?? null,
    items: items.length,
    deadline: extras["deadline"] ?? null,
  };
}
