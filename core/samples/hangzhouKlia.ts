/** Two hundred parcels from Hangzhou to Kuala Lumpur as the CSV of a platform, some of them wrong on purpose (faults.ts). */
import { parcelColumns } from "../formats/parcelColumns.ts";
import type { ParcelColumn } from "../formats/parcelColumns.ts";
import { centsText, kilogramText, parcelAt } from "../seed/parcel.ts";
import type { ParcelFacts, ParcelLine } from "../seed/parcel.ts";
import { seedDay } from "../seed/seed.ts";
import { sampleFaults, sampleRefusals, sampleWishes } from "./faults.ts";
import type { Cells } from "./faults.ts";

export const sampleProfile = "my";
export const sampleFileName = "hangzhou-klia.csv";
export const sampleParcels = 200;

/** The sample draws on parcels that seeding reaches last, so that the two do not tell the same story. */
const firstParcel = 40_000_000;

/** Names as long as they come: seventy characters are allowed. */
const longNames: Readonly<Record<number, Cells>> = {
  29: {
    exporterName: "Hangzhou Yuhang District Liangzhu Household and Kitchenware Co., Ltd.",
  },
  132: {
    importerName: "Tengku Nur Syafiqah Zulaikha binti Tengku Ahmad Shahrizal Iskandar",
    importerAddress: "Blok C-12-08, Residensi Seri Mutiara, Jalan 3/109F, Taman Danau Desa",
  },
  178: { exporterName: "浙江省杭州市余杭区良渚文化创意家居用品进出口有限公司" },
};

function headerCells(parcel: ParcelFacts, number: number): Cells {
  const { exporter, importer, currency } = parcel;
  return {
    lrn: sampleWishes[number] ?? `HZ-KLIA-${String(number).padStart(4, "0")}`,
    form: parcel.form,
    client: parcel.client,
    order: parcel.order,
    waybill: parcel.waybill,
    masterWaybill: parcel.masterWaybill,
    invoice: parcel.invoice,
    invoiceDate: parcel.invoiceDate,
    exporterName: exporter.name,
    exporterAddress: exporter.line,
    exporterCity: exporter.city,
    exporterPostcode: exporter.postcode,
    exporterCountry: exporter.country,
    importerId: importer.id ?? "",
    importerName: importer.name,
    importerAddress: importer.line,
    importerCity: importer.city,
    importerPostcode: importer.postcode,
    importerCountry: importer.country,
    incoterm: parcel.incoterm,
    incotermPlace: parcel.incotermPlace,
    currency,
    ...(parcel.freightCents > 0
      ? { freight: centsText(parcel.freightCents), freightCurrency: currency }
      : {}),
    arrivalDate: parcel.arrivalDate,
    transportMode: parcel.transportMode,
    transportId: parcel.transportId,
    office: parcel.office,
    deadline: parcel.deadline,
  };
}

function itemCells(parcel: ParcelFacts, line: ParcelLine, row: number): Cells {
  const isReleased = parcel.form !== "K8";
  return {
    item: String(row),
    sku: line.sku,
    description: line.description,
    hs: line.goods.code,
    origin: line.origin,
    procedure: isReleased ? "4000" : "",
    additionalProcedure: isReleased ? "000" : "",
    quantity: String(line.quantity),
    unit: line.goods.unit,
    netMass: kilogramText(line.netGrams),
    grossMass: kilogramText(line.grossGrams),
    packages: String(line.packages),
    packageType: line.goods.packing,
    marks: parcel.waybill,
    unitPrice: centsText(line.unitCents),
    amount: centsText(line.unitCents * line.quantity),
    documents: `N380:${parcel.invoice}`,
  };
}

const faultOf = new Map(
  [...sampleFaults, ...sampleRefusals].map((fault) => [fault.parcel, fault.change]),
);

function rowsOf(number: number, firstDay: string): Cells[] {
  const parcel = parcelAt(sampleProfile, firstParcel + number, firstDay);
  const header = { ...headerCells(parcel, number), ...longNames[number] };
  return parcel.lines.map((line, index) => {
    const cells: Cells = { ...header, ...itemCells(parcel, line, index + 1) };
    return { ...cells, ...faultOf.get(number)?.(cells, index + 1) };
  });
}

function quoted(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lineText(cells: Cells): string {
  return parcelColumns.map((column: ParcelColumn) => quoted(cells[column] ?? "")).join(",");
}

/** The file's text, UTF-8, one row for each item; the same one for the same day. `firstDay` (CCYY-MM-DD) is when the parcels begin to arrive. */
export function hangzhouKliaText(firstDay = seedDay): string {
  const lines = [parcelColumns.join(",")];
  for (let number = 1; number <= sampleParcels; number += 1) {
    for (const cells of rowsOf(number, firstDay)) lines.push(lineText(cells));
  }
  return `${lines.join("\n")}\n`;
}
