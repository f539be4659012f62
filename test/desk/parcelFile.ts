/** Parcel CSVs for tests: rows that pass the rules of profile `my`, changed where a test wants them otherwise. */
import { parcelColumns } from "../../core/formats/parcelColumns.ts";
import type { ParcelColumn } from "../../core/formats/parcelColumns.ts";

export type ParcelCells = Partial<Record<ParcelColumn, string>>;

const good: ParcelCells = {
  form: "K1",
  client: "QTD",
  order: "O-1",
  waybill: "W-1",
  masterWaybill: "MW-1",
  invoice: "INV-1",
  invoiceDate: "2026-11-20",
  exporterName: "Hangzhou Silk Co",
  exporterAddress: "1 West Lake Road",
  exporterCity: "Hangzhou",
  exporterPostcode: "310000",
  exporterCountry: "CN",
  importerId: "C1234567890",
  importerName: "Acme Sdn Bhd",
  importerAddress: "2 Jalan Sultan",
  importerCity: "Sepang",
  importerPostcode: "64000",
  importerCountry: "MY",
  incoterm: "CPT",
  incotermPlace: "Sepang",
  currency: "CNY",
  freight: "20.00",
  freightCurrency: "CNY",
  insurance: "2.00",
  insuranceCurrency: "CNY",
  arrivalDate: "2026-11-25",
  transportMode: "4",
  transportId: "MH389",
  office: "B10",
  item: "1",
  sku: "S1",
  description: "Silk scarf",
  hs: "62141000",
  origin: "CN",
  procedure: "4000",
  additionalProcedure: "000",
  quantity: "2",
  unit: "H87",
  netMass: "0.200",
  grossMass: "0.300",
  packages: "1",
  packageType: "CT",
  marks: "M1",
  unitPrice: "50.00",
  amount: "100.00",
  documents: "N380:INV-1|N740:W-1",
};

function field(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const header = parcelColumns.join(",");

/** One row; columns of `more` that the format does not have are left out. */
export function parcelRow(lrn: string, more: ParcelCells = {}): string {
  const cells: ParcelCells = { ...good, ...more, lrn };
  return parcelColumns.map((column) => field(cells[column] ?? "")).join(",");
}

/** A file with a parcel for each LRN. */
export function parcelFile(lrns: readonly string[], more: ParcelCells = {}): string {
  return [header, ...lrns.map((lrn) => parcelRow(lrn, more)), ""].join("\n");
}

export function lrnsOf(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(4, "0")}`);
}
