/** One row of a parcel CSV to one goods item, and back. */
import type { Item } from "../declaration/declaration.ts";
import type { Quantity } from "../declaration/schema.ts";
import { articleNumber } from "../summary.ts";
import type { ItemColumn } from "./parcelColumns.ts";

/** A cell by column name, trimmed; "" when the file has no such column or nothing in it. */
export type Cells<Column extends string> = (column: Column) => string;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The commodity code in the parts that the jurisdiction wants: GB splits 10 digits into CN and TARIC. */
function classifications(cells: Cells<ItemColumn>, profile: string) {
  const code = cells("hs").replaceAll(/[.\s]/gu, "");
  const parts = [];
  if (code !== "" && profile === "gb") {
    parts.push({ id: code.slice(0, 8), identificationTypeCode: "TSP" });
    if (code.length > 8) parts.push({ id: code.slice(8), identificationTypeCode: "TRC" });
  } else if (code !== "") parts.push({ id: code, identificationTypeCode: "HS" });
  if (cells("sku") !== "") parts.push({ id: cells("sku"), identificationTypeCode: articleNumber });
  return parts;
}

function procedures(cells: Cells<ItemColumn>) {
  const code = cells("procedure").replaceAll(" ", "");
  const rows = [];
  if (code !== "") {
    const previousCode = code.slice(2);
    rows.push({ currentCode: code.slice(0, 2), ...(previousCode === "" ? {} : { previousCode }) });
  }
  for (const additional of cells("additionalProcedure").split("|")) {
    if (additional.trim() !== "") rows.push({ currentCode: additional.trim() });
  }
  return rows;
}

/** `N380:INV-1|N740:AWB-9`: category, type, reference. */
function documents(text: string) {
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const colon = part.indexOf(":");
      const code = colon < 0 ? part : part.slice(0, colon);
      const id = colon < 0 ? "" : part.slice(colon + 1).trim();
      return {
        categoryCode: code.slice(0, 1),
        ...(id === "" ? {} : { id }),
        typeCode: code.slice(1),
      };
    });
}

function kept<T extends object>(group: T): T | undefined {
  return Object.keys(group).length > 0 ? group : undefined;
}

function measures(cells: Cells<ItemColumn>) {
  const grossMass = mass(cells("grossMass"));
  const netMass = mass(cells("netMass"));
  const unitCode = cells("unit");
  const value = cells("quantity");
  const tariffQuantity = unitCode === "" ? { value } : { value, unitCode };
  return kept({
    ...(grossMass ? { grossMass } : {}),
    ...(netMass ? { netMass } : {}),
    ...(value === "" && unitCode === "" ? {} : { tariffQuantity }),
  });
}

function mass(value: string): Quantity | undefined {
  return value === "" ? undefined : { value, unitCode: "KGM" };
}

function packaging(cells: Cells<ItemColumn>) {
  const [value, typeCode, marks] = [cells("packages"), cells("packageType"), cells("marks")];
  if (value === "" && typeCode === "" && marks === "") return undefined;
  return {
    sequenceNumeric: "1",
    ...(marks === "" ? {} : { marksNumbersID: marks }),
    ...(value === "" ? {} : { quantity: { value } }),
    ...(typeCode === "" ? {} : { typeCode }),
  };
}

/** The goods item of a row. `place` counts from 1 and is its number when the file gives none. */
export function itemOf(
  cells: Cells<ItemColumn>,
  place: number,
  currency: string,
  profile: string,
): Item {
  const description = cells("description");
  const amount = cells("amount");
  const classified = classifications(cells, profile);
  const measured = measures(cells);
  const commodity = kept({
    ...(description === "" ? {} : { description }),
    ...(classified.length === 0 ? {} : { classifications: classified }),
    ...(measured ? { goodsMeasure: measured } : {}),
    ...(amount === ""
      ? {}
      : {
          invoiceLine: {
            itemChargeAmount: {
              value: amount,
              ...(currency === "" ? {} : { currencyID: currency }),
            },
          },
        }),
  });
  const origin = cells("origin");
  const item: Mutable<Item> = {
    sequenceNumeric: cells("item") === "" ? String(place) : cells("item"),
  };
  const documented = documents(cells("documents"));
  const procedure = procedures(cells);
  const packed = packaging(cells);
  if (documented.length > 0) item.additionalDocuments = documented;
  if (commodity) item.commodity = commodity;
  if (procedure.length > 0) item.governmentProcedures = procedure;
  if (origin !== "") item.origins = [{ countryCode: origin, typeCode: "1" }];
  if (packed) item.packagings = [packed];
  return item;
}

/** The cells of an item; what the columns cannot say is not in them (the document keeps it). */
export function cellsOfItem(item: Item): Readonly<Partial<Record<ItemColumn, string>>> {
  const { commodity = {} } = item;
  const codes = commodity.classifications ?? [];
  const measure = commodity.goodsMeasure ?? {};
  const [procedure, ...additional] = item.governmentProcedures ?? [];
  const packed = item.packagings?.[0];
  const isCode = (type: string | undefined): boolean => type !== articleNumber;
  return {
    item: item.sequenceNumeric ?? "",
    sku: codes.find((code) => code.identificationTypeCode === articleNumber)?.id ?? "",
    description: commodity.description ?? "",
    hs: codes
      .filter(
        (code, at) =>
          isCode(code.identificationTypeCode) &&
          (at === 0 || code.identificationTypeCode === "TRC"),
      )
      .map((code) => code.id ?? "")
      .join(""),
    origin: item.origins?.[0]?.countryCode ?? "",
    procedure: `${procedure?.currentCode ?? ""}${procedure?.previousCode ?? ""}`,
    additionalProcedure: additional.map((row) => row.currentCode ?? "").join("|"),
    quantity: measure.tariffQuantity?.value ?? "",
    unit: measure.tariffQuantity?.unitCode ?? "",
    netMass: measure.netMass?.value ?? "",
    grossMass: measure.grossMass?.value ?? "",
    packages: packed?.quantity?.value ?? "",
    packageType: packed?.typeCode ?? "",
    marks: packed?.marksNumbersID ?? "",
    amount: commodity.invoiceLine?.itemChargeAmount?.value ?? "",
    documents: (item.additionalDocuments ?? [])
      .map(
        ({ categoryCode = "", typeCode = "", id }) =>
          `${categoryCode}${typeCode}${id === undefined ? "" : `:${id}`}`,
      )
      .join("|"),
  };
}
