/** The columns of a parcel CSV (design.md §10) and the place of each in a declaration. */
import { houseWaybillType, masterWaybillType, orderType } from "../summary.ts";

/** Where a column's text goes: a field, a previous document of a type, or beside the declaration. */
export type ColumnPlace =
  | { readonly to: "field"; readonly pointer: string }
  | { readonly to: "previousDocument"; readonly typeCode: string }
  | { readonly to: "extra" }
  /** Split over several fields; parcelItem.ts knows how. */
  | { readonly to: "special" };

const field = (pointer: string): ColumnPlace => ({ to: "field", pointer });
const extra: ColumnPlace = { to: "extra" };
const special: ColumnPlace = { to: "special" };
const document = (typeCode: string): ColumnPlace => ({ to: "previousDocument", typeCode });

const importer = "/goodsShipment/importer";

/** Columns that say one thing of the whole declaration, in file order. */
export const headerColumns = {
  lrn: field("/functionalReferenceID"),
  form: extra,
  client: extra,
  order: document(orderType),
  waybill: document(houseWaybillType),
  masterWaybill: document(masterWaybillType),
  invoice: field("/goodsShipment/invoice/id"),
  invoiceDate: special,
  exporterName: field("/exporter/name"),
  exporterAddress: field("/exporter/address/line"),
  exporterCity: field("/exporter/address/cityName"),
  exporterPostcode: field("/exporter/address/postcodeID"),
  exporterCountry: field("/exporter/address/countryCode"),
  importerId: field(`${importer}/id`),
  importerName: field(`${importer}/name`),
  importerAddress: field(`${importer}/address/line`),
  importerCity: field(`${importer}/address/cityName`),
  importerPostcode: field(`${importer}/address/postcodeID`),
  importerCountry: field(`${importer}/address/countryCode`),
  incoterm: field("/goodsShipment/tradeTerms/conditionCode"),
  incotermPlace: field("/goodsShipment/tradeTerms/locationName"),
  currency: special,
  freight: special,
  freightCurrency: special,
  insurance: special,
  insuranceCurrency: special,
  arrivalDate: extra,
  transportMode: field("/borderTransportMeans/modeCode"),
  transportId: field("/goodsShipment/consignment/arrivalTransportMeans/id"),
  office: field("/declarationOfficeID"),
  deadline: extra,
} as const satisfies Readonly<Record<string, ColumnPlace>>;

/** Columns that say something of one item; field pointers are relative to it. */
export const itemColumns = {
  item: field("/sequenceNumeric"),
  sku: special,
  description: field("/commodity/description"),
  hs: special,
  origin: special,
  procedure: special,
  additionalProcedure: special,
  quantity: special,
  unit: special,
  netMass: special,
  grossMass: special,
  packages: special,
  packageType: special,
  marks: special,
  unitPrice: extra,
  amount: special,
  documents: special,
} as const satisfies Readonly<Record<string, ColumnPlace>>;

export type HeaderColumn = keyof typeof headerColumns;
export type ItemColumn = keyof typeof itemColumns;
export type ParcelColumn = HeaderColumn | ItemColumn;

export const headerColumnNames = Object.keys(headerColumns) as HeaderColumn[];
export const itemColumnNames = Object.keys(itemColumns) as ItemColumn[];

/** The header row of a parcel CSV. */
export const parcelColumns: readonly ParcelColumn[] = [...headerColumnNames, ...itemColumnNames];

/** Type of declaration that each form lodges. */
export const typeOfForm: Readonly<Record<string, string>> = {
  K1: "IMA",
  K2: "EXA",
  K3: "EXA",
  K8: "IMA",
  K9: "IMA",
  "9610": "EXA",
  "9710": "EXA",
  "9810": "EXA",
  "1210": "IMA",
  H1: "IMA",
  B1: "EXA",
};
