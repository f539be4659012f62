/** Parcel CSV rows (design.md §10) to declarations; reading the CSV text itself is the caller's. */
import { itemsPointer } from "../declaration/itemPlaces.ts";
import { addDays, toFormat102 } from "../dates.ts";
import type { Declaration, Item } from "../declaration/declaration.ts";
import { documentOf } from "../declaration/document.ts";
import type { XmlDocument } from "../xml/tree.ts";
import type { Extras } from "./extras.ts";
import { headerColumnNames, headerColumns, parcelColumns, typeOfForm } from "./parcelColumns.ts";
import type { HeaderColumn, ItemColumn } from "./parcelColumns.ts";
import { itemOf } from "./parcelItem.ts";
import { refusalsOf } from "./parcelRefusals.ts";
import type { ParcelRow, RowReader, RowRefusal } from "./parcelRefusals.ts";
import { sumDecimals } from "./parcelTotals.ts";

export interface Parcel {
  readonly lrn: string;
  readonly document: XmlDocument;
  readonly declaration: Declaration;
  readonly extras: Extras;
  readonly form: string | null;
  readonly client: string | null;
  /** CCYY-MM-DD: the file's, else arrival plus the profile's days. */
  readonly deadline: string | null;
  readonly line: number;
}

export interface ParcelMapper {
  /** The LRN of a row, trimmed; "" when it has none. */
  readonly lrnOf: (cells: readonly string[]) => string;
  /** One declaration from all the rows of one LRN, or every reason why not. */
  readonly build: (
    rows: readonly ParcelRow[],
  ) => { ok: true; value: Parcel } | { ok: false; refusals: RowRefusal[] };
}

interface MapperOptions {
  readonly profile: string;
  /** Days from arrival to the deadline, as the profile has it. */
  readonly deadlineDays: number;
}

/** Sets a value in a nested object by a pointer that passes no rows. */
function assign(target: Record<string, unknown>, pointer: string, value: unknown): void {
  const keys = pointer.slice(1).split("/");
  const last = keys.pop() ?? "";
  let place = target;
  for (const key of keys) place = (place[key] ??= {}) as Record<string, unknown>;
  place[last] = value;
}

function money(value: string, currency: string) {
  return currency === "" ? { value } : { value, currencyID: currency };
}

function totalsOf(items: readonly Item[], currency: string): Record<string, unknown> {
  const packages = sumDecimals(items.map((item) => item.packagings?.[0]?.quantity?.value));
  const gross = sumDecimals(items.map((item) => item.commodity?.goodsMeasure?.grossMass?.value));
  const amount = sumDecimals(
    items.map((item) => item.commodity?.invoiceLine?.itemChargeAmount?.value),
  );
  return {
    goodsItemQuantity: { value: String(items.length) },
    ...(amount === undefined ? {} : { invoiceAmount: money(amount, currency) }),
    ...(gross === undefined ? {} : { totalGrossMass: { value: gross, unitCode: "KGM" } }),
    ...(packages === undefined ? {} : { totalPackageQuantity: { value: packages } }),
  };
}

const meansByMode: Readonly<Record<string, string>> = {
  "1": "10",
  "2": "20",
  "3": "30",
  "4": "40",
};

function setHeader(target: Record<string, unknown>, cell: (column: HeaderColumn) => string): void {
  const documents = [];
  for (const column of headerColumnNames) {
    const place = headerColumns[column];
    const text = cell(column);
    if (text === "") continue;
    if (place.to === "field") assign(target, place.pointer, text);
    else if (place.to === "previousDocument") {
      documents.push({ categoryCode: "Z", id: text, typeCode: place.typeCode });
    }
  }
  if (documents.length > 0) assign(target, "/goodsShipment/previousDocuments", documents);
  const means = meansByMode[cell("transportMode")];
  if (means !== undefined && cell("transportId") !== "") {
    assign(
      target,
      "/goodsShipment/consignment/arrivalTransportMeans/identificationTypeCode",
      means,
    );
  }
  if (cell("invoiceDate") !== "") {
    assign(target, "/goodsShipment/invoice/issueDateTime", {
      value: toFormat102(cell("invoiceDate")),
      formatCode: "102",
    });
  }
  const valuation = "/goodsShipment/customsValuation";
  const currency = cell("currency");
  if (cell("freight") !== "") {
    assign(
      target,
      `${valuation}/freightChargeAmount`,
      money(cell("freight"), cell("freightCurrency") || currency),
    );
  }
  if (cell("insurance") !== "") {
    const amount = money(cell("insurance"), cell("insuranceCurrency") || currency);
    assign(target, `${valuation}/chargeDeductions`, [
      { chargesTypeCode: "INS", otherChargeDeductionAmount: amount },
    ]);
  }
  if (cell("importerCountry") !== "")
    assign(target, "/goodsShipment/destination/countryCode", cell("importerCountry"));
  if (cell("exporterCountry") !== "")
    assign(target, "/goodsShipment/exportCountry/id", cell("exporterCountry"));
}

function extrasOf(rows: readonly ParcelRow[], header: readonly string[], read: RowReader): Extras {
  const [first] = rows;
  const extras: Record<string, string> = {};
  for (const column of ["form", "client", "arrivalDate", "deadline"] as const) {
    const text = first ? read(first, column) : "";
    if (text !== "") extras[column] = text;
  }
  for (const [at, row] of rows.entries()) {
    for (const [index, name] of header.entries()) {
      const text = row.cells[index]?.trim() ?? "";
      const known = (parcelColumns as readonly string[]).includes(name) && name !== "unitPrice";
      if (!known && text !== "") extras[`${name}[${at + 1}]`] = text;
    }
  }
  return extras;
}

/** A mapper for a file's header row, or why the header cannot be used. */
export function parcelsOf(
  headerRow: readonly string[],
  options: MapperOptions,
): { ok: true; value: ParcelMapper } | { ok: false; refusal: RowRefusal } {
  const header = headerRow.map((name) => name.trim().replace(/^\uFEFF/u, ""));
  const refuse = (code: string, message: string) =>
    ({ ok: false, refusal: { line: 1, lrn: null, pointer: null, code, message } }) as const;
  if (!header.includes("lrn")) {
    return refuse(
      "no-lrn-column",
      "The first row is no header of a parcel file: it has no column “lrn”.",
    );
  }
  const twice = header.find((name, at) => name !== "" && header.indexOf(name) !== at);
  if (twice !== undefined)
    return refuse("column-twice", `The column “${twice}” stands twice in the header.`);
  const places = new Map(header.map((name, at) => [name, at]));
  const read: RowReader = (row, column) => row.cells[places.get(column) ?? -1]?.trim() ?? "";
  const lrnAt = places.get("lrn") ?? 0;
  return {
    ok: true,
    value: {
      lrnOf: (cells) => cells[lrnAt]?.trim() ?? "",
      build: (rows) => {
        const refusals = refusalsOf(rows, header.length, read);
        const [first] = rows;
        if (refusals.length > 0 || !first) return { ok: false, refusals };
        const parcel = buildParcel(rows, first, read, options);
        return { ok: true, value: { ...parcel, extras: extrasOf(rows, header, read) } };
      },
    },
  };
}

function buildParcel(
  rows: readonly ParcelRow[],
  first: ParcelRow,
  read: RowReader,
  options: MapperOptions,
) {
  const cell = (column: HeaderColumn): string => read(first, column);
  const form = cell("form");
  const target: Record<string, unknown> = {
    functionCode: "9",
    typeCode: typeOfForm[form] ?? "IMA",
  };
  const items = rows.map((row, at) =>
    itemOf((column: ItemColumn) => read(row, column), at + 1, cell("currency"), options.profile),
  );
  Object.assign(target, totalsOf(items, cell("currency")));
  setHeader(target, cell);
  assign(target, itemsPointer, items);
  // The object was built by the table's own pointers.
  const declaration = target as Declaration;
  return {
    lrn: cell("lrn"),
    document: documentOf(declaration),
    declaration,
    form: form === "" ? null : form,
    client: cell("client") === "" ? null : cell("client"),
    deadline: cell("deadline") || (addDays(cell("arrivalDate"), options.deadlineDays) ?? null),
    line: first.line,
  };
}
