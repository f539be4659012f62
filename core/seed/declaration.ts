/** An invented parcel as a declaration, laid out as the parcel CSV lays it out. */
import { currencyDigits } from "../codes/currencies.ts";
import { toFormat102 } from "../dates.ts";
import type { Declaration, Item } from "../declaration/declaration.ts";
import { typeOfForm } from "../formats/parcelColumns.ts";
import { houseWaybillType, masterWaybillType, orderType } from "../summary.ts";
import { centsText, kilogramText } from "./parcel.ts";
import type { ParcelFacts, ParcelLine } from "./parcel.ts";
import type { SeedParty } from "./people.ts";

/** Requested procedure by form; goods that move on under bond request none. */
const procedures: Readonly<Record<string, string>> = {
  K1: "40",
  H1: "40",
  WCO: "40",
  "9610": "10",
  "9710": "10",
};

function money(cents: number, currency: string) {
  const value = currencyDigits(currency) === 0 ? String(Math.round(cents / 100)) : centsText(cents);
  return { value, currencyID: currency };
}

function partyOf({ name, id, line, city, postcode, country }: SeedParty) {
  return {
    name,
    ...(id === undefined ? {} : { id }),
    address: { cityName: city, countryCode: country, line, postcodeID: postcode },
  };
}

function mass(grams: number) {
  return { value: kilogramText(grams), unitCode: "KGM" };
}

/** The pieces of an item that all jurisdictions share. */
export function itemOfLine(parcel: ParcelFacts, line: ParcelLine, index: number): Item {
  const { goods } = line;
  const requested = procedures[parcel.form];
  return {
    sequenceNumeric: String(index + 1),
    commodity: {
      description: line.description,
      classifications: [
        { id: goods.code, identificationTypeCode: "HS" },
        { id: line.sku, identificationTypeCode: "SA" },
      ],
      goodsMeasure: {
        grossMass: mass(line.grossGrams),
        netMass: mass(line.netGrams),
        tariffQuantity: { value: String(line.quantity), unitCode: goods.unit },
      },
      invoiceLine: {
        itemChargeAmount: money(line.unitCents * line.quantity, parcel.currency),
      },
    },
    ...(requested === undefined
      ? {}
      : {
          governmentProcedures: [
            { currentCode: requested, previousCode: "00" },
            { currentCode: "000" },
          ],
        }),
    origins: [{ countryCode: line.origin, typeCode: "1" }],
    packagings: [
      {
        sequenceNumeric: "1",
        marksNumbersID: parcel.waybill,
        quantity: { value: String(line.packages) },
        typeCode: goods.packing,
      },
    ],
  };
}

/** The declaration of a parcel, without what only one jurisdiction wants. */
export function declarationOfParcel(parcel: ParcelFacts): Declaration {
  const { lines, currency, exporter, importer } = parcel;
  const cents = lines.reduce((sum, line) => sum + line.unitCents * line.quantity, 0);
  const grossGrams = lines.reduce((sum, line) => sum + line.grossGrams, 0);
  const packages = lines.reduce((sum, line) => sum + line.packages, 0);
  return {
    functionCode: "9",
    functionalReferenceID: parcel.lrn,
    typeCode: typeOfForm[parcel.form] ?? "IMA",
    goodsItemQuantity: { value: String(lines.length) },
    ...(parcel.office === "" ? {} : { declarationOfficeID: parcel.office }),
    invoiceAmount: money(cents, currency),
    totalGrossMass: mass(grossGrams),
    totalPackageQuantity: { value: String(packages) },
    borderTransportMeans: { modeCode: parcel.transportMode },
    declarant: { name: parcel.declarant.name, id: parcel.declarant.id },
    exporter: partyOf(exporter),
    goodsShipment: {
      consignment: {
        arrivalTransportMeans: { id: parcel.transportId, identificationTypeCode: "40" },
      },
      ...(parcel.freightCents === 0
        ? {}
        : { customsValuation: { freightChargeAmount: money(parcel.freightCents, currency) } }),
      destination: { countryCode: importer.country },
      exportCountry: { id: exporter.country },
      items: lines.map((line, index) => itemOfLine(parcel, line, index)),
      importer: partyOf(importer),
      invoice: {
        id: parcel.invoice,
        issueDateTime: { value: toFormat102(parcel.invoiceDate), formatCode: "102" },
      },
      previousDocuments: [
        { categoryCode: "Z", id: parcel.order, typeCode: orderType },
        { categoryCode: "Z", id: parcel.waybill, typeCode: houseWaybillType },
        { categoryCode: "Z", id: parcel.masterWaybill, typeCode: masterWaybillType },
      ],
      tradeTerms: { conditionCode: parcel.incoterm, locationName: parcel.incotermPlace },
    },
  };
}
