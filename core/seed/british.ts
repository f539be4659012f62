/** What CDS wants of an import beside the plain parcel: data set H1, duty deferred. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { ParcelFacts } from "./parcel.ts";

/** The deferment account follows from the importer's number, as in life each firm has one. */
function accountOf(importerID: string): string {
  return importerID.slice(4, 11);
}

function britishItem(item: Item, account: string): Item {
  const { commodity, ...rest } = item;
  const [tariff] = commodity?.classifications ?? [];
  return {
    ...rest,
    additionalDocuments: [
      { categoryCode: "C", id: `GBDPO${account}`, typeCode: "506" },
      { categoryCode: "N", id: `${account}/1`, typeCode: "935", lpcoExemptionCode: "AC" },
    ],
    commodity: {
      ...commodity,
      classifications: [
        { id: tariff?.id ?? "", identificationTypeCode: "TSP" },
        { id: "00", identificationTypeCode: "TRC" },
      ],
      dutyTaxFees: [
        { dutyRegimeCode: "100", typeCode: "A00", payment: { methodCode: "E" } },
        { typeCode: "B00", payment: { methodCode: "E" } },
      ],
    },
    customsValuation: { methodCode: "1" },
    transactionNatureCode: "11",
    valuationAdjustment: { additionCode: "0000" },
  };
}

/** The H1 import of a parcel whose plain declaration is given. */
export function britishImport(plain: Declaration, parcel: ParcelFacts): Declaration {
  const importerID = parcel.importer.id ?? "";
  const account = accountOf(importerID);
  const shipment = plain.goodsShipment ?? {};
  const { invoiceAmount: _total, totalGrossMass: _mass, ...header } = plain;
  return {
    ...header,
    additionalDocuments: [{ categoryCode: "1", id: account, typeCode: "DAN" }],
    agent: { functionCode: "2" },
    authorisationHolders: [{ id: importerID, categoryCode: "DPO" }],
    borderTransportMeans: { modeCode: parcel.transportMode, registrationNationalityCode: "GB" },
    declarant: { id: parcel.declarant.id },
    goodsShipment: {
      ...shipment,
      consignment: {
        ...shipment.consignment,
        containerCode: "0",
        goodsLocation: {
          name: "LHRLHRLHR",
          typeCode: "A",
          address: { typeCode: "U", countryCode: "GB" },
        },
      },
      importer: { id: importerID },
      items: (shipment.items ?? []).map((item) => britishItem(item, account)),
      previousDocuments: [
        {
          categoryCode: "Z",
          id: `6${importerID}-${parcel.order}`,
          typeCode: "DCR",
          lineNumeric: "1",
        },
        { categoryCode: "Z", id: parcel.waybill, typeCode: "740" },
      ],
      tradeTerms: { conditionCode: parcel.incoterm, locationID: "GBLHR" },
    },
  };
}
