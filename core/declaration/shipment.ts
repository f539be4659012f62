/** The element table of the goods shipment (WCO class 67A): what holds for all items of a declaration. */
import { items } from "./item.ts";
import {
  aeoMutualRecognitionParties,
  buyer,
  chargeDeductions,
  consignee,
  consignor,
  destination,
  domesticDutyTaxParties,
  exportCountry,
  goodsLocationAddress,
  party,
  previousDocuments,
  reachableParty,
  seller,
  sequenceNumeric,
  transactionNatureCode,
  ucr,
} from "./parts.ts";
import { amount, dateTime, many, one, text } from "./schema.ts";

function transportMeans(
  name: string,
  tag: string,
  tags: readonly [string, string, string, string, string],
) {
  return one(name, tag, {
    name: text("Name", tags[0], "an..35"),
    id: text("ID", tags[1], "an..35"),
    identificationTypeCode: text("IdentificationTypeCode", tags[2], "an..17"),
    typeCode: text("TypeCode", tags[3], "an..4"),
    modeCode: text("ModeCode", tags[4], "n1"),
  });
}

const consignment = one("Consignment", "28A", {
  containerCode: text("ContainerCode", "096", "an..3"),
  arrivalTransportMeans: transportMeans("ArrivalTransportMeans", "10A", [
    "T001",
    "T002",
    "T034",
    "T008",
    "T020",
  ]),
  departureTransportMeans: transportMeans("DepartureTransportMeans", "46A", [
    "T003",
    "T004",
    "T029",
    "T009",
    "T021",
  ]),
  goodsLocation: one("GoodsLocation", "64A", {
    name: text("Name", "L016", "an..256"),
    id: text("ID", "L017", "an..17"),
    typeCode: text("TypeCode", "L110", "an..3"),
    address: goodsLocationAddress,
  }),
  loadingLocation: one("LoadingLocation", "83A", {
    name: text("Name", "L009", "an..256"),
    id: text("ID", "L010", "an..17"),
  }),
  transportEquipments: many("TransportEquipment", "31B", {
    sequenceNumeric,
    id: text("ID", "159", "an..17"),
    seals: many("Seal", "44B", { sequenceNumeric, id: text("ID", "165", "an..35") }),
  }),
});

const tradeTerms = one("TradeTerms", "22B", {
  conditionCode: text("ConditionCode", "090", "a3"),
  countryRelationshipCode: text("CountryRelationshipCode", "106", "an..3"),
  description: text("Description", "089", "an..70"),
  locationID: text("LocationID", "L002", "an..17"),
  locationName: text("LocationName", "L001", "an..256"),
});

export const goodsShipment = one("GoodsShipment", "67A", {
  exitDateTime: dateTime("ExitDateTime", "024"),
  transactionNatureCode,
  aeoMutualRecognitionParties,
  buyer,
  consignee,
  consignment,
  consignor,
  customsValuation: one("CustomsValuation", "41A", {
    freightChargeAmount: amount("FreightChargeAmount", "117"),
    chargeDeductions,
  }),
  destination,
  domesticDutyTaxParties,
  exportCountry,
  items,
  importer: reachableParty("Importer", "74A", "R037", "R038"),
  invoice: one("Invoice", "78A", {
    id: text("ID", "D016", "an..70"),
    issueDateTime: dateTime("IssueDateTime", "D015"),
  }),
  payer: party("Payer", "56B", "R120", "R121"),
  previousDocuments,
  seller,
  surety: party("Surety", "19B", "R054", "R055"),
  tradeTerms,
  ucr,
  warehouse: one("Warehouse", "43B", {
    id: text("ID", "L019", "an..35"),
    typeCode: text("TypeCode", "L112", "an..3"),
  }),
});
