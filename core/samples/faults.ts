/** What is wrong on purpose in the sample parcels, each fault in its own parcel, and what the desk says of it. */
import type { ParcelColumn } from "../formats/parcelColumns.ts";

export type Cells = Partial<Record<ParcelColumn, string>>;

export interface SampleFault {
  /** The parcel, from 1. */
  readonly parcel: number;
  /** What is wrong, in words. */
  readonly what: string;
  /** The rule that finds it, or the refusal of the import. */
  readonly finds: string;
  /** Cells that are put in place of the right ones, in every row of the parcel; `row` counts from 1. */
  readonly change: (cells: Cells, row: number) => Cells;
}

/** Only the first row of the parcel. */
function first(change: (cells: Cells) => Cells): SampleFault["change"] {
  return (cells, row) => (row === 1 ? change(cells) : {});
}

/** The importer's own address, as the sender's. */
function sentToSelf({
  importerName,
  importerAddress,
  importerCity,
  importerPostcode,
  importerCountry,
}: Cells): Cells {
  return {
    exporterName: importerName ?? "",
    exporterAddress: importerAddress ?? "",
    exporterCity: importerCity ?? "",
    exporterPostcode: importerPostcode ?? "",
    exporterCountry: importerCountry ?? "",
    importerId: "",
  };
}

/** Parcels that can be read; a rule stops each of them. */
export const sampleFaults: readonly SampleFault[] = [
  {
    parcel: 7,
    what: "net and gross mass exchanged",
    finds: "net-over-gross",
    change: ({ netMass = "", grossMass = "" }) => ({ netMass: grossMass, grossMass: netMass }),
  },
  {
    parcel: 19,
    what: "UK written for the sender's country",
    finds: "unknown-country",
    change: () => ({ exporterCountry: "UK" }),
  },
  {
    parcel: 26,
    what: "RMB written for the currency",
    finds: "unknown-currency",
    change: () => ({ currency: "RMB" }),
  },
  {
    parcel: 38,
    what: "no commodity code",
    finds: "mandatory-missing",
    change: first(() => ({ hs: "", sku: "" })),
  },
  {
    parcel: 49,
    what: "quantity 0",
    finds: "must-be-more-than-zero",
    change: first(() => ({ quantity: "0", amount: "0" })),
  },
  {
    parcel: 57,
    what: "three letters for the country of origin",
    finds: "unknown-country",
    change: first(() => ({ origin: "CHN" })),
  },
  {
    parcel: 64,
    what: "price of one piece times quantity is not the amount",
    finds: "price-times-quantity",
    change: first(({ amount = "" }) => ({ amount: `1${amount}` })),
  },
  {
    parcel: 78,
    what: "no name of the importer",
    finds: "mandatory-missing",
    change: () => ({ importerName: "" }),
  },
  {
    parcel: 91,
    what: "additional code 000 beside another",
    finds: "additional-code-alone",
    change: first(() => ({ procedure: "4000", additionalProcedure: "000|C07" })),
  },
  {
    parcel: 103,
    what: "an item numbered beyond the number of items",
    finds: "item-number-over-count",
    change: first(() => ({ item: "40" })),
  },
  {
    parcel: 112,
    what: "zeros for the commodity code",
    finds: "commodity-code-placeholder",
    change: first(() => ({ hs: "00000000" })),
  },
  {
    parcel: 124,
    what: "the letter O in the commodity code",
    finds: "commodity-code-shape",
    change: first(() => ({ hs: "8518.3O.00" })),
  },
  {
    parcel: 135,
    what: "CNF written for the delivery terms",
    finds: "unknown-incoterm",
    change: () => ({ incoterm: "CNF" }),
  },
  {
    parcel: 148,
    what: "a discount written as negative freight",
    finds: "must-be-positive",
    change: () => ({ freight: "-12.00" }),
  },
  {
    parcel: 159,
    what: "the importer is the sender",
    finds: "importer-is-exporter",
    change: sentToSelf,
  },
  {
    parcel: 173,
    what: "no package at all",
    finds: "no-packages",
    change: () => ({ packages: "0" }),
  },
];

/** Parcels that the import refuses, with the line. */
export const sampleRefusals: readonly SampleFault[] = [
  {
    parcel: 84,
    what: "a thousands mark in the amount",
    finds: "not-a-number",
    change: first(() => ({ amount: "1,234.50" })),
  },
  {
    parcel: 186,
    what: "a date as day/month/year",
    finds: "not-a-date",
    change: () => ({ invoiceDate: "31/11/2026" }),
  },
];

/** References that ask the practice hub for an outcome, with the parcels that have them. */
export const sampleWishes: Readonly<Record<number, string>> = {
  2: "TRY-ACC-HZ02",
  12: "TRY-REJ-CDS11006-HZ12",
  33: "TRY-DOC-HZ33",
  45: "TRY-CTL-HZ45",
  71: "TRY-QRY-HZ71",
  97: "TRY-TAX-HZ97",
  118: "TRY-ROG-HZ118",
  141: "TRY-CLE-HZ141",
  166: "TRY-DET-HZ166",
  192: "TRY-SIL-HZ192",
};
